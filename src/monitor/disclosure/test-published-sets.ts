import fc from 'fast-check'
import type { LinkedSystem, PrintedTable } from './disclosure.ts'
import { linkTables, withPercentages, withPublishedBefore, withRests } from './link-tables.ts'
import { safeFrom } from './sensitive-cells.ts'
import type { KnownShare, KnownSum } from './test-attacker.ts'
import { areaTable, belowTen, someCount } from './test-tables.ts'

/** What a coalition publishes one after another: the counts of a year, and then of two years with their total. */
export interface PublishedSets {
  /** With everything that links the counts: areas, a breakdown, years, births, rests and percentages printed before. */
  system: LinkedSystem
  /** Cells of the first set. */
  first: ReadonlySet<string>
  sums: { areas: KnownSum[]; breakdown: KnownSum[]; years: KnownSum[]; rests: KnownSum[] }
  /** The percentage of every cell that stands beside births. */
  shares: KnownShare[]
  /** Some of those, of large counts, that were printed long ago. */
  told: KnownShare[]
}

const counts = fc.array(someCount, { minLength: 24, maxLength: 24 })

export const somePublishedSets: fc.Arbitrary<PublishedSets> = fc
  .record({
    regions: fc.constantFrom(1, 1, 1, 2),
    municipalities: fc.constantFrom(2, 3, 3, 4),
    parts: fc.constantFrom(1, 2, 2),
    counts,
    rests: counts,
    told: fc.array(fc.nat({ max: 40 }), { maxLength: 2 }),
  })
  .map(({ counts, rests, told, regions, municipalities, parts }) => {
    const table = areaTable({ regions, municipalities, parts, years: 2 }, counts)
    const whole = parts > 1 ? '*' : 'part0'
    const totals = table.cells.filter(({ key }) => key.split('|')[1] === whole)
    const births: LinkedSystem = {
      cells: totals.map((cell, at) => ({
        ...cell,
        key: `births:${cell.key}`,
        count: cell.count + restOf(cell.count, rests[at % rests.length] ?? 0),
        printing: 'known',
      })),
      relations: [],
    }
    const pairs = totals.map(({ key }) => ({ part: key, whole: `births:${key}` }))
    const linked = withRests(linkTables([table, births]), pairs, belowTen)
    const counted = new Map(linked.cells.map(({ key, count }) => [key, count]))
    const shares = pairs.map(({ part, whole }) => {
      const percent = Math.round((100 * (counted.get(part) ?? 0)) / (counted.get(whole) ?? 1))
      return { numerator: part, denominator: whole, percent }
    })
    const large = shares.filter(({ numerator }) => (counted.get(numerator) ?? 0) >= 20 && (counted.get(`${numerator}:rest`) ?? 0) >= 20)
    const long = told.flatMap((at) => large[at % large.length] ?? [])
    const system = withPercentages(
      linked,
      long.map(({ percent, ...share }) => ({ ...share, value: percent, decimals: 0 })),
    )
    return {
      system,
      first: new Set(table.cells.filter(({ key }) => key.endsWith('year0')).map(({ key }) => key)),
      sums: sumsOf(table, pairs),
      shares,
      told: long,
    }
  })

/** Births without: enough for nobody to stand out, or beside a large count a few, who can be told by subtracting. */
function restOf(count: number, dice: number): number {
  return count >= 25 && dice < 10 ? dice : 30 + dice
}

/** The sums by what they run over, told apart by the codes that differ. */
function sumsOf({ cells, relations }: LinkedSystem, pairs: readonly { part: string; whole: string }[]): PublishedSets['sums'] {
  const sums = { areas: [] as KnownSum[], breakdown: [] as KnownSum[], years: [] as KnownSum[] }
  for (const { terms } of relations) {
    const [total = '', ...parts] = terms.map(({ cell }) => cells[cell]?.key ?? '')
    const [one = [], other = []] = [total, parts[0] ?? ''].map((key) => key.split('|'))
    const kind = one[0] !== other[0] ? sums.areas : one[1] !== other[1] ? sums.breakdown : sums.years
    kind.push({ total, parts })
  }
  return { ...sums, rests: pairs.map(({ part, whole }) => ({ total: whole, parts: [part, `${part}:rest`] })) }
}

/** Everything but what is sensitive itself. */
export function withoutSensitive({ cells }: LinkedSystem): PrintedTable {
  const open = cells.filter(({ printing }) => printing === 'open')
  return new Map(open.map((cell) => [cell.key, safeFrom(cell) === null ? cell.count : null]))
}

/** Everything readers have: what was known already and what both sets print. */
export function onTheDesk({ cells }: LinkedSystem, sets: readonly PrintedTable[]): ReadonlyMap<string, number | null> {
  return new Map(
    cells.map(({ key, count, printing }) => {
      const printed = sets.map((set) => set.get(key)).find((value) => value !== undefined && value !== null)
      return [key, printing === 'known' ? count : (printed ?? null)]
    }),
  )
}

/** The part of the system that the first set prints, and what readers know beside it. */
export function onlyFirst({ system, first }: PublishedSets): LinkedSystem {
  return {
    ...system,
    cells: system.cells.map((cell) => (cell.printing === 'open' && !first.has(cell.key) ? { ...cell, printing: 'never' } : cell)),
  }
}

export function afterFirst({ system }: PublishedSets, printed: PrintedTable): LinkedSystem {
  return withPublishedBefore(system, new Set([...printed].filter(([, count]) => count !== null).map(([key]) => key)))
}
