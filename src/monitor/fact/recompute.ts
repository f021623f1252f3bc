import type { Transaction } from '../../platform/database/as-actor.ts'
import { allHistories, replaceRollUps } from './fact.store.ts'
import { factsOf } from './facts-of.ts'

/** Counts everything from scratch, as the system, and replaces what was kept act by act; both must be equal. Returns the number of episodes. */
export async function recompute(tx: Transaction): Promise<{ episodes: number; facts: number }> {
  const rows = await allHistories(tx)
  const facts = rows.flatMap((row) =>
    factsOf({ municipality: row.municipality, events: row.history }).map((fact) => ({
      ...fact,
      coalition_id: row.coalition_id,
      episode_id: row.episode_id,
      family_id: row.family_id,
    })),
  )
  await replaceRollUps(tx, facts)
  return { episodes: rows.length, facts: facts.length }
}
