import { type Area, type AreaRef, isGroup } from '../../area/area.ts'
import type { AreaTree } from '../../area/area-tree.ts'
import type { Figure, SeriesRemark, Source } from '../figure/figure.ts'
import { type Period, parsePeriod, undated } from '../figure/period.ts'
import { statementOf } from '../figure/statement.ts'
import type { CompleteIndicator } from '../indicator/definition.ts'
import { type OwnAnswer, ownAnswer, type SureAnswer } from './own-answer.ts'
import { nothingWritten, type WrittenSheet } from './text/written-sheet.ts'
import { whereElse } from './where-else.ts'

/** The answer of a series for the area: of its own, or that of another area, or in words only, or none. */
export type Answer =
  | OwnAnswer
  | { kind: 'elsewhere'; answers: readonly SureAnswer[] }
  | { kind: 'told'; tellings: readonly Telling[] }
  | { kind: 'unknown' }

/** Where and when something was told in words; `remark` is what a source keeps of it, null for voices of parents on the sheet itself. */
export interface Telling {
  area: AreaRef
  period: Period
  remark: SeriesRemark | null
}

export interface FactsheetSeries {
  definition: CompleteIndicator
  answer: Answer
  /** The larger areas, nearest first: their figure of the period shown, else what they have for the year. */
  beside: readonly Figure[]
  /** What the source prints for this area but cannot be right; never the answer. */
  disputed: readonly Figure[]
  /** What the source says in words, for this area or one it lies in. */
  remarks: readonly SeriesRemark[]
  /** Of every year, for the area and the larger ones: what a line over the years may be drawn from. */
  overYears: readonly Figure[]
}

export interface FactsheetIndicator {
  /** 1 to 13. */
  number: number
  series: readonly FactsheetSeries[]
}

/** Everything a factsheet says, before words and layout: page and PDF render the same one. */
export interface Factsheet {
  area: AreaRef
  year: number
  fictitious: boolean
  /** The larger areas of which any figure stands beside those of the area, nearest first. */
  compared: readonly AreaRef[]
  indicators: readonly FactsheetIndicator[]
  /** Every source of a figure or remark shown, in order of first use; its number is its place from 1. */
  sources: readonly Source[]
  /** What people wrote beside the figures. */
  written: WrittenSheet
}

export interface FactsheetInput {
  area: Area
  year: number
  /** Figures of every area; one kind only, real or fictitious. */
  figures: readonly Figure[]
  remarks: readonly SeriesRemark[]
  areas: AreaTree
  catalogue: readonly CompleteIndicator[]
  fictitious: boolean
  /** Absent where only the figures are asked for. */
  written?: WrittenSheet
}

const comparedLevels: readonly string[] = ['subregion', 'region', 'nation']

/** The factsheet of an area and year over the indicators of `catalogue`, in its order. */
export function factsheetOf(input: FactsheetInput): Factsheet {
  const { area, year, areas, catalogue, fictitious, written = nothingWritten } = input
  const larger = areas.ancestors(area.slug).filter((one) => comparedLevels.includes(one.level) && !isGroup(one))
  const numbers = [...new Set(catalogue.map(({ number }) => number))]
  const indicators = numbers.map((number) => {
    const parts = catalogue.filter((definition) => definition.number === number)
    return { number, series: withoutEmpty(parts.map((definition) => seriesOf(definition, input, larger))) }
  })
  const named = new Set(indicators.flatMap(({ series }) => series.flatMap((one) => figuresBeside(one).map((figure) => figure.area.slug))))
  const compared = larger.filter(({ slug }) => named.has(slug))
  return { area, year, fictitious, compared, indicators, sources: sourcesOf(indicators.flatMap(({ series }) => series)), written }
}

function figuresBeside({ answer, beside }: FactsheetSeries): readonly Figure[] {
  return answer.kind === 'elsewhere' ? [...beside, ...answer.answers.map(({ figure }) => figure)] : beside
}

function seriesOf(definition: CompleteIndicator, input: FactsheetInput, compared: readonly Area[]): FactsheetSeries {
  const { area, areas } = input
  const figures = input.figures.filter((figure) => figure.indicator === definition.code)
  const around = new Set([area, ...areas.ancestors(area.slug)].map(({ slug }) => slug))
  const remarks = input.remarks.filter((remark) => remark.indicator === definition.code && around.has(remark.area.slug))
  const answer = definition.form === 'told' ? toldAnswer(definition, remarks, input) : answerOf(definition, figures, input)
  const shown = new Set(answer.kind === 'elsewhere' ? answer.answers.map(({ figure }) => figure.area.slug) : [])
  const period = answer.kind === 'value' || answer.kind === 'nearest' ? answer.figure.period.text : null
  const besides = compared.filter(({ slug }) => !shown.has(slug))
  return {
    definition,
    answer,
    beside: besides.flatMap((one) => besideOf(definition, figures, one, period, input.year) ?? []),
    disputed: figures.filter((figure) => figure.state === 'disputed' && figure.area.slug === area.slug),
    remarks,
    overYears: figures.filter((figure) => figure.area.slug === area.slug || compared.some(({ slug }) => slug === figure.area.slug)),
  }
}

/** Told is only what somebody told: parents on the sheet itself, or those a source heard in the area or one it lies in. */
function toldAnswer({ number }: CompleteIndicator, remarks: readonly SeriesRemark[], { area, year, written }: FactsheetInput): Answer {
  const spoken = written?.voices.some(({ about }) => about === number) === true
  const here = spoken ? [{ area, period: parsePeriod(String(year)) ?? undated, remark: null }] : []
  const tellings = [...here, ...remarks.map((remark) => ({ area: remark.area, period: remark.period, remark }))]
  return tellings.length === 0 ? { kind: 'unknown' } : { kind: 'told', tellings }
}

function answerOf(definition: CompleteIndicator, figures: readonly Figure[], { area, year, areas }: FactsheetInput): Answer {
  const own = ownAnswer(definition, area, figures, year)
  if (own !== null) return own
  for (const places of whereElse(area, areas)) {
    const answers = places.flatMap((place) => {
      const theirs = ownAnswer(definition, place, figures, year)
      return theirs === null || theirs.kind === 'doubted' ? [] : [theirs]
    })
    if (answers.length > 0) return { kind: 'elsewhere', answers }
  }
  return { kind: 'unknown' }
}

/**
 * A figure of the period shown, whatever its state, so that nothing of another year passes for a comparison; where the only figures are
 * in doubt, the nearest of those: who reads on sees that there is one, and why it is not shown.
 */
function besideOf(
  definition: CompleteIndicator,
  figures: readonly Figure[],
  area: Area,
  period: string | null,
  year: number,
): Figure | null {
  const same = figures.find((figure) => figure.area.slug === area.slug && figure.period.text === period)
  if (same !== undefined) return same
  const theirs = ownAnswer(definition, area, figures, year)
  if (theirs === null) return null
  if (theirs.kind !== 'doubted') return theirs.figure
  const statement = statementOf({ indicator: definition, area, year, figures, remarks: [] })
  return statement.kind === 'figure' ? statement.figure : null
}

/**
 * Parts of which nothing at all is known say nothing beside a part that has something, unless a larger area has a figure in doubt; what
 * is in doubt about a variant
 * (such as the upper bound of indicator 4) then stands with the part it varies.
 */
function withoutEmpty(series: readonly FactsheetSeries[]): readonly FactsheetSeries[] {
  const full = series.filter(({ answer }) => answer.kind !== 'unknown' && answer.kind !== 'doubted')
  const kept = series.filter(
    (one) =>
      full.includes(one) ||
      (one.definition.seriesOf === null && (full.length === 0 || one.answer.kind === 'doubted' || one.beside.length > 0)),
  )
  return kept.map((one) => {
    const variants = series.filter((other) => !kept.includes(other) && other.definition.seriesOf === one.definition.code)
    return { ...one, disputed: [...one.disputed, ...variants.flatMap(({ disputed }) => disputed)] }
  })
}

function sourcesOf(series: readonly FactsheetSeries[]): readonly Source[] {
  const all = series.flatMap((one) => [
    ...(one.answer.kind === 'elsewhere' ? one.answer.answers.map(({ figure }) => figure.source) : []),
    ...('figure' in one.answer ? [one.answer.figure.source] : []),
    ...[...one.beside, ...one.disputed, ...one.remarks].map(({ source }) => source),
  ])
  return [...new Map(all.map((source) => [source.key, source])).values()]
}
