import { recordAudit } from '../../platform/audit/record-audit.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import { touchSet } from '../set/figure-set.store.ts'
import { changeDelivery } from './delivery.store.ts'
import type { Delivery } from './delivery.ts'
import { type DeliveryRefusal, draftOfActor } from './delivery-of-actor.ts'
import { builtUpon, isUntouched, lockSet, restoreFigures, wasPublished } from './delivery-set.store.ts'

export type UndoRefusal = DeliveryRefusal | UndoBar

/** Why a delivery cannot be undone any more. */
export type UndoBar = 'set_published' | 'later_delivery' | 'figures_changed'

/** What stands in the way of undoing, if anything; the later delivery where that is it. */
export async function undoBar(
  tx: Transaction,
  delivery: Delivery,
): Promise<{ bar: UndoBar; later: { id: string; fileName: string; acceptedAt: Date } | null } | null> {
  if (await wasPublished(tx, delivery)) return { bar: 'set_published', later: null }
  const later = await builtUpon(tx, delivery)
  if (later !== null) return { bar: 'later_delivery', later }
  return (await isUntouched(tx, delivery)) ? null : { bar: 'figures_changed', later: null }
}

/** Brings the set back to what it was before this delivery, figure for figure, unless something was built on it since. */
export async function undoDelivery(tx: Transaction, id: string, version: number): Promise<Result<Delivery, UndoRefusal>> {
  const found = await draftOfActor(tx, id, 'undo')
  if (!found.ok) return found
  const delivery = found.value
  await lockSet(tx, delivery.set.id)
  const barred = await undoBar(tx, delivery)
  if (barred !== null) return refuse('conflict', barred.bar)
  if (!(await changeDelivery(tx, id, version, { state: 'undone', undone_at: tx.now, undone_by: tx.actor.id ?? '' })))
    return refuse('stale', 'delivery_changed')
  await restoreFigures(tx, delivery)
  await touchSet(tx, delivery.set.id)
  await recordAudit(tx, {
    action: 'update',
    code: 'delivery.undone',
    objectType: 'delivery',
    objectId: id,
    detail: { set: delivery.set.id, source: delivery.source.key },
  })
  return ok(delivery)
}
