import { forbid } from '../../platform/audit/forbid.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { type DoneBefore, ok, type Result, refuse, refuseDone } from '../../platform/result.ts'
import { attendeesOf, changeConferenceState, findConference } from './conference.store.ts'
import { type Conference, closingFault } from './conference.ts'
import { casesOnAgenda } from './conference-case.store.ts'
import { isLeftOut } from './conference-case.ts'

export type CloseConferenceRefusal =
  | 'not_found'
  | 'not_attendee'
  | 'not_held'
  | 'conference_closed'
  | 'not_all_discussed'
  | 'conference_changed'

/** Closes a conference once every family on its agenda was discussed, or its line was closed before; its minutes stand from then on. Anybody with a seat may. */
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
  const leftOut = conference.discussed < conference.cases ? (await casesOnAgenda(tx, conferenceId)).filter(isLeftOut).length : 0
  const fault = closingFault(conference, { leftOut, today: tx.today })
  if (fault === 'conference_closed') return refuseDone('conflict', fault, closedBefore(tx, conference))
  if (fault !== null) return refuse('conflict', fault)
  if (!(await changeConferenceState(tx, conference, input.version, 'closed'))) {
    const now = await findConference(tx, conferenceId)
    return refuseDone('stale', 'conference_changed', now === null ? null : closedBefore(tx, now))
  }
  await recordAudit(tx, { ...line, detail: { cases: conference.cases, left_out: leftOut } })
  return ok(null)
}

/** Who closed it; null while it is open. */
export function closedBefore(tx: Transaction, { closedOn, closedBy, closedById }: Conference): DoneBefore | null {
  return closedOn === null ? null : { by: closedBy, byActor: closedById === tx.actor.id, on: closedOn }
}
