import type { CsvProblem } from '../../../platform/csv/csv-problem.ts'
import type { CsvRow } from '../../../platform/csv/read-csv.ts'
import { type ReadAs, readTable, type TableShape } from '../../../platform/csv/read-table.ts'
import { type Chain, columnsAbove } from './hierarchy.ts'

/** Innermost counts as the file has them, with the areas that the chains of columns put them in. */
export interface TidyRows {
  /** The columns of the table, without `count`, in the order of the file. */
  readonly columns: readonly string[]
  readonly rows: readonly TidyRow[]
}

export interface TidyRow {
  readonly line: number
  /** By column. */
  readonly codes: ReadonlyMap<string, string>
  readonly count: number
}

export type TidyReading = { ok: true; table: TidyRows; readAs: ReadAs } | { ok: false; problems: readonly CsvProblem[]; readAs?: ReadAs }

const most = 1_000_000_000

/** Reads innermost counts; either all of them, or everything that is wrong by line and column. */
export function readTidyTable(input: Uint8Array, chains: readonly Chain[]): TidyReading {
  const reading = readTable(input, shapeOf([...new Set(chains.flat())]))
  if (!reading.ok) return reading
  const { header } = reading
  const columns = header.slice(0, -1)
  const problems = headerProblems(header, reading.rows.length)
  if (problems.length > 0) return { ok: false, problems }
  const rows = reading.rows.map((row) => ({
    line: row.line,
    codes: new Map(columns.map((column) => [column, row.cell(column)])),
    count: Number(row.cell('count')),
  }))
  const parents = chains.flatMap((chain) => twoParents(rows, chain))
  const wrong = [
    ...reading.rows.flatMap((row) => [...codeProblems(row, columns), ...countProblems(row)]),
    ...namedTotals(rows, columns),
    ...parents,
    ...doubleCells(rows, columns, chains, new Set(parents.map(({ line }) => line))),
  ]
  if (wrong.length > 0) return { ok: false, problems: wrong.toSorted((one, other) => one.line - other.line), readAs: reading.readAs }
  return { ok: true, table: { columns, rows }, readAs: reading.readAs }
}

/** What Dutch offices call the columns that the English names of areas are given for, and the other way round. */
const sameColumns: readonly (readonly string[])[] = [
  ['municipality', 'gemeente', 'gemeentenaam'],
  ['subregion', 'subregio'],
  ['region', 'regio'],
  ['nation', 'land', 'nederland'],
]

function shapeOf(columns: readonly string[]): TableShape {
  const called = (name: string) => [name.toLowerCase(), ...(sameColumns.find((words) => words.includes(name.toLowerCase())) ?? [])]
  return {
    columns: [...columns, 'count'],
    names: { ...Object.fromEntries(columns.map((name) => [name, called(name)])), count: ['aantal', 'count'] },
    numbers: [],
    counts: ['count'],
  }
}

function headerProblems(header: readonly string[], rows: number): CsvProblem[] {
  const at = (code: string, value = '') => ({ line: 1, column: null, code, value })
  const last = header.at(-1) ?? ''
  if (last !== 'count') return [at('count_not_last', last)]
  if (header.length === 1) return [at('no_dimension')]
  return rows === 0 ? [at('no_rows')] : []
}

function codeProblems({ line, cell }: CsvRow, columns: readonly string[]): CsvProblem[] {
  return columns.flatMap((column) => {
    const value = cell(column)
    if (value === '') return [{ line, column, code: 'empty_code', value }]
    return value === '*' ? [{ line, column, code: 'total_given', value }] : []
  })
}

function countProblems({ line, cell }: CsvRow): CsvProblem[] {
  const value = cell('count')
  const problem = (code: string, hint = '') => [{ line, column: 'count', code, value, hint }]
  if (/^\d+$/.test(value)) return Number(value) > most ? problem('large_count') : []
  if (value === '') return problem('empty_count')
  if (/^[-−–]\s*\d/.test(value)) return problem('negative_count')
  // 1,234 may be 1234; 1,5 was never a count.
  if (/^\d+(,\d+)+$/.test(value)) return problem('comma_count', /^\d{1,3}(,\d{3})+$/.test(value) ? value.replaceAll(',', '') : '')
  return problem('broken_count')
}

/** What a total is called in sheets; beside other values of its column it counts everybody twice. */
const totalWords = new Set(['totaal', 'eindtotaal', 'subtotaal', 'alle', 'allen', 'som', 'total', 'grand total', 'subtotal', 'all', 'sum'])

function namedTotals(rows: readonly TidyRow[], columns: readonly string[]): CsvProblem[] {
  return columns.flatMap((column) => {
    const named = rows.filter(({ codes }) => totalWords.has((codes.get(column) ?? '').toLowerCase()))
    if (named.length === rows.length) return []
    return named.map(({ line, codes }) => ({ line, column, code: 'named_total', value: codes.get(column) ?? '' }))
  })
}

/** An area's larger areas follow from it, so they do not make another cell. */
function doubleCells(
  rows: readonly TidyRow[],
  columns: readonly string[],
  chains: readonly Chain[],
  misplaced: ReadonlySet<number>,
): CsvProblem[] {
  const above = columnsAbove(chains)
  const own = columns.filter((column) => !above.has(column))
  const seen = new Map<string, number>()
  return rows.flatMap(({ line, codes }) => {
    const name = JSON.stringify(own.map((column) => codes.get(column)))
    const first = seen.get(name)
    seen.set(name, first ?? line)
    // The same place in two larger areas is told as that: adding the two up would not mend it.
    if (misplaced.has(line)) return []
    return first === undefined ? [] : [{ line, column: null, code: 'double_cell', value: '', hint: String(first) }]
  })
}

function twoParents(rows: readonly TidyRow[], chain: Chain): CsvProblem[] {
  return chain.slice(1).flatMap((column, at) => {
    const child = chain[at] ?? ''
    const seen = new Map<string, { parent: string; line: number }>()
    return rows.flatMap(({ line, codes }) => {
      const [code = '', parent = ''] = [codes.get(child), codes.get(column)]
      const first = seen.get(code) ?? { parent, line }
      seen.set(code, first)
      return first.parent === parent ? [] : [{ line, column, code: 'two_parents', value: parent, hint: `${first.line}: "${first.parent}"` }]
    })
  })
}
