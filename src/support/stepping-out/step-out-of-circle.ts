import { circleOf, leaveCircle } from '../../family/circle/circle.store.ts'
import { holdEpisode } from '../../family/episode/episode.store.ts'
import { recordEvent } from '../../family/event/record-event.ts'
import { familyOfActor } from '../../family/family/family-of-actor.store.ts'
import { forbid } from '../../platform/audit/forbid.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import type { PlainDate } from '../../platform/clock.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import { ownPlace } from './step-out.store.ts'
import { leavesAnyway, outFrom, type StayReason, whyStay } from './step-out.ts'

export type StepOutRefusal = 'not_found' | 'not_in_circle' | 'episode_closed' | 'leaves_already' | StayReason

/**
 * Somebody steps out of the circle of a family, from the end of today: not who keeps the overview, and not while a programme or a hand-over
 * of hers runs. Her open agreements and actions come to the coordinator from then on, as all work of who no longer sees the family.
 */
export async function stepOutOfCircle(tx: Transaction, familyId: string): Promise<Result<{ untilOn: PlainDate }, StepOutRefusal>> {
  const found = await familyOfActor(tx, familyId)
  const actorId = tx.actor.id
  if (found === null || actorId === null) return refuse('not_found', 'not_found')
  const { episode, parts } = found
  const { coalitionId } = episode
  const line = { action: 'update', code: 'circle.left', objectType: 'circle', objectId: actorId, coalitionId, familyId } as const
  if (parts.length === 0) return forbid(tx, line, 'not_in_circle')
  if (episode.closedOn !== null) return refuse('conflict', 'episode_closed')
  await holdEpisode(tx, episode)
  const own = (await circleOf(tx, familyId)).filter(({ professionalId }) => professionalId === actorId)
  if (leavesAnyway(own, tx.today)) return refuse('conflict', 'leaves_already')
  const [first] = whyStay(await ownPlace(tx, episode))
  if (first !== undefined) return refuse('conflict', first)
  const untilOn = outFrom(tx.today)
  await leaveCircle(tx, familyId, actorId, untilOn)
  await recordEvent(tx, { coalitionId, familyId, episodeId: episode.id, type: 'circle.left', detail: { until: untilOn } })
  await recordAudit(tx, line)
  return ok({ untilOn })
}
