import { forbid } from '../../platform/audit/forbid.ts'
import { hasRole } from '../../platform/database/actor.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import { findDelivery } from './delivery.store.ts'
import { afterAct, type Delivery, type DeliveryAct } from './delivery.ts'

export type DeliveryRefusal = 'not_found' | 'only_for_analysts' | 'delivery_moved_on' | 'delivery_changed'

/** The delivery when the actor may do this with it now; else why not. */
export async function draftOfActor(tx: Transaction, id: string, act: DeliveryAct): Promise<Result<Delivery, DeliveryRefusal>> {
  if (!hasRole(tx.actor, 'analyst'))
    return forbid(tx, { action: 'update', code: `delivery.${act}`, objectType: 'delivery', objectId: id.slice(0, 60) }, 'only_for_analysts')
  const delivery = await findDelivery(tx, id)
  if (delivery === null) return refuse('not_found', 'not_found')
  return afterAct(delivery.state, act) === null ? refuse('conflict', 'delivery_moved_on') : ok(delivery)
}
