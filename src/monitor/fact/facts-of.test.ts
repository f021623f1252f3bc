import { describe, expect, it } from 'vitest'
import type { EventDetail } from '../../family/event/event.ts'
import { type CaseEvent, factsOf } from './facts-of.ts'

const event = (type: string, on: string, detail: EventDetail = {}, domain: string | null = 'medical'): CaseEvent => ({
  type,
  on,
  domain,
  subject: null,
  detail,
})

function counted(events: CaseEvent[]): Record<string, string> {
  const facts = factsOf({ municipality: 'renkum', events })
  return Object.fromEntries(facts.map((fact) => [`${fact.indicator} ${fact.year}`, `${fact.weight}x${fact.value}`]))
}

describe('what a history counts for', () => {
  const cases: { what: string; events: CaseEvent[]; facts: Record<string, string> }[] = [
    { what: 'nothing happened', events: [], facts: {} },
    {
      what: 'one case a year per kind, however often it was discussed',
      events: [
        event('conference.held', '2025-03-01', { kind: 'mdo', named: true, pregnant: true, parent_part: 'present' }),
        event('conference.held', '2025-05-01', { kind: 'mdo', named: true, pregnant: true, parent_part: 'present' }),
        event('conference.held', '2026-01-10', { kind: 'mdo', named: true, pregnant: false, parent_part: 'present' }),
      ],
      facts: {
        '7-mdo 2025': '1x1',
        '7a 2025': '1x1',
        '7-mdo 2026': '1x1',
        '7b 2026': '1x1',
        'proces-ouder-aan-tafel 2025': '1x1',
        'proces-ouder-aan-tafel 2026': '1x1',
      },
    },
    {
      what: 'an anonymous discussion is not a case',
      events: [event('conference.held', '2025-03-01', { kind: 'mdo', named: false, pregnant: true })],
      facts: {},
    },
    {
      what: 'babies with a visit before birth, twins as two',
      events: [
        event('visit.done', '2025-02-01', { programme: 'prenatal-home-visit' }),
        event('birth.recorded', '2025-04-01', { children: 2 }),
      ],
      facts: { '8a 2025': '2x1' },
    },
    {
      what: 'a visit on the day of birth or after it is not before birth',
      events: [
        event('birth.recorded', '2025-04-01', { children: 1 }),
        event('visit.done', '2025-04-01', { programme: 'prenatal-home-visit' }),
      ],
      facts: {},
    },
    {
      what: 'programmes by the day of their start',
      events: [
        event('programme.started', '2025-02-01', { programme: 'stevig-ouderschap', prenatal: true }, 'youth_health'),
        event('birth.recorded', '2025-04-01', { children: 1 }),
        event('programme.started', '2025-06-01', { programme: 'voorzorg', prenatal: false }, 'youth_health'),
      ],
      facts: { '8b-aantal 2025': '1x1', '8d 2025': '1x1' },
    },
    {
      what: 'social coordination in every year it lasts',
      events: [
        event('coordinator.appointed', '2024-12-20', { domain: 'social' }),
        event('plan.made', '2025-01-05'),
        event('coordinator.appointed', '2026-02-01', { domain: 'youth_health' }),
      ],
      facts: { '10 2024': '1x1', '10 2025': '1x1', '10 2026': '1x1' },
    },
    {
      what: 'waiting time from day 0 to the first start there, not to a provisional contact or a medical start',
      events: [
        event('sign_up.sent', '2025-03-01'),
        event('sign_up.answered', '2025-03-03', { answer_before: '2025-03-04' }),
        event('coordinator.provisional', '2025-03-03', { domain: 'social' }),
        event('programme.started', '2025-03-05', { programme: 'other' }, 'medical'),
        event('coordinator.appointed', '2025-03-31', { domain: 'youth_health' }),
      ],
      facts: { '12 2025': '1x30', 'proces-contact-op-tijd 2025': '1x1' },
    },
    {
      what: 'an answer after its term',
      events: [event('sign_up.answered', '2025-03-09', { answer_before: '2025-03-04' })],
      facts: { 'proces-contact-op-tijd 2025': '1x0' },
    },
  ]
  it.each(cases)('$what', ({ events, facts }) => {
    expect(counted(events)).toEqual(facts)
  })
})
