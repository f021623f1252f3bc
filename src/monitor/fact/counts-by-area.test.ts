import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Area } from '../../area/area.ts'
import { areaTree } from '../../area/area-tree.ts'
import { areaInYear } from '../../area/merge.ts'
import { countsByArea } from './counts-by-area.ts'
import { type CaseFact, factsOf } from './facts-of.ts'
import { anyEvent } from './test-history.ts'

const area = (slug: string, level: Area['level'], parents: string[], merged: { until: number; into: string } | null = null): Area => ({
  slug,
  code: null,
  name: slug,
  level,
  fromYear: null,
  untilYear: merged?.until ?? null,
  successor: merged?.into ?? null,
  source: null,
  tile: null,
  parents: parents.map((parent) => ({ slug: parent, membership: 'stated' })),
})

const municipalities = ['a', 'b', 'c', 'd']
const treeWith = (merged: readonly (readonly [string, { until: number; into: string }])[]) =>
  areaTree([
    area('land', 'nation', []),
    area('noord', 'region', ['land']),
    area('zuid', 'region', ['land']),
    ...municipalities.map((slug, index) =>
      area(slug, 'municipality', [index < 2 ? 'noord' : 'zuid'], merged.find(([name]) => name === slug)?.[1] ?? null),
    ),
  ])

const fact = (indicator: string, slug: string, year: number, weight = 1, value = 1): CaseFact => ({
  indicator,
  area: slug,
  year,
  value,
  weight,
})

describe('counts of areas', () => {
  it('add up over the areas above', () => {
    const counts = countsByArea([fact('7-mdo', 'a', 2025), fact('7-mdo', 'b', 2025, 2), fact('7-mdo', 'c', 2025, 4)], treeWith([]), 2026)
    expect(Object.fromEntries(counts.map((count) => [count.area, count.histogram.get(1)]))).toEqual({
      a: 1,
      b: 2,
      c: 4,
      noord: 3,
      zuid: 4,
      land: 7,
    })
  })

  it('keep what stands in every year up to this one, and no further', () => {
    const rows = [fact('10', 'a', 2023), fact('10', 'a', 2024), fact('10', 'a', 2026, -1), fact('10', 'a', 2030, -1)]
    const own = countsByArea(rows, treeWith([]), 2027).filter((count) => count.area === 'a')
    expect(own.map(({ year, histogram }) => [year, histogram.get(1)])).toEqual([
      [2023, 1],
      [2024, 2],
      [2025, 2],
      [2026, 1],
      [2027, 1],
    ])
  })

  it('move to the municipality it merged into, from the year after its last, what stands too', () => {
    const tree = treeWith([['a', { until: 2024, into: 'c' }]])
    const rows = [
      fact('7-mdo', 'a', 2024),
      fact('7-mdo', 'a', 2025),
      fact('7-mdo', 'c', 2025),
      fact('10', 'a', 2024),
      fact('10', 'a', 2026, -1),
    ]
    const counts = countsByArea(rows, tree, 2026)
    const of = (slug: string) =>
      counts
        .filter((count) => count.area === slug)
        .map(({ indicator, year, histogram }) => `${indicator} ${year}: ${histogram.get(1)}`)
        .sort()
    expect(of('a')).toEqual(['10 2024: 1', '7-mdo 2024: 1'])
    expect(of('c')).toEqual(['10 2025: 1', '7-mdo 2025: 2'])
    expect(of('noord')).toEqual(['10 2024: 1', '7-mdo 2024: 1'])
    expect(of('zuid')).toEqual(['10 2025: 1', '7-mdo 2025: 2'])
  })

  it('are those of each case counted where it belongs in that year, whatever merged', () => {
    const merge = fc.tuple(
      fc.constantFrom(...municipalities),
      fc.record({ until: fc.integer({ min: 2022, max: 2026 }), into: fc.constantFrom(...municipalities) }),
    )
    const history = fc.record({
      municipality: fc.constantFrom(...municipalities),
      bornOn: fc.constantFrom(null, '2024-05-05'),
      events: fc.array(anyEvent, { maxLength: 12 }),
    })
    fc.assert(
      fc.property(fc.array(history, { maxLength: 8 }), fc.array(merge, { maxLength: 3 }), (histories, merged) => {
        const tree = treeWith(merged.filter(([slug, { into }]) => slug !== into))
        const facts = histories.flatMap(factsOf)
        const national = countsByArea(facts, tree, 2028).filter((count) => count.area === 'land')
        for (const { indicator, year, histogram } of national) {
          const inYear = facts.filter(
            (each) => each.indicator === indicator && (['10', '12-wachtend'].includes(indicator) ? each.year <= year : each.year === year),
          )
          const expected = Map.groupBy(inYear, ({ value }) => value)
          for (const [value, weight] of histogram)
            expect(weight).toBe((expected.get(value) ?? []).reduce((sum, each) => sum + each.weight, 0))
        }
        for (const count of countsByArea(facts, tree, 2028)) {
          if (municipalities.includes(count.area)) expect(areaInYear(tree, count.area, count.year)).toBe(count.area)
        }
      }),
      { numRuns: 200, seed: 6 },
    )
  })
})
