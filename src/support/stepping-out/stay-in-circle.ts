import { circleOf } from '../../family/circle/circle.store.ts'
import { recordEvent } from '../../family/event/record-event.ts'
import { familyOfActor } from '../../family/family/family-of-actor.store.ts'
import { forbid } from '../../platform/audit/forbid.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import { handoversOf } from '../handover/handover.store.ts'
import { enrolmentsOf } from '../programme/enrolment.store.ts'
import { ownSteps } from './step-out.store.ts'
import { isMaybeDone } from './still-needed.ts'

export type StayRefusal = 'not_found' | 'not_in_circle' | 'episode_closed'

/** Somebody whose programme is over says that the family still needs her. Who is not asked, or said so already, changes nothing. */
export async function stayInCircle(tx: Transaction, familyId: string): Promise<Result<null, StayRefusal>> {
  const found = await familyOfActor(tx, familyId)
  if (found === null) return refuse('not_found', 'not_found')
  const { family, episode, parts } = found
  const { coalitionId } = episode
  const line = { action: 'create', code: 'circle.stayed', objectType: 'circle_stay', coalitionId, familyId } as const
  if (parts.length === 0) return forbid(tx, line, 'not_in_circle')
  if (episode.closedOn !== null) return refuse('conflict', 'episode_closed')
  const [circle, enrolments, handovers, steps] = await Promise.all([
    circleOf(tx, familyId),
    enrolmentsOf(tx, familyId),
    handoversOf(tx, family),
    ownSteps(tx, family),
  ])
  if (!isMaybeDone({ actorId: tx.actor.id, circle, steps, today: tx.today }, { enrolments, handovers })) return ok(null)
  await recordEvent(tx, { coalitionId, familyId, episodeId: episode.id, type: 'circle.stayed' })
  await recordAudit(tx, line)
  return ok(null)
}
