import { lastAct } from '../../people/professional/last-act.store.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { type Result, refuseDone } from '../../platform/result.ts'
import { plansOf } from './plan.store.ts'
import { type Dropped, stepOf } from './plan.ts'
import type { PlanOfActor } from './plan-of-actor.ts'

type Ended<Code extends string> = Extract<Result<never, Code>, { ok: false }>

/** A step that takes no change any more, as it was done or dropped, with by whom and when. Read anew: somebody may have been first just now. */
export async function refuseEndedStep(
  tx: Transaction,
  { line }: Pick<PlanOfActor, 'line'>,
  actionId: string,
): Promise<Ended<'already_done' | 'step_dropped'>> {
  const plans = await plansOf(tx, line.familyId)
  const dropped = plans.map((plan) => stepOf(plan, actionId)?.action.dropped ?? null).find((each) => each !== null)
  if (dropped !== undefined) return refuseDone('conflict', 'step_dropped', droppedBefore(tx, dropped))
  return refuseDone('conflict', 'already_done', await lastAct(tx, { ...line, objectId: actionId }, ['plan.action_done']))
}

/** As `refuseEndedStep`, of a goal that was reached or dropped. */
export async function refuseEndedGoal(
  tx: Transaction,
  { line }: Pick<PlanOfActor, 'line'>,
  goalId: string,
): Promise<Ended<'already_reached' | 'goal_dropped'>> {
  const plans = await plansOf(tx, line.familyId)
  const dropped = plans.flatMap(({ goals }) => goals).find(({ id }) => id === goalId)?.dropped ?? null
  if (dropped !== null) return refuseDone('conflict', 'goal_dropped', droppedBefore(tx, dropped))
  return refuseDone('conflict', 'already_reached', await lastAct(tx, { ...line, objectId: goalId }, ['plan.goal_reached']))
}

const droppedBefore = (tx: Transaction, { by, byId, on }: Dropped) => ({ by, byActor: byId === tx.actor.id, on })
