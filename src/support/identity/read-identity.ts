import { consentsOf } from '../../family/consent/consent.store.ts'
import { consentCovering } from '../../family/consent/consent.ts'
import type { Family } from '../../family/family/family.store.ts'
import { familyOfActor } from '../../family/family/family-of-actor.store.ts'
import { type Parent, parentOf } from '../../family/family/parent.store.ts'
import { isTextChanged } from '../../family/family/sealed-text.ts'
import { lastAct } from '../../people/professional/last-act.store.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import type { PlainDate } from '../../platform/clock.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { type DoneBefore, ok, type Result, refuse } from '../../platform/result.ts'
import { type CorrectionBar, correctionBar } from './identity.ts'

export interface IdentityToRead {
  family: Family
  /** Null for who may not correct. */
  parent: Parent | null
  bar: CorrectionBar | null
  /** The correction before; null when there was none. */
  corrected: DoneBefore | null
  today: PlainDate
}

/** What the form of a correction shows, with the line in the log that it was read; names only for who may correct them. */
export async function readIdentity(tx: Transaction, familyId: string): Promise<Result<IdentityToRead, 'not_found'>> {
  const found = await familyOfActor(tx, familyId)
  if (found === null) return refuse('not_found', 'not_found')
  const { family, episode, parts } = found
  const { coalitionId } = family
  const inCircle = parts.length > 0
  const parent = inCircle ? await parentOf(tx, family) : null
  const bar = correctionBar({
    inCircle,
    closed: episode.closedOn !== null,
    hasConsent: consentCovering(await consentsOf(tx, familyId), 'circle', tx.today) !== null,
    erased: family.label === null || !parent?.identity,
    changed: isTextChanged(tx, familyId),
  })
  // Who is shown no name has not seen one: the parent reads this line.
  await recordAudit(tx, {
    action: 'read',
    code: 'identity.viewed',
    objectType: 'identity',
    objectId: family.parentId,
    coalitionId,
    familyId,
    ...(bar === null ? {} : { outcome: 'refused' as const }),
  })
  const corrected = inCircle ? await lastAct(tx, { coalitionId, familyId }, ['identity.corrected']) : null
  return ok({ family, parent: bar === null ? parent : null, bar, corrected, today: tx.today })
}
