import type { Transaction } from '../../platform/database/as-actor.ts'
import type { Delivery } from './delivery.ts'
import { contradictionsOfDelivery, type DeliveryContradiction } from './delivery-contradiction.store.ts'
import { countDiff, type DiffKind, type DiffRow, findDiff } from './delivery-diff.store.ts'

const shownOfKind = 50

/** What a delivery changes or changed in its set, and what it leaves out: the first of each kind, and how many there are. */
export interface Changes {
  counts: Record<DiffKind, number>
  rows: readonly DiffRow[]
  /** Why figures are left out may be one of these. */
  contradictions: readonly DeliveryContradiction[]
}

export async function lookAtChanges(tx: Transaction, delivery: Delivery): Promise<Changes> {
  const rows = []
  for (const kind of ['changed', 'new', 'left_out', 'gone'] as const)
    rows.push(...(await findDiff(tx, delivery, { kinds: [kind], limit: shownOfKind })))
  return { counts: await countDiff(tx, delivery), rows, contradictions: await contradictionsOfDelivery(tx, delivery.id) }
}
