import { consentsOf } from '../../family/consent/consent.store.ts'
import { consentCovering } from '../../family/consent/consent.ts'
import { type Child, childOf } from '../../family/family/child.store.ts'
import type { Family } from '../../family/family/family.store.ts'
import { familyOfActor } from '../../family/family/family-of-actor.store.ts'
import { isTextChanged } from '../../family/family/sealed-text.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { type CorrectionBar, correctionBar } from './identity.ts'

export interface ChildOfActor {
  family: Family
  child: Child
  /** Why its name cannot be written now; null when it can. */
  bar: CorrectionBar | null
}

/** A child with what keeps the actor from naming it, if anything; null when it does not exist for her. */
export async function childOfActor(tx: Transaction, familyId: string, childId: string): Promise<ChildOfActor | null> {
  const found = await familyOfActor(tx, familyId)
  const child = found === null ? null : await childOf(tx, found.family, childId)
  if (found === null || child === null) return null
  const bar = correctionBar({
    inCircle: tx.actor.kind === 'professional' && found.parts.length > 0,
    closed: found.episode.closedOn !== null,
    hasConsent: consentCovering(await consentsOf(tx, familyId), 'circle', tx.today) !== null,
    erased: child.identity === null,
    changed: isTextChanged(tx, familyId),
  })
  return { family: found.family, child, bar }
}
