import { sql } from 'kysely'
import type { Transaction } from '../../platform/database/as-actor.ts'
import type { CaseFact } from '../fact/facts-of.ts'
import type { CountedCoalition } from './coalition-count.ts'

/** Coalitions by id, and the one with this slug, by name. Coalitions are public; their counts are not. */
export async function coalitionsFor(
  { db }: Transaction,
  { ids, slug }: { ids: readonly string[]; slug: string | null },
): Promise<CountedCoalition[]> {
  const { rows } = await sql<CountedCoalition>`select c.id, c.slug, c.name, c.fictitious,
    coalesce((select json_agg(a.area order by a.area) from coalition_area a where a.coalition_id = c.id), '[]') as areas
    from coalition c where c.id = any(${ids}::uuid[]) or c.slug = ${slug} order by c.name`.execute(db)
  return rows
}

/** The counts of one coalition in these municipalities, as far as the policy shows them to the actor. */
export async function countsOfCoalition({ db }: Transaction, coalitionId: string, areas: readonly string[]): Promise<CaseFact[]> {
  const { rows } = await sql<CaseFact>`
    select r.area, r.indicator, r.year, r.value, sum(r.weight)::integer as weight
    from roll_up r where r.area = any(${areas}::text[]) and r.coalition_id = ${coalitionId}::uuid
    group by 1, 2, 3, 4 having sum(r.weight) <> 0`.execute(db)
  return rows
}
