import { recordAudit } from '../../platform/audit/record-audit.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import { changeDelivery, removeContent } from './delivery.store.ts'
import type { Delivery } from './delivery.ts'
import { clearDraft } from './delivery-figure.store.ts'
import { type DeliveryRefusal, draftOfActor } from './delivery-of-actor.ts'

/** Throws a draft away with its file; that it was there, from whom and when stays known. */
export async function discardDelivery(tx: Transaction, id: string, version: number): Promise<Result<Delivery, DeliveryRefusal>> {
  const found = await draftOfActor(tx, id, 'discard')
  if (!found.ok) return found
  await clearDraft(tx, id)
  if (!(await changeDelivery(tx, id, version, { state: 'discarded' }))) return refuse('stale', 'delivery_changed')
  await removeContent(tx, id)
  await recordAudit(tx, { action: 'delete', code: 'delivery.discarded', objectType: 'delivery', objectId: id })
  return ok(found.value)
}
