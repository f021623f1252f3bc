import { recordEvent } from '../../family/event/record-event.ts'
import { sealText } from '../../family/family/sealed-text.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import { setActionDropped, setGoalDropped } from './change-step.store.ts'
import { refuseEndedGoal, refuseEndedStep } from './ended-part.ts'
import { type DropInput, stepOf } from './plan.ts'
import { isAgreed, type PlanGuardRefusal, type PlanOfActor, planForAct } from './plan-of-actor.ts'

export type DropRefusal = PlanGuardRefusal | 'reason_missing' | 'reason_unagreed'

/** A step is no longer needed, and is asked of nobody from now on. Anybody of the circle may say so, with a reason the parent reads. */
export async function dropAction(
  tx: Transaction,
  familyId: string,
  actionId: string,
  input: DropInput,
): Promise<Result<null, DropRefusal | 'already_done' | 'step_dropped'>> {
  const guarded = await planForAct(tx, familyId, 'mark', 'plan.action_dropped')
  if (!guarded.ok) return guarded
  const { plan, line } = guarded.value
  const step = stepOf(plan, actionId)
  if (plan === null || step === null) return refuse('not_found', 'not_found')
  const { coalitionId, episodeId } = plan
  const reason = await sealedReason(tx, guarded.value, input)
  if (!reason.ok) return reason
  if (!(await setActionDropped(tx, coalitionId, actionId, reason.value))) return refuseEndedStep(tx, guarded.value, actionId)
  const detail = { life_domain: step.goal.lifeDomain, by_parent: step.action.byParent, due_on: step.action.dueOn }
  await recordEvent(tx, { coalitionId, familyId, episodeId, type: 'action.dropped', subjectId: actionId, detail })
  await recordAudit(tx, { ...line, objectId: actionId })
  return ok(null)
}

/** A goal is no longer needed; its open steps fall with it, what was done stays. */
export async function dropGoal(
  tx: Transaction,
  familyId: string,
  goalId: string,
  input: DropInput,
): Promise<Result<null, DropRefusal | 'already_reached' | 'goal_dropped'>> {
  const guarded = await planForAct(tx, familyId, 'mark', 'plan.goal_dropped')
  if (!guarded.ok) return guarded
  const { plan, line } = guarded.value
  const goal = plan?.goals.find(({ id }) => id === goalId)
  if (plan === null || goal === undefined) return refuse('not_found', 'not_found')
  const { coalitionId, episodeId } = plan
  const reason = await sealedReason(tx, guarded.value, input)
  if (!reason.ok) return reason
  const steps = await setGoalDropped(tx, coalitionId, goalId, reason.value)
  if (steps === null) return refuseEndedGoal(tx, guarded.value, goalId)
  const detail = { life_domain: goal.lifeDomain, steps }
  await recordEvent(tx, { coalitionId, familyId, episodeId, type: 'goal.dropped', subjectId: goalId, detail })
  await recordAudit(tx, { ...line, objectId: goalId, detail: { steps } })
  return ok(null)
}

/** Asked for while the parent agrees that the circle shares; without that nothing new is written about the family. */
async function sealedReason(
  tx: Transaction,
  { family }: Pick<PlanOfActor, 'family'>,
  { reason = '' }: DropInput,
): Promise<Result<Buffer | null, 'reason_missing' | 'reason_unagreed'>> {
  if (!(await isAgreed(tx, family.id))) return reason === '' ? ok(null) : refuse('invalid', 'reason_unagreed', 'reason')
  return reason === '' ? refuse('invalid', 'reason_missing', 'reason') : ok(await sealText(tx, family, reason))
}
