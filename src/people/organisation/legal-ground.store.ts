import { sql } from 'kysely'
import type { Transaction } from '../../platform/database/as-actor.ts'

/** For what an organisation holds what was shared with it. */
export const groundPurposes = ['entry', 'conference', 'coordination', 'handover', 'programme'] as const

/** An organisation with the law on which it holds what is shared with it; null when none was set. */
export interface OrganisationGround {
  name: string
  ground: string | null
}

/**
 * Sets the ground of these organisations, by slug, to the law that their records fall under, for every purpose. The day it was set stays as
 * long as the law does. Only the system may.
 */
export async function keepGrounds({ db, today }: Transaction, slugs: readonly string[]): Promise<void> {
  await sql`insert into legal_ground (organisation_id, purpose, ground, set_on)
    select o.id, p, o.regime, ${today}::date from organisation o cross join unnest(${[...groundPurposes]}::text[]) p
    where o.slug = any(${[...slugs]}::text[]) and o.regime is not null
    on conflict (organisation_id, purpose) do update set ground = excluded.ground, set_on = excluded.set_on
      where legal_ground.ground <> excluded.ground`.execute(db)
}

/** Of these organisations, by name. */
export async function groundsOf({ db }: Transaction, organisationIds: readonly string[]): Promise<OrganisationGround[]> {
  if (organisationIds.length === 0) return []
  const { rows } = await sql<OrganisationGround>`
    select o.name, min(g.ground) as ground from organisation o left join legal_ground g on g.organisation_id = o.id
    where o.id = any(${[...organisationIds]}::uuid[]) group by o.id, o.name order by o.name`.execute(db)
  return rows
}
