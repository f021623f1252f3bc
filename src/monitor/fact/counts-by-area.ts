import type { AreaTree } from '../../area/area-tree.ts'
import { areaInYear } from '../../area/merge.ts'
import { counted } from './column.ts'
import type { CaseFact } from './facts-of.ts'

/** How often each value occurs, for one indicator, area and year. */
export type Histogram = ReadonlyMap<number, number>

export interface AreaCount {
  area: string
  indicator: string
  year: number
  histogram: Histogram
}

/**
 * The counts of municipalities, as those of the areas they lie in as well. A municipality that merged counts in its successor from the
 * year after its last. What stands from year to year is summed up to and including `thisYear`, still on the old borders; the years to
 * come are nobody's yet.
 */
export function countsByArea(rows: readonly CaseFact[], areas: AreaTree, thisYear: number): AreaCount[] {
  const found = new Map<string, AreaCount & { histogram: Map<number, number> }>()
  for (const { area: municipality, indicator, year, value, weight } of [...rows.filter(isOfItsYear), ...standing(rows, thisYear)]) {
    const own = areaInYear(areas, municipality, year)
    for (const area of [own, ...areas.ancestors(own).map(({ slug }) => slug)]) {
      const key = `${area} ${indicator} ${year}`
      const count = found.get(key) ?? { area, indicator, year, histogram: new Map<number, number>() }
      count.histogram.set(value, (count.histogram.get(value) ?? 0) + weight)
      found.set(key, count)
    }
  }
  return [...found.values()]
}

const standingIndicators = new Set<string>(
  Object.entries(counted).flatMap(([indicator, counting]) => (counting === 'standing' ? [indicator] : [])),
)

const isOfItsYear = ({ indicator }: CaseFact) => !standingIndicators.has(indicator)

function standing(rows: readonly CaseFact[], thisYear: number): CaseFact[] {
  const series = Map.groupBy(
    rows.filter((row) => !isOfItsYear(row)),
    ({ area, indicator }) => `${area} ${indicator}`,
  )
  return [...series.values()].flatMap((own) => {
    const sorted = own.toSorted((one, other) => one.year - other.year)
    const first = sorted[0]
    if (first === undefined) return []
    let [weight, at] = [0, 0]
    return Array.from({ length: Math.max(0, thisYear - first.year + 1) }, (_, index) => {
      const year = first.year + index
      for (; (sorted[at]?.year ?? Number.POSITIVE_INFINITY) <= year; at += 1) weight += sorted[at]?.weight ?? 0
      return { ...first, year, weight }
    }).filter((row) => row.weight !== 0)
  })
}
