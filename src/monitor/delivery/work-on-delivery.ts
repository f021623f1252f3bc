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
 * worked on, null when there is none for this actor. Rejects when the work went wrong, also work that nobody waited for; the next look
 * tries again.
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
  const work = works.get(id) ?? (step === null ? null : begin(id, step(site, actor, id)))
  if (work === null) return { delivery, busy: false }
  const busy = await within(id, work, patienceMs)
  return busy ? { delivery, busy } : { delivery: (await find()) ?? delivery, busy: false }
}

/** Does something with a delivery that may take long for a large sheet: its outcome, or null when it goes on after a moment. */
export async function stepWithDelivery<T>(id: string, step: () => Promise<T>, patienceMs = usualPatienceMs): Promise<T | null> {
  const outcome = step()
  const work = begin(
    id,
    outcome.then(() => undefined),
  )
  return (await within(id, work, patienceMs)) ? null : outcome
}

function stepFor(delivery: Delivery): typeof readDelivery | null {
  if (delivery.state === 'received') return readDelivery
  return delivery.state === 'mapped' || isOutdated(delivery) ? checkDelivery : null
}

function begin(id: string, work: Promise<void>): Promise<void> {
  works.set(id, work)
  // A failure stays until somebody looks, and is hers to hear of.
  work.then(
    () => works.get(id) === work && works.delete(id),
    () => undefined,
  )
  return work
}

/** Whether the work goes on after this time. */
async function within(id: string, work: Promise<void>, patienceMs: number): Promise<boolean> {
  try {
    return await Promise.race([work.then(() => false), pause(patienceMs, true)])
  } catch (error) {
    works.delete(id)
    throw error
  }
}
