import type { Language } from '../../platform/text/text.ts'
import type { Figure } from '../figure/figure.ts'
import { countText, sourceValueText } from '../figure/figure-value.ts'
import { periodText } from '../figure/period-text.ts'
import { factsheetText } from './factsheet.text.ts'
import type { Factsheet, FactsheetIndicator, FactsheetSeries } from './factsheet.ts'
import { nameList } from './name-list.ts'
import { seriesLabel } from './series.ts'

/** Something to keep in mind at an indicator. */
export interface Caution {
  /** Which series and area it is about, as in "8a, Gelderland-Midden"; empty when that is plain. */
  about: string
  /** Our words before the remark, in the language of the reader; empty when the remark stands alone. */
  lead: string
  /** The remark as kept with the figure: Dutch, as the sources are. */
  remark: string
}

/** First what the source prints but cannot be right, then the remarks of every figure shown, each once. */
export function cautionsOf({ series }: FactsheetIndicator, factsheet: Factsheet, language: Language): readonly Caution[] {
  const several = series.length > 1
  const found = series.flatMap((one) =>
    seriesCautions(one, factsheet, language).map((caution) => ({
      ...caution,
      code: seriesLabel(one) || one.definition.shortName[language],
    })),
  )
  const together = Map.groupBy(found, ({ area, lead, remark }) => `${area}|${lead}|${remark}`)
  return [...together.values()].flatMap((same) => {
    const [first] = same
    if (first === undefined) return []
    const codes = several ? nameList([...new Set(same.map(({ code }) => code))], language) : ''
    return [{ about: [codes, first.area].filter(Boolean).join(', '), lead: first.lead, remark: first.remark }]
  })
}

function seriesCautions(series: FactsheetSeries, { area }: Factsheet, language: Language) {
  const text = factsheetText[language]
  const { answer } = series
  const shown = [
    ...('figure' in answer ? [answer.figure] : []),
    ...(answer.kind === 'elsewhere' ? answer.answers.map(({ figure }) => figure) : []),
    ...series.beside,
  ]
  const nameOf = (slug: string, name: string) => (slug === area.slug ? '' : name)
  return [
    ...series.disputed.map((figure) => ({ area: '', lead: disputedText(figure, language), remark: figure.remark ?? '' })),
    ...series.remarks.map((remark) => ({
      area: nameOf(remark.area.slug, remark.area.name),
      lead: text.inWords(periodText(remark.period, language)),
      remark: remark.remark,
    })),
    ...shown.flatMap((figure) =>
      figure.remark === null ? [] : [{ area: nameOf(figure.area.slug, figure.area.name), lead: '', remark: figure.remark }],
    ),
  ]
}

function disputedText(figure: Figure, language: Language): string {
  const text = factsheetText[language]
  const value = sourceValueText(figure, language)
  const printed = figure.numerator === null ? value : text.printedCount(value, countText(figure.numerator, language))
  return text.disputed(printed, periodText(figure.period, language))
}
