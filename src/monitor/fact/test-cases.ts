import type { EventDetail } from '../../family/event/event.ts'
import type { CaseEvent } from './event-mark.ts'

const organisations = {
  medical: { domain: 'medical', type: 'midwifery' },
  youth: { domain: 'youth_health', type: 'youth-health-care' },
  team: { domain: 'social', type: 'neighbourhood-team' },
  addiction: { domain: 'social', type: 'addiction-care' },
} as const

const event = (type: string, on: string, detail: EventDetail = {}, by: keyof typeof organisations = 'medical'): CaseEvent => ({
  type,
  on,
  organisation: organisations[by],
  detail,
})

const mdo = (on: string, detail: EventDetail = {}) =>
  event('conference.held', on, { kind: 'mdo', named: true, pregnant: true, parent_part: 'present', ...detail })
const started = (on: string, programme: string, by: keyof typeof organisations = 'youth') =>
  event('programme.started', on, { programme, prenatal: true }, by)
const homeVisit = (on: string) => event('visit.done', on, { programme: 'prenatal-home-visit' }, 'youth')
const birth = (on: string, children = 1) => event('birth.recorded', on, { children })
const appointed = (on: string, domain: string) => event('coordinator.appointed', on, { domain })
const sent = (on: string) => event('sign_up.sent', on)

interface Case {
  what: string
  bornOn?: string
  events: CaseEvent[]
  facts: Record<string, string>
}

const discussed: Case[] = [
  { what: 'nothing happened', events: [], facts: {} },
  {
    what: 'one case a year per kind, however often it was discussed',
    events: [mdo('2025-03-01'), mdo('2025-05-01'), mdo('2026-01-10', { pregnant: false, parent_part: 'declined' })],
    facts: {
      '7-mdo 2025': '1x1',
      '7a 2025': '1x1',
      '7-mdo 2026': '1x1',
      '7b 2026': '1x1',
      'proces-ouder-aan-tafel 2025': '2x1',
      'proces-ouder-aan-tafel 2026': '1x0',
    },
  },
  {
    what: 'before and after the birth in one year: in a and in b, once in the total',
    events: [mdo('2025-03-01'), mdo('2025-09-01', { pregnant: false })],
    facts: { '7-mdo 2025': '1x1', '7a 2025': '1x1', '7b 2025': '1x1', 'proces-ouder-aan-tafel 2025': '2x1' },
  },
  {
    what: 'a discussion without a name is no case, and counted apart once a year',
    events: [mdo('2025-03-01', { named: false }), mdo('2025-04-01', { named: false })],
    facts: { '7-anoniem 2025': '1x1' },
  },
  {
    what: 'POP on its own; another kind is no case of indicator 7',
    events: [mdo('2025-03-01', { kind: 'pop' }), mdo('2025-04-01', { kind: 'triage' })],
    facts: { '7-pop 2025': '1x1', 'proces-ouder-aan-tafel 2025': '2x1' },
  },
]

const born: Case[] = [
  {
    what: 'babies with a visit before birth in the year of birth, twins as two',
    bornOn: '2025-01-04',
    events: [homeVisit('2024-12-01'), homeVisit('2024-12-20'), birth('2025-01-04', 2)],
    facts: { '8a 2025': '2x1', 'proces-bezoektrouw-phb 2024': '2x1' },
  },
  {
    what: 'a visit on the day of birth is not before it, whichever was written down first',
    bornOn: '2025-04-01',
    events: [homeVisit('2025-04-01'), birth('2025-04-01')],
    facts: {},
  },
  {
    what: 'a visit that is written down after the birth but was before it',
    bornOn: '2025-04-01',
    events: [birth('2025-04-01'), homeVisit('2025-03-31')],
    facts: { '8a 2025': '1x1', 'proces-bezoektrouw-phb 2025': '1x1' },
  },
  {
    what: 'Stevig Ouderschap before birth for as many children as came, VoorZorg likewise; a start is one start',
    bornOn: '2025-04-01',
    events: [started('2024-12-01', 'stevig-ouderschap'), started('2025-01-01', 'voorzorg'), birth('2025-04-01', 2)],
    facts: { '8b 2024': '2x1', '8bc 2024': '1x1', '8d 2025': '2x1' },
  },
  {
    what: 'an unborn child counts as one; from the day of birth on a start is after it',
    events: [started('2025-02-01', 'stevig-ouderschap')],
    facts: { '8b 2025': '1x1', '8bc 2025': '1x1' },
  },
  {
    what: 'a start on the day of birth of twins',
    bornOn: '2025-04-01',
    events: [started('2025-04-01', 'stevig-ouderschap'), birth('2025-04-01', 2)],
    facts: { '8c 2025': '2x1', '8bc 2025': '1x1' },
  },
  {
    what: 'a child born before the sign-up',
    bornOn: '2025-01-01',
    events: [started('2025-02-01', 'stevig-ouderschap')],
    facts: { '8c 2025': '1x1', '8bc 2025': '1x1' },
  },
  {
    what: 'a pregnancy that was lost: no child, but the start was made',
    events: [started('2025-02-01', 'stevig-ouderschap'), started('2025-02-02', 'voorzorg'), event('pregnancy.ended', '2025-03-01')],
    facts: { '8bc 2025': '1x1' },
  },
]

const social: Case[] = [
  {
    what: 'social coordination in every year it lasts, from the birth on, without an act in each',
    bornOn: '2024-06-01',
    events: [appointed('2023-12-20', 'social'), birth('2024-06-01'), appointed('2026-02-01', 'youth_health')],
    facts: { '10 2024': '1x1', '10 2027': '-1x1' },
  },
  {
    what: 'still coordinated: until the child is six',
    bornOn: '2024-06-01',
    events: [appointed('2024-07-01', 'social')],
    facts: { '10 2024': '1x1', '10 2031': '-1x1' },
  },
  {
    what: 'for a day is enough, and the day another takes over is no longer hers',
    bornOn: '2024-06-01',
    events: [appointed('2025-12-31', 'social'), event('coordinator.ended', '2026-01-01')],
    facts: { '10 2025': '1x1', '10 2026': '-1x1' },
  },
  {
    what: 'twice in one year is one household',
    bornOn: '2024-06-01',
    events: [
      appointed('2025-01-10', 'social'),
      appointed('2025-02-01', 'medical'),
      appointed('2025-03-01', 'social'),
      event('episode.closed', '2025-04-01'),
    ],
    facts: { '10 2025': '1x1', '10 2026': '-1x1' },
  },
  { what: 'no child yet, no household with children', events: [appointed('2025-01-10', 'social')], facts: {} },
  {
    what: 'support of the local team once a year, not of another organisation and not before there is a child',
    bornOn: '2025-03-01',
    events: [
      event('plan.made', '2025-02-01', {}, 'team'),
      event('plan.reviewed', '2025-05-01', {}, 'team'),
      event('action.done', '2025-06-01', {}, 'team'),
      event('goal.reached', '2026-02-01', {}, 'addiction'),
      event('visit.done', '2027-01-01', { programme: 'another' }, 'team'),
    ],
    facts: { '11 2025': '1x1', '11 2027': '1x1' },
  },
]

const waited: Case[] = [
  {
    what: 'from day 0 to the start of the local team, not to a provisional contact',
    events: [
      sent('2025-03-03'),
      event('coordinator.provisional', '2025-03-05', { domain: 'social' }),
      event('sign_up.answered', '2025-03-05', { answer_before: '2025-03-05' }),
      appointed('2025-03-31', 'social'),
    ],
    facts: { '12 2025': '1x28', 'proces-contact-op-tijd 2025': '1x1', 'proces-contact-twee-werkdagen 2025': '1x1' },
  },
  {
    what: 'a redirect keeps day 0, over the turn of the year',
    events: [
      sent('2024-12-02'),
      event('triage.decided', '2024-12-20', { decision: 'redirect' }),
      sent('2024-12-21'),
      started('2025-01-02', 'another', 'team'),
    ],
    facts: { '12 2025': '1x31', '12-wachtend 2024': '1x1', '12-wachtend 2025': '-1x1', 'proces-dagen-tot-steun 2025': '1x31' },
  },
  {
    what: 'a start elsewhere ends the waiting and is no waiting time of the local team',
    events: [sent('2025-03-03'), started('2025-04-01', 'voorzorg')],
    facts: { '8d 2025': '1x1', 'proces-dagen-tot-steun 2025': '1x29' },
  },
  { what: 'who waits still, waits', events: [sent('2025-03-03')], facts: { '12-wachtend 2025': '1x1' } },
  {
    what: 'advice is all there will be',
    events: [sent('2025-03-03'), event('triage.decided', '2026-01-01', { decision: 'advise' })],
    facts: { '12-wachtend 2025': '1x1', '12-wachtend 2026': '-1x1' },
  },
  {
    what: 'a sign-up sent by mistake never waited, also over the end of a year',
    events: [
      sent('2025-12-30'),
      event('sign_up.withdrawn', '2026-01-02', { mistake: 'wrong_family' }),
      event('episode.closed', '2026-01-02'),
    ],
    facts: {},
  },
  {
    what: 'a sign-up that stopped in the next year waited until then',
    events: [sent('2025-12-30'), event('sign_up.withdrawn', '2026-01-02', { reason: 'double_sign_up' })],
    facts: { '12-wachtend 2025': '1x1', '12-wachtend 2026': '-1x1' },
  },
  {
    what: 'with the consent the sign-up ends',
    events: [sent('2025-03-03'), event('consent.withdrawn', '2025-03-04')],
    facts: {},
  },
  {
    what: 'the first support by anybody: a visit',
    events: [sent('2025-03-03'), event('visit.done', '2025-03-13', { programme: 'another' })],
    facts: { 'proces-dagen-tot-steun 2025': '1x10', '12-wachtend 2025': '1x1' },
  },
  {
    what: 'an answer after its term, and later than two working days',
    events: [sent('2025-03-07'), event('sign_up.answered', '2025-03-12', { answer_before: '2025-03-11' })],
    facts: { 'proces-contact-op-tijd 2025': '1x0', 'proces-contact-twee-werkdagen 2025': '1x0', '12-wachtend 2025': '1x1' },
  },
]

const working: Case[] = [
  {
    what: 'a coordinator named at the next conference, or within seven days',
    events: [sent('2025-03-03'), mdo('2025-03-20'), appointed('2025-03-27', 'medical')],
    facts: {
      '7-mdo 2025': '1x1',
      '7a 2025': '1x1',
      'proces-ouder-aan-tafel 2025': '1x1',
      'proces-regie-na-overleg 2025': '1x1',
      'proces-contact-twee-werkdagen 2025': '1x0',
    },
  },
  {
    what: 'none within seven days of the first conference; the second does not count again',
    events: [sent('2025-03-03'), mdo('2025-03-20'), mdo('2025-04-20'), appointed('2025-04-20', 'medical')],
    facts: {
      '7-mdo 2025': '1x1',
      '7a 2025': '1x1',
      'proces-ouder-aan-tafel 2025': '2x1',
      'proces-regie-na-overleg 2025': '1x0',
      'proces-contact-twee-werkdagen 2025': '1x0',
    },
  },
  {
    what: 'a coordinator who was there already',
    events: [sent('2025-03-03'), appointed('2025-03-04', 'medical'), mdo('2025-03-20', { kind: 'own' })],
    facts: { 'proces-ouder-aan-tafel 2025': '1x1', 'proces-regie-na-overleg 2025': '1x1', 'proces-contact-twee-werkdagen 2025': '1x1' },
  },
  {
    what: 'fidelity before and after birth; what fell with something else counts nowhere',
    bornOn: '2025-06-01',
    events: [
      event('visit.done', '2025-05-31', { programme: 'voorzorg' }, 'youth'),
      event('visit.missed', '2025-05-30', { programme: 'voorzorg' }, 'youth'),
      event('visit.done', '2025-06-01', { programme: 'voorzorg' }, 'youth'),
      event('visit.cancelled', '2025-07-01', { programme: 'stevig-ouderschap', planned_on: '2025-07-02' }, 'youth'),
      event('visit.cancelled', '2025-07-01', { planned_on: '2025-07-02' }, 'youth'),
      birth('2025-06-01'),
    ],
    facts: {
      'proces-bezoektrouw-voorzorg-zwanger 2025': '1x0 1x1',
      'proces-bezoektrouw-voorzorg-na 2025': '1x1',
      'proces-bezoektrouw-so-na 2025': '1x0',
    },
  },
  {
    what: 'a visit before a birth that is not known yet',
    events: [event('visit.done', '2025-05-31', { programme: 'stevig-ouderschap' }, 'youth')],
    facts: { 'proces-bezoektrouw-so-zwanger 2025': '1x1' },
  },
  {
    what: 'hand-overs accepted before the sender left',
    events: [event('handover.accepted', '2025-03-01', { in_time: true }), event('handover.accepted', '2025-04-01', { in_time: false })],
    facts: { 'proces-overdracht-op-tijd 2025': '1x0 1x1' },
  },
]

/** Histories and what they count for, as `indicator year`: `weight x value`. */
export const ruleCases: readonly Case[] = [...discussed, ...born, ...social, ...waited, ...working]
