import { forbid } from '../../platform/audit/forbid.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import { daysBetween } from '../../platform/clock.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { type Fault, ok, type Result, refuse, refuseDone, refuseFaults } from '../../platform/result.ts'
import { endedBefore } from './close-conference.ts'
import { attendeesOf, findConference } from './conference.store.ts'
import { afterConference, type Conference, hasEnded, type MoveConferenceInput, mayChange, moveForm, wrongInMove } from './conference.ts'
import { setMoment } from './moved-conference.store.ts'

export type MoveConferenceRefusal =
  | 'not_found'
  | 'not_attendee'
  | 'chair_moves'
  | 'conference_closed'
  | 'conference_cancelled'
  | 'discussed_stays'
  | 'date_in_past'
  | 'conference_changed'

/**
 * Gives a conference another day, time or place. Its table and its agenda go along: tasks, the parent's line and the days on which those at
 * the table see the families follow. Not when a family was discussed already. Sending what stands changes nothing.
 */
export async function moveConference(
  tx: Transaction,
  conferenceId: string,
  input: MoveConferenceInput,
): Promise<Result<{ moved: boolean }, MoveConferenceRefusal>> {
  const conference = await findConference(tx, conferenceId)
  if (conference === null) return refuse('not_found', 'not_found')
  const { coalitionId, state } = conference
  const line = { action: 'update', code: 'conference.moved', objectType: 'conference', objectId: conferenceId, coalitionId } as const
  const seated = new Set((await attendeesOf(tx, conference)).map(({ id }) => id))
  if (!seated.has(tx.actor.id ?? '')) return forbid(tx, line, 'not_attendee')
  if (hasEnded(state)) return refuseDone('conflict', `conference_${state}`, endedBefore(tx, conference))
  if (!mayChange(conference, { actorId: tx.actor.id, seated, today: tx.today })) return forbid(tx, line, 'chair_moves')
  if (afterConference(state, 'move') === null || conference.discussed > 0) return refuse('conflict', 'discussed_stays')
  const wrong = refuseFaults(wrongInMove(input, tx.today))
  if (wrong !== null) return wrong
  if (standsSo(conference, input)) return ok({ moved: false })
  if (!(await setMoment(tx, conference, input))) return refuse('stale', 'conference_changed')
  await recordAudit(tx, { ...line, detail: { days: daysBetween(conference.plannedOn, input.plannedOn) } })
  return ok({ moved: true })
}

/** What else is wrong in a form of which some fields cannot be read, so that everything is said in one round. */
export function faultsInUnreadMove(tx: Transaction, values: Record<string, unknown>): Fault<'date_in_past'>[] {
  const day = moveForm.shape.plannedOn.safeParse(values['plannedOn'])
  return day.success ? wrongInMove({ plannedOn: day.data }, tx.today) : []
}

function standsSo(conference: Conference, { plannedOn, startsAt, place }: MoveConferenceInput): boolean {
  return conference.plannedOn === plannedOn && conference.startsAt === (startsAt ?? null) && conference.place === (place ?? null)
}
