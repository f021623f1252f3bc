import { sql } from 'kysely'
import type { PlainDate } from '../../platform/clock.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'

/** Records the mother's authority over a child from its birth. */
export async function addAuthority(
  tx: Transaction,
  authority: { coalitionId: string; familyId: string; childId: string; holderId: string; fromOn: PlainDate },
): Promise<void> {
  await tx.db
    .insertInto('authority')
    .values({
      coalition_id: authority.coalitionId,
      family_id: authority.familyId,
      child_id: authority.childId,
      holder_id: authority.holderId,
      kind: 'parental',
      from_on: authority.fromOn,
    })
    .execute()
}

/** The mother of the family; null when nobody is recorded as mother. */
export async function motherOf(tx: Transaction, familyId: string): Promise<string | null> {
  const row = await tx.db
    .selectFrom('person')
    .select('id')
    .where('family_id', '=', familyId)
    .where('part', '=', 'mother')
    .executeTakeFirst()
  return row?.id ?? null
}

/** Gives children, authority and events of an episode the birth date it has now, where they had the one before; for who works with the family. */
export async function followBirthDate(
  tx: Transaction,
  { coalitionId, familyId, episodeId }: { coalitionId: string; familyId: string; episodeId: string },
  before: PlainDate,
): Promise<void> {
  await sql`select follow_birth_date(${coalitionId}::uuid, ${familyId}::uuid, ${episodeId}::uuid, ${before}::date)`.execute(tx.db)
}
