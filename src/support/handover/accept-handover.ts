import { circleOf, joinOnce, leaveCircle } from '../../family/circle/circle.store.ts'
import { heldConsentsOf } from '../../family/consent/consent.store.ts'
import { consentCovering } from '../../family/consent/consent.ts'
import { recordEvent } from '../../family/event/record-event.ts'
import { forbid, refuseUnagreed } from '../../platform/audit/forbid.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import type { PlainDate } from '../../platform/clock.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result, refuse, refuseDone } from '../../platform/result.ts'
import { changeHandover, hasRunningProgramme } from './handover.store.ts'
import { afterHandover, type Handover, isBeforeSenderLeft, overlapUntil, partOf, type StepInput } from './handover.ts'
import { handoverOfActor, lastStep } from './handover-of-actor.ts'

export type AcceptRefusal =
  | 'not_found'
  | 'not_the_successor'
  | 'talk_not_held'
  | 'handover_over'
  | 'episode_closed'
  | 'consent_no_successor'
  | 'stale'

/**
 * The successor accepts, after the talk: now the family is handed over. The sender reads along until the overlap is over; as
 * coordinator, or as nurse of a programme that goes on, she stays.
 */
export async function acceptHandover(
  tx: Transaction,
  handoverId: string,
  input: StepInput,
): Promise<Result<{ familyId: string; overlapUntil: PlainDate }, AcceptRefusal>> {
  const found = await handoverOfActor(tx, handoverId)
  if (found === null) return refuse('not_found', 'not_found')
  const { handover, episode, about, audit } = found
  const { familyId } = handover
  const line = { ...audit, code: 'handover.accepted' }
  if (!found.isTo) return forbid(tx, line, 'not_the_successor')
  const state = afterHandover(handover.state, 'accept')
  if (state === null && handover.state === 'prepared') return refuse('conflict', 'talk_not_held')
  if (state === null) return refuseDone('conflict', 'handover_over', await lastStep(tx, handover))
  if (episode.closedOn !== null) return refuse('conflict', 'episode_closed')
  if (consentCovering(await heldConsentsOf(tx, familyId), 'successor', tx.today) === null)
    return refuseUnagreed(tx, line, 'consent_no_successor')
  const until = overlapUntil(handover.from.profession, episode, tx.today)
  const circle = await circleOf(tx, familyId)
  const senderThere = circle.some(({ professionalId }) => professionalId === handover.from.id)
  const inTime = senderThere && isBeforeSenderLeft(handover.from.profession, episode, tx.today)
  const change = { state, accepted_on: tx.today, overlap_until: until }
  if (!(await changeHandover(tx, handover, input.version, change))) return refuseDone('stale', 'stale', await lastStep(tx, handover))
  await joinOnce(tx, { coalitionId: handover.coalitionId, familyId, professionalId: handover.to.id, part: partOf(handover.to.profession) })
  await endSenderParts(tx, handover, until)
  await recordEvent(tx, {
    ...about,
    type: 'handover.accepted',
    subjectId: handoverId,
    detail: { in_time: inTime, domain: handover.to.domain },
  })
  await recordAudit(tx, line)
  return ok({ familyId, overlapUntil: until })
}

/** From `until` on the sender no longer sees the family as what she handed over. */
export async function endSenderParts(tx: Transaction, handover: Handover, until: PlainDate): Promise<void> {
  const { familyId, from } = handover
  const staysAsNurse = await hasRunningProgramme(tx, familyId, from.id)
  for (const part of ['medical_contact', 'sender', 'contact', 'member', 'nurse'] as const) {
    if (part !== 'nurse' || !staysAsNurse) await leaveCircle(tx, familyId, from.id, until, part)
  }
}
