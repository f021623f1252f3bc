import { loadAreas } from '../../area/area.store.ts'
import type { AreaTree } from '../../area/area-tree.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import type { CsvProblem } from '../../platform/csv/csv-problem.ts'
import { readCsv } from '../../platform/csv/read-csv.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { compare } from '../contradiction/comparison.ts'
import { maybeFraction, timesHundred } from '../contradiction/maybe-fraction.ts'
import { loadCatalogue } from '../indicator/own-definitions.store.ts'
import { openSet, touchSet } from '../set/figure-set.store.ts'
import { openFigures } from '../set/figure-set.ts'
import { findSources, saveSources } from '../set/source.store.ts'
import { contradictions } from './contradictions.ts'
import { findSetFigures } from './figure.store.ts'
import type { Figure, FigureSet, Printed, Source } from './figure.ts'
import { type FigureRow, figureColumns, readFigureRow } from './figure-row.ts'
import { cellKey, filledCells, saveFigures } from './figure-write.store.ts'

export type FigureImport = { ok: true; count: number; set: string } | { ok: false; problems: readonly CsvProblem[] }

export interface ImportOptions {
  /** For rows that name no source: a key that is known, or a source that is added with the figures. */
  source?: string | Source
  /** The set that takes the figures; the open figures when absent. */
  set?: Omit<FigureSet, 'version' | 'publishedOn'>
  /** Somebody said that percentages below one are percentages, and not parts of one. */
  belowOne?: 'percent'
}

/**
 * Takes in a figures file: all of it or, with every problem by line, column and remedy, none of it. A cell the set already had from the same
 * source is replaced; the numbers stay exactly as printed. Only the system and analysts may.
 */
export async function importFigures(tx: Transaction, input: string | Uint8Array, options: ImportOptions = {}): Promise<FigureImport> {
  const reading = readCsv(input, figureColumns)
  if (!reading.ok) return reading
  const set = options.set ?? openFigures
  const added = typeof options.source === 'object' ? options.source : null
  const sources = new Set([...(await findSources(tx)).map(({ key }) => key), ...(added === null ? [] : [added.key])])
  const source = typeof options.source === 'string' ? options.source : (added?.key ?? null)
  const [areas, catalogue] = await Promise.all([loadAreas(tx), loadCatalogue(tx)])
  const read = reading.rows.map((row) => readFigureRow(row, { areas, sources, source, catalogue }))
  const rows = read.flatMap(({ row }) => (row === null ? [] : [row]))
  const problems = [
    ...read.flatMap((each) => each.problems),
    ...rows.flatMap(contradictions),
    ...doubles(rows, await filledCells(tx, set.id)),
    ...(options.belowOne === 'percent' ? [] : maybeFractions(rows, await findSetFigures(tx, set.id), areas)),
  ]
  if (problems.length > 0) return { ok: false, problems: problems.toSorted((one, other) => one.line - other.line) }
  if (added !== null) await saveSources(tx, [added])
  await openSet(tx, set)
  await saveFigures(tx, set.id, rows)
  await touchSet(tx, set.id)
  await recordAudit(tx, {
    action: 'update',
    code: 'figures.imported',
    objectType: 'figure_set',
    objectId: set.id,
    detail: { count: rows.length },
  })
  return { ok: true, count: rows.length, set: set.slug }
}

/** Percentages that look like parts of one, 0.04 for 4%, beside those that stand in the set already. */
function maybeFractions(rows: readonly FigureRow[], standing: readonly Figure[], areas: AreaTree): CsvProblem[] {
  const replaced = new Set(rows.map((row) => cellKey(row.indicator, row.area, row.period.text)))
  const others = standing.filter(({ indicator, area, period }) => !replaced.has(cellKey(indicator, area.slug, period.text)))
  return maybeFraction(compare([...rows, ...others], areas)).flatMap(({ figures }) =>
    figures.flatMap(({ figure: { line, value } }): CsvProblem[] => {
      if (line === undefined || value === null) return []
      const meant = timesHundred(value)
      return [{ line, column: 'value', code: 'maybe_fraction', value: text(value), hint: text(meant) }]
    }),
  )
}

const text = ({ value, decimals }: Printed) => value.toFixed(decimals)

/** A set says one thing per indicator, area and period: neither two rows of the file nor two sources may fill one cell. */
function doubles(rows: readonly FigureRow[], filled: ReadonlyMap<string, string>): CsvProblem[] {
  const seen = new Map<string, number>()
  return rows.flatMap((row): CsvProblem[] => {
    const key = cellKey(row.indicator, row.area, row.period.text)
    const first = seen.get(key)
    seen.set(key, first ?? row.line)
    if (first !== undefined) return [{ line: row.line, column: null, code: 'double_figure', value: key, hint: String(first) }]
    const other = filled.get(key)
    if (other === undefined || other === row.source) return []
    return [{ line: row.line, column: 'source', code: 'cell_of_other_source', value: row.source, hint: other }]
  })
}
