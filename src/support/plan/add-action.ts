import { circleOf } from '../../family/circle/circle.store.ts'
import { sealText } from '../../family/family/sealed-text.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { idFrom } from '../../platform/id.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import { insertAction } from './plan.store.ts'
import type { ActionInput } from './plan.ts'
import { type PlanGuardRefusal, planForAct } from './plan-of-actor.ts'

export type AddActionRefusal = PlanGuardRefusal | 'goal_reached' | 'goal_dropped' | 'who_unknown' | 'due_in_past'

/** Adds a step to a goal: what, by the parent or somebody of the circle, by when. The same form sent twice is one step. */
export async function addAction(
  tx: Transaction,
  familyId: string,
  goalId: string,
  input: ActionInput,
): Promise<Result<{ actionId: string }, AddActionRefusal>> {
  const guarded = await planForAct(tx, familyId, 'add', 'plan.action_added')
  if (!guarded.ok) return guarded
  const { family, plan, line } = guarded.value
  const goal = plan?.goals.find(({ id }) => id === goalId)
  if (plan === null || goal === undefined) return refuse('not_found', 'not_found')
  if (goal.dropped !== null) return refuse('conflict', 'goal_dropped')
  if (goal.reachedOn !== null) return refuse('conflict', 'goal_reached')
  const circle = await circleOf(tx, familyId)
  if (input.who !== 'parent' && !circle.some(({ professionalId }) => professionalId === input.who))
    return refuse('invalid', 'who_unknown', 'who')
  if (input.dueOn < tx.today) return refuse('invalid', 'due_in_past', 'dueOn')
  const actionId = idFrom(input, tx.actor.id, goalId)
  const isNew = await insertAction(
    tx,
    { coalitionId: plan.coalitionId, familyId, goalId, position: goal.actions.length + 1 },
    {
      id: actionId,
      what: await sealText(tx, family, input.what),
      professionalId: input.who === 'parent' ? null : input.who,
      dueOn: input.dueOn,
    },
  )
  if (!isNew) return ok({ actionId })
  await recordAudit(tx, { ...line, action: 'create', objectId: actionId, detail: { by_parent: input.who === 'parent' } })
  return ok({ actionId })
}
