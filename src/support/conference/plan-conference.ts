import { colleaguesOf } from '../../people/professional/professional.store.ts'
import { rolesWithoutView } from '../../people/professional/roles.ts'
import { forbid } from '../../platform/audit/forbid.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import { hasRole } from '../../platform/database/actor.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { idFrom } from '../../platform/id.ts'
import { type Fault, ok, type Result, refuseFaults } from '../../platform/result.ts'
import { addAttendees, addConference } from './conference.store.ts'
import { type PlanConferenceInput, type PlanDraft, type PlanRefusal, planDraft, wrongInPlan } from './conference.ts'

export type PlanConferenceRefusal = 'not_in_coalition' | 'sees_no_families' | PlanRefusal

/**
 * Plans a conference in a coalition of the actor, who chairs it and always has a seat. Any professional may, except those whose role
 * sees no family. The same form sent twice is one conference.
 */
export async function planConference(
  tx: Transaction,
  input: PlanConferenceInput,
): Promise<Result<{ conferenceId: string }, PlanConferenceRefusal>> {
  const { actor } = tx
  const { coalitionId } = input
  const refused = { action: 'create', code: 'conference.planned', objectType: 'conference' } as const
  if (actor.id === null || !hasRole(actor, 'professional', coalitionId)) return forbid(tx, refused, 'not_in_coalition')
  if (rolesWithoutView.some((role) => hasRole(actor, role, coalitionId))) return forbid(tx, { ...refused, coalitionId }, 'sees_no_families')
  const wrong = refuseFaults(await faultsInPlan(tx, coalitionId, input))
  if (wrong !== null) return wrong
  const attendees = [...new Set([actor.id, ...input.attendees])]
  const conference = {
    coalitionId,
    id: idFrom(input, actor.id),
    kind: input.kind,
    plannedOn: input.plannedOn,
    startsAt: input.startsAt ?? null,
    place: input.place ?? null,
  }
  if (!(await addConference(tx, conference))) return ok({ conferenceId: conference.id })
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

/** What else is wrong in a plan of which some fields cannot be read, so that everything is said in one round. */
export async function faultsInUnreadPlan(tx: Transaction, values: Record<string, unknown>): Promise<Fault<PlanRefusal>[]> {
  const draft = planDraft(values)
  if (draft.coalitionId === undefined || !hasRole(tx.actor, 'professional', draft.coalitionId)) return []
  return faultsInPlan(tx, draft.coalitionId, draft)
}

async function faultsInPlan(tx: Transaction, coalitionId: string, draft: PlanDraft): Promise<Fault<PlanRefusal>[]> {
  const seats = new Set((await colleaguesOf(tx, coalitionId)).map(({ id }) => id))
  return wrongInPlan(draft, { today: tx.today, seats, chairId: tx.actor.id ?? '' })
}
