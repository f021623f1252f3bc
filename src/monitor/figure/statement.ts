import type { IndicatorDefinition } from '../indicator/definition.ts'
import type { Figure, SeriesRemark } from './figure.ts'
import { coversYear, yearsAway } from './period.ts'

/**
 * What can be said of one indicator for one area when a year is asked for:
 * a figure (a value, or the reason why there is none), of that year or of the nearest one; or words; or nothing, with the reason.
 */
export type Statement =
  | { kind: 'figure'; figure: Figure; sameYear: boolean }
  | { kind: 'words'; remark: SeriesRemark; sameYear: boolean }
  /** `other_level`: the indicator exists only for other kinds of area; `not_published`: no source at hand gives it. */
  | { kind: 'none'; reason: 'other_level' | 'not_published' }

export interface StatementInput {
  indicator: IndicatorDefinition
  area: { slug: string; level: string }
  year: number
  /** May hold other indicators and areas as well. */
  figures: readonly Figure[]
  remarks: readonly SeriesRemark[]
}

/**
 * The year itself goes first, a value before a reason; then the nearest year, again a value before a reason; then words.
 * Undated figures are never chosen: they are shown only with their source.
 */
export function statementOf({ indicator, area, year, figures, remarks }: StatementInput): Statement {
  const own = figures.filter(
    (figure) => figure.indicator === indicator.code && figure.area.slug === area.slug && figure.period.from !== null,
  )
  const chosen = own.toSorted((one, other) => rank(one, year) - rank(other, year) || newest(one, other))[0]
  if (chosen !== undefined) return { kind: 'figure', figure: chosen, sameYear: coversYear(chosen.period, year) }
  const words = remarks
    .filter((remark) => remark.indicator === indicator.code && remark.area.slug === area.slug)
    .toSorted((one, other) => distance(one, year) - distance(other, year))[0]
  if (words !== undefined) return { kind: 'words', remark: words, sameYear: coversYear(words.period, year) }
  const levels: readonly string[] | null = indicator.complete ? indicator.levels : null
  return { kind: 'none', reason: levels === null || levels.includes(area.level) ? 'not_published' : 'other_level' }
}

/** Known in the year, any reason in the year, then known by distance, then reasons by distance. */
function rank(figure: Figure, year: number): number {
  const away = distance(figure, year)
  const known = figure.state === 'known' ? 0 : 1
  return away === 0 ? known : 2 + known * 1000 + away
}

function newest(one: Figure, other: Figure): number {
  return (other.period.until ?? 0) - (one.period.until ?? 0)
}

function distance({ period }: { period: Figure['period'] }, year: number): number {
  return yearsAway(period, year) ?? 900
}
