import { figureText } from '../../figure/figure.text.ts'
import { type FigureState, figureStates } from '../../figure/figure.ts'
import { parsePeriod } from '../../figure/period.ts'
import {
  type ColumnRole,
  type Mapping,
  type MeasureGroup,
  type MeasuringRole,
  measureGroups,
  signKey,
  stateOfMeaning,
  wordKey,
} from '../mapping/mapping.ts'
import { readNumber, timesHundred } from '../sheet/number-text.ts'
import {
  cellText,
  columnLetters,
  type Sheet,
  type SheetCell,
  type SheetRow,
  sheetLimits,
  shownText,
  UnreadableSheet,
} from '../sheet/sheet.ts'

/** One figure as the sheet gives it, in the words of `figures.csv`; not checked yet. */
export interface MappedRow {
  row: number
  /** By column of `figures.csv`; empty when the sheet says nothing of it. */
  fields: Readonly<Record<string, string>>
  /** Where a field comes from, as `C (Percentage)`; absent when it holds for the whole sheet. */
  places: Readonly<Record<string, string>>
  /** What stands in the cell of a field that is a number, as the sheet writes it. */
  written: Readonly<Record<string, string>>
  /** Numbers that were a percentage or a part of one in the sheet, and became percents. */
  percentages: readonly ReadPercentage[]
  /** Signs in the place of a number that nobody said the meaning of, by field. */
  unknownSigns: Readonly<Record<string, string>>
}

/** `format`: printed as a percentage by the workbook; `sign`: written with a percent sign; `share`: a part of one by its column. */
export interface ReadPercentage {
  field: string
  column: string
  kind: 'format' | 'sign' | 'share'
  /** As the sheet holds it: 0.04. */
  stored: string
  /** As it was read: 4. */
  read: string
}

export interface MappedSheet {
  rows: readonly MappedRow[]
  /** Rows without a figure: titles, notes and empty lines below the header, and what the mapping leaves out. */
  notes: readonly number[]
  leftOut: number
}

/** The rows below the header as figures, by the mapping alone: without knowing which areas and sources there are. */
export function mappedRows(sheet: Sheet, mapping: Mapping): MappedSheet {
  const groups = measureGroups(mapping.columns)
  const describing = placesOf(mapping)
  const rows: MappedRow[] = []
  const notes: number[] = []
  let leftOut = 0
  for (const row of sheet.rows) {
    if (row.number <= mapping.headerRow) continue
    if (isNote(row, mapping, groups, describing)) {
      notes.push(row.number)
      continue
    }
    for (const group of groups) {
      const mapped = mappedRow(row, mapping, group, describing)
      if (mapped === null) leftOut += 1
      else rows.push(mapped)
    }
    if (rows.length > sheetLimits.figures) throw new UnreadableSheet('too_many_figures', row.number)
  }
  return { rows, notes, leftOut }
}

type Places = ReadonlyMap<ColumnRole, number>

function placesOf({ columns }: Mapping): Places {
  return new Map(columns.flatMap(({ role }, at) => (role === 'ignore' ? [] : [[role, at] as const])).reverse())
}

/** A row in which nothing is measured and no state is told: a title, a note, a line between groups. */
function isNote(row: SheetRow, mapping: Mapping, groups: readonly MeasureGroup[], describing: Places): boolean {
  const at = (place: number | undefined) => (place === undefined ? '' : cellText(row.cells[place]))
  if (groups.some(({ columns }) => Object.values(columns).some((place) => at(place) !== ''))) return false
  if (at(describing.get('state')) !== '') return false
  // An area with nothing behind it may be a figure that was not delivered, when the mapping says that of empty cells.
  const area = at(describing.get('area'))
  return area === '' || mapping.signs[''] === undefined || mapping.signs[''] === 'leave_out'
}

function mappedRow(row: SheetRow, mapping: Mapping, group: MeasureGroup, describing: Places): MappedRow | null {
  const { whole, columns, signs } = mapping
  const at = (place: number | undefined): SheetCell => (place === undefined ? '' : (row.cells[place] ?? ''))
  const described = (role: ColumnRole) => cellText(at(describing.get(role)))
  const area = described('area') || (whole.area ?? '')
  const indicator = group.indicator ?? (described('indicator') || (whole.indicator ?? ''))
  if (isLeftOut(mapping.areas, area) || isLeftOut(mapping.indicators, indicator)) return null
  const measured = measuredOf(group, at, mapping)
  const state = stateOf(described('state'), measured, signs)
  if (state === null) measured.unknown['state'] = described('state')
  if (state === 'leave_out') return null
  const reason = state !== null && state !== '' && state !== 'known' && state !== 'disputed'
  const kept = reason ? told(measured, described('remark')) : { numbers: measured.numbers, remark: described('remark') }
  const period = group.period ?? periodText(described('period') || (whole.period ?? ''))
  const places = Object.fromEntries(
    [
      ...(['area', 'unit', 'state', 'remark', 'source', 'qualifier', 'id', 'definition_version'] as const).map(
        (role) => [role, describing.get(role)] as const,
      ),
      ['period', group.period === null ? describing.get('period') : firstOf(group)] as const,
      ['indicator', group.indicator === null ? describing.get('indicator') : firstOf(group)] as const,
      ...Object.entries(group.columns).map(([role, place]) => [role === 'share' ? 'value' : role, place] as const),
    ].flatMap(([field, place]) => (place === undefined ? [] : [[field, placeText(place, columns[place]?.header ?? '')]])),
  )
  return {
    row: row.number,
    fields: {
      area: mapping.areas[wordKey(area)] ?? area,
      indicator: mapping.indicators[wordKey(indicator)] ?? indicator,
      period,
      unit: described('unit'),
      state: state ?? '',
      source: described('source'),
      qualifier: described('qualifier'),
      id: described('id'),
      definition_version: described('definition_version'),
      ...kept.numbers,
      remark: kept.remark,
    },
    places,
    written: measured.written,
    percentages: measured.percentages,
    unknownSigns: measured.unknown,
  }
}

/** `C (Percentage)`: as somebody finds it in the sheet. */
export function placeText(place: number, header: string): string {
  const letters = columnLetters(place)
  return header === '' || header === letters ? letters : `${letters} (${header})`
}

function firstOf({ columns }: MeasureGroup): number | undefined {
  return columns.value ?? columns.share ?? Object.values(columns)[0]
}

function isLeftOut(words: Readonly<Record<string, string | null>>, word: string): boolean {
  return words[wordKey(word)] === null
}

/** Years in a workbook may be numbers with decimals or dates; a span may have spaces. */
function periodText(text: string): string {
  const joined = text.replaceAll(/\s*([-/–])\s*/g, (_, sign: string) => (sign === '–' ? '-' : sign))
  if (parsePeriod(joined) !== null) return joined
  return /^(\d{4})\.0+$/.exec(joined)?.[1] ?? joined
}

interface Measured {
  numbers: Record<string, string>
  /** The first sign in place of a number, as the mapping has it; null when there is none. */
  sign: string | null
  unknown: Record<string, string>
  written: Record<string, string>
  percentages: ReadPercentage[]
}

/** The value goes first: its sign says why there is no figure, whatever stands beside it. */
const order: readonly MeasuringRole[] = ['value', 'share', 'range_min', 'range_max', 'numerator', 'denominator', 'n']

function measuredOf(
  { columns }: MeasureGroup,
  at: (place: number | undefined) => SheetCell,
  { decimals, signs, columns: all }: Mapping,
): Measured {
  const measured: Measured = { numbers: {}, sign: null, unknown: {}, written: {}, percentages: [] }
  for (const role of order) {
    if (columns[role] === undefined) continue
    const cell = at(columns[role])
    const field = role === 'share' ? 'value' : role
    const number = typeof cell === 'string' ? readNumber(cell.trim(), decimals) : cell.printed
    measured.written[field] = shownText(cell)
    if (number !== null) {
      const kind = kindOfPercentage(cell, role)
      const read = kind === 'share' ? timesHundred(number) : number
      measured.numbers[field] = read
      const place = columns[role]
      if (kind !== null)
        measured.percentages.push({ field, column: placeText(place, all[place]?.header ?? ''), kind, stored: storedIn(cell, number), read })
    } else if (cellText(cell) !== '') {
      const key = signKey(cellText(cell))
      if (signs[key] === undefined) measured.unknown[field] = cellText(cell)
      else if (signs[key] === 'zero') measured.numbers[field] = '0'
      else measured.sign ??= key
    }
  }
  return measured
}

/** A share that is written or printed with a percent sign is a percentage already. Null for a plain number. */
function kindOfPercentage(cell: SheetCell, role: MeasuringRole): ReadPercentage['kind'] | null {
  if (typeof cell === 'string' ? cell.includes('%') : cell.percent === true) return typeof cell === 'string' ? 'sign' : 'format'
  return role === 'share' ? 'share' : null
}

function storedIn(cell: SheetCell, number: string): string {
  return typeof cell === 'string' ? number : (cell.stored ?? number)
}

/** The state in the sheet's own words, else what its sign or its empty cell means; empty when the row tells nothing, null for an unknown word. */
function stateOf(told: string, { numbers, sign, unknown }: Measured, signs: Mapping['signs']): FigureState | 'leave_out' | '' | null {
  const hasValue = numbers['value'] !== undefined || numbers['range_min'] !== undefined
  const named = told === '' ? undefined : stateOfWord(told)
  if (named !== undefined) return named
  if (told === '' && hasValue) return 'known'
  if (Object.keys(unknown).length > 0) return ''
  const meaning = signs[signKey(told === '' ? (sign ?? '') : told)]
  // A count beside an empty figure is no empty row: left out it would be lost unseen.
  if (meaning === 'leave_out') return told === '' && sign === null && numbers['numerator'] !== undefined ? '' : meaning
  const state = meaning === undefined ? null : stateOfMeaning(meaning)
  return state ?? (told === '' ? '' : null)
}

/** By its code, or as our own pages write it. */
function stateOfWord(word: string): FigureState | undefined {
  const key = wordKey(word)
  return figureStates.find((state) => [state, figureText.nl.state[state], figureText.en.state[state]].includes(key))
}

/** A reason stands without numbers; those the source gives beside it stay readable in the remark. */
function told({ numbers }: Measured, remark: string): { numbers: Record<string, string>; remark: string } {
  const { numerator, denominator, ...kept } = numbers
  const beside = [numerator === undefined ? '' : `teller ${numerator}`, denominator === undefined ? '' : `noemer ${denominator}`].filter(
    Boolean,
  )
  const sentence = beside.length === 0 ? '' : `De bron geeft wel: ${beside.join(', ')}.`
  return { numbers: kept, remark: [remark, sentence].filter(Boolean).join(' ') }
}
