import { recordAudits } from '../../platform/audit/record-audit.ts'
import type { CsvProblem } from '../../platform/csv/csv-problem.ts'
import { readCsv } from '../../platform/csv/read-csv.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { newId } from '../../platform/id.ts'
import { coalitionsBySlug, type KnownCoalition } from '../coalition/coalition.store.ts'
import type { PeopleImport } from '../organisation/import-organisations.ts'
import { type KnownOrganisation, organisationsBySlug } from '../organisation/organisation.store.ts'
import { type KnownPerson, keepPeople, keepRoles, peopleBySubject } from './people.store.ts'
import { type Person, peopleColumns, type ReadPerson, readPerson } from './person-row.ts'

interface Surroundings {
  organisations: ReadonlyMap<string, KnownOrganisation>
  coalitions: ReadonlyMap<string, KnownCoalition>
  people: ReadonlyMap<string, KnownPerson>
}

/**
 * Who works here, from a file with a row per person and coalition: all of it or, with every problem by line, none of it. In each coalition
 * named she then has exactly the roles that stand there; people and coalitions the file does not name stay as they are, and who left stays
 * away. Doing it again changes nothing.
 */
export async function importPeople(tx: Transaction, input: string | Uint8Array): Promise<PeopleImport> {
  const reading = readCsv(input, peopleColumns)
  if (!reading.ok) return reading
  const around: Surroundings = {
    organisations: await organisationsBySlug(tx),
    coalitions: await coalitionsBySlug(tx),
    people: await peopleBySubject(tx),
  }
  const read = reading.rows.map(readPerson)
  const problems = [...read.flatMap((row) => [...row.problems, ...unknowns(row, around)]), ...contradictions(read)]
  if (problems.length > 0) return { ok: false, problems: problems.toSorted((one, other) => one.line - other.line) }
  const changed = await keep(tx, read, around)
  await recordAudits(
    tx,
    [...changed].map(({ id }) => ({ action: 'update', code: 'professional.imported', objectType: 'professional', objectId: id })),
  )
  const subjects = new Set([...changed].map(({ subject }) => subject))
  return { ok: true, count: read.length, changed: read.filter(({ person }) => subjects.has(person.subject)).length }
}

/** What a row names that is not there, or may not be changed by a file. */
function unknowns({ line, row, person }: ReadPerson, { organisations, coalitions, people }: Surroundings): CsvProblem[] {
  const problem = (column: string, code: string, hint = ''): CsvProblem => ({ line, column, code, value: row.cell(column), hint })
  const organisation = organisations.get(person.organisation)
  const coalition = coalitions.get(person.coalition)
  const known = people.get(person.subject)
  const found: CsvProblem[] = []
  if (organisation === undefined) found.push(problem('organisation', 'unknown_organisation'))
  if (coalition === undefined) found.push(problem('coalition', 'unknown_coalition'))
  if (organisation !== undefined && coalition !== undefined && organisation.fictitious !== coalition.fictitious)
    found.push(problem('coalition', 'invented_and_real'))
  if (known !== undefined && known.ended_on !== null) found.push(problem('subject', 'left', known.ended_on))
  else if (known?.works === true && organisation !== undefined && known.organisation_id !== organisation.id)
    found.push(problem('organisation', 'works_elsewhere', known.organisation))
  return found
}

/** Rows that cannot both be right. */
function contradictions(read: readonly ReadPerson[]): CsvProblem[] {
  const first = new Map<string, ReadPerson>()
  const places = new Map<string, number>()
  return read.flatMap((each): CsvProblem[] => {
    const { line, row, person } = each
    const place = `${person.coalition} ${person.subject}`
    const earlier = places.get(place)
    places.set(place, earlier ?? line)
    const before = first.get(person.subject) ?? each
    first.set(person.subject, before)
    const differing = (['name', 'profession', 'organisation', 'phone', 'reachable'] as const).filter(
      (column) => before.person[column] !== person[column],
    )
    const about = (column: string, code: string, hint: string) => ({ line, column, code, value: row.cell(column), hint })
    return [
      ...(earlier === undefined ? [] : [about('subject', 'double_person', `${earlier}`)]),
      ...differing.map((column) => about(column, 'differs', `${before.line}`)),
    ]
  })
}

/** Those who became other than they were. */
async function keep(
  tx: Transaction,
  read: readonly ReadPerson[],
  { organisations, coalitions, people }: Surroundings,
): Promise<Set<Person & { id: string }>> {
  const bySubject = new Map(read.map(({ person }) => [person.subject, { ...person, id: people.get(person.subject)?.id ?? newId() }]))
  const saved = await keepPeople(
    tx,
    [...bySubject.values()].map((person) => {
      const { id: organisationId = '', fictitious = false } = organisations.get(person.organisation) ?? {}
      return { ...person, organisationId, fictitious }
    }),
  )
  const placed = await keepRoles(
    tx,
    read.map(({ person }) => ({
      professionalId: bySubject.get(person.subject)?.id ?? '',
      organisationId: organisations.get(person.organisation)?.id ?? '',
      coalitionId: coalitions.get(person.coalition)?.id ?? '',
      roles: person.roles,
    })),
  )
  const changed = new Set([...saved, ...placed])
  return new Set([...bySubject.values()].filter(({ id }) => changed.has(id)))
}
