import { sql } from 'kysely'
import type { Transaction } from './as-actor.ts'

/**
 * A number that stays the same as long as no table changes, whoever changes it; null while somebody else is at it. What is read after
 * asking holds until the number is another. Reading pages and signing in are no changes.
 */
export async function changesSeen(tx: Transaction): Promise<number | null> {
  const { rows } = await sql<{ seen: number | null }>`select changes_seen() as seen`.execute(tx.db)
  return rows[0]?.seen ?? null
}
