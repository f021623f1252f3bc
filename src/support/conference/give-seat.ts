import { colleaguesOf } from '../../people/professional/professional.store.ts'
import { forbid } from '../../platform/audit/forbid.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import { addAttendees, findConference } from './conference.store.ts'
import { hasEnded } from './conference.ts'

export type GiveSeatRefusal = 'not_found' | 'not_chair' | 'conference_closed' | 'conference_cancelled' | 'attendee_unknown'

/** The chair gives a colleague of the coalition a seat, with the same view of the families as everybody at the table. */
export async function giveSeat(
  tx: Transaction,
  conferenceId: string,
  input: { professionalId: string },
): Promise<Result<null, GiveSeatRefusal>> {
  const conference = await findConference(tx, conferenceId)
  if (conference === null) return refuse('not_found', 'not_found')
  const { coalitionId } = conference
  const line = {
    action: 'update',
    code: 'conference.seat_given',
    objectType: 'conference',
    objectId: conferenceId,
    coalitionId,
    detail: { professional_id: input.professionalId },
  } as const
  if (conference.chairId !== tx.actor.id) return forbid(tx, line, 'not_chair')
  if (hasEnded(conference.state)) return refuse('conflict', `conference_${conference.state}`)
  const seats = await colleaguesOf(tx, coalitionId)
  if (!seats.some(({ id }) => id === input.professionalId)) return refuse('invalid', 'attendee_unknown', 'professionalId')
  await addAttendees(tx, conference, [input.professionalId])
  await recordAudit(tx, line)
  return ok(null)
}
