import type { AreaRef } from '../../area/area.ts'
import type { AreaTree } from '../../area/area-tree.ts'
import { areaInYear } from '../../area/merge.ts'
import { type CountedIndicator, counted } from '../fact/column.ts'
import { countCells } from '../fact/count-cell.ts'
import { type AreaCount, countsByArea, type Histogram } from '../fact/counts-by-area.ts'
import type { CaseFact } from '../fact/facts-of.ts'
import type { Figure } from '../figure/figure.ts'
import { findIndicator, indicatorCatalogue } from '../indicator/catalogue.ts'
import type { IndicatorDefinition } from '../indicator/definition.ts'

/** A coalition of which somebody may read the counts. */
export interface CountedCoalition {
  id: string
  slug: string
  name: string
  fictitious: boolean
  /** Slugs of the municipalities it serves. */
  areas: readonly string[]
}

/** All that was counted for one coalition, raw: per municipality, and added up. */
export interface CoalitionCounts {
  /** The coalition as a whole; its slug is empty, so that it is never taken for an area. */
  whole: AreaRef
  /** Where something was counted or could be, in the order of their names. */
  municipalities: readonly AreaRef[]
  figures: readonly Figure[]
  /** In which year counting began, by slug of the place; absent where nothing was counted yet. */
  began: ReadonlyMap<string, number>
  /** The year that is not over. */
  thisYear: number
}

/** Why a place has no number in a year: nothing was counted there yet, or a share or mean has no case to be of. */
export type NoCount = 'not_begun' | 'no_cases'

export interface CountingGround {
  coalition: CountedCoalition
  areas: AreaTree
  thisYear: number
  /** How many children were born, by area and year (`renkum 2025`); without a row nobody said. */
  born: ReadonlyMap<string, number | null>
  set: Figure['set']
  source: Figure['source']
}

const wholeSlug = ''

/**
 * The counts of a coalition as figures. From the year in which something was first counted in a place, a count without a case is zero
 * there: the work is written down, and held none. A share or a mean of no cases is no figure.
 */
export function countCoalition(rows: readonly CaseFact[], ground: CountingGround): CoalitionCounts {
  const { coalition, areas, thisYear } = ground
  const municipal = countsByArea(rows, areas, thisYear).filter(
    ({ area, year }) => areas.find(area)?.level === 'municipality' && year <= thisYear,
  )
  const counts = [...municipal, ...addedUp(municipal)]
  const began = new Map<string, number>()
  for (const { area, year } of counts) began.set(area, Math.min(year, began.get(area) ?? year))
  const served = coalition.areas.map((slug) => areaInYear(areas, slug, thisYear))
  const slugs = new Set([...served, ...municipal.map(({ area }) => area)])
  const municipalities = areas.all.filter(({ slug }) => slugs.has(slug)).map(({ slug, code, name, level }) => ({ slug, code, name, level }))
  const whole: AreaRef = { slug: wholeSlug, code: null, name: coalition.name, level: 'other' }
  const found = new Map(counts.map((count) => [keyOf(count), count.histogram]))
  const figures = [whole, ...municipalities].flatMap((place) => figuresOf(place, found, began.get(place.slug) ?? thisYear + 1, ground))
  return { whole, municipalities, figures, began, thisYear }
}

const keyOf = ({ area, indicator, year }: Omit<AreaCount, 'histogram'>) => `${area} ${indicator} ${year}`

/** The municipalities of the coalition together. */
function addedUp(municipal: readonly AreaCount[]): AreaCount[] {
  const same = Map.groupBy(municipal, (count) => keyOf({ ...count, area: wholeSlug }))
  return [...same.values()].flatMap((counts) => {
    const histogram = new Map<number, number>()
    for (const count of counts) for (const [value, weight] of count.histogram) histogram.set(value, (histogram.get(value) ?? 0) + weight)
    return counts.slice(0, 1).map(({ indicator, year }) => ({ area: wholeSlug, indicator, year, histogram }))
  })
}

const indicators = Object.keys(counted) as CountedIndicator[]
const none: Histogram = new Map()

function figuresOf(place: AreaRef, found: ReadonlyMap<string, Histogram>, began: number, ground: CountingGround): Figure[] {
  const { thisYear, set, source } = ground
  const years = Array.from({ length: Math.max(0, thisYear - began + 1) }, (_, at) => began + at)
  return years.flatMap((year) =>
    indicators.flatMap((indicator) => {
      const histogram = found.get(keyOf({ area: place.slug, indicator, year })) ?? (isCount(indicator) ? none : null)
      if (histogram === null) return []
      return countCells(indicator, histogram, { births: bornIn(place, year, ground) }).map(
        (cell): Figure => ({
          ...cell,
          set,
          definitionVersion: findIndicator(cell.indicator)?.version ?? 1,
          area: place,
          period: { text: String(year), from: year, until: year },
          range: null,
          state: 'known',
          source,
          qualifiers: [],
          id: '',
        }),
      )
    }),
  )
}

const isCount = (indicator: CountedIndicator) => counted[indicator] === 'count' || counted[indicator] === 'standing'

/** Of the coalition only when it is known of every municipality it serves. */
function bornIn({ slug }: AreaRef, year: number, { coalition, areas, born }: CountingGround): number | null {
  if (slug !== wholeSlug) return born.get(`${slug} ${year}`) ?? null
  const served = new Set(coalition.areas.map((area) => areaInYear(areas, area, year)))
  const each = [...served].map((area) => born.get(`${area} ${year}`) ?? null)
  return each.reduce<number | null>((sum, one) => (sum === null || one === null ? null : sum + one), 0)
}

/** The figure of a place and year, or why there is none. */
export function countAt({ figures, began }: CoalitionCounts, code: string, place: AreaRef, year: number): Figure | NoCount {
  const figure = figures.find((one) => one.indicator === code && one.area.slug === place.slug && one.period.from === year)
  if (figure !== undefined) return figure
  const first = began.get(place.slug)
  return first === undefined || year < first ? 'not_begun' : 'no_cases'
}

/** Was all of the year counted? Neither the one in which counting began, nor the one that is not over. */
export function isWholeYear({ began, thisYear }: CoalitionCounts, place: AreaRef, year: number): boolean {
  return year !== thisYear && year !== began.get(place.slug)
}

/** Every indicator that has a figure in the year, and those that are counted but had no case; the numbered set first. */
export function countedIn({ figures }: CoalitionCounts, year: number): readonly IndicatorDefinition[] {
  const codes = new Set<string>(indicators.filter((indicator) => !isCount(indicator)))
  for (const { indicator, period } of figures) if (period.from === year) codes.add(indicator)
  return indicatorCatalogue.filter(({ code }) => codes.has(code))
}

/** The indicator with this code, if it is one that is counted from casework. */
export function findCounted(code: string): IndicatorDefinition | undefined {
  const definition = findIndicator(code)
  return definition?.complete === true && definition.computedFrom === 'casework' ? definition : undefined
}
