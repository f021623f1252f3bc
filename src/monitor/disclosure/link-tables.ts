import { checkSystem } from './check-system.ts'
import { isSum } from './cross-table.ts'
import type { CountRule, LinkedSystem, Relation } from './disclosure.ts'

/** Several tables as one system, so that what they say about each other is protected and audited together. Keys must differ. */
export function linkTables(systems: readonly LinkedSystem[]): LinkedSystem {
  let offset = 0
  const relations = systems.flatMap((system) => {
    const shift = offset
    offset += system.cells.length
    return system.relations.map((relation) => ({
      ...relation,
      terms: relation.terms.map(({ cell, times }) => ({ cell: cell + shift, times })),
    }))
  })
  return withRelations({ cells: systems.flatMap(({ cells }) => cells), relations: [] }, () => relations)
}

/** Cells that an earlier set printed: hiding them now would hide nothing. */
export function withPublishedBefore(system: LinkedSystem, keys: ReadonlySet<string>): LinkedSystem {
  return { ...system, cells: system.cells.map((cell) => (keys.has(cell.key) ? { ...cell, printing: 'known' as const } : cell)) }
}

/** Totals over cells that the tables do not know by themselves, such as 2021-2022 of another set over two years of this one. */
export function withSums(system: LinkedSystem, sums: readonly { total: string; parts: readonly string[] }[]): LinkedSystem {
  return withRelations(system, (at) => sums.map(({ total, parts }) => isSum(at(total), parts.map(at))))
}

/**
 * The rest of a whole: of 100 births 98 with a visit, so 2 without. Not printed, but anybody can subtract;
 * each pair adds a cell `<part>:rest` under the rule of its own.
 */
export function withRests(system: LinkedSystem, pairs: readonly { part: string; whole: string }[], rule: CountRule): LinkedSystem {
  const counts = new Map(system.cells.map(({ key, count }) => [key, count]))
  const rests = pairs.map(({ part, whole }) => ({
    key: `${part}:rest`,
    count: (counts.get(whole) ?? 0) - (counts.get(part) ?? 0),
    printing: 'never' as const,
    rule,
    weight: 0,
    tier: 0,
  }))
  const larger = { cells: [...system.cells, ...rests], relations: system.relations }
  return withRelations(larger, (at) => pairs.map(({ part, whole }) => isSum(at(whole), [at(part), at(`${part}:rest`)])))
}

/** A percentage that readers have of a numerator and denominator, as printed: 12.5 has one decimal. */
export interface PrintedPercentage {
  numerator: string
  denominator: string
  value: number
  decimals: number
  /** 100 for a percentage, 1000 for per mille. */
  per?: number
}

/**
 * What a printed percentage tells of its numerator: within half a unit of the last decimal, times the denominator, hidden or not.
 * Percentages of the set itself need not be given when they are printed only where numerator and denominator are.
 */
export function withPercentages(system: LinkedSystem, percentages: readonly PrintedPercentage[]): LinkedSystem {
  return withRelations(system, (at) =>
    percentages.flatMap(({ numerator, denominator, value, decimals, per = 100 }) => {
      // In whole numbers: value 12.5 of 100 is 250 +- 1 of 2000, so (250 - 1) d <= 2000 n <= (250 + 1) d.
      const scale = 10 ** decimals
      const twice = Math.round(2 * value * scale)
      const whole = 2 * per * scale
      const bound = (times: number): Relation['terms'] => [
        { cell: at(numerator), times: whole },
        { cell: at(denominator), times: -times },
      ]
      return [
        { terms: bound(twice - 1), atLeast: 0, atMost: Number.POSITIVE_INFINITY },
        { terms: bound(twice + 1), atLeast: Number.NEGATIVE_INFINITY, atMost: 0 },
      ]
    }),
  )
}

/** Adds relations over keys; throws when a key is missing or double, or when the counts do not do what the relation says. */
function withRelations(system: LinkedSystem, relationsOf: (at: (key: string) => number) => readonly Relation[]): LinkedSystem {
  const index = new Map(system.cells.map(({ key }, at) => [key, at]))
  const added = relationsOf((key) => {
    const at = index.get(key)
    if (at === undefined) throw new Error(`there is no cell ${key}`)
    return at
  })
  checkSystem({ cells: system.cells, relations: added })
  return { cells: system.cells, relations: [...system.relations, ...added] }
}
