import { circleOf } from '../../family/circle/circle.store.ts'
import { recordEvent } from '../../family/event/record-event.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result, refuse, refuseDone, refuseFaults } from '../../platform/result.ts'
import { setActionGiven } from './change-step.store.ts'
import { refuseEndedStep } from './ended-part.ts'
import { type GiveInput, type Given, isOpen, stepOf } from './plan.ts'
import { type PlanGuardRefusal, planForAct } from './plan-of-actor.ts'

export type GiveActionRefusal =
  | PlanGuardRefusal
  | 'already_done'
  | 'step_dropped'
  | 'step_given'
  | 'who_unknown'
  | 'same_taker'
  | 'due_in_past'

/**
 * Somebody else takes a step: a colleague of the circle or the parent. Whoever works with the family may say so, and who was to take it. It
 * leaves the desk of the one for that of the other.
 */
export async function giveAction(
  tx: Transaction,
  familyId: string,
  actionId: string,
  input: GiveInput,
): Promise<Result<null, GiveActionRefusal>> {
  const guarded = await planForAct(tx, familyId, 'give', 'plan.action_given', actionId)
  if (!guarded.ok) return guarded
  const { plan, line } = guarded.value
  const step = stepOf(plan, actionId)
  if (plan === null || step === null) return refuse('not_found', 'not_found')
  if (!isOpen(step.action)) return refuseEndedStep(tx, guarded.value, actionId)
  const { professionalId: from } = step.action
  if (input.from !== (from ?? 'parent')) return refuseDone('stale', 'step_given', givenBefore(tx, step.action.given))
  const to = input.who === 'parent' ? null : input.who
  const wrong = refuseFaults(await faultsIn(tx, familyId, { to, from, dueOn: input.dueOn }))
  if (wrong !== null) return wrong
  const { coalitionId, episodeId } = plan
  if (!(await setActionGiven(tx, coalitionId, actionId, { from, to, dueOn: input.dueOn }))) return refuse('stale', 'step_given')
  const detail = { life_domain: step.goal.lifeDomain, from_parent: from === null, by_parent: to === null, due_on: input.dueOn }
  await recordEvent(tx, { coalitionId, familyId, episodeId, type: 'action.given', subjectId: actionId, detail })
  await recordAudit(tx, { ...line, objectId: actionId, detail: { by_parent: to === null } })
  return ok(null)
}

async function faultsIn(
  tx: Transaction,
  familyId: string,
  { to, from, dueOn }: { to: string | null; from: string | null; dueOn: string },
): Promise<{ field: string; code: 'who_unknown' | 'same_taker' | 'due_in_past' }[]> {
  const stands = (await circleOf(tx, familyId)).some(({ professionalId, fromOn }) => professionalId === to && fromOn <= tx.today)
  return [
    ...(to === from ? [{ field: 'who', code: 'same_taker' as const }] : []),
    ...(to !== from && to !== null && !stands ? [{ field: 'who', code: 'who_unknown' as const }] : []),
    ...(dueOn < tx.today ? [{ field: 'dueOn', code: 'due_in_past' as const }] : []),
  ]
}

const givenBefore = (tx: Transaction, given: Given | null) =>
  given === null ? null : { by: given.by, byActor: given.byId !== null && given.byId === tx.actor.id, on: given.on }
