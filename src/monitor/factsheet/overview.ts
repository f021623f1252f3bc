import type { AreaRef } from '../../area/area.ts'
import type { Language } from '../../platform/text/text.ts'
import type { Figure } from '../figure/figure.ts'
import { figureValueText } from '../figure/figure-value.ts'
import { coversYear } from '../figure/period.ts'
import { yearsText } from '../figure/period-text.ts'
import { factsheetText } from './factsheet.text.ts'
import type { Factsheet, FactsheetSeries } from './factsheet.ts'
import { type SeriesStatus, seriesLabel, shownSeries, statusOf } from './series.ts'

export interface OverviewCell {
  text: string
  /** Not of the area of its column: the text then names whose it is. */
  borrowed: boolean
  /** Only where the number is not of the year of the factsheet. */
  period: string | null
  /** Nothing stands here: no number and no reason. */
  isEmpty: boolean
}

/** The whole factsheet in one table: a row per series, the area first and the larger ones beside it. */
export interface Overview {
  areas: readonly string[]
  /** `label` is the code of the series, or the number of the indicator at its first row. */
  rows: readonly { number: number; label: string; name: string; status: SeriesStatus; cells: readonly OverviewCell[] }[]
}

export function overviewOf(factsheet: Factsheet, language: Language): Overview {
  const { area, compared, year } = factsheet
  const cell = (figure: Figure): OverviewCell => ({
    text: figureValueText(figure, language),
    borrowed: false,
    isEmpty: false,
    period: coversYear(figure.period, year) ? null : yearsText(figure.period),
  })
  return {
    areas: [area, ...compared].map(({ name }) => name),
    rows: factsheet.indicators.flatMap(({ number, series }) =>
      shownSeries(series).map((one, at) => ({
        number,
        label: seriesLabel(one) || (at === 0 ? String(number) : ''),
        name: one.definition.shortName[language],
        status: statusOf(one),
        cells: [ownCell(one, compared, cell, language), ...compared.map(({ slug }) => besideCell(one, slug, cell))],
      })),
    ),
  }
}

function ownCell({ answer, definition }: FactsheetSeries, compared: readonly AreaRef[], cell: CellOf, language: Language): OverviewCell {
  const text = factsheetText[language].short
  if ('figure' in answer) return cell(answer.figure)
  if (answer.kind !== 'elsewhere') {
    const kind = answer.kind === 'unknown' && definition.form === 'told' ? 'untold' : answer.kind
    return { text: text[kind], borrowed: false, period: null, isEmpty: false }
  }
  const [only, ...more] = answer.answers.filter(({ figure }) => compared.every(({ slug }) => slug !== figure.area.slug))
  if (only === undefined) return nothing
  const shown = cell(only.figure)
  if (only.kind === 'reason') return shown
  return more.length > 0
    ? { ...nothing, text: text.below, isEmpty: false }
    : { ...shown, borrowed: true, text: `${only.figure.area.name}: ${shown.text}` }
}

type CellOf = (figure: Figure) => OverviewCell

const nothing: OverviewCell = { text: '–', borrowed: false, period: null, isEmpty: true }

function besideCell({ answer, beside }: FactsheetSeries, slug: string, cell: CellOf): OverviewCell {
  const elsewhere = answer.kind === 'elsewhere' ? answer.answers.map(({ figure }) => figure) : []
  const figure = [...elsewhere, ...beside].find((one) => one.area.slug === slug)
  return figure === undefined ? nothing : cell(figure)
}
