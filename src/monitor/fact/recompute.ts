import { sql } from 'kysely'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { type CaseEvent, factsOf } from './facts-of.ts'

interface HistoryRow {
  coalition_id: string
  episode_id: string
  family_id: string
  municipality: string
  history: CaseEvent[]
}

/** Counts everything from scratch, as the system, and replaces what was kept act by act; both must be equal. Returns the number of episodes. */
export async function recompute(tx: Transaction): Promise<{ episodes: number; facts: number }> {
  const { rows } = await sql<HistoryRow>`select coalition_id, episode_id, family_id, municipality, history from case_histories()`.execute(
    tx.db,
  )
  const facts = rows.flatMap((row) =>
    factsOf({ municipality: row.municipality, events: row.history }).map((fact) => ({
      ...fact,
      coalition_id: row.coalition_id,
      episode_id: row.episode_id,
      family_id: row.family_id,
    })),
  )
  await sql`select replace_roll_ups(${JSON.stringify(facts)}::jsonb)`.execute(tx.db)
  return { episodes: rows.length, facts: facts.length }
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
