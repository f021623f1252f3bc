import { weighsSignUp } from '../../family/circle/circle.store.ts'
import { consentsOf, withdrawConsents } from '../../family/consent/consent.store.ts'
import { recordEvent } from '../../family/event/record-event.ts'
import { type FamilyOfActor, familyOfActor } from '../../family/family/family-of-actor.store.ts'
import { lastAct } from '../../people/professional/last-act.store.ts'
import { forbid } from '../../platform/audit/forbid.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result, refuse, refuseDone } from '../../platform/result.ts'
import { stopSharing } from './stop-sharing.store.ts'

export type WithdrawRefusal = 'not_found' | 'not_in_circle' | 'nothing_to_withdraw'

/**
 * The parent no longer agrees to share. Open sign-ups and hand-overs stop at once and planned discussions by name leave the agenda; what
 * organisations lawfully hold in their own files stays there.
 */
export async function withdrawConsent(tx: Transaction, familyId: string): Promise<Result<null, WithdrawRefusal>> {
  const seen = await familyOfActor(tx, familyId)
  if (seen === null) return refuse('not_found', 'not_found')
  const { coalitionId } = seen.family
  const line = { action: 'update', code: 'consent.withdrawn', objectType: 'consent', coalitionId, familyId } as const
  if (!(await mayWithdraw(tx, seen))) return forbid(tx, line, 'not_in_circle')
  if ((await withdrawConsents(tx, familyId)) === 0) return refuseDone('conflict', 'nothing_to_withdraw', await withdrawnBefore(tx, seen))
  await recordEvent(tx, { coalitionId, familyId, episodeId: seen.episode.id, type: 'consent.withdrawn' })
  await stopSharing(tx, coalitionId, familyId)
  await recordAudit(tx, line)
  return ok(null)
}

/** Who took the last consent back; null when it expired, or when there was none. */
async function withdrawnBefore(tx: Transaction, { family: { coalitionId, id } }: Pick<FamilyOfActor, 'family'>) {
  const [latest] = await consentsOf(tx, id)
  return latest?.withdrawnOn ? lastAct(tx, { coalitionId, familyId: id }, ['consent.withdrawn']) : null
}

/** The parent herself, or who hears it from her: the circle, and the entry team while it weighs a sign-up. A seat at a conference is not enough. */
export async function mayWithdraw(tx: Transaction, { family, parts }: Pick<FamilyOfActor, 'family' | 'parts'>): Promise<boolean> {
  if (tx.actor.kind === 'parent' || parts.length > 0) return true
  return weighsSignUp(tx, family)
}
