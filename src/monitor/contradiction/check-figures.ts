import type { AreaTree } from '../../area/area-tree.ts'
import type { CsvProblem } from '../../platform/csv/csv-problem.ts'
import { type ReadAs, readTable } from '../../platform/csv/read-table.ts'
import { type Catalogue, shippedCatalogue } from '../indicator/catalogue.ts'
import { type CheckedRow, checkedTable, knownWords, readCheckedRow } from './checked-row.ts'
import type { Contradiction } from './contradiction.ts'
import { findContradictions } from './find-contradictions.ts'

export interface FiguresCheck {
  /** How many rows took part. */
  figures: number
  /** What could not be read, by line and column; those rows took no part. */
  problems: readonly CsvProblem[]
  /** Indicators the catalogue does not know, with the line where each first stands: only rules that need no definition looked at them. */
  unknown: readonly { indicator: string; line: number }[]
  contradictions: readonly Contradiction[]
  /** Null when it could not be read at all. */
  readAs: ReadAs | null
}

/** Bytes of a file that is read at once; about a million figures. */
export const largestFile = 64 * 1024 * 1024

/** Looks at a file of figures, by the definitions of `catalogue`, without taking anything in. A file whose form is wrong has only problems. */
export function checkFigures(input: Uint8Array, areas: AreaTree, catalogue: Catalogue = shippedCatalogue): FiguresCheck {
  if (input.byteLength > largestFile)
    return refused({ line: 1, column: null, code: 'file_too_large', value: megabytes(input.byteLength), hint: megabytes(largestFile) })
  const reading = readTable(input, checkedTable)
  if (!reading.ok) return refused(...reading.problems)
  const words = knownWords(areas, catalogue)
  const read = reading.rows.map((row) => readCheckedRow(row, words))
  const rows = read.flatMap(({ row }) => (row === null ? [] : [row]))
  return {
    figures: rows.length,
    problems: read.flatMap(({ problems }) => problems),
    unknown: unknownOf(read),
    contradictions: findContradictions(rows, areas),
    readAs: reading.readAs,
  }
}

function unknownOf(read: readonly CheckedRow[]): { indicator: string; line: number }[] {
  const first = new Map<string, number>()
  for (const { row, isKnown } of read) {
    if (row !== null && !isKnown && !first.has(row.indicator)) first.set(row.indicator, row.line)
  }
  return [...first].map(([indicator, line]) => ({ indicator, line }))
}

function megabytes(bytes: number): string {
  return String(Math.round(bytes / 1024 / 1024))
}

function refused(...problems: readonly CsvProblem[]): FiguresCheck {
  return { figures: 0, problems, unknown: [], contradictions: [], readAs: null }
}
