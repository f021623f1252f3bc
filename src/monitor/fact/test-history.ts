import fc from 'fast-check'
import { type EventDetail, type EventType, eventTypes } from '../../family/event/event.ts'
import type { CaseEvent } from './event-mark.ts'

/** A date in four years around the births of these tests, some on the very same days. */
export const someDay: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 1500 }).map((days) => dateOf(Date.UTC(2023, 0, 1) + days * 86_400_000)) },
  { weight: 1, arbitrary: fc.constantFrom('2024-02-29', '2024-12-31', '2025-01-01', '2025-06-10') },
)

const dateOf = (ms: number) => new Date(ms).toISOString().slice(0, 10)

const programme = fc.constantFrom('prenatal-home-visit', 'stevig-ouderschap', 'voorzorg', 'another', 'constructor')

/** Details as the acts write them, and now and then something no act writes. */
const details: Readonly<Partial<Record<EventType, fc.Arbitrary<EventDetail>>>> = {
  'sign_up.answered': fc.oneof(
    someDay.map((day) => ({ answer_before: day })),
    fc.constantFrom({}, { answer_before: null }, { answer_before: 'soon' }),
  ),
  'sign_up.withdrawn': fc.constantFrom({}, { reason: 'double_sign_up' }, { reason: 'sign_up_taken_back', mistake: 'other' }),
  'triage.decided': fc.constantFrom('take_on', 'conference', 'redirect', 'advise').map((decision) => ({ decision })),
  'conference.held': fc.record({
    kind: fc.constantFrom('mdo', 'pop', 'triage', 'own'),
    named: fc.boolean(),
    pregnant: fc.boolean(),
    parent_part: fc.constantFrom('present', 'declined', 'not_asked'),
  }),
  'coordinator.provisional': fc.constantFrom('social', 'youth_health', 'medical').map((domain) => ({ domain })),
  'coordinator.appointed': fc.constantFrom('social', 'youth_health', 'medical').map((domain) => ({ domain })),
  'programme.started': fc.record({ programme, prenatal: fc.boolean() }),
  'visit.done': fc.record({ programme, prenatal: fc.boolean() }),
  'visit.missed': fc.record({ programme }),
  'visit.cancelled': fc.oneof(fc.record({ programme }), fc.constant({ planned_on: '2025-01-01' })),
  'birth.recorded': fc.oneof(
    fc.integer({ min: 1, max: 3 }).map((children) => ({ children })),
    fc.constantFrom({}, { children: 'twins' }, { children: 40 }, { children: -1 }),
  ),
  'handover.accepted': fc.boolean().map((in_time) => ({ in_time, domain: 'youth_health' })),
}

const organisation = fc.constantFrom(
  null,
  { domain: 'social', type: 'neighbourhood-team' },
  { domain: 'social', type: 'youth-and-family-centre' },
  { domain: 'social', type: 'addiction-care' },
  { domain: 'medical', type: 'midwifery' },
  { domain: 'youth_health', type: 'youth-health-care' },
)

/** Any event, most often one that is counted. */
export const anyEvent: fc.Arbitrary<CaseEvent & { type: EventType }> = fc
  .constantFrom(...eventTypes)
  .chain((type) => fc.record({ type: fc.constant(type), on: someDay, organisation, detail: details[type] ?? fc.constant({}) }))
