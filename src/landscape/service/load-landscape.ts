import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CsvRow, readCsv } from '../../platform/csv/read-csv.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { projectFolder } from '../../platform/project-folder.ts'
import { importServices, organisationIdOf } from './import-services.ts'
import { saveOrganisations } from './organisation.store.ts'
import { writeSynonyms } from './search-index.store.ts'

function read(file: string): string {
  return readFileSync(join(projectFolder, 'data', file), 'utf8')
}

function rowsOf(file: string, columns: readonly string[]): readonly CsvRow[] {
  const reading = readCsv(read(file), columns)
  if (!reading.ok) throw new Error(`data/${file}: ${JSON.stringify(reading.problems[0])}`)
  return reading.rows
}

/**
 * The public landscape that ships with the product: organisations, synonyms and services from data/. Needs the areas, runs as the system;
 * doing it again brings everything back to what the files say.
 */
export async function loadLandscape(tx: Transaction): Promise<void> {
  const organisations = rowsOf('organisations.csv', ['id', 'name', 'domain', 'type', 'area', 'website', 'source'])
  await saveOrganisations(
    tx,
    organisations.map(({ cell }) => ({
      id: organisationIdOf(cell('id')),
      slug: cell('id'),
      name: cell('name'),
      domain: cell('domain'),
      type: cell('type'),
      area: cell('area') || null,
      website: cell('website') || null,
      source: cell('source'),
    })),
  )
  await writeSynonyms(
    tx,
    rowsOf('synonyms.csv', ['term', 'means']).map(({ cell }) => ({ term: cell('term'), means: cell('means').split(';') })),
  )
  const outcome = await importServices(tx, read('services.json'))
  if (!outcome.ok) throw new Error(`data/services.json: ${outcome.errors.map(({ field, message }) => `${field} ${message}`).join('; ')}`)
}
