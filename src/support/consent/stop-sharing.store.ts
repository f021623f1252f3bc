import { sql } from 'kysely'
import type { Transaction } from '../../platform/database/as-actor.ts'

/** Once no consent holds: open sign-ups stop and planned discussions by name leave the agenda. Throws while a consent still holds. */
export async function stopSharing(tx: Transaction, coalitionId: string, familyId: string): Promise<void> {
  await sql`select stop_sharing(${coalitionId}::uuid, ${familyId}::uuid)`.execute(tx.db)
}
