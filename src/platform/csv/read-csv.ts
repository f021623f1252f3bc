import { CsvError, parse } from 'csv-parse/sync'
import type { CsvProblem } from './csv-problem.ts'

export interface CsvRow {
  /** Where the row begins, counted from 1, the header included. */
  line: number
  /** By column name, without spaces around; a column the file does not have reads as empty. */
  cell(column: string): string
}

export type CsvReading = { ok: true; header: readonly string[]; rows: readonly CsvRow[] } | { ok: false; problems: readonly CsvProblem[] }

interface ParsedRecord {
  record: string[]
  info: { lines: number }
}

/**
 * Reads a UTF-8 file with a header of at least these columns, in any order (RFC 4180; a byte order mark and empty lines are fine).
 * Either every row, or everything that is wrong with the form of the file.
 */
export function readCsv(input: string | Uint8Array, columns: readonly string[]): CsvReading {
  return rowsIn(input, columns, { separator: ',', name: (header) => header })
}

/** Where the columns of a file part, and what they are called here. */
export interface CsvShape {
  separator: ',' | ';' | '\t'
  name(header: readonly string[]): readonly string[]
}

/** The same of a file with another separator, or other names for its columns. */
export function rowsIn(input: string | Uint8Array, columns: readonly string[], { separator, name }: CsvShape): CsvReading {
  const text = textOf(input)
  if (typeof text !== 'string') return refused({ line: text.brokenAt, column: null, code: 'not_utf8', value: '' })
  const records = recordsOf(text, separator)
  if (!Array.isArray(records)) return refused(records)
  const [header, ...rows] = records
  if (header === undefined) return refused({ line: 1, column: null, code: 'empty_file', value: '' })
  const names = name(header.cells.map((cell) => cell.trim()))
  // Decimal commas make rows of such a file look uneven: only the first thing to mend helps.
  if (names.length === 1 && names[0]?.includes(';') === true) return refused({ line: 1, column: null, code: 'semicolons', value: names[0] })
  const problems = [...headerProblems(names, columns), ...unevenRows(rows, names.length)]
  if (problems.length > 0) return { ok: false, problems }
  const index = new Map(names.map((column, at) => [column, at]))
  return {
    ok: true,
    header: names,
    rows: rows.map(({ line, cells }) => ({ line, cell: (column) => cells[index.get(column) ?? -1]?.trim() ?? '' })),
  }
}

/** The text, or the first line that holds something else. No letter of UTF-8 has a line end among its bytes, so each line stands alone. */
function textOf(input: string | Uint8Array): string | { brokenAt: number } {
  if (typeof input === 'string') {
    const broken = input.indexOf('\uFFFD')
    return broken === -1 ? input : { brokenAt: input.slice(0, broken).split('\n').length }
  }
  return decoded(input) ?? { brokenAt: firstBrokenLine(input) }
}

function firstBrokenLine(bytes: Uint8Array): number {
  let [line, begin] = [1, 0]
  for (;;) {
    const end = bytes.indexOf(0x0a, begin)
    if (end === -1 || decoded(bytes.subarray(begin, end)) === null) return line
    line += 1
    begin = end + 1
  }
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function recordsOf(text: string, separator: CsvShape['separator']): { line: number; cells: string[] }[] | CsvProblem {
  try {
    // With `info` each record comes with its lines; the types of the package do not know that.
    const parsed = parse(text, { bom: true, delimiter: separator, info: true, relax_column_count: true }) as unknown as ParsedRecord[]
    let line = 1
    const records = parsed.map(({ record, info }) => {
      const begin = line
      line = info.lines + 1
      return { line: begin, cells: record }
    })
    return records.filter(({ cells }) => cells.length > 1 || cells[0]?.trim() !== '')
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = Number((error as { lines?: unknown }).lines)
    return { line: Number.isInteger(line) ? line : 1, column: null, code: 'broken_quotes', value: '' }
  }
}

function headerProblems(names: readonly string[], columns: readonly string[]): CsvProblem[] {
  const hint = columns.join(',')
  const missing = columns.filter((column) => !names.includes(column))
  const double = names.filter((name, at) => names.indexOf(name) !== at)
  return [
    ...missing.map((column) => ({ line: 1, column, code: 'missing_column', value: '', hint })),
    ...double.map((column) => ({ line: 1, column, code: 'double_column', value: column })),
  ]
}

function unevenRows(rows: readonly { line: number; cells: readonly string[] }[], width: number): CsvProblem[] {
  return rows
    .filter(({ cells }) => cells.length !== width)
    .map(({ line, cells }) => ({ line, column: null, code: 'uneven_row', value: String(cells.length), hint: String(width) }))
}

function refused(problem: CsvProblem): CsvReading {
  return { ok: false, problems: [problem] }
}
