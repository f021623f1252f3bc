import { changeEpisode } from '../../family/episode/episode.store.ts'
import { recordEvent } from '../../family/event/record-event.ts'
import { lastAct } from '../../people/professional/last-act.store.ts'
import { forbid, refuseUnagreed } from '../../platform/audit/forbid.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result, refuse, refuseDone } from '../../platform/result.ts'
import { followOverlap } from './birth.store.ts'
import { afterPregnancy, type LossInput, type UndoBar } from './birth.ts'
import { bringBack } from './undo-loss.store.ts'
import { undoOfActor } from './undo-of-actor.ts'

export type UndoLossRefusal = UndoBar | 'not_found' | 'stale'

/**
 * Somebody of the circle puts right that a loss was recorded by mistake: the pregnancy goes on, and visits, programmes and hand-overs that it
 * stopped stand as before, where nothing took their place since. It counts as if no loss had ever been recorded; the log keeps both acts.
 */
export async function letPregnancyGoOn(
  tx: Transaction,
  familyId: string,
  input: LossInput,
): Promise<Result<{ familyId: string }, UndoLossRefusal>> {
  const found = await undoOfActor(tx, familyId)
  if (found === null) return refuse('not_found', 'not_found')
  const { episode, bar } = found
  const about = { coalitionId: episode.coalitionId, familyId, episodeId: episode.id }
  const { episodeId: objectId, ...place } = about
  const audit = { action: 'update', code: 'pregnancy.goes_on', objectType: 'episode', objectId, ...place } as const
  const before = () => lastAct(tx, { ...place, objectId }, ['pregnancy.goes_on', 'birth.recorded', 'episode.closed'])
  if (bar === 'not_in_circle') return forbid(tx, audit, bar)
  if (bar === 'consent_ended') return refuseUnagreed(tx, audit, bar)
  const pregnancy = afterPregnancy(episode.pregnancy, 'undo_loss')
  if (bar !== null || pregnancy === null) return refuseDone('conflict', bar ?? 'no_loss_recorded', await before())
  if (!(await changeEpisode(tx, { id: episode.id, version: input.version }, { pregnancy })))
    return refuseDone('stale', 'stale', await before())
  const back = await bringBack(tx, about)
  await followOverlap(tx, about)
  await recordEvent(tx, { ...about, type: 'pregnancy.goes_on', detail: back })
  await recordAudit(tx, audit)
  return ok({ familyId })
}
