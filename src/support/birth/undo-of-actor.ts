import { consentsOf } from '../../family/consent/consent.store.ts'
import { consentCovering } from '../../family/consent/consent.ts'
import { type FamilyOfActor, familyOfActor } from '../../family/family/family-of-actor.store.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { type UndoBar, undoBar } from './birth.ts'

/** The family with what keeps the actor from undoing a loss, if anything; null when it does not exist for her. */
export async function undoOfActor(tx: Transaction, familyId: string): Promise<(FamilyOfActor & { bar: UndoBar | null }) | null> {
  const found = await familyOfActor(tx, familyId)
  if (found === null) return null
  const bar = undoBar({
    inCircle: tx.actor.kind === 'professional' && found.parts.length > 0,
    closed: found.episode.closedOn !== null,
    pregnancy: found.episode.pregnancy,
    hasConsent: consentCovering(await consentsOf(tx, familyId), 'circle', tx.today) !== null,
  })
  return { ...found, bar }
}
