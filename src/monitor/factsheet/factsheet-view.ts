import type { Language } from '../../platform/text/text.ts'
import { factsheetText } from './factsheet.text.ts'
import type { Factsheet, FactsheetIndicator } from './factsheet.ts'
import { type Caution, cautionsOf } from './factsheet-cautions.ts'
import { type Meaning, meaningsOf, sharedLimit } from './factsheet-meanings.ts'
import { nameList } from './name-list.ts'
import { type Overview, overviewOf } from './overview.ts'
import { type SeriesStatus, shownSeries, statuses } from './series.ts'
import { type SeriesView, seriesView } from './series-view.ts'
import { hereOf, type VoiceView, type WrittenView, writtenView } from './written-view.ts'

/** A factsheet in words, ready to lay out; page and PDF print exactly these. */
export interface FactsheetView {
  language: Language
  kind: string
  title: string
  fullTitle: string
  lead: string
  fictitious: string | null
  overview: Overview
  /** What the marks of the overview mean; only those that occur. */
  legend: readonly { status: SeriesStatus; words: string }[]
  written: WrittenView
  indicators: readonly IndicatorView[]
  /** What no figure of the sheet says. */
  limits: readonly string[]
  /** The code of the first series with a margin: its page tells how it is computed. Null where no margin stands. */
  margin: string | null
  sources: readonly { number: number; text: string; note: string | null }[]
}

export interface IndicatorView {
  number: number
  name: string
  /** Its series have names of their own; else the name of the indicator is that of its only series. */
  parts: boolean
  status: SeriesStatus
  series: readonly SeriesView[]
  /** How it is done here, each a paragraph; empty where nobody wrote it. */
  here: readonly string[]
  voices: readonly VoiceView[]
  cautions: readonly Caution[]
  meanings: readonly Meaning[]
}

export function factsheetView(factsheet: Factsheet, language: Language): FactsheetView {
  const text = factsheetText[language]
  const { area, year } = factsheet
  const overview = overviewOf(factsheet, language)
  const indicators = factsheet.indicators.map((indicator) => indicatorView(indicator, factsheet, language))
  const margin = indicators.flatMap(({ series }) => series).find(hasMargin)?.code ?? null
  const definitions = factsheet.indicators.flatMap(({ series }) => series.map(({ definition }) => definition))
  const compared = nameList(
    factsheet.compared.map(({ name }) => name),
    language,
  )
  return {
    language,
    kind: text.kind,
    title: text.title(area.name, year),
    fullTitle: text.fullTitle(area.name, year),
    lead: [
      (factsheet.fictitious ? text.practiceLead : text.lead)(area.name, year),
      ...(overview.rows.some(({ status }) => status === 'own') ? [] : [text.noneOwn(area.name, year)]),
      ...(compared === '' ? [] : [text.compared(compared)]),
    ].join(' '),
    fictitious: factsheet.fictitious ? text.fictitious : null,
    overview,
    legend: statuses
      .filter((status) => overview.rows.some((row) => row.status === status))
      .map((status) => ({ status, words: text.status[status](year) })),
    written: writtenView(factsheet.written, language),
    indicators,
    limits: [sharedLimit(definitions, language), text.limitsText, margin === null ? null : text.marginText].filter(
      (limit) => limit !== null,
    ),
    margin,
    sources: factsheet.sources.map(({ title, publisher, year: published, note }, at) => ({
      number: at + 1,
      text: `${title}. ${[publisher, ...(published === null ? [] : [published])].join(', ')}.`,
      note,
    })),
  }
}

function indicatorView(indicator: FactsheetIndicator, factsheet: Factsheet, language: Language): IndicatorView {
  const { number } = indicator
  const groups: Readonly<Record<string, string>> = factsheetText[language].group
  const group = groups[String(number)]
  const shown = shownSeries(indicator.series)
  const series = shown.map((one) => seriesView(one, factsheet, language))
  return {
    number,
    name: group ?? indicator.series[0]?.definition.name[language] ?? '',
    parts: group !== undefined && (shown.length === indicator.series.length || shown.some(({ beside }) => beside.length > 0)),
    status: statuses.find((status) => series.some((one) => one.status === status)) ?? 'none',
    series,
    ...hereOf(factsheet.written, number),
    cautions: cautionsOf(indicator, factsheet, language),
    meanings: meaningsOf(indicator, factsheet, language),
  }
}

function hasMargin({ around, lines }: SeriesView): boolean {
  const points = lines?.series.flatMap((line) => line.points) ?? []
  return around.bars?.rows.some(({ interval }) => interval !== null) === true || points.some(({ interval }) => interval !== undefined)
}
