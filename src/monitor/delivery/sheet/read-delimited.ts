import { CsvError, parse } from 'csv-parse/sync'
import { type Sheet, sheetLimits, UnreadableSheet } from './sheet.ts'

const separators = [',', ';', '\t'] as const
type Separator = (typeof separators)[number]

/** A first line by which Excel knows the separator, and which it does not show as a row. */
const toldSeparator = /^sep=([,;\t])(?:\r\n|\n|\r)/

/**
 * A text file as one sheet. The separator is the one that splits the first rows into the same number of columns; values may hold line ends
 * between quotes. Rows are numbered as a spreadsheet shows them: a value over three lines is still one row.
 */
export function readDelimited(text: string): Sheet {
  const told = toldSeparator.exec(text)
  const body = told === null ? text : text.slice(told[0].length)
  const records = recordsOf(body, separators.find((separator) => separator === told?.[1]) ?? separatorOf(body))
  const rows = records.flatMap((cells, index) =>
    cells.every((cell) => cell.trim() === '') ? [] : [{ number: index + 1, cells: cells.map(withoutGuard) }],
  )
  if (rows.length === 0) throw new UnreadableSheet('empty_file')
  if (rows.length > sheetLimits.rows) throw new UnreadableSheet('too_many_rows')
  const wide = rows.find(({ cells }) => cells.length > sheetLimits.columns)
  if (wide !== undefined) throw new UnreadableSheet('too_many_columns', wide.number)
  return { name: '', rows, hiddenRows: 0 }
}

function recordsOf(text: string, separator: Separator): string[][] {
  try {
    return parse(text, { bom: true, delimiter: separator, relax_column_count: true })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const records = 'records' in error ? Number(error.records) : Number.NaN
    throw new UnreadableSheet('broken_quotes', Number.isInteger(records) ? records + 1 : null)
  }
}

const lookedAt = 20

/** The one with most columns on most of the first lines. */
function separatorOf(text: string): Separator {
  const lines = text.slice(0, 64_000).split(/\r\n|\n|\r/)
  const filled = lines.filter((line) => line.trim() !== '').slice(0, lookedAt)
  const scored = separators.map((separator) => ({ separator, score: agreement(filled, separator) }))
  return scored.reduce((best, each) => (each.score > best.score ? each : best)).separator
}

/** How many lines have the most common number of columns, times that number; lines without the separator count for nothing. */
function agreement(lines: readonly string[], separator: Separator): number {
  const counts = new Map<number, number>()
  for (const line of lines) {
    const columns = line.replaceAll(/"[^"]*"/g, '').split(separator).length
    if (columns > 1) counts.set(columns, (counts.get(columns) ?? 0) + 1)
  }
  return Math.max(0, ...[...counts].map(([columns, times]) => times * 100 + columns))
}

/** Files of figures, ours too, put an apostrophe before text that a spreadsheet would run as a formula. */
function withoutGuard(cell: string): string {
  return /^'[=+\-@]/.test(cell) ? cell.slice(1) : cell
}
