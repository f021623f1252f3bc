import { recordEvent } from '../../family/event/record-event.ts'
import { lastAct } from '../../people/professional/last-act.store.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result, refuse, refuseDone } from '../../platform/result.ts'
import { addPlan } from './plan.store.ts'
import { type MakePlanInput, reviewDay } from './plan.ts'
import { type PlanGuardRefusal, planForAct } from './plan-of-actor.ts'

/** Makes the one plan of the family's episode, to be looked at again in six weeks unless another day is chosen. */
export async function makePlan(
  tx: Transaction,
  familyId: string,
  input: MakePlanInput,
): Promise<Result<{ planId: string }, PlanGuardRefusal | 'plan_exists' | 'review_in_past'>> {
  const guarded = await planForAct(tx, familyId, 'add', 'plan.made')
  if (!guarded.ok) return guarded
  const { plan, episode, line } = guarded.value
  if (plan !== null) return refuseDone('conflict', 'plan_exists', await lastAct(tx, line, [line.code]))
  const reviewOn = reviewDay(input.reviewOn, tx.today)
  if (reviewOn === null) return refuse('invalid', 'review_in_past', 'reviewOn')
  const place = { coalitionId: line.coalitionId, familyId, episodeId: episode.id }
  const byFamily = input.byFamily === 'yes'
  const planId = await addPlan(tx, place, { reviewOn, byFamily })
  await recordEvent(tx, { ...place, type: 'plan.made', subjectId: planId, detail: { review_on: reviewOn, by_family: byFamily } })
  await recordAudit(tx, { ...line, action: 'create', objectId: planId })
  return ok({ planId })
}
