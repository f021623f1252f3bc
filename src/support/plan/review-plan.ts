import { recordEvent } from '../../family/event/record-event.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import { changePlan } from './plan.store.ts'
import { type ReviewInput, reviewDay } from './plan.ts'
import { type PlanGuardRefusal, planForAct } from './plan-of-actor.ts'

export type ReviewPlanRefusal = PlanGuardRefusal | 'no_plan' | 'review_in_past' | 'plan_changed'

/** The plan was looked at together; the next time is on another day. */
export async function reviewPlan(tx: Transaction, familyId: string, input: ReviewInput): Promise<Result<null, ReviewPlanRefusal>> {
  const guarded = await planForAct(tx, familyId, 'review', 'plan.reviewed')
  if (!guarded.ok) return guarded
  const { plan, line } = guarded.value
  if (plan === null) return refuse('conflict', 'no_plan')
  const reviewOn = reviewDay(input.reviewOn, tx.today)
  if (reviewOn === null) return refuse('invalid', 'review_in_past', 'reviewOn')
  if (!(await changePlan(tx, plan, input.version, { state: 'reviewed', review_on: reviewOn }))) return refuse('stale', 'plan_changed')
  const { coalitionId, episodeId } = plan
  const detail = { review_on: reviewOn, goals: plan.goals.length, reached: plan.goals.filter((goal) => goal.reachedOn !== null).length }
  await recordEvent(tx, { coalitionId, familyId, episodeId, type: 'plan.reviewed', subjectId: plan.id, detail })
  await recordAudit(tx, { ...line, objectId: plan.id })
  return ok(null)
}
