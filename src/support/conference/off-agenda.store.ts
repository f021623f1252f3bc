import { sql } from 'kysely'
import type { Transaction } from '../../platform/database/as-actor.ts'
import type { ConferenceCase } from './conference-case.ts'
import type { OffReason } from './off-agenda.ts'

/** Takes the family off the agenda, told in its own log; false when it was discussed, or off already. */
export async function removeCase(
  tx: Transaction,
  { coalitionId, id }: Pick<ConferenceCase, 'coalitionId' | 'id'>,
  reason: OffReason,
): Promise<boolean> {
  const { rows } = await sql<{ off: boolean }>`select take_off_agenda(${coalitionId}, ${id}, ${reason}::text) as off`.execute(tx.db)
  return rows[0]?.off ?? false
}
