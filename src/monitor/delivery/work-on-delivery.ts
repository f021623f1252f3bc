import { setTimeout as pause } from 'node:timers/promises'
import type { Actor } from '../../platform/database/actor.ts'
import { asActor } from '../../platform/database/as-actor.ts'
import type { Site } from '../../platform/web/page.ts'
import { checkDelivery } from './check-delivery.ts'
import { findDelivery } from './delivery.store.ts'
import { type Delivery, isOutdated } from './delivery.ts'
import { readDelivery } from './read-delivery.ts'

/** What is being worked on, by delivery; a process that stops takes nothing with it, since the next look begins anew. */
const works = new Map<string, Promise<void>>()

/** As long as most sheets take: nobody sees a page of waiting for those. */
const usualPatienceMs = 1200

/**
 * Reads or checks the delivery when that is next, and waits for it for a moment. The delivery as it then is; `busy` when it is still being
 * worked on, null when there is none for this actor. Rejects when the work went wrong; the next look tries again.
 */
export async function workOnDelivery(
  site: Pick<Site, 'database' | 'clock'>,
  actor: Actor,
  id: string,
  patienceMs = usualPatienceMs,
): Promise<{ delivery: Delivery; busy: boolean } | null> {
  const find = () => asActor(site.database, actor, site.clock(), (tx) => findDelivery(tx, id))
  const delivery = await find()
  if (delivery === null) return null
  const step = stepFor(delivery)
  if (step === null) return { delivery, busy: false }
  const work = works.get(id) ?? begin(id, step(site, actor, id))
  const busy = await Promise.race([work.then(() => false), pause(patienceMs, true)])
  return busy ? { delivery, busy } : { delivery: (await find()) ?? delivery, busy: false }
}

function stepFor(delivery: Delivery): typeof readDelivery | null {
  if (delivery.state === 'received') return readDelivery
  return delivery.state === 'mapped' || isOutdated(delivery) ? checkDelivery : null
}

function begin(id: string, work: Promise<void>): Promise<void> {
  const kept = work.finally(() => works.delete(id))
  // Whoever waits hears of a failure; when nobody does, the next look meets it again.
  kept.catch(() => undefined)
  works.set(id, kept)
  return kept
}
