/** A number as a workbook prints it, in one notation: digits, a minus, a point. A workbook knows which cells are numbers; text files do not. */
export interface SheetNumber {
  printed: string
  /** Printed with a percent sign; `stored` is the number behind it, 0.04 for 4%. */
  percent?: true
  stored?: string
}

export type SheetCell = string | SheetNumber

/** What stands in a cell whose formula was never calculated, as programs leave it that write workbooks without opening them. */
export const formulaWithoutResult = '= (formule zonder uitkomst)'

export interface SheetRow {
  /** As the spreadsheet numbers it, from 1. */
  number: number
  cells: readonly SheetCell[]
}

/** One sheet with the rows that have anything in them. */
export interface Sheet {
  name: string
  rows: readonly SheetRow[]
  /** Rows that the spreadsheet hides; they are read all the same. */
  hiddenRows: number
}

/** Text files that are not UTF-8 tell nobody how they were written; these are what Dutch offices write. */
export const sheetEncodings = ['utf-8', 'utf-16', 'windows-1252', 'macintosh'] as const
export type SheetEncoding = (typeof sheetEncodings)[number]

/** A file as sheets; text files have one. */
export interface SheetFile {
  sheets: readonly Sheet[]
  /** Null for a workbook, which says itself how it is written. */
  encoding: SheetEncoding | null
  /** Whether the file itself says so, or the reader guessed. */
  encodingCertain: boolean
}

/** Why a file cannot be read as a sheet; every code has a sentence with a remedy. */
export const sheetFaults = [
  'empty_file',
  'old_excel',
  'open_document',
  'not_a_sheet',
  'damaged',
  'too_much',
  'too_many_rows',
  'too_many_columns',
  'too_many_figures',
  'broken_quotes',
] as const
export type SheetFault = (typeof sheetFaults)[number]

/** What is wrong, and on which row where that is known. */
export interface SheetFaultDetail {
  fault: SheetFault
  row: number | null
}

/** Thrown inside the readers and caught by `readSheetFile`; never leaves them. */
export class UnreadableSheet extends Error {
  readonly fault: SheetFault
  readonly row: number | null
  constructor(fault: SheetFault, row: number | null = null) {
    super(fault)
    this.fault = fault
    this.row = row
  }
}

/** Sizes above which a sheet is refused rather than half read. A whole country, ten years and twenty indicators stays below them. */
export const sheetLimits = { rows: 100_000, figures: 150_000, columns: 300, cell: 4_000, unpackedBytes: 150 * 1024 * 1024 } as const

/** What a reader sees in the cell. */
export function cellText(cell: SheetCell | undefined): string {
  if (cell === undefined) return ''
  return typeof cell === 'string' ? cell.trim() : cell.printed
}

/** The cell with the percent sign it is printed with. */
export function shownText(cell: SheetCell | undefined): string {
  return typeof cell === 'object' && cell.percent === true ? `${cell.printed}%` : cellText(cell)
}

/** The letters of a column as spreadsheets have them: 0 is A, 26 is AA. */
export function columnLetters(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : columnLetters(Math.floor(index / 26) - 1) + columnLetters(index % 26)
}
