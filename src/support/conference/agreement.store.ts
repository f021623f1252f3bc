import type { PlainDate } from '../../platform/clock.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { isId, newId } from '../../platform/id.ts'
import type { ConferenceCase } from './conference-case.ts'

/** Adds agreements below those that stand; `what` is sealed under the actor's organisation. */
export async function addAgreements(
  tx: Transaction,
  held: Pick<ConferenceCase, 'coalitionId' | 'id' | 'familyId' | 'agreements'>,
  agreements: readonly { what: Buffer; professionalId: string | null; dueOn: PlainDate }[],
): Promise<void> {
  if (agreements.length === 0) return
  await tx.db
    .insertInto('conference_agreement')
    .values(
      agreements.map(({ what, professionalId, dueOn }, index) => ({
        coalition_id: held.coalitionId,
        id: newId(),
        case_id: held.id,
        family_id: held.familyId,
        position: held.agreements.length + index + 1,
        what_sealed: what,
        owner_id: tx.actor.organisationId ?? '',
        by_parent: professionalId === null,
        professional_id: professionalId,
        due_on: dueOn,
      })),
    )
    .execute()
}

export interface AgreementPlace {
  coalitionId: string
  id: string
  caseId: string
  familyId: string
  professionalId: string | null
  doneOn: PlainDate | null
  /** Null while the family's line is open. */
  lineClosedOn: PlainDate | null
}

/** Where an agreement belongs, or null when it does not exist for the actor. */
export async function findAgreement(tx: Transaction, id: string): Promise<AgreementPlace | null> {
  if (!isId(id)) return null
  const row = await tx.db
    .selectFrom('conference_agreement as g')
    .innerJoin('conference_case as c', (join) => join.onRef('c.coalition_id', '=', 'g.coalition_id').onRef('c.id', '=', 'g.case_id'))
    .leftJoin('episode as e', (join) => join.onRef('e.coalition_id', '=', 'c.coalition_id').onRef('e.id', '=', 'c.episode_id'))
    .select([
      'g.coalition_id as coalitionId',
      'g.id',
      'g.case_id as caseId',
      'g.family_id as familyId',
      'g.professional_id as professionalId',
      'g.done_on as doneOn',
      'e.closed_on as lineClosedOn',
    ])
    .where('g.id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

/** False when somebody marked it before. */
export async function setAgreementDone(tx: Transaction, agreement: Pick<AgreementPlace, 'coalitionId' | 'id'>): Promise<boolean> {
  const result = await tx.db
    .updateTable('conference_agreement')
    .set({ done_on: tx.today })
    .where('coalition_id', '=', agreement.coalitionId)
    .where('id', '=', agreement.id)
    .where('done_on', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}
