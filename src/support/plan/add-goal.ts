import { recordEvent } from '../../family/event/record-event.ts'
import { sealText } from '../../family/family/sealed-text.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { idFrom } from '../../platform/id.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import { insertGoal } from './plan.store.ts'
import type { GoalInput } from './plan.ts'
import { type PlanGuardRefusal, planForAct } from './plan-of-actor.ts'

/** Adds what the family wants, in its own words, to its plan. The same form sent twice is one goal. */
export async function addGoal(
  tx: Transaction,
  familyId: string,
  input: GoalInput,
): Promise<Result<{ goalId: string }, PlanGuardRefusal | 'no_plan'>> {
  const guarded = await planForAct(tx, familyId, 'add', 'plan.goal_added')
  if (!guarded.ok) return guarded
  const { family, plan, line } = guarded.value
  if (plan === null) return refuse('conflict', 'no_plan')
  const { coalitionId, episodeId } = plan
  const goalId = idFrom(input, tx.actor.id, plan.id)
  const isNew = await insertGoal(
    tx,
    { coalitionId, familyId, planId: plan.id, position: plan.goals.length + 1 },
    { id: goalId, lifeDomain: input.lifeDomain, words: await sealText(tx, family, input.words) },
  )
  if (!isNew) return ok({ goalId })
  const detail = { life_domain: input.lifeDomain }
  await recordEvent(tx, { coalitionId, familyId, episodeId, type: 'goal.added', subjectId: goalId, detail })
  await recordAudit(tx, { ...line, action: 'create', objectId: goalId, detail })
  return ok({ goalId })
}
