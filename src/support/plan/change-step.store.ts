import type { PlainDate } from '../../platform/clock.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'

/** False when somebody marked it, or dropped it, before. */
export async function setGoalReached(tx: Transaction, coalitionId: string, goalId: string): Promise<boolean> {
  const result = await tx.db
    .updateTable('goal')
    .set({ reached_on: tx.today })
    .where('coalition_id', '=', coalitionId)
    .where('id', '=', goalId)
    .where('reached_on', 'is', null)
    .where('dropped_on', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** False when somebody marked it, or dropped it, before. */
export async function setActionDone(tx: Transaction, coalitionId: string, actionId: string): Promise<boolean> {
  const result = await tx.db
    .updateTable('action')
    .set({ done_on: tx.today })
    .where('coalition_id', '=', coalitionId)
    .where('id', '=', actionId)
    .where('done_on', 'is', null)
    .where('dropped_on', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

const dropped = (tx: Transaction, reason: Buffer | null) => ({
  dropped_on: tx.today,
  dropped_by: tx.actor.id,
  drop_reason_sealed: reason,
  drop_owner_id: reason === null ? null : tx.actor.organisationId,
})

/** How many open steps fell with it, without a reason of their own; null when it was reached or dropped before. */
export async function setGoalDropped(tx: Transaction, coalitionId: string, goalId: string, reason: Buffer | null): Promise<number | null> {
  const result = await tx.db
    .updateTable('goal')
    .set(dropped(tx, reason))
    .where('coalition_id', '=', coalitionId)
    .where('id', '=', goalId)
    .where('reached_on', 'is', null)
    .where('dropped_on', 'is', null)
    .executeTakeFirst()
  if (result.numUpdatedRows !== 1n) return null
  const steps = await tx.db
    .updateTable('action')
    .set(dropped(tx, null))
    .where('coalition_id', '=', coalitionId)
    .where('goal_id', '=', goalId)
    .where('done_on', 'is', null)
    .where('dropped_on', 'is', null)
    .executeTakeFirst()
  return Number(steps.numUpdatedRows)
}

/** False when it was done or dropped before. */
export async function setActionDropped(tx: Transaction, coalitionId: string, actionId: string, reason: Buffer | null): Promise<boolean> {
  const result = await tx.db
    .updateTable('action')
    .set(dropped(tx, reason))
    .where('coalition_id', '=', coalitionId)
    .where('id', '=', actionId)
    .where('done_on', 'is', null)
    .where('dropped_on', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Null stands for the parent. False when it was done, dropped or given to somebody else before. */
export async function setActionGiven(
  tx: Transaction,
  coalitionId: string,
  actionId: string,
  change: { from: string | null; to: string | null; dueOn: PlainDate },
): Promise<boolean> {
  const result = await tx.db
    .updateTable('action')
    .set({
      by_parent: change.to === null,
      professional_id: change.to,
      due_on: change.dueOn,
      given_from: change.from,
      given_by: tx.actor.id,
      given_on: tx.today,
    })
    .where('coalition_id', '=', coalitionId)
    .where('id', '=', actionId)
    .where('done_on', 'is', null)
    .where('dropped_on', 'is', null)
    .where('professional_id', 'is not distinct from', change.from)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}
