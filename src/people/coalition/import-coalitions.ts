import { loadAreas } from '../../area/area.store.ts'
import type { AreaTree } from '../../area/area-tree.ts'
import { recordAudits } from '../../platform/audit/record-audit.ts'
import type { CsvProblem } from '../../platform/csv/csv-problem.ts'
import { type CsvRow, readCsv } from '../../platform/csv/read-csv.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import type { PeopleImport } from '../organisation/import-organisations.ts'
import { organisationsBySlug } from '../organisation/organisation.store.ts'
import { type CoalitionToKeep, coalitionsBySlug, type KnownCoalition, keepCoalitions } from './coalition.store.ts'

const columns = ['slug', 'name', 'municipalities', 'entry_point', 'entry_organisation', 'answer_within_days'] as const

interface Surroundings {
  areas: AreaTree
  organisations: ReadonlyMap<string, { id: string }>
  coalitions: ReadonlyMap<string, KnownCoalition>
}

/**
 * Coalitions with the municipalities they serve and the one entry where families are signed up: all of it or, with every problem by line,
 * none of it. Doing it again changes nothing.
 */
export async function importCoalitions(tx: Transaction, input: string | Uint8Array): Promise<PeopleImport> {
  const reading = readCsv(input, columns)
  if (!reading.ok) return reading
  const around: Surroundings = {
    areas: await loadAreas(tx),
    organisations: await organisationsBySlug(tx),
    coalitions: await coalitionsBySlug(tx),
  }
  const read = reading.rows.map((row) => readCoalition(row, around))
  const problems = [...read.flatMap((each) => each.problems), ...sharedMunicipalities(read, around)]
  if (problems.length > 0) return { ok: false, problems: problems.toSorted((one, other) => one.line - other.line) }
  const changed = await keepCoalitions(
    tx,
    read.map(({ coalition }) => coalition),
    around.coalitions,
  )
  await recordAudits(
    tx,
    changed.map((coalitionId) => ({
      action: 'update',
      code: 'coalition.imported',
      objectType: 'coalition',
      objectId: coalitionId,
      coalitionId,
    })),
  )
  return { ok: true, count: read.length, changed: changed.length }
}

interface ReadCoalition {
  line: number
  coalition: CoalitionToKeep
  problems: CsvProblem[]
}

function readCoalition(row: CsvRow, { areas: tree, organisations, coalitions }: Surroundings): ReadCoalition {
  const problems: CsvProblem[] = []
  const problem = (column: string, code: string, value = row.cell(column), hint = '') => {
    problems.push({ line: row.line, column, code, value, hint })
  }
  const slug = row.cell('slug')
  const known = coalitions.get(slug)
  const named = row
    .cell('municipalities')
    .split(';')
    .filter((each) => each.trim() !== '')
    .map((name) => ({ name: name.trim(), area: tree.find(name) }))
  const areas = [...new Set(named.flatMap(({ area }) => (area?.level === 'municipality' ? [area.slug] : [])))]
  const entry = organisations.get(row.cell('entry_organisation'))
  const days = row.cell('answer_within_days') || '2'
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) problem('slug', 'not_a_slug')
  if (known?.fictitious === true) problem('slug', 'invented_coalition')
  if (row.cell('name') === '') problem('name', 'empty_name')
  if (named.length === 0) problem('municipalities', 'no_municipality')
  for (const { name, area } of named) if (area?.level !== 'municipality') problem('municipalities', 'unknown_municipality', name)
  for (const area of known?.areas ?? []) if (!areas.includes(area)) problem('municipalities', 'municipality_left_out', area)
  if (row.cell('entry_point') === '') problem('entry_point', 'empty_name')
  if (entry === undefined) problem('entry_organisation', 'unknown_organisation')
  if (!/^\d{1,2}$/.test(days) || Number(days) < 1 || Number(days) > 30) problem('answer_within_days', 'not_days')
  const entryPoint = { name: row.cell('entry_point'), organisationId: entry?.id ?? '', answerWithinDays: Number(days) }
  return { line: row.line, coalition: { slug, name: row.cell('name'), areas, entryPoint }, problems }
}

/** A family is signed up where its municipality is, so a municipality has one coalition; and a coalition one row. */
function sharedMunicipalities(read: readonly ReadCoalition[], { coalitions }: Surroundings): CsvProblem[] {
  const holder = new Map([...coalitions.values()].flatMap(({ slug, areas }) => areas.map((area) => [area, slug] as const)))
  const seen = new Map<string, number>()
  return read.flatMap(({ line, coalition: { slug, areas } }) => {
    const first = seen.get(slug)
    seen.set(slug, first ?? line)
    const double = first === undefined ? [] : [{ line, column: 'slug', code: 'double_coalition', value: slug, hint: `${first}` }]
    const taken = areas.flatMap((area) => {
      const other = holder.get(area) ?? slug
      holder.set(area, other)
      return other === slug ? [] : [{ line, column: 'municipalities', code: 'served_elsewhere', value: area, hint: other }]
    })
    return [...double, ...taken]
  })
}
