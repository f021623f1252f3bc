import type { NewEvent } from '../src/family/event/event.store.ts'
import type { EventDetail, EventType } from '../src/family/event/event.ts'
import { mark, says } from '../src/monitor/fact/mark.ts'
import { addDays } from '../src/platform/clock.ts'
import { lifeOf, random } from './indicators-country.ts'
import { coalitionId, episodeOf, familyOf } from './roll-up-store.ts'

const programmes = ['another', 'prenatal-home-visit', 'stevig-ouderschap', 'voorzorg']
const kinds = ['own', 'mdo', 'pop', 'own']
const programme = (bits: number) => ({ programme: programmes[bits & 3] ?? 'another' })

/** What an act writes for each mark of an invented life. */
export const acts: Readonly<Record<number, { type: EventType; detail?: (bits: number) => EventDetail }>> = {
  [mark.birth]: { type: 'birth.recorded', detail: (bits) => ({ children: bits }) },
  [mark.pregnancyEnded]: { type: 'pregnancy.ended' },
  [mark.signUpSent]: { type: 'sign_up.sent', detail: () => ({ urgency: 'normal', answer_before: '2026-01-01' }) },
  [mark.signUpAnswered]: { type: 'sign_up.answered', detail: (bits) => ({ answer_before: bits === 1 ? '2063-12-31' : '2000-01-01' }) },
  [mark.adviceGiven]: { type: 'triage.decided', detail: () => ({ decision: 'advise' }) },
  [mark.conferenceHeld]: {
    type: 'conference.held',
    detail: (bits) => ({
      kind: kinds[bits & 3] ?? 'own',
      parent_part: (bits & says.parentPresent) !== 0 ? 'present' : 'declined',
      named: (bits & says.named) !== 0,
      pregnant: (bits & says.pregnant) !== 0,
    }),
  },
  [mark.coordinatorProvisional]: { type: 'coordinator.provisional', detail: (bits) => ({ domain: bits === 1 ? 'social' : 'medical' }) },
  [mark.coordinatorAppointed]: { type: 'coordinator.appointed', detail: (bits) => ({ domain: bits === 1 ? 'social' : 'medical' }) },
  [mark.programmeStarted]: { type: 'programme.started', detail: (bits) => ({ ...programme(bits), prenatal: true }) },
  [mark.visitDone]: { type: 'visit.done', detail: (bits) => ({ ...programme(bits), prenatal: true }) },
  [mark.visitMissed]: { type: 'visit.missed', detail: programme },
  [mark.visitCancelled]: { type: 'visit.cancelled', detail: programme },
  [mark.planMade]: { type: 'plan.made', detail: () => ({ review_on: '2026-01-01', by_family: true }) },
  [mark.workedOn]: { type: 'goal.added', detail: () => ({ domain: 'health' }) },
  [mark.handoverAccepted]: { type: 'handover.accepted', detail: (bits) => ({ in_time: bits === 1, domain: 'youth_health' }) },
  [mark.episodeClosed]: { type: 'episode.closed', detail: () => ({ reason: 'done' }) },
}

/** The acts of these families in the order of a calendar, all of a kind that some rule asks about. */
export function livesOf(first: number, count: number, seed: number): NewEvent[] {
  const chance = random(seed)
  const upTo = (most: number) => Math.floor(chance() * (most + 1))
  const lived = Array.from({ length: count }, (_, index) => {
    const place = { coalitionId, familyId: familyOf(first + index), episodeId: episodeOf(first + index) }
    return lifeOf(chance, upTo, 8000 + upTo(300), Number.MAX_SAFE_INTEGER).events.flatMap(([day, what, bits]) => {
      const act = acts[what]
      if (act === undefined) return []
      return [{ ...place, type: act.type, occurredOn: addDays('2000-01-01', day), detail: act.detail?.(bits) ?? {} }]
    })
  })
  return lived.flat().sort((one, other) => (one.occurredOn < other.occurredOn ? -1 : one.occurredOn > other.occurredOn ? 1 : 0))
}
