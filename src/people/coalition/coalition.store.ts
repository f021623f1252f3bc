import { sql } from 'kysely'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { newId } from '../../platform/id.ts'

/** The municipalities served by the coalitions the actor belongs to, by name. */
export async function municipalitiesServed(tx: Transaction): Promise<{ slug: string; name: string }[]> {
  const coalitions = [...new Set(tx.actor.roles.map(({ coalitionId }) => coalitionId))]
  if (coalitions.length === 0) return []
  return tx.db
    .selectFrom('coalition_area as c')
    .innerJoin('area as a', 'a.slug', 'c.area')
    .select(['a.slug', 'a.name'])
    .where('c.coalition_id', 'in', coalitions)
    .where('a.level', '=', 'municipality')
    .distinct()
    .orderBy('a.name')
    .execute()
}

export interface KnownCoalition {
  id: string
  slug: string
  fictitious: boolean
  /** Slugs of the municipalities it serves. */
  areas: string[]
}

/** Every coalition there is, by slug. */
export async function coalitionsBySlug({ db }: Transaction): Promise<Map<string, KnownCoalition>> {
  const { rows } = await sql<KnownCoalition>`select c.id, c.slug, c.fictitious,
    coalesce((select json_agg(a.area order by a.area) from coalition_area a where a.coalition_id = c.id), '[]') as areas from coalition c`.execute(
    db,
  )
  return new Map(rows.map((row) => [row.slug, row]))
}

export interface CoalitionToKeep {
  slug: string
  name: string
  areas: readonly string[]
  entryPoint: { name: string; organisationId: string; answerWithinDays: number }
}

/**
 * Adds coalitions with their municipalities and entry point, and changes those there are; the ids of those that became other than they
 * were. Only the system may.
 */
export async function keepCoalitions(
  { db }: Transaction,
  coalitions: readonly CoalitionToKeep[],
  known: ReadonlyMap<string, KnownCoalition>,
): Promise<string[]> {
  if (coalitions.length === 0) return []
  const rows = coalitions.map((coalition) => ({ ...coalition, id: known.get(coalition.slug)?.id ?? newId() }))
  const renamed = await db
    .insertInto('coalition')
    .values(rows.map(({ id, slug, name }) => ({ id, slug, name })))
    .onConflict((c) =>
      c
        .column('slug')
        .doUpdateSet(({ ref }) => ({ name: ref('excluded.name') }))
        .where(sql<boolean>`coalition.name is distinct from excluded.name`),
    )
    .returning('id')
    .execute()
  const served = await db
    .insertInto('coalition_area')
    .values(rows.flatMap(({ id, areas }) => areas.map((area) => ({ coalition_id: id, area }))))
    .onConflict((c) => c.doNothing())
    .returning('coalition_id as id')
    .execute()
  const entryPoints = JSON.stringify(rows.map(({ id, entryPoint }) => ({ coalition: id, id: newId(), ...entryPoint })))
  const { rows: entered } = await sql<{ id: string }>`
    with given as (
      select * from jsonb_to_recordset(${entryPoints}::jsonb) as g (coalition uuid, id uuid, name text, "organisationId" uuid, "answerWithinDays" integer)
    ), changed as (
      update entry_point e set name = g.name, organisation_id = g."organisationId", answer_within_days = g."answerWithinDays"
      from given g where e.coalition_id = g.coalition
        and (e.name, e.organisation_id, e.answer_within_days) is distinct from (g.name, g."organisationId", g."answerWithinDays")
      returning e.coalition_id
    ), added as (
      insert into entry_point (coalition_id, id, name, organisation_id, answer_within_days)
      select g.coalition, g.id, g.name, g."organisationId", g."answerWithinDays" from given g
      where not exists (select 1 from entry_point e where e.coalition_id = g.coalition)
      returning coalition_id
    )
    select coalition_id as id from changed union select coalition_id from added`.execute(db)
  return [...new Set([...renamed, ...served, ...entered].map(({ id }) => id))]
}
