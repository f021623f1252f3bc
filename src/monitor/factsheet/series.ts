import type { FactsheetSeries } from './factsheet.ts'

/** How well the question of a series is answered for the area, best first; an indicator stands as the best of its series. */
export const statuses = ['own', 'other_year', 'other_area', 'told', 'none'] as const
export type SeriesStatus = (typeof statuses)[number]

export function statusOf({ answer }: FactsheetSeries): SeriesStatus {
  switch (answer.kind) {
    case 'value':
      return 'own'
    case 'nearest':
      return 'other_year'
    case 'told':
      return 'told'
    case 'elsewhere':
      return answer.answers.some(({ kind }) => kind !== 'reason') ? 'other_area' : 'none'
    default:
      return 'none'
  }
}

/** The code of a part, such as 8a; empty when it would only repeat the number of the indicator. */
export function seriesLabel({ definition }: FactsheetSeries): string {
  return /^\d+[a-z]+/.exec(definition.code)?.[0] ?? ''
}

/** Parts of which nothing is known anywhere say it once; those with a figure in doubt beside them stand by themselves. */
export function shownSeries(series: readonly FactsheetSeries[]): readonly FactsheetSeries[] {
  if (series.some(({ answer }) => answer.kind !== 'unknown')) return series
  const inDoubt = series.filter(({ beside }) => beside.length > 0)
  return inDoubt.length > 0 ? inDoubt : series.slice(0, 1)
}
