import type { AreaTree } from '../../area/area-tree.ts'
import { isSum } from '../disclosure/cross-table.ts'
import type { Relation } from '../disclosure/disclosure.ts'
import { indicatorCatalogue } from '../indicator/catalogue.ts'
import type { CountedFigure } from './count-cells.ts'

/** Cells by key, as they stand in the system. */
export interface CellIndex {
  at(key: string): number | undefined
}

/** What readers can relate, and the sums that the figures themselves contradict. */
export interface KnownRelations {
  relations: readonly Relation[]
  /** Keys of totals that are smaller than their parts: nobody can calculate with those. */
  broken: readonly string[]
}

/**
 * The levels into which an area may be divided. Several ways may exist over the same municipalities, such as subregions and VSVs;
 * readers use all of them.
 */
const levels = ['municipality', 'subregion', 'vsv', 'hospital', 'region'] as const

/**
 * A larger area and the smaller ones in it. Where the parts are all there and add up, the total is their sum; where some are missing,
 * it is at least the sum of the others. That membership is only inferred does not help: readers infer as well.
 */
export function areaRelations(counted: readonly CountedFigure[], areas: AreaTree, index: CellIndex): KnownRelations {
  const relations: Relation[] = []
  const broken: string[] = []
  for (const group of Map.groupBy(counted, ({ figure, series }) => `${series}|${figure.period.text}`).values()) {
    const byArea = new Map(group.map((each) => [each.figure.area.slug, each]))
    for (const whole of group) {
      for (const level of levels) {
        const members = areas.members(whole.figure.area.slug, level)
        const parts = members.flatMap(({ slug }) => byArea.get(slug) ?? [])
        if (parts.length === 0) continue
        const sum = parts.reduce((total, { count }) => total + count, 0)
        if (sum > whole.count) broken.push(whole.key)
        else relations.push(...sumOf(whole, parts, index, sum === whole.count && parts.length === members.length))
      }
    }
  }
  return { relations, broken }
}

function sumOf(whole: CountedFigure, parts: readonly CountedFigure[], index: CellIndex, exact: boolean): Relation[] {
  const total = index.at(whole.key)
  const cells = parts.flatMap(({ key }) => index.at(key) ?? [])
  if (total === undefined || cells.length !== parts.length) return []
  const equation = isSum(total, cells)
  // Terms are parts minus total: at most zero when parts are missing.
  return [exact ? equation : { ...equation, atLeast: Number.NEGATIVE_INFINITY }]
}

/** A period of several years that is the sum of its years, such as 2021-2022. */
export function periodRelations(counted: readonly CountedFigure[], index: CellIndex): readonly Relation[] {
  const byYear = new Map(counted.map((each) => [placeOf(each, each.figure.period.text), each]))
  return counted.flatMap((whole) => {
    const { from, until } = whole.figure.period
    if (from === null || until === null || until <= from || until - from > 20) return []
    const years = Array.from({ length: until - from + 1 }, (_, year) => from + year)
    const parts = years.flatMap((year) => byYear.get(placeOf(whole, String(year))) ?? [])
    const sum = parts.reduce((total, { count }) => total + count, 0)
    return parts.length === years.length && sum === whole.count ? sumOf(whole, parts, index, true) : []
  })
}

function placeOf({ series, figure }: CountedFigure, period: string): string {
  return `${series}|${figure.area.slug}|${period}`
}

/** Indicators that count parts of another, such as pregnant women and families among all cases discussed. */
const divided: readonly { whole: string; parts: readonly string[] }[] = [{ whole: '7-mdo', parts: ['7a', '7b'] }]

/** A count that stands under two indicators, or that parts of it add up to. */
export function indicatorRelations(counted: readonly CountedFigure[], index: CellIndex): readonly Relation[] {
  const byKey = new Map(counted.map((each) => [each.key, each]))
  const twins = indicatorCatalogue.flatMap((definition) =>
    definition.complete && definition.seriesOf !== null && definition.unit === 'count'
      ? [{ whole: definition.seriesOf, parts: [definition.code] }]
      : [],
  )
  return [...twins, ...divided].flatMap(({ whole, parts }) =>
    counted
      .filter(({ series }) => series === whole)
      .flatMap((total) => {
        const own = parts.flatMap((part) => byKey.get(`${part}|${total.figure.area.slug}|${total.figure.period.text}`) ?? [])
        const sum = own.reduce((added, { count }) => added + count, 0)
        return own.length === parts.length && sum === total.count ? sumOf(total, own, index, true) : []
      }),
  )
}
