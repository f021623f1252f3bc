import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CsvRow, readCsv } from '../../platform/csv/read-csv.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { projectFolder } from '../../platform/project-folder.ts'
import { publishAsPrinted } from '../publication/publish-as-printed.ts'
import { openFigures } from '../set/figure-set.ts'
import { saveSources } from '../set/source.store.ts'
import { replaceSeriesRemarks } from './figure-write.store.ts'
import { importFigures } from './import-figures.ts'
import { parsePeriod, undated } from './period.ts'

/** Writes the figures that ship with the product, with their sources and remarks, and publishes them, as the system; needs the areas. Doing it twice changes nothing shown. */
export async function loadFigures(tx: Transaction): Promise<{ count: number }> {
  await saveSources(
    tx,
    shipped('sources.csv', ['key', 'title', 'publisher', 'year', 'retrieved', 'note']).map((row) => ({
      key: row.cell('key'),
      title: row.cell('title'),
      publisher: row.cell('publisher'),
      year: row.cell('year') === '' ? null : Number(row.cell('year')),
      note: row.cell('note') || null,
      retrievedOn: row.cell('retrieved') || null,
    })),
  )
  const outcome = await importFigures(tx, readFileSync(join(projectFolder, 'data/figures.csv')))
  if (!outcome.ok) throw new Error(`data/figures.csv: ${JSON.stringify(outcome.problems[0])}`)
  await replaceSeriesRemarks(
    tx,
    openFigures.id,
    shipped('series-remarks.csv', ['indicator', 'area', 'period', 'kind', 'source', 'remark', 'id']).map((row) => ({
      indicator: row.cell('indicator'),
      area: row.cell('area'),
      period: parsePeriod(row.cell('period')) ?? undated,
      kind: row.cell('kind'),
      source: row.cell('source'),
      remark: row.cell('remark'),
      id: row.cell('id'),
    })),
  )
  await publishAsPrinted(tx, openFigures.slug)
  return { count: outcome.count }
}

function shipped(file: string, columns: readonly string[]): readonly CsvRow[] {
  const reading = readCsv(readFileSync(join(projectFolder, 'data', file)), columns)
  if (!reading.ok) throw new Error(`data/${file}: ${JSON.stringify(reading.problems[0])}`)
  return reading.rows
}
