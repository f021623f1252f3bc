import { recordEvent } from '../../family/event/record-event.ts'
import { findFamily } from '../../family/family/family.store.ts'
import { sealText } from '../../family/family/sealed-text.ts'
import { lastAct } from '../../people/professional/last-act.store.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import { hasRole } from '../../platform/database/actor.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result, refuse, refuseDone } from '../../platform/result.ts'
import { changeSignUp, findSignUp } from './sign-up.store.ts'
import { afterTriage, type TriageInput } from './sign-up.ts'

export type TriageRefusal =
  | 'not_found'
  | 'not_entry_team'
  | 'not_answered_yet'
  | 'already_decided'
  | 'redirect_to_missing'
  | 'changed_meanwhile'

/** The entry team's meeting confirms what happens with a sign-up, with a reason the sender reads. A redirected sign-up keeps its day 0. */
export async function decideTriage(
  tx: Transaction,
  signUpId: string,
  input: TriageInput,
): Promise<Result<{ familyId: string }, TriageRefusal>> {
  const signUp = await findSignUp(tx, signUpId)
  const family = signUp === null ? null : await findFamily(tx, signUp.familyId)
  if (signUp === null || family === null) return refuse('not_found', 'not_found')
  const { coalitionId, familyId, episodeId } = signUp
  if (!hasRole(tx.actor, 'entry_team', coalitionId)) {
    await recordAudit(tx, {
      action: 'update',
      code: 'triage.decided',
      objectType: 'sign_up',
      objectId: signUpId,
      coalitionId,
      familyId,
      outcome: 'refused',
    })
    return refuse('forbidden', 'not_entry_team')
  }
  if (signUp.triage === 'open') return refuse('conflict', 'not_answered_yet')
  const about = { coalitionId, familyId, objectId: signUpId }
  const next = afterTriage(signUp.triage, 'decide')
  if (next === null) return refuseDone('conflict', 'already_decided', await lastAct(tx, about, ['triage.decided']))
  if (input.decision === 'redirect' && input.redirectedTo === undefined) return refuse('invalid', 'redirect_to_missing', 'redirectedTo')
  const changed = await changeSignUp(tx, signUp, input.version, {
    triage: next,
    decision: input.decision,
    decided_on: tx.today,
    decided_by: tx.actor.id ?? '',
    decision_reason_sealed: await sealText(tx, family, input.reason),
    decision_owner_id: tx.actor.organisationId ?? '',
    redirected_to: input.decision === 'redirect' ? (input.redirectedTo ?? null) : null,
  })
  if (!changed) return refuseDone('stale', 'changed_meanwhile', await lastAct(tx, about, ['sign_up.answered', 'triage.decided']))
  // Only now: a refusal is no error and undoes nothing. Who decides sees the family until midnight, so this is never past her view.
  await recordEvent(tx, {
    coalitionId,
    familyId,
    episodeId,
    type: 'triage.decided',
    subjectId: signUpId,
    detail: { decision: input.decision },
  })
  await recordAudit(tx, {
    action: 'update',
    code: 'triage.decided',
    objectType: 'sign_up',
    objectId: signUpId,
    coalitionId,
    familyId,
    detail: { decision: input.decision },
  })
  return ok({ familyId })
}
