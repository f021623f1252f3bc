import { joinCircle } from '../../family/circle/circle.store.ts'
import { heldConsentsOf } from '../../family/consent/consent.store.ts'
import { consentCovering } from '../../family/consent/consent.ts'
import { recordEvent } from '../../family/event/record-event.ts'
import { lastAct } from '../../people/professional/last-act.store.ts'
import { findColleague } from '../../people/professional/professional.store.ts'
import { forbid, refuseUnagreed } from '../../platform/audit/forbid.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import { hasRole } from '../../platform/database/actor.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result, refuse, refuseDone } from '../../platform/result.ts'
import { nameCoordinator } from '../coordinator/name-coordinator.ts'
import { changeSignUp, findSignUp } from './sign-up.store.ts'
import { type AnswerInput, afterTriage } from './sign-up.ts'

export type AnswerRefusal = 'not_found' | 'not_entry_team' | 'already_answered' | 'contact_unknown' | 'consent_ended' | 'changed_meanwhile'

const codes = ['sign_up.answered', 'triage.decided'] as const

/** The duty officer answers a sign-up and names the provisional contact, who joins the circle and keeps the overview until the conference. */
export async function answerSignUp(
  tx: Transaction,
  signUpId: string,
  input: AnswerInput,
): Promise<Result<{ familyId: string }, AnswerRefusal>> {
  const signUp = await findSignUp(tx, signUpId)
  if (signUp === null) return refuse('not_found', 'not_found')
  const { coalitionId, familyId, episodeId } = signUp
  const line = { action: 'update', code: 'sign_up.answered', objectType: 'sign_up', objectId: signUpId, coalitionId, familyId } as const
  if (!hasRole(tx.actor, 'entry_team', coalitionId)) return forbid(tx, line, 'not_entry_team')
  const about = { coalitionId, familyId, objectId: signUpId }
  const next = afterTriage(signUp.triage, 'answer')
  if (next === null) return refuseDone('conflict', 'already_answered', await lastAct(tx, about, codes))
  const contact = await findColleague(tx, coalitionId, input.contactId)
  if (contact === null) return refuse('invalid', 'contact_unknown', 'contactId')
  if (consentCovering(await heldConsentsOf(tx, familyId), 'circle', tx.today) === null) return refuseUnagreed(tx, line, 'consent_ended')
  const changed = await changeSignUp(tx, signUp, input.version, {
    triage: next,
    answered_on: tx.today,
    answered_by: tx.actor.id ?? '',
    contact_id: contact.id,
  })
  if (!changed) return refuseDone('stale', 'changed_meanwhile', await lastAct(tx, about, codes))
  await joinCircle(tx, { coalitionId, familyId, professionalId: contact.id, part: 'contact' })
  await nameCoordinator(tx, { coalitionId, familyId, episodeId }, contact, 'provisional')
  await recordEvent(tx, {
    coalitionId,
    familyId,
    episodeId,
    type: 'sign_up.answered',
    subjectId: signUpId,
    detail: { answer_before: signUp.answerBefore },
  })
  await recordAudit(tx, line)
  return ok({ familyId })
}
