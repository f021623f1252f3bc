import { sql } from 'kysely'
import type { Transaction } from '../../platform/database/as-actor.ts'

/**
 * Deletes everybody's keys that were over before yesterday by the clock of the database, and returns how many. They open nothing and
 * would be looked through with every question about somebody's families. Only for the system; the database refuses others.
 */
export async function forgetEndedKeys(tx: Transaction): Promise<number> {
  const { rows } = await sql<{ forgotten: number }>`select forget_ended_keys() as forgotten`.execute(tx.db)
  return rows[0]?.forgotten ?? 0
}
