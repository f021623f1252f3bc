import { describe, expect, it } from 'vitest'
import { SmallLines, type SmallPanel } from './small-lines.tsx'

const format = (value: number) => String(value)
const town: SmallPanel = {
  name: 'Ede',
  points: [
    { period: '2024', value: 30 },
    { period: '2025', value: 40 },
  ],
  format,
  reason: '',
}
const hidden: SmallPanel = {
  name: 'Renkum',
  points: ['2024', '2025'].map((period) => ({ period, value: null, reason: 'afgeschermd' })),
  format,
  reason: 'afgeschermd',
}
const region: SmallPanel = {
  name: 'Regio',
  reference: true,
  points: town.points.map((point) => ({ ...point, value: 700 })),
  format,
  reason: '',
}
const draw = (scale: 'shared' | 'peers') =>
  String(<SmallLines periods={['2024', '2025']} panels={[town, hidden, region]} scale={scale} level={2} />)
const ends = (html: string) => [...html.matchAll(/<text y="13">(\d+)</g)].map(([, end]) => Number(end))

describe('the same small drawing many times over', () => {
  it('has one end for all, so that heights may be compared', () => {
    expect(new Set(ends(draw('shared')))).toEqual(new Set([800]))
  })

  it('leaves a whole an end of its own, where its parts would lie flat beside it', () => {
    expect(ends(draw('peers'))).toEqual([40, 40, 800])
  })

  it('draws a cross in every year that has a reason only, and says the reason of each', () => {
    const html = draw('shared')
    expect(html).toContain('<span class="hatched">afgeschermd</span>')
    expect(html).toContain('aria-label="Renkum. 2024: afgeschermd; 2025: afgeschermd."')
    expect(html.match(/l8 8m0 -8l-8 8/g)).toHaveLength(2)
  })
})
