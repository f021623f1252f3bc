import { type CellFormat, printedNumber } from './cell-format.ts'
import { formulaWithoutResult, type Sheet, type SheetCell, sheetLimits, UnreadableSheet } from './sheet.ts'
import { attributeOf, type XmlTag, xmlTags } from './xml-tags.ts'

/** What the cells of a workbook share. */
export interface WorkbookParts {
  texts: readonly string[]
  formats: readonly CellFormat[]
  from1904: boolean
}

interface OpenCell {
  column: number
  type: string
  style: number
  text: string
  isFormula: boolean
}

/** The rows of one sheet of a workbook. A cell merged downwards stands in each of its rows, as a reader sees it. */
export function readWorksheet(xml: string, parts: WorkbookParts): Omit<Sheet, 'name'> {
  const rows = new Map<number, SheetCell[]>()
  const merged: string[] = []
  let row = 0
  let hiddenRows = 0
  let cell: OpenCell | null = null
  for (const tag of xmlTags(xml)) {
    if (tag.name === 'row' && tag.kind !== 'close') {
      row = Number(attributeOf(tag, 'r') ?? row + 1)
      if (['1', 'true'].includes(attributeOf(tag, 'hidden') ?? '')) hiddenRows += 1
    } else if (tag.name === 'c' && tag.kind === 'open') cell = openCell(tag, rows.get(row)?.length ?? 0, row)
    else if (cell !== null && (tag.name === 'v' || tag.name === 't') && tag.kind === 'open') cell.text += tag.text
    else if (cell !== null && tag.name === 'f' && tag.kind !== 'close') cell.isFormula = true
    else if (cell !== null && tag.name === 'c') {
      const value = cellOf(cell, parts)
      if (value !== '') place(rowOf(rows, row), cell.column, value)
      cell = null
    } else if (tag.name === 'mergeCell') merged.push(attributeOf(tag, 'ref') ?? '')
  }
  for (const range of merged) fillDown(rows, range)
  return { rows: [...rows].sort(([one], [other]) => one - other).map(([number, cells]) => ({ number, cells })), hiddenRows }
}

/** Sheets are formatted far beyond what stands in them; only rows with something in them are rows. */
function rowOf(rows: Map<number, SheetCell[]>, row: number): SheetCell[] {
  const known = rows.get(row)
  if (known !== undefined) return known
  if (rows.size === sheetLimits.rows) throw new UnreadableSheet('too_many_rows')
  const cells: SheetCell[] = []
  rows.set(row, cells)
  return cells
}

function openCell(tag: XmlTag, next: number, row: number): OpenCell {
  const column = placeOf(attributeOf(tag, 'r') ?? '')?.column ?? next
  if (column >= sheetLimits.columns) throw new UnreadableSheet('too_many_columns', row)
  return { column, type: attributeOf(tag, 't') ?? 'n', style: Number(attributeOf(tag, 's') ?? 0), text: '', isFormula: false }
}

/** Workbooks write characters that XML cannot hold as `_x000D_`. */
export function withoutEscapes(text: string): string {
  return text.includes('_x')
    ? text.replaceAll(/_x([0-9A-F]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text
}

/** Rows have no holes: what is not there is empty. */
function place(cells: SheetCell[], column: number, value: SheetCell): void {
  while (cells.length < column) cells.push('')
  cells[column] = value
}

function cellOf({ type, style, text, isFormula }: OpenCell, { texts, formats, from1904 }: WorkbookParts): SheetCell {
  if (type === 's') return textIn(texts[Number(text)] ?? '')
  if (type === 'b') return text === '1' ? 'TRUE' : 'FALSE'
  if (type !== 'n') return textIn(withoutEscapes(text))
  const format = formats[style] ?? { kind: 'number', decimals: null, percent: false }
  // A text formula may have nothing as its result; any other was never calculated, and to take it for empty would lose a figure.
  if (text === '') return isFormula ? formulaWithoutResult : ''
  if (format.kind === 'text') return text
  const printed = printedNumber(text, format, from1904)
  return format.kind === 'number' && format.percent ? { printed, percent: true, stored: String(Number(text)) } : { printed }
}

/** No database takes a zero character or half a letter, which escapes can write. */
function textIn(text: string): string {
  return text.slice(0, sheetLimits.cell).replaceAll('\0', '').toWellFormed()
}

/** `B12` is column 1, row 12. */
function placeOf(reference: string): { column: number; row: number } | null {
  const parts = /^([A-Z]{1,3})(\d+)$/.exec(reference)
  if (parts === null) return null
  const column = Array.from(parts[1] ?? '').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { column, row: Number(parts[2]) }
}

function fillDown(rows: ReadonlyMap<number, SheetCell[]>, range: string): void {
  const [first, last] = range.split(':').map(placeOf)
  if (first == null || last == null || last.row === first.row) return
  const value = rows.get(first.row)?.[first.column] ?? ''
  for (const [row, cells] of rows) if (row > first.row && row <= last.row && cells.length > 0) place(cells, first.column, value)
}
