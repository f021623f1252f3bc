import { forbid } from '../../platform/audit/forbid.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { type DoneBefore, ok, type Result, refuse, refuseDone } from '../../platform/result.ts'
import { attendeesOf, changeConferenceState, findConference } from './conference.store.ts'
import { afterConference, type Conference } from './conference.ts'

export type CloseConferenceRefusal =
  | 'not_found'
  | 'not_attendee'
  | 'not_held'
  | 'conference_closed'
  | 'not_all_discussed'
  | 'conference_changed'

/** Closes a conference once every family on its agenda was discussed; its minutes stand from then on. Anybody with a seat may. */
export async function closeConference(
  tx: Transaction,
  conferenceId: string,
  input: { version: number },
): Promise<Result<null, CloseConferenceRefusal>> {
  const conference = await findConference(tx, conferenceId)
  if (conference === null) return refuse('not_found', 'not_found')
  const { coalitionId } = conference
  const line = { action: 'update', code: 'conference.closed', objectType: 'conference', objectId: conferenceId, coalitionId } as const
  const attendees = await attendeesOf(tx, conference)
  if (!attendees.some(({ id }) => id === tx.actor.id)) return forbid(tx, line, 'not_attendee')
  const next = afterConference(conference.state, 'close')
  if (next === null && conference.state === 'closed') return refuseDone('conflict', 'conference_closed', closedBefore(tx, conference))
  if (next === null) return refuse('conflict', 'not_held')
  if (conference.discussed < conference.cases) return refuse('conflict', 'not_all_discussed')
  if (!(await changeConferenceState(tx, conference, input.version, next))) {
    const now = await findConference(tx, conferenceId)
    return refuseDone('stale', 'conference_changed', now === null ? null : closedBefore(tx, now))
  }
  await recordAudit(tx, { ...line, detail: { cases: conference.cases } })
  return ok(null)
}

/** Who closed it; null while it is open. */
export function closedBefore(tx: Transaction, { closedOn, closedBy, closedById }: Conference): DoneBefore | null {
  return closedOn === null ? null : { by: closedBy, byActor: closedById === tx.actor.id, on: closedOn }
}
