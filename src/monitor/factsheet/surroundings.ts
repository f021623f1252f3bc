import type { Margin } from '../../platform/chart/bar-chart.tsx'
import type { Language } from '../../platform/text/text.ts'
import type { Figure } from '../figure/figure.ts'
import { figureValueText } from '../figure/figure-value.ts'
import { periodText } from '../figure/period-text.ts'
import { marginOf } from '../pages/bars.ts'
import { factsheetText } from './factsheet.text.ts'
import type { Factsheet, FactsheetSeries } from './factsheet.ts'
import { figureFacts } from './figure-facts.ts'

/** One area beside others. */
export interface AreaRow {
  area: string
  /** "4,2%", or the reason there is no number. */
  text: string
  /** Null where there is no number to draw. */
  value: number | null
  /** What chance leaves open around the number; null where nothing can be said of it. */
  interval: Margin | null
  period: string
  /** The area the factsheet is about. */
  own: boolean
  /** Numerator, denominator and how the source words it. */
  facts: readonly string[]
}

/** What stands around a series. Two periods are never drawn together, nor counts, which grow with the area. */
export interface Surroundings {
  /** Areas in one period, the own one first, with or without a number; null when there are no two to draw. */
  bars: { period: string; rows: readonly AreaRow[] } | null
  /** What may not be drawn beside them, in words. */
  rows: readonly AreaRow[]
}

export function surroundingsOf(series: FactsheetSeries, factsheet: Factsheet, language: Language): Surroundings {
  const { answer } = series
  const numbers = answer.kind === 'elsewhere' ? answer.answers.filter(({ kind }) => kind !== 'reason') : []
  const elsewhere = numbers.map(({ figure }) => figure)
  const others = [...elsewhere, ...series.beside]
  const own = 'figure' in answer ? answer.figure : null
  const drawable = [...(own === null ? [] : [own]), ...others].filter(isDrawable)
  const period = drawable[0]?.period
  const inPeriod = (figure: Figure) => figure.unit !== 'count' && figure.period.text === period?.text
  const longest = Math.max(0, ...drawable.filter(inPeriod).map((figure) => figure.value?.value ?? 0))
  const rowOf = (figure: Figure) => areaRow(figure, factsheet, language)
  const drawn = others.filter(inPeriod)
  if (period === undefined || longest === 0 || drawn.length === 0) return { bars: null, rows: others.map(rowOf) }
  const first = own === null || !inPeriod(own) ? ownWithout(series, factsheet, language) : rowOf(own)
  return {
    bars: { period: periodText(period, language), rows: [first, ...drawn.map(rowOf)] },
    rows: others.filter((figure) => !inPeriod(figure)).map(rowOf),
  }
}

function isDrawable(figure: Figure): boolean {
  return figure.state === 'known' && figure.value !== null && figure.unit !== 'count'
}

function areaRow(figure: Figure, factsheet: Factsheet, language: Language): AreaRow {
  const value = isDrawable(figure) ? (figure.value?.value ?? null) : null
  return {
    area: figure.area.name,
    text: figureValueText(figure, language),
    value,
    interval: value === null ? null : (marginOf(figure, language) ?? null),
    period: periodText(figure.period, language),
    own: figure.area.slug === factsheet.area.slug,
    facts: figure.state === 'known' ? figureFacts(figure, language) : [],
  }
}

/** The place of the area itself, where it has no number of this period. */
function ownWithout({ answer }: FactsheetSeries, { area }: Factsheet, language: Language): AreaRow {
  const text = factsheetText[language]
  const words = answer.kind === 'doubted' ? text.doubted : answer.kind === 'reason' ? figureValueText(answer.figure, language) : text.noOwn
  return {
    area: area.name,
    text: words.toLocaleLowerCase(language),
    value: null,
    interval: null,
    period: '',
    own: true,
    facts: [],
  }
}
