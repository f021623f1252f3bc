import { sql } from 'kysely'
import type { PlainDate } from '../../platform/clock.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import type { Person } from './person-row.ts'

export interface KnownPerson {
  id: string
  subject: string
  name: string
  organisation_id: string
  /** Slug. */
  organisation: string
  ended_on: PlainDate | null
  /** Whether she has a role in any coalition. */
  works: boolean
}

function known({ db }: Transaction) {
  return db
    .selectFrom('professional as p')
    .innerJoin('organisation as o', 'o.id', 'p.organisation_id')
    .select(['p.id', 'p.subject', 'p.name', 'p.organisation_id', 'o.slug as organisation', 'p.ended_on'])
    .select((e) =>
      e
        .exists(e.selectFrom('professional_role as r').select('r.role').whereRef('r.professional_id', '=', 'p.id'))
        .$castTo<boolean>()
        .as('works'),
    )
}

/** Everybody there ever was, by sign-in subject. */
export async function peopleBySubject(tx: Transaction): Promise<Map<string, KnownPerson>> {
  return new Map((await known(tx).execute()).map((row) => [row.subject, row]))
}

/** The person with this id or sign-in subject; null when there is none. */
export async function findPerson(tx: Transaction, idOrSubject: string): Promise<KnownPerson | null> {
  const found = known(tx).where((e) => e.or([e('p.subject', '=', idOrSubject), e(sql<string>`p.id::text`, '=', idOrSubject)]))
  return (await found.executeTakeFirst()) ?? null
}

/** The id of the analyst of any coalition with this id or sign-in subject; null when there is none, or she left. */
export async function analystNamed(tx: Transaction, idOrSubject: string): Promise<string | null> {
  const person = await findPerson(tx, idOrSubject)
  if (person === null || person.ended_on !== null) return null
  const role = tx.db.selectFrom('professional_role').select('role').where('professional_id', '=', person.id).where('role', '=', 'analyst')
  return (await role.executeTakeFirst()) === undefined ? null : person.id
}

/** Who works at this organisation; who left is not among them. */
export function peopleOfOrganisation(tx: Transaction, organisationId: string): Promise<KnownPerson[]> {
  return known(tx).where('p.organisation_id', '=', organisationId).where('p.ended_on', 'is', null).orderBy('p.subject').execute()
}

/** Adds people and changes those with the same subject; the ids of those that became other than they were. Only the system may. */
export async function keepPeople(
  { db }: Transaction,
  people: readonly (Person & { id: string; organisationId: string; fictitious: boolean })[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    insert into professional as p (id, subject, name, profession, phone, reachable, organisation_id, fictitious)
    select g.id, g.subject, g.name, g.profession, g.phone, g.reachable, g."organisationId", g.fictitious
    from jsonb_to_recordset(${JSON.stringify(people)}::jsonb) as g (id uuid, subject text, name text, profession text, phone text, reachable text,
      "organisationId" uuid, fictitious boolean)
    on conflict (subject) do update set name = excluded.name, profession = excluded.profession, phone = excluded.phone,
      reachable = excluded.reachable, organisation_id = excluded.organisation_id, fictitious = excluded.fictitious
      where (p.name, p.profession, p.phone, p.reachable, p.organisation_id)
        is distinct from (excluded.name, excluded.profession, excluded.phone, excluded.reachable, excluded.organisation_id)
    returning id`.execute(db)
  return rows.map(({ id }) => id)
}

/** Gives each exactly these roles in her coalition, of which her organisation becomes a partner; the ids of those whose roles changed. */
export async function keepRoles(
  { db }: Transaction,
  places: readonly { professionalId: string; organisationId: string; coalitionId: string; roles: readonly string[] }[],
): Promise<string[]> {
  const given = JSON.stringify(places)
  await sql`insert into coalition_partner (coalition_id, organisation_id)
    select g."coalitionId", g."organisationId" from jsonb_to_recordset(${given}::jsonb) as g ("coalitionId" uuid, "organisationId" uuid)
    on conflict do nothing`.execute(db)
  const { rows } = await sql<{ id: string }>`
    select g."professionalId" as id from jsonb_to_recordset(${given}::jsonb) as g ("professionalId" uuid, "coalitionId" uuid, roles text[])
    where keep_roles(g."coalitionId", g."professionalId", g.roles)`.execute(db)
  return rows.map(({ id }) => id)
}

/** Who works here, a row per person and coalition, as a file for `import people` has it. */
export async function workingPeople({ db }: Transaction): Promise<Person[]> {
  const { rows } = await sql<Person>`
    select p.subject, p.name, p.profession, o.slug as organisation, c.slug as coalition, p.phone, p.reachable, json_agg(r.role order by r.role) as roles
    from professional p join organisation o on o.id = p.organisation_id
    join professional_role r on r.professional_id = p.id join coalition c on c.id = r.coalition_id
    where p.ended_on is null group by p.id, o.slug, c.slug order by p.subject, c.slug`.execute(db)
  return rows
}
