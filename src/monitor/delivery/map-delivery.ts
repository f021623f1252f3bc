import { recordAudit } from '../../platform/audit/record-audit.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import { changeDelivery } from './delivery.store.ts'
import { afterAct, type Delivery } from './delivery.ts'
import { type DeliveryRefusal, draftOfActor } from './delivery-of-actor.ts'
import { keepMapping } from './mapping/mapping.store.ts'
import type { Mapping } from './mapping/mapping.ts'
import type { SheetEncoding } from './sheet/sheet.ts'

/** Says how the sheet is read; the source remembers it. The check begins anew. */
export async function mapDelivery(
  tx: Transaction,
  id: string,
  version: number,
  mapping: Mapping,
): Promise<Result<Delivery, DeliveryRefusal>> {
  const found = await draftOfActor(tx, id, 'map')
  if (!found.ok) return found
  const delivery = found.value
  const mappingVersion = await keepMapping(tx, delivery.source.key, mapping)
  const changed = await changeDelivery(tx, id, version, { state: 'mapped', mapping_version: mappingVersion })
  if (!changed) return refuse('stale', 'delivery_changed')
  await recordAudit(tx, {
    action: 'update',
    code: 'delivery.mapped',
    objectType: 'delivery',
    objectId: id,
    detail: { mapping: mappingVersion },
  })
  return ok(delivery)
}

/** Reads the file again with its letters otherwise; what was chosen of its columns is suggested again. */
export async function rereadDelivery(
  tx: Transaction,
  id: string,
  version: number,
  encoding: SheetEncoding,
): Promise<Result<Delivery, DeliveryRefusal>> {
  const found = await draftOfActor(tx, id, 'reread')
  if (!found.ok) return found
  const changed = await changeDelivery(tx, id, version, { state: afterAct(found.value.state, 'reread') ?? 'received', encoding })
  return changed ? ok(found.value) : refuse('stale', 'delivery_changed')
}
