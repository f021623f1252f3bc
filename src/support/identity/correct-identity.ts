import { heldConsentsOf } from '../../family/consent/consent.store.ts'
import { consentCovering } from '../../family/consent/consent.ts'
import { familyOfActor } from '../../family/family/family-of-actor.store.ts'
import { correctParent, parentOf } from '../../family/family/parent.store.ts'
import { isTextChanged } from '../../family/family/sealed-text.ts'
import { forbid } from '../../platform/audit/forbid.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import { type CorrectionBar, correctionBar, type IdentityInput } from './identity.ts'

export type CorrectRefusal = CorrectionBar | 'not_found' | 'corrected_meanwhile'

/**
 * Somebody of the circle corrects how the family is called, or the name or number of its parent; no number takes it away. The records stay with
 * the organisations that made them. The log says which of the three, never what. Sending what stands already changes nothing.
 */
export async function correctIdentity(
  tx: Transaction,
  familyId: string,
  input: IdentityInput,
): Promise<Result<{ changed: boolean }, CorrectRefusal>> {
  const found = await familyOfActor(tx, familyId)
  if (found === null) return refuse('not_found', 'not_found')
  const { family, episode } = found
  const { coalitionId } = family
  const line = {
    action: 'update',
    code: 'identity.corrected',
    objectType: 'identity',
    objectId: family.parentId,
    coalitionId,
    familyId,
  } as const
  const inCircle = tx.actor.kind === 'professional' && found.parts.length > 0
  if (!inCircle) return forbid(tx, line, 'not_in_circle')
  const parent = await parentOf(tx, family)
  const bar = correctionBar({
    inCircle,
    closed: episode.closedOn !== null,
    hasConsent: consentCovering(await heldConsentsOf(tx, familyId), 'circle', tx.today) !== null,
    erased: family.label === null || !parent?.identity,
    changed: isTextChanged(tx, familyId),
  })
  if (bar !== null) return refuse('conflict', bar)
  if (!parent?.identity) return refuse('conflict', 'identity_erased')

  const { label, parentName: name, parentPhone: phone } = input
  const changed = { label: label !== family.label, name: name !== parent.identity.name, phone: phone !== parent.identity.phone }
  if (!Object.values(changed).some(Boolean)) return ok({ changed: false })
  const identity = phone === undefined ? { name } : { name, phone }
  if (!(await correctParent(tx, family, parent, input.version, { label, identity }))) return refuse('stale', 'corrected_meanwhile')
  await recordAudit(tx, { ...line, detail: changed })
  return ok({ changed: true })
}
