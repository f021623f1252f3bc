import { recordEvent } from '../../family/event/record-event.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import { setActionDone, setGoalReached } from './change-step.store.ts'
import { refuseEndedGoal, refuseEndedStep } from './ended-part.ts'
import { stepOf } from './plan.ts'
import { type PlanGuardRefusal, planForAct } from './plan-of-actor.ts'

/** Marks a step as done today; anybody of the circle may, also for the parent. */
export async function markActionDone(
  tx: Transaction,
  familyId: string,
  actionId: string,
): Promise<Result<null, PlanGuardRefusal | 'already_done' | 'step_dropped'>> {
  const guarded = await planForAct(tx, familyId, 'mark', 'plan.action_done')
  if (!guarded.ok) return guarded
  const { plan, line } = guarded.value
  const step = stepOf(plan, actionId)
  if (plan === null || step === null) return refuse('not_found', 'not_found')
  const { coalitionId, episodeId } = plan
  if (!(await setActionDone(tx, coalitionId, actionId))) return refuseEndedStep(tx, guarded.value, actionId)
  const detail = { life_domain: step.goal.lifeDomain, by_parent: step.action.byParent, due_on: step.action.dueOn }
  await recordEvent(tx, { coalitionId, familyId, episodeId, type: 'action.done', subjectId: actionId, detail })
  await recordAudit(tx, { ...line, objectId: actionId })
  return ok(null)
}

/** Marks a goal as reached today. Steps still open stay as they are: the family may want to finish them. */
export async function markGoalReached(
  tx: Transaction,
  familyId: string,
  goalId: string,
): Promise<Result<null, PlanGuardRefusal | 'already_reached' | 'goal_dropped'>> {
  const guarded = await planForAct(tx, familyId, 'mark', 'plan.goal_reached')
  if (!guarded.ok) return guarded
  const { plan, line } = guarded.value
  const goal = plan?.goals.find(({ id }) => id === goalId)
  if (plan === null || goal === undefined) return refuse('not_found', 'not_found')
  const { coalitionId, episodeId } = plan
  if (!(await setGoalReached(tx, coalitionId, goalId))) return refuseEndedGoal(tx, guarded.value, goalId)
  const detail = { life_domain: goal.lifeDomain }
  await recordEvent(tx, { coalitionId, familyId, episodeId, type: 'goal.reached', subjectId: goalId, detail })
  await recordAudit(tx, { ...line, objectId: goalId })
  return ok(null)
}
