import { recordAudit } from '../../platform/audit/record-audit.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { takeLong } from '../../platform/database/take-long.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import { touchSet } from '../set/figure-set.store.ts'
import { noteTaken } from '../set/source.store.ts'
import { openContradictions } from './contradiction-answer.ts'
import { changeDelivery } from './delivery.store.ts'
import { type DeliveryDecisions, isTooMuchWrong, openProblems } from './delivery.ts'
import { contradictionsOfDelivery } from './delivery-contradiction.store.ts'
import { cellsOfOthers } from './delivery-diff.store.ts'
import { type DeliveryRefusal, draftOfActor } from './delivery-of-actor.ts'
import { lockSet, storeFigures } from './delivery-set.store.ts'

export type AcceptRefusal = DeliveryRefusal | 'problems_open' | 'contradictions_open' | 'others_open' | 'compared_set_changed'

export interface AcceptInput {
  /** The version of the delivery whose changes were seen. */
  version: number
  /** What happens to figures of the source that the sheet no longer has. */
  gone: DeliveryDecisions['gone']
}

/**
 * Puts the figures of a draft in its set: all of them or, when something is still open or the set has changed since it was compared, none. What
 * stood there is kept, so that it can be undone.
 */
export async function acceptDelivery(
  tx: Transaction,
  id: string,
  { version, gone }: AcceptInput,
): Promise<Result<{ changed: number }, AcceptRefusal>> {
  const found = await draftOfActor(tx, id, 'accept')
  if (!found.ok) return found
  const delivery = found.value
  await takeLong(tx)
  if (delivery.version !== version) return refuse('stale', 'delivery_changed')
  if ((await lockSet(tx, delivery.set.id)) !== delivery.checkedSetVersion) return refuse('stale', 'compared_set_changed')
  if (openProblems(delivery).length > 0 || isTooMuchWrong(delivery)) return refuse('conflict', 'problems_open')
  if (openContradictions(await contradictionsOfDelivery(tx, id)).length > 0) return refuse('conflict', 'contradictions_open')
  const undecided = (await cellsOfOthers(tx, delivery)).filter(({ key }) => delivery.decisions.others[key] === undefined)
  if (undecided.length > 0) return refuse('conflict', 'others_open')
  const changed = await storeFigures(tx, delivery, gone === 'remove')
  const flipped = await changeDelivery(tx, id, version, {
    state: 'accepted',
    decisions: { ...delivery.decisions, gone },
    accepted_at: tx.now,
    accepted_by: tx.actor.id ?? '',
  })
  // Somebody else accepted it between our look and now: this transaction must leave nothing behind.
  if (!flipped) throw new Error('the delivery changed while its set was locked')
  await touchSet(tx, delivery.set.id)
  await noteTaken(tx, delivery.source.key)
  await recordAudit(tx, {
    action: 'update',
    code: 'delivery.accepted',
    objectType: 'delivery',
    objectId: id,
    detail: { set: delivery.set.id, source: delivery.source.key, changed, hash: delivery.fileHash },
  })
  return ok({ changed })
}
