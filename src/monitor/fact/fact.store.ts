import { sql } from 'kysely'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ahead } from '../../platform/database/prepared-pool.ts'
import type { CaseEvent, CaseFact, CaseHistory } from './facts-of.ts'

export interface KeptHistory extends CaseHistory {
  /** The facts that were kept of it so far. */
  kept: readonly CaseFact[]
}

/** What happened in an episode, without names; null when the actor does not see it. */
export async function historyOf(tx: Transaction, coalitionId: string, episodeId: string): Promise<KeptHistory | null> {
  const { rows } = await sql<KeptHistory>`
    select e.municipality, (select json_agg(json_build_object('type', v.type, 'on', v.occurred_on, 'domain', o.domain, 'subject', v.subject_id, 'detail', v.detail)
        order by v.sequence)
      from event v left join organisation o on o.id = v.organisation_id
      where v.coalition_id = e.coalition_id and v.family_id = e.family_id and v.episode_id = e.id) as events,
      coalesce((select json_agg(json_build_object('indicator', f.indicator, 'area', f.area, 'year', f.year, 'value', f.value, 'weight', f.weight))
        from case_fact f where f.coalition_id = e.coalition_id and f.episode_id = e.id), '[]') as kept
    from episode e where e.coalition_id = ${coalitionId} and e.id = ${episodeId}`.execute(tx.db)
  return rows[0] ?? null
}

/** Replaces the facts of one episode and moves the counts by the difference; only for an episode the actor sees. */
export async function keepCaseFacts(
  tx: Transaction,
  { coalitionId, familyId, episodeId }: { coalitionId: string; familyId: string; episodeId: string },
  facts: readonly CaseFact[],
): Promise<void> {
  await sql`select keep_case_facts(${coalitionId}::uuid, ${familyId}::uuid, ${episodeId}::uuid, ${JSON.stringify(facts)}::jsonb) ${sql.raw(ahead)}`.execute(
    tx.db,
  )
}

export interface HistoryRow {
  coalition_id: string
  episode_id: string
  family_id: string
  municipality: string
  history: CaseEvent[]
}

/** Every history there is, without names; only for the system. */
export async function allHistories(tx: Transaction): Promise<HistoryRow[]> {
  const { rows } = await sql<HistoryRow>`select coalition_id, episode_id, family_id, municipality, history from case_histories()`.execute(
    tx.db,
  )
  return rows
}

/** Puts these facts and their counts in the place of all that were kept; only for the system. */
export async function replaceRollUps(
  tx: Transaction,
  facts: readonly (CaseFact & { coalition_id: string; episode_id: string; family_id: string })[],
): Promise<void> {
  await sql`select replace_roll_ups(${JSON.stringify(facts)}::jsonb)`.execute(tx.db)
}

export interface RollUpRow {
  area: string
  indicator: string
  year: number
  value: number
  coalitionId: string
  weight: number
}

/** The counts the actor may see, without cells that came back to zero; narrowed to areas and an indicator where given. */
export async function rollUps(tx: Transaction, filter: { indicator?: string; areas?: readonly string[] } = {}): Promise<RollUpRow[]> {
  let query = tx.db.selectFrom('roll_up').selectAll().where('weight', '<>', 0)
  if (filter.indicator !== undefined) query = query.where('indicator', '=', filter.indicator)
  if (filter.areas !== undefined) query = query.where('area', 'in', [...filter.areas, ''])
  const rows = await query.orderBy('area').orderBy('indicator').orderBy('year').orderBy('value').orderBy('coalition_id').execute()
  return rows.map((row) => ({
    area: row.area,
    indicator: row.indicator,
    year: row.year,
    value: row.value,
    coalitionId: row.coalition_id,
    weight: row.weight,
  }))
}

export interface CountRow {
  area: string
  indicator: string
  year: number
  value: number
  weight: number
}

/** The counts of invented families per area, larger areas as the sum of their municipalities; all indicators when null. */
export async function countsPerArea(tx: Transaction, indicators: readonly string[] | null): Promise<CountRow[]> {
  const { rows } = await sql<CountRow>`
    with recursive above as (
      select slug as area, slug as part from area where level = 'municipality'
      union select p.parent, a.part from above a join area_parent p on p.area = a.area
    )
    select a.area, r.indicator, r.year, r.value, sum(r.weight)::integer as weight
    from roll_up r join coalition c on c.id = r.coalition_id and c.fictitious
    join above a on a.part = r.area
    where r.weight <> 0 and (${indicators === null} or r.indicator = any(${indicators ?? []}::text[]))
    group by 1, 2, 3, 4`.execute(tx.db)
  return rows
}

/** Changes with every count; pages of practice figures are kept as ready bytes as long as it does not. */
export async function countsVersion(tx: Transaction): Promise<string> {
  const { rows } = await sql<{ version: string | null }>`
    select md5(string_agg(concat_ws(' ', area, indicator, year, value, weight), ',' order by area, indicator, year, value, coalition_id)) as version
    from roll_up where weight <> 0`.execute(tx.db)
  return rows[0]?.version ?? 'empty'
}
