import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCsv } from '../../platform/csv/read-csv.ts'
import { projectFolder } from '../../platform/project-folder.ts'

/** A document something is known from. */
export interface Source {
  key: string
  title: string
  publisher: string | null
  year: string | null
}

/** The documents of data/sources.csv by key. */
export function readSources(): ReadonlyMap<string, Source> {
  const reading = readCsv(readFileSync(join(projectFolder, 'data/sources.csv')), ['key', 'title', 'publisher', 'year'])
  if (!reading.ok) throw new Error(`data/sources.csv: ${JSON.stringify(reading.problems[0])}`)
  return new Map(
    reading.rows.map(({ cell }) => [
      cell('key'),
      { key: cell('key'), title: cell('title'), publisher: cell('publisher') || null, year: cell('year') || null },
    ]),
  )
}
