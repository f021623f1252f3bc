import { withdrawConsents } from '../../family/consent/consent.store.ts'
import { currentEpisode } from '../../family/episode/episode.store.ts'
import { recordEvent } from '../../family/event/record-event.ts'
import { findFamily } from '../../family/family/family.store.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import { stopSharing } from './stop-sharing.store.ts'

/**
 * The parent no longer agrees to share. Open sign-ups stop at once and planned discussions by name leave the agenda; what
 * organisations lawfully hold in their own files stays there.
 */
export async function withdrawConsent(tx: Transaction, familyId: string): Promise<Result<null, 'not_found' | 'nothing_to_withdraw'>> {
  const family = await findFamily(tx, familyId)
  const episode = family === null ? null : await currentEpisode(tx, familyId)
  if (family === null || episode === null) return refuse('not_found', 'not_found')
  if ((await withdrawConsents(tx, familyId)) === 0) return refuse('conflict', 'nothing_to_withdraw')
  const about = { coalitionId: family.coalitionId, familyId, episodeId: episode.id }
  await recordEvent(tx, { ...about, type: 'consent.withdrawn' })
  await stopSharing(tx, family.coalitionId, familyId)
  await recordAudit(tx, { action: 'update', code: 'consent.withdrawn', objectType: 'consent', coalitionId: family.coalitionId, familyId })
  return ok(null)
}
