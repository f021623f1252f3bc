import type { Transaction } from '../../platform/database/as-actor.ts'

/** The family of the parent who is signed in; null when her invitation no longer stands. Row-level security shows her own only. */
export async function familyOfParent(tx: Transaction): Promise<string | null> {
  const row = await tx.db.selectFrom('person').select('family_id').where('id', '=', tx.actor.id).executeTakeFirst()
  return row?.family_id ?? null
}
