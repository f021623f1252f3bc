import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleAreas, sampleFigure } from '../factsheet/factsheet-sample.ts'
import { atlasOf } from './atlas.ts'
import { shortNames } from './atlas-map.ts'
import { classLimits, classOf } from './classes.ts'

describe('classes', () => {
  it('are at most five, equal, at rising limits, and hold every value', () => {
    const values = fc.array(
      fc.double({ min: 0, max: 5000, noNaN: true }).map((value) => Math.round(value * 10) / 10),
      { minLength: 1, maxLength: 30 },
    )
    fc.assert(
      fc.property(values, (some) => {
        const limits = classLimits(some)
        const steps = limits.slice(1).map((limit, at) => limit - (limits[at] ?? 0))
        expect(steps.length).toBeGreaterThanOrEqual(1)
        expect(steps.length).toBeLessThanOrEqual(5)
        for (const step of steps) expect(step).toBeCloseTo(steps[0] ?? 0, 6)
        for (const value of some) {
          const place = classOf(value, limits)
          expect(value).toBeGreaterThanOrEqual((limits[place] ?? 0) - 1e-9)
          expect(value).toBeLessThanOrEqual((limits[place + 1] ?? 0) + 1e-9)
          if (place < steps.length - 1) expect(value).toBeLessThan(limits[place + 1] ?? 0)
        }
      }),
      { seed: 1000, numRuns: 300 },
    )
  })

  it.each([
    [
      [2.8, 7.3],
      [2, 4, 6, 8],
    ],
    [
      [0, 100],
      [0, 20, 40, 60, 80, 100],
    ],
    [[50], [0, 10, 20, 30, 40, 50]],
    [
      [0, 0],
      [0, 0.2, 0.4, 0.6, 0.8, 1],
    ],
    [[], []],
  ])('of %j begin and end at %j', (values, limits) => {
    expect(classLimits(values)).toEqual(limits)
  })
})

describe('the atlas', () => {
  const areas = sampleAreas.members('midden', 'municipality')
  const atlas = (figures: Parameters<typeof atlasOf>[0]['figures'], year = 2023) => atlasOf({ areas, figures, year, unit: 'percent' })
  const kinds = (figures: Parameters<typeof atlasOf>[0]['figures'], year?: number) =>
    Object.fromEntries(
      atlas(figures, year).cells.map((cell) => [cell.area.slug, cell.kind === 'class' ? `class ${cell.place}` : cell.kind]),
    )

  it('gives each municipality its class, or the reason why not', () => {
    expect(kinds([sampleFigure('8a', 'ede', '2023', '2.8'), sampleFigure('8a', 'renkum', '2023', 'withheld')])).toEqual({
      ede: 'class 2',
      renkum: 'withheld',
      wageningen: 'unknown',
    })
  })

  it('keeps what is disputed out of the classes and out of their limits', () => {
    const { limits, cells } = atlas([sampleFigure('8a', 'ede', '2023', '2'), sampleFigure('8a', 'renkum', '2023', '!98')])
    expect(limits.at(-1)).toBe(2)
    expect(cells.find(({ area }) => area.slug === 'renkum')?.kind).toBe('disputed')
  })

  it('has the same classes in every year, and takes the year itself before a period that holds it', () => {
    const figures = [
      sampleFigure('8a', 'ede', '2022', '10'),
      sampleFigure('8a', 'ede', '2021-2023', '4'),
      sampleFigure('8a', 'ede', '2023', '5'),
      sampleFigure('8a', 'renkum', '2021-2023', 'not_offered'),
    ]
    expect(atlas(figures, 2022).limits).toEqual(atlas(figures, 2023).limits)
    const ede = atlas(figures).cells.find(({ area }) => area.slug === 'ede')
    expect(ede?.figure?.value?.value).toBe(5)
    expect(kinds(figures, 2021)['renkum']).toBe('not_offered')
  })

  it('has no class for a range or for a number in another unit', () => {
    const counted = { ...sampleFigure('8a', 'renkum', '2023', '12'), unit: 'count' as const }
    expect(kinds([sampleFigure('8a', 'ede', '2023', '5'), counted])['renkum']).toBe('other')
  })
})

it('short names tell their areas apart', () => {
  expect(shortNames(['Renkum', 'Rheden', 'Rozendaal', "'s-Hertogenbosch"])).toEqual(['Ren', 'Rhe', 'Roz', 'Her'])
  expect(shortNames(['Westerveld', 'Westervoort', 'Ede'])).toEqual(['Westerve', 'Westervo', 'Ede'])
})
