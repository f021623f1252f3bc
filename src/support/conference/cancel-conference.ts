import { forbid } from '../../platform/audit/forbid.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result, refuse, refuseDone } from '../../platform/result.ts'
import { endedBefore } from './close-conference.ts'
import { attendeesOf, findConference } from './conference.store.ts'
import { afterConference, type CancelReason, hasEnded, mayChange } from './conference.ts'
import { endConference } from './ended-conference.store.ts'

export type CancelConferenceRefusal =
  | 'not_found'
  | 'not_attendee'
  | 'chair_cancels'
  | 'conference_closed'
  | 'conference_cancelled'
  | 'already_discussed'
  | 'cancel_reason_missing'
  | 'conference_changed'

/**
 * Says that a conference is not held, or was not: nobody is discussed there, nothing of it is counted, and its families can be brought to
 * another one. Not when one was discussed already.
 */
export async function cancelConference(
  tx: Transaction,
  conferenceId: string,
  input: { version: number; reason: CancelReason },
): Promise<Result<null, CancelConferenceRefusal>> {
  const conference = await findConference(tx, conferenceId)
  if (conference === null) return refuse('not_found', 'not_found')
  const { coalitionId, cases, state } = conference
  const line = { action: 'update', code: 'conference.cancelled', objectType: 'conference', objectId: conferenceId, coalitionId } as const
  const seated = new Set((await attendeesOf(tx, conference)).map(({ id }) => id))
  if (!seated.has(tx.actor.id ?? '')) return forbid(tx, line, 'not_attendee')
  if (hasEnded(state)) return refuseDone('conflict', `conference_${state}`, endedBefore(tx, conference))
  if (!mayChange(conference, { actorId: tx.actor.id, seated, today: tx.today })) return forbid(tx, line, 'chair_cancels')
  if (afterConference(state, 'cancel') === null || conference.discussed > 0) return refuse('conflict', 'already_discussed')
  if (input.reason === 'no_families' && cases > 0) return refuse('invalid', 'cancel_reason_missing', 'reason')
  if (!(await endConference(tx, conference, input.version, input.reason))) {
    const now = await findConference(tx, conferenceId)
    return refuseDone('stale', 'conference_changed', now === null ? null : endedBefore(tx, now))
  }
  await recordAudit(tx, { ...line, detail: { cases, reason: input.reason } })
  return ok(null)
}
