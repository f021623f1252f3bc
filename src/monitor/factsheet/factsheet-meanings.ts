import type { Language } from '../../platform/text/text.ts'
import type { CompleteIndicator } from '../indicator/definition.ts'
import type { Factsheet, FactsheetIndicator } from './factsheet.ts'
import { seriesLabel, shownSeries } from './series.ts'

/** What a series counts, and what a reader may not conclude from it. */
export interface Meaning {
  /** As in `SeriesView`. */
  label: string
  name: string
  numerator: string
  denominator: string | null
  saysNot: string
}

export function meaningsOf({ series }: FactsheetIndicator, factsheet: Factsheet, language: Language): readonly Meaning[] {
  const all = factsheet.indicators.flatMap((indicator) => indicator.series.map(({ definition }) => definition))
  const shared = sharedLimit(all, language) ?? ''
  return shownSeries(series).map((one) => {
    const { definition } = one
    return {
      label: seriesLabel(one),
      name: definition.name[language],
      numerator: definition.numerator[language],
      denominator: definition.denominator?.[language] ?? null,
      saysNot: definition.saysNot[language].slice(0, definition.saysNot[language].length - shared.length).trim(),
    }
  })
}

/** The last sentence of what the definitions do not say, where all share it: it is said once for the whole sheet. Null when they differ. */
export function sharedLimit(definitions: readonly CompleteIndicator[], language: Language): string | null {
  const all = definitions.map(({ saysNot }) => saysNot[language])
  const last = all[0]?.split(/(?<=\.) /).at(-1) ?? ''
  return last !== '' && all.every((words) => words.endsWith(last)) ? last : null
}
