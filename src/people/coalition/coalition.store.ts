import type { Transaction } from '../../platform/database/as-actor.ts'

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
