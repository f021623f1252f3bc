import { circleOf } from '../../family/circle/circle.store.ts'
import { colleaguesOf } from '../../people/professional/professional.store.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import { type CurrentCoordinator, coordinatorOf } from '../coordinator/coordinator.store.ts'
import type { Attendee } from './conference.store.ts'
import { hasEnded, mayChange } from './conference.ts'
import { closedBeforehand } from './conference-case.ts'
import { offFault } from './off-agenda.ts'
import { type Agenda, type AgendaItem, loadAgenda } from './view-agenda.ts'

export interface CaseView extends Pick<Agenda, 'conference' | 'hasSeat' | 'today'> {
  item: AgendaItem
  actorId: string | null
  coordinator: CurrentCoordinator | null
  /** Who can take an agreement upon herself: those at the table and the circle. */
  doers: readonly { id: string; name: string }[]
  /** Who can be named as coordinator. */
  colleagues: readonly Attendee[]
  /** Why nothing can be recorded now, or null when the actor can. */
  cannotRecord: 'no_seat' | 'not_yet' | 'closed' | 'cancelled' | 'without_name' | 'line_closed' | null
  mayTakeOff: boolean
}

/** One family at the table. Not found for whoever has neither a seat nor a place in this family's circle. */
export async function viewCase(tx: Transaction, conferenceId: string, caseId: string): Promise<Result<CaseView, 'not_found'>> {
  const agenda = await loadAgenda(tx, conferenceId)
  const item = agenda?.items.find((one) => one.case.id === caseId)
  const line = { action: 'read', code: 'conference.case_viewed', objectType: 'conference_case', objectId: caseId } as const
  if (agenda === null || item === undefined) {
    await recordAudit(tx, { ...line, outcome: 'refused' })
    return refuse('not_found', 'not_found')
  }
  const { conference, attendees, hasSeat, today } = agenda
  const { coalitionId, episodeId, familyId } = item.case
  const knowsFamily = item.case.named || item.own || item.weighs
  const seated = new Set(attendees.map(({ id }) => id))
  await recordAudit(tx, { ...line, coalitionId, ...(knowsFamily ? { familyId } : {}) })
  const circle = knowsFamily ? await circleOf(tx, familyId) : []
  const doers = new Map([
    ...attendees.map(({ id, name }) => [id, name] as const),
    ...circle.map(({ professionalId, name }) => [professionalId, name] as const),
  ])
  return ok({
    conference,
    hasSeat,
    today,
    item,
    actorId: tx.actor.id,
    coordinator: await coordinatorOf(tx, { coalitionId, episodeId }),
    doers: [...doers].map(([id, name]) => ({ id, name })),
    colleagues: await colleaguesOf(tx, coalitionId),
    cannotRecord: cannotRecord(agenda, item, knowsFamily),
    mayTakeOff:
      offFault(item.case) === null &&
      (item.own || broughtIt(item, tx.actor.id) || mayChange(conference, { actorId: tx.actor.id, seated, today })),
  })
}

/** Who weighs the sign-up and put it on this agenda herself takes it off again, with a seat or without. */
function broughtIt(item: AgendaItem, actorId: string | null): boolean {
  return item.weighs && item.case.broughtBy.id === actorId
}

function cannotRecord({ conference, hasSeat, today }: Agenda, item: AgendaItem, knowsFamily: boolean): CaseView['cannotRecord'] {
  if (!hasSeat) return 'no_seat'
  if (hasEnded(conference.state)) return conference.state
  if (closedBeforehand(item.case)) return 'line_closed'
  if (!knowsFamily) return 'without_name'
  return conference.plannedOn > today ? 'not_yet' : null
}
