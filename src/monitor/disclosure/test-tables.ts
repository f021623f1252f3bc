import fc from 'fast-check'
import { cellKey, crossTable } from './cross-table.ts'
import type { CountRule, LinkedSystem, PrintedTable } from './disclosure.ts'
import type { HidingReason } from './suppress/protect-system.ts'

export const belowTen = { hideBelow: 10, zero: 'show' } as const satisfies CountRule

interface Size {
  regions: number
  municipalities: number
  parts: number
  years?: number
}

/** Regions of some municipalities each in a nation, a breakdown with its total, and years with theirs; counts in order. */
export function areaTable({ regions, municipalities, parts, years = 1 }: Size, counts: readonly number[], rule: CountRule = belowTen) {
  const inRegion = (region: number) => range(municipalities).map((at) => `m${region}.${at}`)
  const areas = {
    name: 'area',
    codes: range(regions).flatMap(inRegion),
    totals: [
      ...range(regions).map((region) => ({ code: `r${region}`, parts: inRegion(region) })),
      { code: 'nation', parts: range(regions).map((region) => `r${region}`) },
    ],
    keepsTotals: true,
  }
  const flat = (name: string, size: number) => {
    const codes = range(size).map((at) => `${name}${at}`)
    return { name, codes, totals: size > 1 ? [{ code: '*', parts: codes }] : [] }
  }
  const dimensions = [areas, flat('part', parts), flat('year', years)]
  const keys = areas.codes.flatMap((area) =>
    range(parts).flatMap((part) => range(years).map((year) => cellKey([area, `part${part}`, `year${year}`]))),
  )
  return crossTable({ name: '', dimensions, counts: new Map(keys.map((key, at) => [key, counts[at % counts.length] ?? 0])), rule })
}

function range(size: number): number[] {
  return [...new Array(size).keys()]
}

/** Counts as they come: many small ones, some zero, a few large. */
export const someCount = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 12 }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 60 }) },
  { weight: 1, arbitrary: fc.constant(0) },
)

export const someRule: fc.Arbitrary<CountRule> = fc.record({
  hideBelow: fc.constantFrom(3, 5, 10),
  zero: fc.constantFrom('show', 'hide', 'stay'),
})

export const someAreaTable: fc.Arbitrary<LinkedSystem> = fc
  .record({
    regions: fc.integer({ min: 1, max: 3 }),
    municipalities: fc.integer({ min: 2, max: 5 }),
    parts: fc.integer({ min: 1, max: 3 }),
    years: fc.constantFrom(1, 1, 1, 2),
    counts: fc.array(someCount, { minLength: 90, maxLength: 90 }),
    rule: someRule,
  })
  .map(({ counts, rule, ...size }) => areaTable(size, counts, rule))

/** Everything meant for print, without the hidden cells. */
export function printedOf(system: LinkedSystem, hidden: ReadonlySet<string> | ReadonlyMap<string, HidingReason>): PrintedTable {
  const open = system.cells.filter(({ printing }) => printing === 'open')
  return new Map(open.map(({ key, count }) => [key, hidden.has(key) ? null : count]))
}
