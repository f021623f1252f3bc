import { describe, expect, it } from 'vitest'
import type { Area } from '../../area/area.ts'
import { areaTree } from '../../area/area-tree.ts'
import type { CaseFact } from '../fact/facts-of.ts'
import { type CountingGround, countAt, countCoalition, countedIn, isWholeYear } from './coalition-count.ts'

const municipality = (slug: string, merged: { until: number; into: string } | null = null): Area => ({
  slug,
  code: null,
  name: slug.toUpperCase(),
  level: 'municipality',
  fromYear: null,
  untilYear: merged?.until ?? null,
  successor: merged?.into ?? null,
  source: null,
  tile: null,
  parents: [{ slug: 'noord', membership: 'stated' }],
})
const region: Area = { ...municipality('noord'), level: 'region', parents: [] }

const ground = (over: Partial<CountingGround> = {}): CountingGround => ({
  // A coalition may well be called as one of its municipalities is.
  coalition: { id: 'one', slug: 'a', name: 'Coalitie A', fictitious: false, areas: ['a', 'b'] },
  areas: areaTree([region, municipality('a'), municipality('b'), municipality('c')]),
  thisYear: 2026,
  born: new Map(),
  set: { id: '', slug: '', fictitious: false },
  source: { key: 'startlijn-werk', title: 'A', publisher: 'A', year: null, note: null },
  ...over,
})

const fact = (indicator: string, area: string, year: number, weight = 1, value = 1): CaseFact => ({ indicator, area, year, value, weight })

function said(rows: readonly CaseFact[], over: Partial<CountingGround> = {}) {
  const counts = countCoalition(rows, ground(over))
  return (code: string, slug: string, year: number) => {
    const place = [counts.whole, ...counts.municipalities].find((one) => one.slug === slug)
    if (place === undefined) return 'no such place'
    const found = countAt(counts, code, place, year)
    if (typeof found === 'string') return found
    return found.denominator === null ? (found.value?.value ?? null) : `${found.numerator} of ${found.denominator}`
  }
}

describe('the counts of a coalition', () => {
  it('are those of its municipalities, and these added up; a region is no place of it', () => {
    const of = said([
      fact('7-mdo', 'a', 2025),
      fact('7-mdo', 'b', 2025, 2),
      fact('proces-contact-op-tijd', 'a', 2025, 3),
      fact('proces-contact-op-tijd', 'b', 2025, 1, 0),
    ])
    expect([of('7-mdo', 'a', 2025), of('7-mdo', 'b', 2025), of('7-mdo', '', 2025), of('7-mdo', 'noord', 2025)]).toEqual([
      1,
      2,
      3,
      'no such place',
    ])
    expect(of('proces-contact-op-tijd', '', 2025)).toBe('3 of 4')
  })

  it('take the days of all families together, never the mean of means', () => {
    const of = said([fact('12', 'a', 2025, 1, 10), fact('12', 'b', 2025, 3, 30)])
    expect([of('12', 'a', 2025), of('12', '', 2025), of('12-mediaan', '', 2025)]).toEqual([10, 25, 30])
  })

  it('are zero from the year in which counting began there, are not begun before, and have no share of nothing', () => {
    const of = said([fact('7-mdo', 'a', 2024), fact('10', 'b', 2026), fact('12-wachtend', 'a', 2024), fact('12-wachtend', 'a', 2025, -1)])
    expect([2023, 2024, 2025].map((year) => of('7-mdo', 'a', year))).toEqual(['not_begun', 1, 0])
    expect([2025, 2026].map((year) => of('7-mdo', 'b', year))).toEqual(['not_begun', 0])
    expect(
      [2024, 2025, 2026].map((year) => of('12-wachtend', 'a', year)),
      'nobody waits any more',
    ).toEqual([1, 0, 0])
    expect([of('12', 'a', 2025), of('proces-ouder-aan-tafel', '', 2025)]).toEqual(['no_cases', 'no_cases'])
    expect(said([])('7-mdo', '', 2026)).toBe('not_begun')
  })

  it('are of children born only where that is known of every municipality it serves', () => {
    const rows = [fact('8a', 'a', 2025, 2), fact('8a', 'b', 2025, 3)]
    const born = new Map([
      ['a 2025', 100],
      ['b 2025', 150],
    ])
    expect(said(rows, { born })('8a', '', 2025)).toBe('5 of 250')
    expect(said(rows, { born: new Map([['a 2025', 100]]) })('8a', '', 2025)).toBe(5)
  })

  it('move with a municipality that merged', () => {
    const areas = areaTree([region, municipality('a', { until: 2024, into: 'c' }), municipality('b'), municipality('c')])
    const of = said([fact('7-mdo', 'a', 2024), fact('7-mdo', 'a', 2025)], { areas })
    expect([of('7-mdo', 'a', 2024), of('7-mdo', 'c', 2025), of('7-mdo', '', 2025)]).toEqual([1, 1, 1])
  })

  it('are of a part of the first year and of this one', () => {
    const counts = countCoalition([fact('7-mdo', 'a', 2024)], ground())
    expect([2024, 2025, 2026].map((year) => isWholeYear(counts, counts.whole, year))).toEqual([false, true, false])
  })

  it('leave out years to come, and show every indicator that could be counted', () => {
    const counts = countCoalition([fact('7-mdo', 'a', 2026), fact('7-mdo', 'a', 2027)], ground())
    expect(Math.max(...counts.figures.map(({ period }) => period.from ?? 0))).toBe(2026)
    const codes = countedIn(counts, 2026).map(({ code }) => code)
    expect(codes).toEqual(expect.arrayContaining(['7a', '8a', '8d', '10', '11', '12', '12-wachtend', 'proces-dagen-tot-steun']))
    expect(new Set(codes).size).toBe(codes.length)
  })
})
