import { joinOnce } from '../../family/circle/circle.store.ts'
import { heldConsentsOf } from '../../family/consent/consent.store.ts'
import { consentCovering } from '../../family/consent/consent.ts'
import { recordEvent } from '../../family/event/record-event.ts'
import { forbid, refuseUnagreed } from '../../platform/audit/forbid.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import { changeEnrolment } from './enrolment.store.ts'
import { afterEnrolment, type FamilyAnswer } from './enrolment.ts'
import { type EnrolmentOfActor, enrolmentOfActor } from './enrolment-of-actor.ts'
import { visitWindows } from './programme.ts'
import { findProgramme } from './programme-catalogue.ts'
import { addVisitWindows } from './visit.store.ts'

export type AnswerRefusal =
  | 'not_found'
  | 'not_in_circle'
  | 'already_answered_programme'
  | 'answer_date_impossible'
  | 'consent_ended'
  | 'stale'

type Answered = Result<{ familyId: string }, AnswerRefusal>

/** Records the family's yes: the nurse joins the circle and the visits of the programme stand as windows, still without a moment. */
export function acceptProgramme(tx: Transaction, enrolmentId: string, input: FamilyAnswer): Promise<Answered> {
  return answer(tx, enrolmentId, input, 'accept')
}

/** Records the family's no; a programme is voluntary and no reason is asked. */
export function declineProgramme(tx: Transaction, enrolmentId: string, input: FamilyAnswer): Promise<Answered> {
  return answer(tx, enrolmentId, input, 'decline')
}

async function answer(tx: Transaction, enrolmentId: string, input: FamilyAnswer, act: 'accept' | 'decline'): Promise<Answered> {
  const found = await enrolmentOfActor(tx, enrolmentId)
  if (found === null) return refuse('not_found', 'not_found')
  const { enrolment, about } = found
  const type = act === 'accept' ? 'programme.accepted' : 'programme.declined'
  const { episodeId: _, ...place } = about
  const audit = { action: 'update', code: type, objectType: 'enrolment', objectId: enrolmentId, ...place } as const
  if (found.parts.length === 0) return forbid(tx, audit, 'not_in_circle')
  const next = afterEnrolment(enrolment.state, act)
  if (next === null) return refuse('conflict', 'already_answered_programme')
  if (input.answeredOn < enrolment.offeredOn || input.answeredOn > tx.today)
    return refuse('invalid', 'answer_date_impossible', 'answeredOn')
  if (act === 'accept' && consentCovering(await heldConsentsOf(tx, enrolment.familyId), 'circle', tx.today) === null)
    return refuseUnagreed(tx, audit, 'consent_ended')
  if (!(await changeEnrolment(tx, enrolment, input.version, { state: next, answered_on: input.answeredOn })))
    return refuse('stale', 'stale')
  if (act === 'accept') await begin(tx, found)
  await recordEvent(tx, {
    ...about,
    type,
    subjectId: enrolmentId,
    occurredOn: input.answeredOn,
    detail: { programme: enrolment.programme },
  })
  await recordAudit(tx, audit)
  return ok({ familyId: enrolment.familyId })
}

async function begin(tx: Transaction, { enrolment, episode }: EnrolmentOfActor): Promise<void> {
  const { coalitionId, familyId, professionalId } = enrolment
  await joinOnce(tx, { coalitionId, familyId, professionalId, part: 'nurse' })
  const programme = findProgramme(enrolment.programme, enrolment.programmeVersion)
  if (programme !== null) await addVisitWindows(tx, enrolment, visitWindows(programme, episode, tx.today))
}
