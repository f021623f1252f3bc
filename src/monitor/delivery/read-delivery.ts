import type { Actor } from '../../platform/database/actor.ts'
import { asActor } from '../../platform/database/as-actor.ts'
import type { Site } from '../../platform/web/page.ts'
import { changeDelivery, contentOf, findDelivery } from './delivery.store.ts'
import { afterAct } from './delivery.ts'
import { outlineOnThread } from './sheet-thread.ts'

/** Reads the file of a delivery as far as is needed to choose its columns. Does nothing when it was read meanwhile. */
export async function readDelivery({ database, clock }: Pick<Site, 'database' | 'clock'>, actor: Actor, id: string): Promise<void> {
  const found = await asActor(database, actor, clock(), async (tx) => {
    const delivery = await findDelivery(tx, id)
    if (delivery === null || afterAct(delivery.state, 'read') === null) return null
    const content = await contentOf(tx, id)
    return content === null ? null : { delivery, content }
  })
  if (found === null) return
  const { delivery, content } = found
  const answer = await outlineOnThread({ bytes: content, encoding: delivery.encoding })
  await asActor(database, actor, clock(), (tx) =>
    answer.ok
      ? changeDelivery(tx, id, delivery.version, { state: 'read', outline: answer.outline, encoding: answer.encoding, fault: null })
      : changeDelivery(tx, id, delivery.version, { state: 'unreadable', fault: answer.fault }),
  )
}
