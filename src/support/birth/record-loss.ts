import { changeEpisode } from '../../family/episode/episode.store.ts'
import { recordEvent } from '../../family/event/record-event.ts'
import { familyOfActor } from '../../family/family/family-of-actor.store.ts'
import { forbid } from '../../platform/audit/forbid.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import { shortenOverlaps } from '../handover/shorten-overlaps.ts'
import { withdrawOpenHandovers } from '../handover/withdraw-handover.ts'
import { stopProgrammes } from '../programme/end-programme.ts'
import { afterPregnancy, type LossInput } from './birth.ts'

export type LossRefusal = 'not_found' | 'not_in_circle' | 'no_birth_expected' | 'stale'

/**
 * Somebody of the circle records that the pregnancy ended without a living child. Everything planned stops at once and nothing
 * asks about the baby again. No date, no reason, and no consent is asked: stopping is always possible.
 */
export async function recordLoss(tx: Transaction, familyId: string, input: LossInput): Promise<Result<{ familyId: string }, LossRefusal>> {
  const found = await familyOfActor(tx, familyId)
  if (found === null) return refuse('not_found', 'not_found')
  const { episode } = found
  const { coalitionId } = episode
  const audit = { action: 'update', code: 'pregnancy.ended', objectType: 'episode', objectId: episode.id, coalitionId, familyId } as const
  if (found.parts.length === 0) return forbid(tx, audit, 'not_in_circle')
  const pregnancy = afterPregnancy(episode.pregnancy, 'loss')
  if (pregnancy === null) return refuse('conflict', 'no_birth_expected')
  if (!(await changeEpisode(tx, { id: episode.id, version: input.version }, { pregnancy }))) return refuse('stale', 'stale')
  const about = { coalitionId, familyId, episodeId: episode.id }
  await recordEvent(tx, { ...about, type: 'pregnancy.ended' })
  await stopProgrammes(tx, about, 'pregnancy_ended')
  await withdrawOpenHandovers(tx, about)
  await shortenOverlaps(tx, about, { ...episode, pregnancy })
  await recordAudit(tx, audit)
  return ok({ familyId })
}
