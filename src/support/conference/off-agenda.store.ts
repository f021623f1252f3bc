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

/** Takes a family whose line was closed off every open conference after today, each told in its own log; the actor stands in its circle. */
export async function leaveAgendas(tx: Transaction, { coalitionId, familyId }: { coalitionId: string; familyId: string }): Promise<void> {
  await sql`select leave_agendas(${coalitionId}::uuid, ${familyId}::uuid)`.execute(tx.db)
}
