import type { EventDetail } from '../../family/event/event.ts'
import { daysBetween, type PlainDate } from '../../platform/clock.ts'

/** One act in the history of an episode, without anything that names a person. */
export interface CaseEvent {
  type: string
  on: PlainDate
  /** The domain of the organisation that acted. */
  domain: string | null
  subject: string | null
  detail: EventDetail
}

/** The history of one episode, in the order of the acts. */
export interface CaseHistory {
  municipality: string
  events: readonly CaseEvent[]
}

/** `weight` cases with this `value`: days for a waiting time, 1 or 0 for in or outside the numerator of a share. */
export interface CaseFact {
  indicator: string
  area: string
  year: number
  value: number
  weight: number
}

/** The version of these rules; goes up when a fact is counted differently. */
export const factRulesVersion = 1

const yearOf = (date: PlainDate) => Number(date.slice(0, 4))

/**
 * What one episode contributes to the indicators from casework. Pure: the same history always gives the same facts, so counting
 * at once and counting from scratch must agree. Rules per indicator as in the catalogue.
 */
export function factsOf(history: CaseHistory): CaseFact[] {
  const facts = [
    ...conferenceFacts(history.events),
    ...homeVisitFacts(history.events),
    ...programmeFacts(history.events),
    ...coordinationFacts(history.events),
    ...waitingFacts(history.events),
    ...processFacts(history.events),
  ]
  return facts.map((fact) => ({ ...fact, area: history.municipality }))
}

type BareFact = Omit<CaseFact, 'area'>

const count = (indicator: string, year: number, weight = 1): BareFact => ({ indicator, year, value: 1, weight })

/** Years in which something is true, each once. */
function onceAYear(indicator: string, dates: readonly PlainDate[]): BareFact[] {
  return [...new Set(dates.map(yearOf))].map((year) => count(indicator, year))
}

/** 7: distinct cases a year, by name; MDO split in pregnant women (a) and families with children (b), POP on its own. */
function conferenceFacts(events: readonly CaseEvent[]): BareFact[] {
  const held = events.filter((event) => event.type === 'conference.held' && event.detail['named'] !== false)
  const of = (kind: string, pregnant?: boolean) =>
    held
      .filter((event) => event.detail['kind'] === kind && (pregnant === undefined || (event.detail['pregnant'] === true) === pregnant))
      .map((event) => event.on)
  return [
    ...onceAYear('7-mdo', of('mdo')),
    ...onceAYear('7a', of('mdo', true)),
    ...onceAYear('7b', of('mdo', false)),
    ...onceAYear('7-pop', of('pop')),
  ]
}

/** 8a: babies born in the year with at least one home visit by youth health care before birth; twins count as two. */
function homeVisitFacts(events: readonly CaseEvent[]): BareFact[] {
  const visited = (before: PlainDate) =>
    events.some((event) => event.type === 'visit.done' && event.detail['programme'] === 'prenatal-home-visit' && event.on < before)
  return events
    .filter((event) => event.type === 'birth.recorded' && visited(event.on))
    .map((event) => count('8a', yearOf(event.on), typeof event.detail['children'] === 'number' ? event.detail['children'] : 1))
}

/** 8b-d: programmes started in the year; prenatal or postnatal is decided by the day of the start. */
function programmeFacts(events: readonly CaseEvent[]): BareFact[] {
  const birth = events.find((event) => event.type === 'birth.recorded')?.on
  return events
    .filter((event) => event.type === 'programme.started')
    .flatMap((event) => {
      const prenatal = birth === undefined ? event.detail['prenatal'] === true : event.on < birth
      if (event.detail['programme'] === 'stevig-ouderschap') return [count(prenatal ? '8b-aantal' : '8c-aantal', yearOf(event.on))]
      return event.detail['programme'] === 'voorzorg' ? [count('8d', yearOf(event.on))] : []
    })
}

/** 10: in every year in which, for a day or more, the appointed coordinator was of the social domain. */
function coordinationFacts(events: readonly CaseEvent[]): BareFact[] {
  const years = new Set<number>()
  let since: PlainDate | null = null
  const add = (until: PlainDate) => {
    if (since !== null) for (let year = yearOf(since); year <= yearOf(until); year += 1) years.add(year)
  }
  for (const event of events) {
    if (event.type === 'coordinator.appointed' || event.type === 'coordinator.provisional' || event.type === 'episode.closed') {
      add(event.on)
      since = event.type === 'coordinator.appointed' && event.detail['domain'] === 'social' ? event.on : null
    } else {
      add(event.on)
    }
  }
  return [...years].map((year) => count('10', year))
}

/** 12: days from sign-up (day 0) to the start by the local team or CJG: the first coordinator appointed or programme started there. */
function waitingFacts(events: readonly CaseEvent[]): BareFact[] {
  const sent = events.find((event) => event.type === 'sign_up.sent')
  if (sent === undefined) return []
  const isStart = (event: CaseEvent) =>
    (event.type === 'coordinator.appointed' && (event.detail['domain'] === 'social' || event.detail['domain'] === 'youth_health')) ||
    (event.type === 'programme.started' && (event.domain === 'social' || event.domain === 'youth_health'))
  const start = events.find((event) => isStart(event) && event.on >= sent.on)
  return start === undefined ? [] : [{ indicator: '12', year: yearOf(start.on), value: daysBetween(sent.on, start.on), weight: 1 }]
}

/** Our own process figures: the share answered in time, of parents at the table, of hand-overs accepted before the sender left. */
function processFacts(events: readonly CaseEvent[]): BareFact[] {
  const share = (indicator: string, event: CaseEvent, within: boolean): BareFact => ({
    indicator,
    year: yearOf(event.on),
    value: within ? 1 : 0,
    weight: 1,
  })
  return events.flatMap((event) => {
    if (event.type === 'sign_up.answered')
      return [share('proces-contact-op-tijd', event, event.on <= String(event.detail['answer_before'] ?? ''))]
    if (event.type === 'conference.held' && event.detail['named'] !== false)
      return [share('proces-ouder-aan-tafel', event, event.detail['parent_part'] === 'present')]
    if (event.type === 'handover.accepted') return [share('proces-overdracht-op-tijd', event, event.detail['in_time'] === true)]
    return []
  })
}
