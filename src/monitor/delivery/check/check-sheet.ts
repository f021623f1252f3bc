import type { CsvProblem } from '../../../platform/csv/csv-problem.ts'
import { contradictions } from '../../figure/contradictions.ts'
import { notHere } from '../../figure/figure-area.ts'
import { type FigureRow, type KnownThings, readFigureRow } from '../../figure/figure-row.ts'
import { cellKey } from '../../figure/figure-write.store.ts'
import { parsePeriod } from '../../figure/period.ts'
import { type Catalogue, shippedCatalogue } from '../../indicator/catalogue.ts'
import type { Unit } from '../../indicator/definition.ts'
import type { PercentageReading } from '../delivery.ts'
import { indicatorOfHeader } from '../mapping/header-words.ts'
import type { Mapping } from '../mapping/mapping.ts'
import { nearestName } from '../mapping/nearest-name.ts'
import { cellText, formulaWithoutResult, type Sheet } from '../sheet/sheet.ts'
import { isGarbled, ungarbled } from '../sheet/text-encoding.ts'
import { type MappedRow, mappedRows, placeText } from './mapped-rows.ts'
import { percentageReadings } from './percentages.ts'
import { unitOfWord } from './unit-words.ts'

/** More people than there are anywhere; a longer number is a telephone number or a key. */
const mostAnswers = 1_000_000_000

/** A figure of which the sheet names the cell, kept back by what is wrong with it. */
export interface KeptBackFigure {
  row: number
  indicator: string
  area: string
  period: string
  problems: readonly CsvProblem[]
}

export interface SheetCheck {
  figures: readonly FigureRow[]
  /** By row; `line` is the row of the sheet. */
  problems: readonly CsvProblem[]
  /** Of the figures these keep back, those whose cell is known. */
  keptBack: readonly KeptBackFigure[]
  /** Rows that hold no figure. */
  notes: readonly number[]
  /** Figures that the mapping leaves out. */
  leftOut: number
  /** Columns with something in them that nothing was read from, as `C (Percentage)`. */
  unused: readonly string[]
  /** How percentages were read, by column. */
  percentages: readonly PercentageReading[]
}

/**
 * The figures of a sheet as they would be stored, and everything that keeps the others from it, each at its row and column. Looks only at the
 * sheet: what is in the set already, and what figures say together, is for others.
 */
export function checkSheet(sheet: Sheet, mapping: Mapping, known: KnownThings): SheetCheck {
  const mapped = mappedRows(sheet, mapping)
  const problems: CsvProblem[] = []
  const figures: FigureRow[] = []
  const keptBack: KeptBackFigure[] = []
  const seen = new Map<string, number>()
  for (const row of mapped.rows) {
    const complain = placing(row, problems)
    const told = problems.length
    const keepBack = () => keptBack.push(...namedCell(row, known).map((cell) => ({ ...cell, problems: problems.slice(told) })))
    const figure = figureOf(row, known, complain)
    if (figure === null) {
      keepBack()
      continue
    }
    const key = cellKey(figure.indicator, figure.area, figure.period.text)
    const first = seen.get(key)
    if (first !== undefined) {
      complain(
        null,
        'double_figure',
        `${figure.indicator}, ${known.areas.find(figure.area)?.name ?? figure.area}, ${figure.period.text}`,
        String(first),
      )
      keepBack()
    } else {
      seen.set(key, row.row)
      figures.push(figure)
    }
  }
  return {
    figures,
    problems,
    keptBack,
    notes: mapped.notes,
    leftOut: mapped.leftOut,
    unused: unusedColumns(sheet, mapping),
    percentages: percentageReadings(mapped.rows),
  }
}

/** The cell a row names, as the set knows it; none when it names no area, indicator or period that is known. */
function namedCell({ row, fields }: MappedRow, { areas, catalogue = shippedCatalogue }: KnownThings): Omit<KeptBackFigure, 'problems'>[] {
  const area = areas.find(fields.area ?? '')?.slug
  const indicator = catalogue.find(fields.indicator ?? '')?.code
  const period = parsePeriod(fields.period ?? '')?.text
  return area === undefined || indicator === undefined || period === undefined ? [] : [{ row, indicator, area, period }]
}

function unusedColumns(sheet: Sheet, { columns, headerRow }: Mapping): string[] {
  const holds = (place: number) => sheet.rows.some(({ number, cells }) => number > headerRow && cellText(cells[place]) !== '')
  return columns.flatMap(({ role, header }, place) => (role === 'ignore' && holds(place) ? [placeText(place, header)] : []))
}

type Complain = (field: string | null, code: string, value: string, hint?: string) => void

/** Says what is wrong at its place, with the number as the sheet writes it. */
function placing({ row, places, written }: MappedRow, problems: CsvProblem[]): Complain {
  return (field, code, canonical, hint) => {
    const column = field === null ? null : (places[field] ?? null)
    const value = field === null || canonical === '' ? canonical : (written[field] ?? canonical)
    problems.push({ line: row, column, code, value, ...(hint === undefined ? {} : { hint }) })
  }
}

/** The figure, or null after its problems were told. */
function figureOf(row: MappedRow, known: KnownThings, complain: Complain): FigureRow | null {
  const fields = { ...row.fields, unit: unitOfWord(row.fields['unit'] ?? '') }
  const before = tellBefore(row, known, complain)
  const read = readFigureRow({ line: row.row, cell: (column) => fields[column as keyof typeof fields] ?? '' }, known)
  for (const { column, code, value, hint } of read.problems) {
    if (!before || !toldBetter(code, value)) complain(column, code, value, hint)
  }
  if (read.row === null || before) return null
  const wrong = contradictions(read.row)
  for (const { column, code, value, hint } of wrong) complain(column, code, value, hint)
  const misread = tellMisread(row, read.row.unit, complain)
  const { n } = read.row
  if (n !== null && n.value > mostAnswers) complain('n', 'too_large', String(n.value))
  return wrong.length > 0 || misread || (n !== null && n.value > mostAnswers)
    ? null
    : withOwnVersion(
        saysPercent(row) ? { ...read.row, isPercentage: true } : read.row,
        row.fields['definition_version'] ?? '',
        known.catalogue ?? shippedCatalogue,
        complain,
      )
}

function saysPercent({ percentages }: MappedRow): boolean {
  return percentages.some(({ field }) => field === 'value')
}

/** Percentages where the indicator or the column asks for something else; true when any was told. */
function tellMisread({ percentages }: MappedRow, unit: Unit, complain: Complain): boolean {
  const wrong = percentages.filter(({ field }) => unit !== 'percent' || ['numerator', 'denominator', 'n'].includes(field))
  for (const { field, read } of wrong) {
    const isCount = ['numerator', 'denominator', 'n'].includes(field)
    complain(field, isCount ? 'percent_as_count' : 'percent_in_other_unit', read, isCount ? '' : unit)
  }
  return wrong.length > 0
}

/** Told already, and better, from the sheet's own words. */
function toldBetter(code: string, value: string): boolean {
  return ['unknown_area', 'former_area', 'unknown_indicator', 'unknown_state'].includes(code) || (code === 'unknown_period' && value === '')
}

/** What a sheet does wrong that a figures file cannot; true when anything was told. */
function tellBefore(
  { fields, places, unknownSigns }: MappedRow,
  { areas, catalogue = shippedCatalogue }: KnownThings,
  complain: Complain,
): boolean {
  const told: boolean[] = []
  const tell: Complain = (...problem) => {
    told.push(true)
    complain(...problem)
  }
  const { area = '', indicator = '', period = '', state = '', remark = '' } = fields
  for (const [field, text] of Object.entries({ area, remark })) if (isGarbled(text)) tell(field, 'garbled', text, ungarbled(text) ?? '')
  if (area === '') tell('area', 'area_missing', '')
  else if (!isGarbled(area) && areas.find(area) === undefined) {
    const [code, became] = notHere(area, areas)
    tell('area', code, area, became ?? nearestName(area, areas.all)?.name ?? '')
  }
  if (indicator === '') tell('indicator', 'indicator_missing', '')
  else if (catalogue.find(indicator) === undefined)
    tell('indicator', 'unknown_indicator', indicator, nearestIndicator(indicator, catalogue))
  if (period === '') tell('period', 'period_missing', '')
  for (const [field, sign] of Object.entries(unknownSigns))
    tell(field, sign === formulaWithoutResult ? 'formula_without_result' : 'unknown_sign', sign)
  if (state === '' && Object.keys(unknownSigns).length === 0) tell(places['value'] === undefined ? 'numerator' : 'value', 'value_empty', '')
  return told.length > 0
}

function nearestIndicator(word: string, catalogue: Catalogue): string {
  const called = indicatorOfHeader(word, catalogue)
  if (called !== null) return called.code
  const names = catalogue.all.map(({ code, name }) => ({ code: null, name: name.nl, indicator: code }))
  return nearestName(word, names)?.indicator ?? ''
}

/** A figure keeps the version of the definition it was made with, when the sheet tells it. */
function withOwnVersion(row: FigureRow, told: string, catalogue: Catalogue, complain: Complain): FigureRow | null {
  if (told === '') return row
  const version = Number(told)
  if (catalogue.findVersion(row.indicator, version) !== undefined) {
    const { definition: _, ...rest } = row
    const own = catalogue.ownVersion(row.indicator, version)
    return { ...rest, definitionVersion: version, ...(own === undefined ? {} : { definition: own }) }
  }
  complain('definition_version', 'unknown_version', told, String(row.definitionVersion))
  return null
}
