import type { Transaction } from '../../platform/database/as-actor.ts'
import { outcomesOf } from './contradiction-answer.ts'
import type { Delivery } from './delivery.ts'
import { contradictionsOfDelivery } from './delivery-contradiction.store.ts'
import { sheetRemarks } from './delivery-figure.store.ts'
import { settleFigures } from './delivery-set.store.ts'

/** Gives the figures of a draft what all answers and decisions together make of them. */
export async function settleDraft(tx: Transaction, delivery: Pick<Delivery, 'id' | 'set' | 'decisions'>): Promise<void> {
  const contradictions = await contradictionsOfDelivery(tx, delivery.id)
  const chosen = [...new Set(contradictions.flatMap((each) => each.chosen))]
  const remarks = await sheetRemarks(tx, delivery.id, chosen)
  const kept = Object.entries(delivery.decisions.others).flatMap(([source, decision]) => (decision === 'leave_out' ? [source] : []))
  await settleFigures(
    tx,
    delivery,
    outcomesOf(contradictions, (number) => remarks.get(number) ?? null),
    kept,
  )
}
