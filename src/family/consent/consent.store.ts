import type { Selectable } from 'kysely'
import type { Transaction } from '../../platform/database/as-actor.ts'
import type { Consent as ConsentRow } from '../../platform/database/schema.generated.ts'
import type { Consent, Receiver, Topic } from './consent.ts'

function toConsent(row: Selectable<ConsentRow>): Consent {
  return {
    id: row.id,
    familyId: row.family_id,
    givenBy: row.given_by,
    givenOn: row.given_on,
    how: row.how === 'written' ? 'written' : 'spoken',
    topics: row.topics as Topic[],
    receivers: row.receivers as Receiver[],
    untilOn: row.until_on,
    withdrawnOn: row.withdrawn_on,
  }
}

/** All consents of a family, newest first; of one day the one that was written down last. */
export async function consentsOf(tx: Transaction, familyId: string): Promise<Consent[]> {
  const rows = await tx.db
    .selectFrom('consent')
    .selectAll()
    .where('family_id', '=', familyId)
    .orderBy('given_on', 'desc')
    .orderBy('recorded_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(toConsent)
}

/**
 * The consents of a family that nobody withdrew, held until the end of the transaction: for acts that let somebody see the family. A
 * withdrawal of the same moment waits for this act, or this act waits for it and no longer finds that consent.
 */
export async function heldConsentsOf(tx: Transaction, familyId: string): Promise<Consent[]> {
  const rows = await tx.db
    .selectFrom('consent')
    .selectAll()
    .where('family_id', '=', familyId)
    .where('withdrawn_on', 'is', null)
    .orderBy('id')
    .forShare()
    .execute()
  return rows.map(toConsent)
}

export async function addConsent(
  tx: Transaction,
  coalitionId: string,
  consent: Omit<Consent, 'withdrawnOn'>,
  by: { professionalId: string; organisationId: string },
): Promise<void> {
  await tx.db
    .insertInto('consent')
    .values({
      coalition_id: coalitionId,
      id: consent.id,
      family_id: consent.familyId,
      given_by: consent.givenBy,
      given_on: consent.givenOn,
      how: consent.how,
      topics: [...consent.topics],
      receivers: [...consent.receivers],
      until_on: consent.untilOn,
      recorded_by: by.professionalId,
      organisation_id: by.organisationId,
    })
    .execute()
}

/** Ends every consent of the family that still holds on `tx.today`; returns how many. */
export async function withdrawConsents(tx: Transaction, familyId: string): Promise<number> {
  const result = await tx.db
    .updateTable('consent')
    .set({ withdrawn_on: tx.today })
    .where('family_id', '=', familyId)
    .where('withdrawn_on', 'is', null)
    .where('until_on', '>=', tx.today)
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}
