import { colleaguesOf } from '../../people/professional/professional.store.ts'
import { rolesWithoutView } from '../../people/professional/roles.ts'
import { forbid } from '../../platform/audit/forbid.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import { hasRole } from '../../platform/database/actor.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { newId } from '../../platform/id.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import { addAttendees, addConference } from './conference.store.ts'
import type { PlanConferenceInput } from './conference.ts'

export type PlanConferenceRefusal = 'not_in_coalition' | 'sees_no_families' | 'date_in_past' | 'attendee_unknown' | 'attendees_missing'

/**
 * Plans a conference in a coalition of the actor, who chairs it and always has a seat. Any professional may, except those whose role
 * sees no family.
 */
export async function planConference(
  tx: Transaction,
  input: PlanConferenceInput,
): Promise<Result<{ conferenceId: string }, PlanConferenceRefusal>> {
  const { actor, today } = tx
  const { coalitionId } = input
  const refused = { action: 'create', code: 'conference.planned', objectType: 'conference' } as const
  if (actor.id === null || !hasRole(actor, 'professional', coalitionId)) return forbid(tx, refused, 'not_in_coalition')
  if (rolesWithoutView.some((role) => hasRole(actor, role, coalitionId))) return forbid(tx, { ...refused, coalitionId }, 'sees_no_families')
  if (input.plannedOn < today) return refuse('invalid', 'date_in_past', 'plannedOn')
  const seats = new Set((await colleaguesOf(tx, coalitionId)).map(({ id }) => id))
  const attendees = [...new Set([actor.id, ...input.attendees])]
  if (attendees.some((id) => !seats.has(id))) return refuse('invalid', 'attendee_unknown', 'attendees')
  if (attendees.length < 2) return refuse('invalid', 'attendees_missing', 'attendees')
  const conference = {
    coalitionId,
    id: newId(),
    kind: input.kind,
    plannedOn: input.plannedOn,
    startsAt: input.startsAt ?? null,
    place: input.place ?? null,
  }
  await addConference(tx, conference)
  await addAttendees(tx, conference, attendees)
  await recordAudit(tx, {
    action: 'create',
    code: 'conference.planned',
    objectType: 'conference',
    objectId: conference.id,
    coalitionId,
    detail: { kind: input.kind, attendees: attendees.length },
  })
  return ok({ conferenceId: conference.id })
}
