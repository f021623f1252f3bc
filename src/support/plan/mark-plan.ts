import { recordEvent } from '../../family/event/record-event.ts'
import { lastAct } from '../../people/professional/last-act.store.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result, refuse, refuseDone } from '../../platform/result.ts'
import { setActionDone, setGoalReached } from './plan.store.ts'
import { type PlanGuardRefusal, planForAct } from './plan-of-actor.ts'

/** Marks a step as done today; anybody of the circle may, also for the parent. */
export async function markActionDone(
  tx: Transaction,
  familyId: string,
  actionId: string,
): Promise<Result<null, PlanGuardRefusal | 'already_done'>> {
  const guarded = await planForAct(tx, familyId, 'mark', 'plan.action_done')
  if (!guarded.ok) return guarded
  const { plan, line } = guarded.value
  const goal = plan?.goals.find(({ actions }) => actions.some(({ id }) => id === actionId))
  const action = goal?.actions.find(({ id }) => id === actionId)
  if (plan === null || goal === undefined || action === undefined) return refuse('not_found', 'not_found')
  const { coalitionId, episodeId } = plan
  if (!(await setActionDone(tx, coalitionId, actionId)))
    return refuseDone('conflict', 'already_done', await lastAct(tx, { ...line, objectId: actionId }, [line.code]))
  const detail = { life_domain: goal.lifeDomain, by_parent: action.byParent, due_on: action.dueOn }
  await recordEvent(tx, { coalitionId, familyId, episodeId, type: 'action.done', subjectId: actionId, detail })
  await recordAudit(tx, { ...line, objectId: actionId })
  return ok(null)
}

/** Marks a goal as reached today. Steps still open stay as they are: the family may want to finish them. */
export async function markGoalReached(
  tx: Transaction,
  familyId: string,
  goalId: string,
): Promise<Result<null, PlanGuardRefusal | 'already_reached'>> {
  const guarded = await planForAct(tx, familyId, 'mark', 'plan.goal_reached')
  if (!guarded.ok) return guarded
  const { plan, line } = guarded.value
  const goal = plan?.goals.find(({ id }) => id === goalId)
  if (plan === null || goal === undefined) return refuse('not_found', 'not_found')
  const { coalitionId, episodeId } = plan
  if (!(await setGoalReached(tx, coalitionId, goalId)))
    return refuseDone('conflict', 'already_reached', await lastAct(tx, { ...line, objectId: goalId }, [line.code]))
  const detail = { life_domain: goal.lifeDomain }
  await recordEvent(tx, { coalitionId, familyId, episodeId, type: 'goal.reached', subjectId: goalId, detail })
  await recordAudit(tx, { ...line, objectId: goalId })
  return ok(null)
}
