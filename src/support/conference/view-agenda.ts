import type { Episode } from '../../family/episode/episode.ts'
import { colleaguesOf } from '../../people/professional/professional.store.ts'
import { recordAudits } from '../../platform/audit/record-audit.ts'
import type { PlainDate } from '../../platform/clock.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import { type FamilyOnAgenda, familiesOnAgenda } from './agenda.store.ts'
import { type Attendee, attendeesOf, findConference } from './conference.store.ts'
import { afterConference, attendeeWindow, type Conference, closingFault, hasEnded, mayChange } from './conference.ts'
import { casesOnAgenda } from './conference-case.store.ts'
import { type ConferenceCase, type MayStay, mayStay } from './conference-case.ts'
import { nobodyToDiscuss } from './ended-conference.store.ts'
import { offThisAgenda, type TakenOff } from './off-agenda.store.ts'

export interface AgendaItem {
  case: ConferenceCase
  /** Its place among what is on the agenda now; as it was given for who does not see all of it. */
  number: number
  /** Null for a case without a name, and when the key was destroyed. */
  label: string | null
  /** Null for a case without a name. */
  episode: Pick<Episode, 'pregnancy' | 'dueDate' | 'bornOn'> | null
  mayStay: MayStay
  /** The actor stands in this family's circle. */
  own: boolean
  /** On a triage conference: the actor is of the entry team and weighs this sign-up. */
  weighs: boolean
}

export interface Agenda {
  conference: Conference
  attendees: readonly Attendee[]
  /** The actor sits at the table; without a seat she sees the families of her own circle only. */
  hasSeat: boolean
  isChair: boolean
  items: readonly AgendaItem[]
  window: { from: PlainDate; until: PlainDate }
  today: PlainDate
}

/** A conference with what the actor may see of it, or null: neither a seat nor a family of her own on it. */
export async function loadAgenda(tx: Transaction, conferenceId: string): Promise<Agenda | null> {
  const conference = await findConference(tx, conferenceId)
  if (conference === null) return null
  const attendees = await attendeesOf(tx, conference)
  const hasSeat = attendees.some(({ id }) => id === tx.actor.id)
  const cases = await casesOnAgenda(tx, conferenceId)
  const families = cases.length === 0 ? new Map<string, FamilyOnAgenda>() : await familiesOnAgenda(tx, conference)
  const seesAll = cases.length === conference.cases
  const items = cases.flatMap((item, index): AgendaItem[] => {
    const family = families.get(item.familyId)
    const circle: ReadonlySet<string> = family?.circle ?? new Set()
    const own = circle.has(tx.actor.id ?? '')
    const weighs = conference.kind === 'triage' && family?.weighed === true
    if (!hasSeat && !own && !weighs) return []
    const stay = mayStay({ named: item.named, consentUntil: family?.consentUntil ?? null, attendees, circle })
    const shown = item.named ? family : undefined
    const number = seesAll ? index + 1 : item.position
    return [{ case: item, number, label: shown?.label ?? null, episode: shown?.episode ?? null, mayStay: stay, own, weighs }]
  })
  if (!hasSeat && items.length === 0) return null
  return {
    conference,
    attendees,
    hasSeat,
    isChair: conference.chairId === tx.actor.id,
    items,
    window: attendeeWindow(conference.plannedOn),
    today: tx.today,
  }
}

export interface AgendaPage extends Agenda {
  /** Families of the actor's own circles that were taken off this agenda. */
  off: readonly TakenOff[]
  /** Whom the chair can still give a seat. */
  free: readonly Attendee[]
  /** Why it cannot be closed now; null when it can. */
  closingFault: ReturnType<typeof closingFault>
  /** Say that it is not held, or on another day. */
  mayChange: boolean
  mayMove: boolean
}

/** The agenda as a page shows it, with whom the chair can still give a seat; every family on it gets its line in the log. */
export async function viewAgenda(tx: Transaction, conferenceId: string): Promise<Result<AgendaPage, 'not_found'>> {
  const agenda = await loadAgenda(tx, conferenceId)
  const line = { action: 'read', code: 'conference.viewed', objectType: 'conference', objectId: conferenceId } as const
  if (agenda === null) {
    await recordAudits(tx, [{ ...line, outcome: 'refused' }])
    return refuse('not_found', 'not_found')
  }
  const { conference, attendees, items, isChair } = agenda
  const off = await offThisAgenda(tx, conference)
  const { coalitionId } = conference
  const named = items.filter((item) => item.case.named)
  await recordAudits(tx, [
    { ...line, coalitionId, detail: { families: items.length } },
    ...named.map((item) => ({ ...line, coalitionId, familyId: item.case.familyId })),
    ...off.map(({ familyId }) => ({ ...line, coalitionId, familyId })),
  ])
  const seated = new Set(attendees.map(({ id }) => id))
  const colleagues = isChair && !hasEnded(conference.state) ? await colleaguesOf(tx, coalitionId) : []
  const { today } = tx
  const may = mayChange(conference, { actorId: tx.actor.id, seated, today })
  return ok({
    ...agenda,
    off,
    free: colleagues.filter(({ id }) => !seated.has(id)),
    closingFault: closingFault(conference, { nobodyToDiscuss: await nobodyToDiscuss(tx, conference), today }),
    mayChange: may,
    mayMove: may && afterConference(conference.state, 'move') !== null && conference.discussed === 0,
  })
}
