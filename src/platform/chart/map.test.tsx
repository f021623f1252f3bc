import { describe, expect, test } from 'vitest'
import { projectAreas } from './area-paths.ts'
import { AreaMap, drawMap, type MapProps } from './map-drawing.tsx'
import { drawLegend, MapLegend } from './map-legend.tsx'
import { marks } from './map-patterns.tsx'
import { renderPng } from './render-png.ts'
import { chartSheet } from './sheet.tsx'
import type { Polygon } from './simplify-rings.ts'
import { textWidth } from './text-width.ts'

const square = (x: number, y: number, size: number): Polygon => [
  [
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
    [x, y],
  ],
]

/** Of one ring of relative steps. */
function extent(path: string) {
  const [x = 0, y = 0, ...steps] = [...path.matchAll(/-?\d+/g)].map(Number)
  const points = [[x, y]]
  for (let at = 0; at < steps.length; at += 2)
    points.push([(points.at(-1)?.[0] ?? 0) + (steps[at] ?? 0), (points.at(-1)?.[1] ?? 0) + (steps[at + 1] ?? 0)])
  const [across, down] = [points.map((point) => point[0] ?? 0), points.map((point) => point[1] ?? 0)]
  return { left: Math.min(...across), right: Math.max(...across), top: Math.min(...down), bottom: Math.max(...down) }
}

describe('places on a flat map', () => {
  test('north is up, east is right, and a square kilometre is as wide as high', () => {
    // 0.01 degree of latitude is 1.11 km; so is 0.01624 of longitude at 52 degrees.
    const [west, south, size] = [5.5, 52, 0.1]
    const polygon: Polygon = [square(west, south, size)[0]?.map(([x, y]) => [west + (x - west) * 1.6243, y] as const) ?? []]
    const { height, paths } = projectAreas([[polygon], [square(west, south + 0.2, 0.1)]], 1000, 2000)
    expect(height).toBeGreaterThan(1700)
    const [first, second] = paths.map(({ path }) => extent(path))
    expect(Math.abs((first?.right ?? 0) - (first?.left ?? 0) - ((first?.bottom ?? 0) - (first?.top ?? 0)))).toBeLessThan(4)
    expect(second?.bottom).toBeLessThan(first?.top ?? 0)
  })

  test('a name stands inside its place, at its widest', () => {
    const hollow: Polygon = [
      [
        [0, 50],
        [3, 50],
        [3, 52],
        [1, 52],
        [1, 53],
        [0, 53],
        [0, 50],
      ],
    ]
    const [place] = projectAreas([[hollow]], 300, 1000).paths
    expect(place?.label.room).toBeGreaterThan(250)
    expect(place?.label.x).toBeCloseTo(150, -1)
  })

  test('nothing is nothing', () => {
    expect(projectAreas([], 100, 100)).toEqual({ height: 0, paths: [] })
  })
})

const cells = [
  { name: 'Renkum', short: 'Ren', value: '4,2%', fill: 0, href: '/a', label: 'Renkum: 4,2%, 4% tot 6%' },
  { name: 'Ede', short: 'Ede', value: '8,1%', fill: 1, href: '/b', label: 'Ede: 8,1%, 8% tot 10%' },
  ...marks.map((fill, at) => ({
    name: `Plaats ${at}`,
    short: 'Pl',
    value: 'niet geregistreerd',
    fill,
    href: '/c',
    label: `Plaats ${at}: niet geregistreerd`,
  })),
]
const tiles: MapProps = {
  id: 'kaart',
  title: 'Kaart <1>',
  classes: 2,
  cells,
  places: { kind: 'tiles', tiles: cells.map((_, at) => ({ column: 2 + (at % 4), row: 3 + Math.floor(at / 4) })) },
}
const shapes: MapProps = { ...tiles, places: { kind: 'shapes', shapes: cells.map((_, at) => [square(5 + at / 10, 52, 0.1)]) } }

describe('a map', () => {
  test.each([tiles, shapes])('is links with all of it in words, no hue alone, no inline styles', (map) => {
    const html = String(<AreaMap {...map} />)
    expect(html.match(/<a href/g)).toHaveLength(cells.length)
    expect(html).toContain('<title>Renkum: 4,2%, 4% tot 6%</title>')
    expect(html).toContain('Kaart &lt;1&gt;')
    expect(html).not.toContain('style=')
    for (const mark of marks) if (mark !== 'blank') expect(html).toContain(`fill="url(#kaart-${mark})"`)
  })

  test('keeps letters off a mark with a broader halo than off a tone', () => {
    const html = String(<AreaMap {...shapes} />)
    expect(html).toMatch(/class="map-mark stripes"/)
    expect(html.match(/stroke-width="7" stroke-linejoin/g)).toHaveLength(cells.filter(({ fill }) => typeof fill !== 'number').length)
  })

  test('frames the words of a tile without a number, and draws it once more for a phone: few letters, coarse patterns', () => {
    const html = String(<AreaMap {...tiles} />)
    const reasons = cells.filter(({ fill }) => typeof fill !== 'number').length
    expect(html.match(/<rect class="base no-tone" x="[^"]+" y="[^"]+" width="94" height="94"/g)).toHaveLength(reasons)
    expect(html.match(/<g class="map-phone"/g)).toHaveLength(cells.length)
    for (const mark of marks) if (mark !== 'blank') expect(html).toContain(`fill="url(#kaart-klein-${mark})"`)
    expect(html).toContain('patternTransform="scale(2.6)"')
  })

  test('draws a boundary with coarse patterns where the map is small, from the same outline', () => {
    const html = String(<AreaMap {...shapes} />)
    const patterned = marks.filter((mark) => mark !== 'blank')
    for (const mark of patterned)
      expect(html).toMatch(new RegExp(`<use class="edge map-phone" href="#kaart-vorm-\\d+" fill="url\\(#kaart-klein-${mark}\\)"`))
    expect(html).toContain('patternTransform="scale(3.4)"')
    for (const [, id] of html.matchAll(/<use [^>]*href="#([^"]+)"/g)) expect(html).toContain(`<path id="${id}"`)
  })

  test('writes a long number smaller, so that it stays in its tile on a phone', () => {
    const long = { name: 'Ede', short: 'Ede', value: '152,8 per 1.000', fill: 1, href: '/b', label: 'Ede' }
    const html = String(<AreaMap {...tiles} cells={[long]} places={{ kind: 'tiles', tiles: [{ column: 1, row: 1 }] }} />)
    const [, size] = /<text x="56" y="91" font-size="(\d+)"/.exec(html) ?? []
    expect(textWidth(long.value, Number(size), true)).toBeLessThan(112)
  })

  test.each([tiles, shapes])('is a file that leads nowhere and can be painted', async (map) => {
    const entries = cells.map(({ fill, value }) => ({ fill, words: value, count: 1 }))
    const svg = chartSheet({
      language: 'nl',
      title: 'Kaart',
      subtitle: '2023',
      brand: 'Startlijn',
      description: '',
      notes: [],
      parts: [{ drawing: drawMap(map, 800) }, { drawing: drawLegend({ id: map.id, label: '', classes: 2, entries }, 800) }],
    })
    expect(svg).not.toMatch(/href|<a |style=|NaN|undefined/)
    for (const [, id] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(svg).toContain(`id="${id}"`)
    expect((await renderPng(svg)).length).toBeGreaterThan(1000)
  })

  test('has a legend that counts, with patterns of its own', () => {
    const html = String(<MapLegend id="legenda" label="Legenda" classes={3} entries={[{ fill: 1, words: '2% tot 4%', count: 3 }]} />)
    expect(html).toContain('2% tot 4% <span class="soft whole">(3)</span>')
    expect(html).toContain('fill="url(#legenda-texture-2)"')
    expect(html).toContain('id="legenda-texture-2"')
  })
})
