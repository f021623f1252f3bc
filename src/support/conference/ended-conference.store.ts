import { sql } from 'kysely'
import type { Transaction } from '../../platform/database/as-actor.ts'
import type { CancelReason, Conference, ConferenceState } from './conference.ts'

type Which = Pick<Conference, 'coalitionId' | 'id'>

/** The state of the conference at this very moment; nobody brings it to an end until this transaction is over. */
export async function holdConferenceState(tx: Transaction, { coalitionId, id }: Which): Promise<ConferenceState | null> {
  const { rows } = await sql<{ state: ConferenceState | null }>`select hold_conference(${coalitionId}, ${id}) as state`.execute(tx.db)
  return rows[0]?.state ?? null
}

/** Every family on the agenda was discussed, or its line was closed, also where the actor does not see them any more; false without a seat. */
export async function nobodyToDiscuss(tx: Transaction, { coalitionId, id }: Which): Promise<boolean> {
  const { rows } = await sql<{ nobody: boolean }>`select nobody_to_discuss(${coalitionId}, ${id}) as nobody`.execute(tx.db)
  return rows[0]?.nobody ?? false
}

/**
 * Closes the conference, or cancels it for this reason, from the version the actor saw; false when somebody was first. Families that were not
 * discussed read so in their own log, and a seat shows them no longer.
 */
export async function endConference(
  tx: Transaction,
  { coalitionId, id }: Which,
  version: number,
  reason: CancelReason | null,
): Promise<boolean> {
  const { rows } = await sql<{ ended: boolean }>`
    select end_conference(${coalitionId}, ${id}, ${version}::integer, ${reason}::text) as ended`.execute(tx.db)
  return rows[0]?.ended ?? false
}
