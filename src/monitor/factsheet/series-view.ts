import type { LineChartProps } from '../../platform/chart/line-chart.tsx'
import type { Language } from '../../platform/text/text.ts'
import { figureText } from '../figure/figure.text.ts'
import type { Figure } from '../figure/figure.ts'
import { figureValueText } from '../figure/figure-value.ts'
import { periodText } from '../figure/period-text.ts'
import { chanceText } from '../pages/chance.text.ts'
import { changeOf } from '../pages/difference.ts'
import { withheldBy } from '../set/figure-set.ts'
import { factsheetText } from './factsheet.text.ts'
import type { Factsheet, FactsheetSeries, Telling } from './factsheet.ts'
import { figureFacts } from './figure-facts.ts'
import { nameList } from './name-list.ts'
import { overYears } from './over-years.ts'
import { type SeriesStatus, seriesLabel, statusOf } from './series.ts'
import { type Surroundings, surroundingsOf } from './surroundings.ts'

/** One series in words. */
export interface SeriesView {
  /** Of its indicator. */
  code: string
  /** Its code where it has one of its own, such as 8a; else empty. */
  label: string
  name: string
  status: SeriesStatus
  /** "4,2%", or in words why there is no number. */
  headline: string
  isNumber: boolean
  /** The year it is of, or what else is known. */
  about: string
  /** Numerator, denominator, answers and how the source words it. */
  facts: readonly string[]
  /** How it differs from the year before that has a figure, and whether that may be chance; empty where nothing can be said. */
  change: string
  around: Surroundings
  /** The bars as one sentence, for who cannot see them; empty when there are none. */
  inWords: string
  /** The line over the years; null where no two years may be joined. */
  lines: LineChartProps | null
  sources: readonly number[]
}

export function seriesView(series: FactsheetSeries, factsheet: Factsheet, language: Language): SeriesView {
  const { definition } = series
  const around = surroundingsOf(series, factsheet, language)
  const name = definition.name[language]
  return {
    code: definition.code,
    label: seriesLabel(series),
    name,
    status: statusOf(series),
    ...answerWords(series, factsheet, language),
    facts: factsOf(series, language),
    change: changeInWords(series, language),
    around,
    inWords: around.bars === null ? '' : barsInWords(name, around.bars, language),
    lines: overYears(series, factsheet, language),
    sources: sourceNumbers(series, factsheet),
  }
}

function changeInWords({ answer, overYears }: FactsheetSeries, language: Language): string {
  if (answer.kind !== 'value' && answer.kind !== 'nearest') return ''
  const change = changeOf(answer.figure, overYears)
  if (change === null) return ''
  return chanceText[language].changes[change.kind](change.than.period.text, figureValueText(change.than, language))
}

function barsInWords(name: string, { period, rows }: NonNullable<Surroundings['bars']>, language: Language): string {
  const { margin } = factsheetText[language]
  const shown = rows.map(({ area, text, interval }) => `${area}: ${text}${interval === null ? '' : ` (${margin} ${interval.text})`}`)
  return `${name}, ${period}. ${shown.join('; ')}.`
}

type AnswerWords = Pick<SeriesView, 'headline' | 'isNumber' | 'about'>

function answerWords({ answer, beside, definition }: FactsheetSeries, factsheet: Factsheet, language: Language): AnswerWords {
  const text = factsheetText[language]
  switch (answer.kind) {
    case 'value':
      return number(answer.figure, periodText(answer.figure.period, language), language)
    case 'nearest':
      return number(answer.figure, text.otherYear(periodText(answer.figure.period, language), factsheet.year), language)
    case 'reason':
      return reason(answer.figure, language)
    case 'elsewhere': {
      const numbers = answer.answers.filter(({ kind }) => kind !== 'reason')
      const [first] = answer.answers
      if (numbers.length === 0 && first !== undefined) return reason(first.figure, language)
      const areas = numbers.map(({ figure }) => figure.area.name)
      return { headline: text.noOwn, isNumber: false, about: text.noOwnAbout(nameList(areas, language)) }
    }
    case 'doubted':
      return { headline: text.doubted, isNumber: false, about: text.doubtedAbout }
    case 'told':
      return { headline: text.told, isNumber: false, about: text.toldAbout(tellingsInWords(answer.tellings, language)) }
    case 'unknown':
      if (beside.length > 0) {
        const areas = beside.map(({ area }) => area.name)
        return { headline: text.noOwn, isNumber: false, about: text.besideDoubted(nameList(areas, language)) }
      }
      if (factsheet.fictitious) return { headline: text.unknown, isNumber: false, about: text.notCounted }
      if (definition.form === 'told') return { headline: text.untold, isNumber: false, about: text.untoldAbout }
      return { headline: text.unknown, isNumber: false, about: text.unknownAbout }
  }
}

/** "Gelderland-Midden (2024)": where and when it was told. */
export function tellingsInWords(tellings: readonly Telling[], language: Language): string {
  const places = tellings.map(({ area, period }) => `${area.name} (${periodText(period, language)})`)
  return nameList([...new Set(places)], language)
}

function number(figure: Figure, about: string, language: Language): AnswerWords {
  return { headline: figureValueText(figure, language), isNumber: true, about }
}

function reason(figure: Figure, language: Language): AnswerWords {
  const words = figureText[language].state[figure.state]
  const text = factsheetText[language]
  const where = text.reasonAbout(figure.area.name, periodText(figure.period, language))
  const about = figure.state === 'withheld' ? `${where}. ${text.withheldAbout[withheldBy(figure)]}` : where
  return { headline: `${words.charAt(0).toUpperCase()}${words.slice(1)}`, isNumber: false, about }
}

/** Of the area's own figure; those of other areas stand with their row. */
function factsOf({ answer }: FactsheetSeries, language: Language): readonly string[] {
  return 'figure' in answer && answer.figure.state === 'known' ? figureFacts(answer.figure, language) : []
}

function sourceNumbers(series: FactsheetSeries, { sources }: Factsheet): readonly number[] {
  const { answer } = series
  const figures = [
    ...(answer.kind === 'elsewhere' ? answer.answers.map(({ figure }) => figure) : []),
    ...('figure' in answer ? [answer.figure] : []),
    ...[...series.beside, ...series.disputed, ...series.remarks],
  ]
  const keys = new Set(figures.map(({ source }) => source.key))
  return sources.flatMap(({ key }, at) => (keys.has(key) ? [at + 1] : []))
}
