import type { CsvProblem } from './csv-problem.ts'
import { type CsvReading, type CsvRow, rowsIn } from './read-csv.ts'

/** How a table of somebody's own was read. */
export interface ReadAs {
  encoding: 'utf-8' | 'utf-16'
  separator: ',' | ';' | '\t'
  /** What stands before decimals; the other of the two stands between thousands. */
  decimals: 'point' | 'comma'
  /** Columns that go by another name here. */
  renamed: readonly { from: string; to: string }[]
}

/** What is expected of a table, and what may be called otherwise in it. */
export interface TableShape {
  columns: readonly string[]
  /** Other names of a column, in small letters. */
  names: Readonly<Record<string, readonly string[]>>
  /** Columns with numbers. Those of counts never have decimals. */
  numbers: readonly string[]
  counts: readonly string[]
}

export type TableReading = { ok: true; header: readonly string[]; rows: readonly CsvRow[]; readAs: ReadAs } | RefusedTable
interface RefusedTable {
  ok: false
  problems: readonly CsvProblem[]
}

/**
 * Reads a table as offices save it: in UTF-8, or UTF-16 with its mark; with commas, or with the semicolons or tabs of a Dutch spreadsheet,
 * whose numbers then have decimal commas. Cells with numbers come out with a point and nothing between thousands; a number that could be
 * either is a problem at its place.
 */
export function readTable(input: Uint8Array, shape: TableShape): TableReading {
  const { encoding, text } = lettersOf(input)
  const separator = separatorOf(text)
  const renamed: { from: string; to: string }[] = []
  const reading: CsvReading = rowsIn(text, shape.columns, { separator, name: (names) => named(names, shape, renamed) })
  if (!reading.ok) return reading
  const { header, rows } = reading
  if (separator === ',') return { ok: true, header, rows, readAs: { encoding, separator, decimals: 'point', renamed } }
  const cells = rows.flatMap(({ cell }) => shape.numbers.map(cell))
  const [commas, points] = [cells.some(isWithComma), cells.some(isWithPoint)]
  const decimals = points && !commas ? 'point' : 'comma'
  const unclear = points && commas ? rows.flatMap((row) => eitherWay(row, shape)) : []
  if (unclear.length > 0) return { ok: false, problems: unclear }
  const isNumber = new Set([...shape.numbers, ...shape.counts])
  const isCount = new Set(shape.counts)
  const canonical = (column: string, cell: string) => {
    if (!isNumber.has(column)) return cell
    return isCount.has(column) ? withoutThousands(cell) : decimals === 'comma' ? withPoint(withoutThousands(cell)) : cell
  }
  return {
    ok: true,
    header,
    rows: rows.map(({ line, cell }) => ({ line, cell: (column) => canonical(column, cell(column)) })),
    readAs: { encoding, separator, decimals, renamed },
  }
}

/** Bytes that are neither stay bytes: `rowsIn` names their line. */
function lettersOf(input: Uint8Array): { encoding: ReadAs['encoding']; text: Uint8Array | string } {
  const [first, second] = input
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16', text: new TextDecoder('utf-16le').decode(input) }
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16', text: new TextDecoder('utf-16be').decode(input) }
  return { encoding: 'utf-8', text: input }
}

/** The one that splits the line of the header into most columns. */
function separatorOf(text: Uint8Array | string): ReadAs['separator'] {
  const begin = typeof text === 'string' ? text.slice(0, 100_000) : new TextDecoder().decode(text.subarray(0, 100_000))
  const header = (begin.split(/\r\n|\n|\r/).find((line) => line.trim() !== '') ?? '').replaceAll(/"[^"]*"/g, '')
  const scored = ([',', ';', '\t'] as const).map((separator) => ({ separator, columns: header.split(separator).length }))
  return scored.reduce((best, each) => (each.columns > best.columns ? each : best)).separator
}

/** The header in our own names, as far as the file does not have those already; of two words for one column the first that is listed. */
function named(header: readonly string[], { names }: TableShape, renamed: { from: string; to: string }[]): string[] {
  const meant = new Map<string, string>()
  for (const [to, words] of Object.entries(names)) {
    const found = words.flatMap((word) => header.filter((own) => own.toLowerCase() === word))[0]
    if (found === undefined || header.includes(to)) continue
    meant.set(found, to)
    renamed.push({ from: found, to })
  }
  return header.map((own) => meant.get(own) ?? own)
}

const thousands = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/

function isWithComma(cell: string): boolean {
  return /^-?[\d.]*\d,\d+%?$/.test(cell)
}

/** Three digits behind one point may be thousands. */
function isWithPoint(cell: string): boolean {
  return /^-?\d+\.\d+%?$/.test(cell) && !thousands.test(cell)
}

function eitherWay({ line, cell }: CsvRow, { numbers }: TableShape): CsvProblem[] {
  return numbers.flatMap((column) => {
    const value = cell(column)
    return thousands.test(value) && !value.includes(',') ? [{ line, column, code: 'either_sign', value }] : []
  })
}

function withoutThousands(cell: string): string {
  return thousands.test(cell) ? cell.replaceAll('.', '') : cell
}

function withPoint(cell: string): string {
  return /^-?\d+,\d+$/.test(cell) ? cell.replace(',', '.') : cell
}
