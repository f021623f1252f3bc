import { forbid } from '../../platform/audit/forbid.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { type DoneBefore, ok, type Result, refuse, refuseDone } from '../../platform/result.ts'
import { attendeesOf, findConference } from './conference.store.ts'
import { type Conference, closingFault } from './conference.ts'
import { endConference, nobodyToDiscuss } from './ended-conference.store.ts'

export type CloseConferenceRefusal =
  | 'not_found'
  | 'not_attendee'
  | 'not_held'
  | 'conference_closed'
  | 'conference_cancelled'
  | 'not_all_discussed'
  | 'conference_changed'

/**
 * Closes a conference once every family on its agenda was discussed, or its line was closed before; its minutes stand from then on. With
 * `notReached` also when there was no time for some: they can be brought to another one. Anybody with a seat may, also who does not see the
 * families any more.
 */
export async function closeConference(
  tx: Transaction,
  conferenceId: string,
  input: { version: number; notReached?: 'yes' | undefined },
): Promise<Result<null, CloseConferenceRefusal>> {
  const conference = await findConference(tx, conferenceId)
  if (conference === null) return refuse('not_found', 'not_found')
  const { coalitionId, cases, discussed } = conference
  const line = { action: 'update', code: 'conference.closed', objectType: 'conference', objectId: conferenceId, coalitionId } as const
  const attendees = await attendeesOf(tx, conference)
  if (!attendees.some(({ id }) => id === tx.actor.id)) return forbid(tx, line, 'not_attendee')
  const nobody = await nobodyToDiscuss(tx, conference)
  const fault = closingFault(conference, { nobodyToDiscuss: nobody, today: tx.today })
  if (fault === 'conference_closed' || fault === 'conference_cancelled') return refuseDone('conflict', fault, endedBefore(tx, conference))
  if (fault !== null && !(fault === 'not_all_discussed' && input.notReached === 'yes')) return refuse('conflict', fault)
  if (!(await endConference(tx, conference, input.version, null))) {
    const now = await findConference(tx, conferenceId)
    return refuseDone('stale', 'conference_changed', now === null ? null : endedBefore(tx, now))
  }
  await recordAudit(tx, { ...line, detail: { cases, left_out: cases - discussed, not_reached: !nobody } })
  return ok(null)
}

/** Who closed or cancelled it; null while it is open. */
export function endedBefore(tx: Transaction, { closedOn, closedBy, closedById }: Conference): DoneBefore | null {
  return closedOn === null ? null : { by: closedBy, byActor: closedById === tx.actor.id, on: closedOn }
}
