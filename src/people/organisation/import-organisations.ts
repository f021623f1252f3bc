import { loadAreas } from '../../area/area.store.ts'
import { recordAudits } from '../../platform/audit/record-audit.ts'
import type { CsvProblem } from '../../platform/csv/csv-problem.ts'
import { type CsvRow, readCsv } from '../../platform/csv/read-csv.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { keepGrounds } from './legal-ground.store.ts'
import { keepOrganisations, organisationsBySlug } from './organisation.store.ts'
import { domains, organisationTypes, type PartnerOrganisation, regimes } from './organisation.ts'

const columns = ['slug', 'name', 'domain', 'type', 'regime', 'area', 'website'] as const

/** How many rows the file has, and how many made a difference. */
export type PeopleImport = { ok: true; count: number; changed: number } | { ok: false; problems: readonly CsvProblem[] }

/** The organisations that work together, from a file: all of it or, with every problem by line, none of it. Doing it again changes nothing. */
export async function importOrganisations(tx: Transaction, input: string | Uint8Array): Promise<PeopleImport> {
  const reading = readCsv(input, columns)
  if (!reading.ok) return reading
  const [areas, known] = [await loadAreas(tx), await organisationsBySlug(tx)]
  const seen = new Map<string, number>()
  const read = reading.rows.map((row) => {
    const { organisation, problems } = readOrganisation(row)
    const first = seen.get(organisation.slug)
    seen.set(organisation.slug, first ?? row.line)
    const about = (column: string, code: string, hint = ''): CsvProblem => ({ line: row.line, column, code, value: row.cell(column), hint })
    if (first !== undefined) problems.push(about('slug', 'double_organisation', `${first}`))
    if (known.get(organisation.slug)?.fictitious === true) problems.push(about('slug', 'invented_organisation'))
    const area = areas.find(row.cell('area'))
    if (area === undefined && row.cell('area') !== '') problems.push(about('area', 'unknown_area'))
    return { organisation: { ...organisation, area: area?.slug ?? null }, problems }
  })
  const problems = read.flatMap((each) => each.problems)
  if (problems.length > 0) return { ok: false, problems }
  const changed = await keepOrganisations(
    tx,
    read.map(({ organisation }) => organisation),
  )
  await keepGrounds(tx, [...seen.keys()])
  await recordAudits(
    tx,
    changed.map((slug) => ({ action: 'update', code: 'organisation.imported', objectType: 'organisation', objectId: slug })),
  )
  return { ok: true, count: read.length, changed: changed.length }
}

/** One row, with everything wrong in the row itself. */
function readOrganisation(row: CsvRow): { organisation: PartnerOrganisation; problems: CsvProblem[] } {
  const problems: CsvProblem[] = []
  const problem = (column: string, code: string, hint = '') => {
    problems.push({ line: row.line, column, code, value: row.cell(column), hint })
  }
  const domain = domains.find((each) => each === row.cell('domain'))
  const regime = regimes.find((each) => each === row.cell('regime'))
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(row.cell('slug'))) problem('slug', 'not_a_slug')
  if (row.cell('name') === '') problem('name', 'empty_name')
  if (domain === undefined) problem('domain', 'unknown_domain', domains.join(', '))
  if (!organisationTypes.some((each) => each === row.cell('type'))) problem('type', 'unknown_type', organisationTypes.join(', '))
  if (regime === undefined && row.cell('regime') !== '') problem('regime', 'unknown_regime', regimes.join(', '))
  if (row.cell('website') !== '' && !/^https?:\/\/\S+$/.test(row.cell('website'))) problem('website', 'not_an_address')
  const organisation = {
    slug: row.cell('slug'),
    name: row.cell('name'),
    domain: domain ?? 'social',
    type: row.cell('type'),
    regime: regime ?? null,
    area: null,
    website: row.cell('website') || null,
  }
  return { organisation, problems }
}
