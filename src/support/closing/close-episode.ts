import { changeEpisode } from '../../family/episode/episode.store.ts'
import { recordEvent } from '../../family/event/record-event.ts'
import { familyOfActor } from '../../family/family/family-of-actor.store.ts'
import { lastAct } from '../../people/professional/last-act.store.ts'
import { forbid } from '../../platform/audit/forbid.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import type { PlainDate } from '../../platform/clock.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result, refuse, refuseDone } from '../../platform/result.ts'
import { leaveAgendas } from '../conference/off-agenda.store.ts'
import { stopProgrammes } from '../programme/end-programme.ts'
import { closePlan, endCircle, endCoordinator, stillOpen } from './closing.store.ts'
import { type ClosingInput, circleUntil, mayClose } from './closing.ts'

export type CloseRefusal = 'not_found' | 'not_the_coordinator' | 'closed_already' | 'handover_open' | 'triage_open' | 'stale'

/** The coordinator ends the line of a family (see `mayClose`). What was planned is cancelled, and the family leaves every agenda to come; the circle reads along for six more weeks. */
export async function closeEpisode(
  tx: Transaction,
  familyId: string,
  input: ClosingInput,
): Promise<Result<{ circleUntil: PlainDate }, CloseRefusal>> {
  const found = await familyOfActor(tx, familyId)
  if (found === null) return refuse('not_found', 'not_found')
  const { episode } = found
  const { coalitionId } = episode
  const audit = { action: 'update', code: 'episode.closed', objectType: 'episode', objectId: episode.id, coalitionId, familyId } as const
  const place = { coalitionId, familyId, objectId: episode.id }
  if (episode.closedOn !== null) return refuseDone('conflict', 'closed_already', await lastAct(tx, place, ['episode.closed']))
  const open = await stillOpen(tx, episode.id)
  if (!mayClose({ ...open, inCircle: found.parts.length > 0 })) return forbid(tx, audit, 'not_the_coordinator')
  if (open.handovers > 0) return refuse('conflict', 'handover_open')
  if (open.signUps > 0) return refuse('conflict', 'triage_open')
  const change = { closed_on: tx.today, closing_reason: input.reason }
  if (!(await changeEpisode(tx, { id: episode.id, version: input.version }, change)))
    return refuseDone(
      'stale',
      'stale',
      await lastAct(tx, place, ['episode.closed', 'birth.recorded', 'pregnancy.ended', 'pregnancy.goes_on']),
    )
  const about = { coalitionId, familyId, episodeId: episode.id }
  await leaveAgendas(tx, about)
  await stopProgrammes(tx, about, 'episode_closed')
  await closePlan(tx, episode.id)
  const coordinator = await endCoordinator(tx, episode.id)
  if (coordinator !== null)
    await recordEvent(tx, { ...about, type: 'coordinator.ended', subjectId: coordinator.id, detail: { domain: coordinator.domain } })
  const until = circleUntil(tx.today)
  await endCircle(tx, familyId, until)
  await recordEvent(tx, { ...about, type: 'episode.closed', detail: { reason: input.reason } })
  await recordAudit(tx, { ...audit, detail: { reason: input.reason } })
  return ok({ circleUntil: until })
}
