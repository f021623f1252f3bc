import type { Transaction } from '../../platform/database/as-actor.ts'
import { addEvent, type NewEvent } from './event.store.ts'

/** Writes what happened and lets the upper rooms (facts, roll-ups) hear of it, all in this transaction. */
export async function recordEvent(tx: Transaction, event: NewEvent): Promise<void> {
  await addEvent(tx, event)
  for (const project of tx.projectors) await project(tx, event)
}
