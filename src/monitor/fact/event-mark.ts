import type { EventDetail } from '../../family/event/event.ts'
import type { PlainDate } from '../../platform/clock.ts'
import { dayOf } from './calendar.ts'
import { mark, marked, says } from './mark.ts'

/** One act in the history of an episode, without anything that names a person. */
export interface CaseEvent {
  type: string
  on: PlainDate
  /** The organisation that acted; null when a parent or the system did. */
  organisation: { domain: string; type: string } | null
  detail: EventDetail
}

/** Organisations that are a local team or a centre for youth and family (CJG), the only ones that indicators 11 and 12 are about. */
export const localTeams: ReadonlySet<string> = new Set(['neighbourhood-team', 'youth-and-family-centre'])

const programmes = new Map([
  ['prenatal-home-visit', says.prenatalHomeVisit],
  ['stevig-ouderschap', says.stevigOuderschap],
  ['voorzorg', says.voorzorg],
])

const conferences = new Map([
  ['mdo', says.mdo],
  ['pop', says.pop],
])

const isDate = (value: unknown) => /^\d{4}-\d{2}-\d{2}$/.test(`${value}`)

const programmeOf = (detail: EventDetail) => programmes.get(`${detail['programme']}`) ?? 0

/**
 * The mark of an event, or 0 when no rule asks about it. The store makes the same marks (`event_mark` in the migrations), so that counting
 * from scratch need not carry the events themselves; a test holds the two equal.
 */
export function eventMark({ type, on, organisation, detail }: CaseEvent): number {
  const day = dayOf(on)
  const what = kinds.get(type)
  if (day === null || what === undefined) return 0
  const local = organisation !== null && organisation.domain === 'social' && localTeams.has(organisation.type) ? says.localTeam : 0
  switch (what) {
    case mark.birth:
      return marked(day, what, typeof detail['children'] === 'number' ? Math.min(7, Math.max(1, Math.trunc(detail['children']))) : 1)
    case mark.signUpAnswered:
      return marked(day, what, isDate(detail['answer_before']) && on <= `${detail['answer_before']}` ? says.inTime : 0)
    case mark.signUpWithdrawn:
      return marked(day, what, type === 'sign_up.withdrawn' && 'mistake' in detail ? says.mistake : 0)
    case mark.adviceGiven:
      return detail['decision'] === 'advise' ? marked(day, what, 0) : 0
    case mark.conferenceHeld:
      return marked(
        day,
        what,
        (conferences.get(`${detail['kind']}`) ?? 0) |
          (detail['named'] === false ? 0 : says.named) |
          (detail['pregnant'] === true ? says.pregnant : 0) |
          (detail['parent_part'] === 'present' ? says.parentPresent : 0),
      )
    case mark.coordinatorProvisional:
    case mark.coordinatorAppointed:
      return marked(day, what, detail['domain'] === 'social' ? says.social : 0)
    case mark.visitMissed:
    case mark.visitCancelled:
      // Without a programme the visit fell with what it belonged to: a birth, a loss, the end of the programme or the line.
      return programmeOf(detail) === 0 ? 0 : marked(day, what, programmeOf(detail))
    case mark.programmeStarted:
    case mark.visitDone:
      return marked(day, what, programmeOf(detail) | local)
    case mark.planMade:
      return marked(day, what, local)
    case mark.workedOn:
      return local === 0 ? 0 : marked(day, what, local)
    case mark.handoverAccepted:
      return marked(day, what, detail['in_time'] === true ? says.inTime : 0)
    default:
      return marked(day, what, 0)
  }
}

const kinds = new Map<string, number>([
  ['birth.recorded', mark.birth],
  ['pregnancy.ended', mark.pregnancyEnded],
  ['sign_up.sent', mark.signUpSent],
  ['sign_up.answered', mark.signUpAnswered],
  ['sign_up.withdrawn', mark.signUpWithdrawn],
  // Open sign-ups end with the consent they rest on.
  ['consent.withdrawn', mark.signUpWithdrawn],
  ['triage.decided', mark.adviceGiven],
  ['conference.held', mark.conferenceHeld],
  ['coordinator.provisional', mark.coordinatorProvisional],
  ['coordinator.appointed', mark.coordinatorAppointed],
  ['coordinator.ended', mark.coordinatorEnded],
  ['programme.started', mark.programmeStarted],
  ['visit.done', mark.visitDone],
  ['visit.missed', mark.visitMissed],
  ['visit.cancelled', mark.visitCancelled],
  ['plan.made', mark.planMade],
  ['plan.reviewed', mark.workedOn],
  ['goal.added', mark.workedOn],
  ['goal.reached', mark.workedOn],
  ['action.done', mark.workedOn],
  ['handover.accepted', mark.handoverAccepted],
  ['episode.closed', mark.episodeClosed],
])

/** Of no rule itself, but told when something that is counted got another day, or never was. */
const corrections: ReadonlySet<string> = new Set(['birth.corrected', 'pregnancy.goes_on'])

/** Does any rule ask about events of this type, or about what it put right? The others change no count. */
export function isCounted(type: string): boolean {
  return kinds.has(type) || corrections.has(type)
}
