import { loadAreas } from '../../area/area.store.ts'
import type { Actor } from '../../platform/database/actor.ts'
import { asActor, type Transaction } from '../../platform/database/as-actor.ts'
import type { Site } from '../../platform/web/page.ts'
import { findSetFigures } from '../figure/figure.store.ts'
import { ownDefinitions } from '../indicator/own-definitions.store.ts'
import { findSources } from '../set/source.store.ts'
import { changeDelivery, contentOf, findDelivery } from './delivery.store.ts'
import { afterAct, type Delivery, isOutdated } from './delivery.ts'
import { addContradictions, answersBefore, type KeptAnswer } from './delivery-contradiction.store.ts'
import { addDraftFigures, clearDraft } from './delivery-figure.store.ts'
import { mappingsOf } from './mapping/mapping.store.ts'
import { settleDraft } from './settle-draft.ts'
import { checkOnThread } from './sheet-thread.ts'
import type { CheckAnswer, CheckOrder } from './sheet-work.ts'

/** Figures per transaction: a draft is seen only when it is whole, and other pages get their turn between. */
const portion = 4000

/** Makes the figures of a draft from its file and mapping, with what is wrong and what they contradict, beside the set as it is now. */
export async function checkDelivery({ database, clock }: Pick<Site, 'database' | 'clock'>, actor: Actor, id: string): Promise<void> {
  const run = <T>(work: (tx: Transaction) => Promise<T>) => asActor(database, actor, clock(), work)
  const prepared = await run((tx) => prepare(tx, id))
  if (prepared === null) return
  const { delivery, order } = prepared
  const answer = await checkOnThread(order)
  if (!answer.ok) {
    await run((tx) => changeDelivery(tx, id, delivery.version, { state: 'unreadable', fault: answer.fault }))
    return
  }
  const before = await run(async (tx) => {
    const kept = await answersBefore(
      tx,
      id,
      answer.contradictions.map(({ key }) => key),
    )
    await clearDraft(tx, id)
    return kept
  })
  for (let first = 0; first < answer.figures.length; first += portion)
    await run((tx) => addDraftFigures(tx, id, answer.figures.slice(first, first + portion), first))
  await run((tx) => finish(tx, delivery, answer, before))
}

async function prepare(tx: Transaction, id: string): Promise<{ delivery: Delivery; order: Omit<CheckOrder, 'kind'> } | null> {
  const found = await findDelivery(tx, id)
  // A draft that was compared with a set that has moved on is as good as not compared.
  if (found !== null && isOutdated(found)) await changeDelivery(tx, id, found.version, { state: 'mapped' })
  const delivery = found !== null && isOutdated(found) ? await findDelivery(tx, id) : found
  if (delivery === null || afterAct(delivery.state, 'check') === null) return null
  const content = await contentOf(tx, id)
  const mapping = (await mappingsOf(tx, delivery.source.key)).find(({ version }) => version === delivery.mappingVersion)
  if (content === null || mapping === undefined) return null
  return {
    delivery,
    order: {
      bytes: content,
      encoding: delivery.encoding,
      mapping: mapping.mapping,
      areas: (await loadAreas(tx)).all,
      sources: (await findSources(tx)).map(({ key }) => key),
      source: delivery.source.key,
      own: await ownDefinitions(tx),
      standing: await findSetFigures(tx, delivery.set.id),
    },
  }
}

async function finish(
  tx: Transaction,
  delivery: Delivery,
  answer: CheckAnswer & { ok: true },
  before: readonly KeptAnswer[],
): Promise<void> {
  const { findings, contradictions } = answer
  const changed = await changeDelivery(tx, delivery.id, delivery.version, {
    state: 'checked',
    findings,
    fault: null,
    checked_set_version: delivery.set.version,
  })
  if (!changed) return
  await addContradictions(tx, delivery.id, contradictions, before)
  await settleDraft(tx, delivery)
}
