import { type Selectable, sql } from 'kysely'
import type { SealedText } from '../../family/family/sealed-text.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import type { SignUp as SignUpRow } from '../../platform/database/schema.generated.ts'
import { isId } from '../../platform/id.ts'
import type { SignUp, TriageDecision, TriageState, Urgency } from './sign-up.ts'

/** A sign-up with its texts still sealed: why it was sent, and why it was decided so. */
export type StoredSignUp = SignUp & { reason: SealedText; decisionReason: SealedText | null }

function toSignUp(row: Selectable<SignUpRow>): StoredSignUp {
  return {
    coalitionId: row.coalition_id,
    id: row.id,
    familyId: row.family_id,
    episodeId: row.episode_id,
    senderId: row.sender_id,
    sentOn: row.sent_on,
    answerBefore: row.answer_before,
    urgency: row.urgency as Urgency,
    triage: row.triage as TriageState,
    answeredOn: row.answered_on,
    contactId: row.contact_id,
    decision: row.decision as TriageDecision | null,
    decidedOn: row.decided_on,
    redirectedTo: row.redirected_to,
    version: row.version,
    reason: { ownerId: row.owner_id, sealed: row.reason_sealed },
    decisionReason:
      row.decision_reason_sealed === null || row.decision_owner_id === null
        ? null
        : { ownerId: row.decision_owner_id, sealed: row.decision_reason_sealed },
  }
}

export type FoundSignUp = StoredSignUp & { entryPoint: string }

/** The sign-up, or null when it does not exist for this actor; an id that is no id finds nothing. */
export async function findSignUp(tx: Transaction, id: string): Promise<FoundSignUp | null> {
  if (!isId(id)) return null
  const row = await tx.db
    .selectFrom('sign_up as s')
    .innerJoin('entry_point as e', (join) => join.onRef('e.coalition_id', '=', 's.coalition_id').onRef('e.id', '=', 's.entry_point_id'))
    .selectAll('s')
    .select('e.name as entry_point')
    .where('s.id', '=', id)
    .executeTakeFirst()
  return row === undefined ? null : { ...toSignUp(row), entryPoint: row.entry_point }
}

/** The sign-up that the same form made before; who sent it twice at one moment waits here until the first is done. Null when it is the first. */
export async function findSentSignUp(tx: Transaction, id: string): Promise<FoundSignUp | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 0))`.execute(tx.db)
  return findSignUp(tx, id)
}

/** All sign-ups of a family, newest first. */
export async function signUpsOf(tx: Transaction, familyId: string): Promise<StoredSignUp[]> {
  const rows = await tx.db.selectFrom('sign_up').selectAll().where('family_id', '=', familyId).orderBy('sent_on', 'desc').execute()
  return rows.map(toSignUp)
}

export interface EntryPoint {
  coalitionId: string
  id: string
  name: string
  answerWithinDays: number
}

/** Where a family of this municipality is signed up: the entry point of the coalition that serves it; null when there is none. */
export async function entryPointFor(tx: Transaction, municipality: string): Promise<EntryPoint | null> {
  const row = await tx.db
    .selectFrom('coalition_area as a')
    .innerJoin('entry_point as e', 'e.coalition_id', 'a.coalition_id')
    .select(['e.coalition_id', 'e.id', 'e.name', 'e.answer_within_days'])
    .where('a.area', '=', municipality)
    .orderBy('e.name')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : { coalitionId: row.coalition_id, id: row.id, name: row.name, answerWithinDays: row.answer_within_days }
}

export async function addSignUp(
  tx: Transaction,
  signUp: {
    coalitionId: string
    id: string
    familyId: string
    episodeId: string
    entryPointId: string
    answerBefore: string
    urgency: Urgency
    wmo: boolean
    reason: Buffer
  },
): Promise<void> {
  await tx.db
    .insertInto('sign_up')
    .values({
      coalition_id: signUp.coalitionId,
      id: signUp.id,
      family_id: signUp.familyId,
      episode_id: signUp.episodeId,
      entry_point_id: signUp.entryPointId,
      sender_id: tx.actor.id ?? '',
      sent_on: tx.today,
      answer_before: signUp.answerBefore,
      urgency: signUp.urgency,
      wmo_notification: signUp.wmo,
      reason_sealed: signUp.reason,
      owner_id: tx.actor.organisationId ?? '',
    })
    .execute()
}

/** Changes the sign-up only when it still has the version the actor saw; false when somebody was first. */
export async function changeSignUp(
  tx: Transaction,
  signUp: Pick<SignUp, 'id'>,
  version: number,
  change: Partial<{
    triage: TriageState
    answered_on: string
    answered_by: string
    contact_id: string
    decision: TriageDecision
    decided_on: string
    decided_by: string
    decision_reason_sealed: Buffer
    decision_owner_id: string
    redirected_to: string | null
    taken_back_on: string
    taken_back_reason: string
  }>,
): Promise<boolean> {
  const result = await tx.db
    .updateTable('sign_up')
    .set({ ...change, version: version + 1 })
    .where('id', '=', signUp.id)
    .where('version', '=', version)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}
