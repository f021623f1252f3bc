import { inflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { type BarChartProps, barsInWords, drawBars } from './bar-chart.tsx'
import { indexedPng } from './indexed-png.ts'
import { drawLines, type LineChartProps, linesInWords } from './line-chart.tsx'
import { renderPng } from './render-png.ts'
import { chartSheet, drawingWidth, type Sheet } from './sheet.tsx'

const format = (value: number) => `${value}%`
const bars: BarChartProps = {
  caption: 'Huisbezoek',
  columns: { label: 'Gebied', value: 'Aandeel', interval: 'marge' },
  format,
  bars: [
    { label: 'Wageningen <1> & "x"', value: 8, interval: { low: 5, high: 10, text: '5% tot 10%' } },
    { label: 'Een heel lange naam van een samenwerkingsverband van gebieden', value: null, reason: 'niet gepubliceerd' },
  ],
}
const lines: LineChartProps = {
  id: 'x',
  title: 'Verloop',
  missing: 'geen getal',
  format,
  periods: ['2021', '2022', '2023'],
  series: [
    {
      name: 'Zuid',
      points: [
        { period: '2021', value: 3, interval: { low: 1, high: 6, text: '' } },
        { period: '2022', value: null, reason: 'te klein' },
        { period: '2023', value: 4 },
      ],
    },
  ],
}
const sheet: Sheet = {
  language: 'nl',
  title: 'Huisbezoek\u0000 & meer <b>\uD800',
  subtitle: '2023',
  brand: 'Startlijn',
  mark: 'Verzonnen',
  description: `${barsInWords(bars)} ${linesInWords(lines)}`,
  parts: [{ drawing: drawBars(bars, drawingWidth) }, { heading: 'Door de jaren', drawing: drawLines(lines, drawingWidth) }],
  notes: ['Bron: de bron, 2024.'],
}

describe('a chart as a file', () => {
  const svg = chartSheet(sheet)

  test('needs nothing beside it, and says in words what it shows', () => {
    for (const outside of ['class="chart"', 'var(--', 'style=', 'href', '<script', 'url(']) expect(svg).not.toContain(outside)
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/)
    expect(svg).toMatch(/<title id="titel">Huisbezoek/)
    for (const words of ['marge 5% tot 10%', 'niet gepubliceerd', '× geen getal', 'Bron: de bron, 2024.', 'Verzonnen'])
      expect(svg).toContain(words)
    expect(svg, 'every value of a line').toContain('Zuid: 3% (2021), te klein (2022), 4% (2023).')
    expect(svg).toMatch(/<desc[^>]*>Verzonnen Wageningen &lt;1&gt; &amp; &quot;x&quot;: 8%\./)
  })

  test('is well-formed whatever its words hold', () => {
    expect(svg).not.toMatch(/[\0\uD800]/)
    const open: string[] = []
    for (const [, end, name = '', empty] of svg.matchAll(/<(\/?)([a-zA-Z]+)(?:\s+[\w:-]+="[^"<]*")*\s*(\/?)>/g)) {
      if (end === '/') expect(open.pop()).toBe(name)
      else if (empty === '') open.push(name)
    }
    expect(open).toEqual([])
    expect(svg.replaceAll(/<\/?[a-zA-Z]+(?:\s+[\w:-]+="[^"<]*")*\s*\/?>/g, '')).not.toMatch(/[<>]/)
  })

  test('is painted as a PNG of one and a half times its size, the same every time, in few bytes', async () => {
    const [one, other] = await Promise.all([renderPng(svg), renderPng(svg)])
    expect(Buffer.compare(one, other)).toBe(0)
    const view = new DataView(one.buffer)
    expect([view.getUint32(16), view.getUint32(20)]).toEqual([1440, Math.round(1.5 * Number(/height="(\d+)"/.exec(svg)?.[1]))])
    expect(one.length).toBeLessThan(50 * 1024)
  })

  test('goes on after a drawing that was broken', async () => {
    await expect(renderPng('<svg')).rejects.toThrow()
    expect((await renderPng(svg)).length).toBeGreaterThan(1000)
  })
})

test('few colours stay as they are', () => {
  const dots = [
    [11, 93, 102],
    [255, 255, 255],
    [11, 93, 102],
    [239, 229, 211],
  ]
  const png = Buffer.from(indexedPng(Uint8Array.from(dots.flatMap((dot) => [...dot, 255])), 2, 2))
  const palette = png.subarray(png.indexOf('PLTE') + 4, png.indexOf('IDAT') - 8)
  const data = png.subarray(png.indexOf('IDAT') + 4, png.indexOf('IEND') - 8)
  const lines = inflateSync(data)
  const drawn = [1, 2, 4, 5].map((at) => [...palette.subarray((lines[at] ?? 0) * 3, (lines[at] ?? 0) * 3 + 3)])
  expect(drawn).toEqual(dots)
})
