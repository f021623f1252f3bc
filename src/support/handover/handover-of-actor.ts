import { type FamilyOfActor, familyOfActor } from '../../family/family/family-of-actor.store.ts'
import { lastAct } from '../../people/professional/last-act.store.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { findHandover } from './handover.store.ts'
import type { Handover } from './handover.ts'

export interface HandoverOfActor extends FamilyOfActor {
  handover: Handover
  isFrom: boolean
  isTo: boolean
  /** What event and audit lines about it have in common. */
  about: { coalitionId: string; familyId: string; episodeId: string }
  audit: { action: 'update'; objectType: 'handover'; objectId: string; coalitionId: string; familyId: string }
}

/** A hand-over with the family around it, or null when it does not exist for the actor. */
export async function handoverOfActor(tx: Transaction, handoverId: string): Promise<HandoverOfActor | null> {
  const handover = await findHandover(tx, handoverId)
  const found = handover === null ? null : await familyOfActor(tx, handover.familyId)
  if (handover === null || found === null) return null
  const { coalitionId, familyId, episodeId } = handover
  return {
    ...found,
    handover,
    isFrom: handover.from.id === tx.actor.id,
    isTo: handover.to.id === tx.actor.id,
    about: { coalitionId, familyId, episodeId },
    audit: { action: 'update', objectType: 'handover', objectId: handoverId, coalitionId, familyId },
  }
}

/** Who did the last step of a hand-over. */
export function lastStep(tx: Transaction, { coalitionId, familyId, id }: Pick<Handover, 'coalitionId' | 'familyId' | 'id'>) {
  const steps = ['prepared', 'talk_held', 'accepted', 'finished', 'withdrawn'].map((step) => `handover.${step}`)
  return lastAct(tx, { coalitionId, familyId, objectId: id }, steps)
}
