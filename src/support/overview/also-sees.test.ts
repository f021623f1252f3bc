import { expect, it } from 'vitest'
import { alsoSees, placeUntil } from './also-sees.ts'

const today = '2026-03-09'
const latest = { receivers: ['entry_team', 'circle', 'conference'] } as const
const consent = { state: 'given', latest } as const
const nobody = { signUp: null, cases: [], consent, today } as const
type Held = Parameters<typeof alsoSees>[0]['cases'][number]
const at = (plannedOn: string, change: Partial<Held> = {}): Held[] => [
  { plannedOn, named: true, discussedOn: null, state: 'planned', ...change },
]

it.each([
  [{}, []],
  [{ signUp: { triage: 'open', decidedOn: null } }, ['entry_team']],
  [{ signUp: { triage: 'provisional', decidedOn: null } }, ['entry_team']],
  [{ signUp: { triage: 'decided', decidedOn: today } }, ['decider']],
  [{ signUp: { triage: 'decided', decidedOn: today }, consent: { state: 'expired', latest } }, ['decider']],
  [{ signUp: { triage: 'decided', decidedOn: today }, consent: { state: 'withdrawn', latest } }, []],
  [{ signUp: { triage: 'decided', decidedOn: '2026-03-08' } }, []],
  [{ signUp: { triage: 'withdrawn', decidedOn: null } }, []],
  // Three working days before until seven days after.
  [{ cases: at('2026-03-12') }, ['table']],
  [{ cases: at('2026-03-13') }, []],
  [{ cases: at('2026-03-02') }, ['table']],
  [{ cases: at('2026-03-01') }, []],
  [{ cases: at('2026-03-09', { named: false }) }, []],
  // Called off, or closed without time for this family: the seats show it to nobody. Discussed there, they do.
  [{ cases: at('2026-03-09', { state: 'cancelled' }) }, []],
  [{ cases: at('2026-03-09', { state: 'closed' }) }, []],
  [{ cases: at('2026-03-09', { state: 'closed', discussedOn: '2026-03-09' }) }, ['table']],
  [{ cases: at('2026-03-09'), consent: { state: 'none', latest: null } }, []],
  [{ cases: at('2026-03-09'), consent: { state: 'given', latest: { receivers: ['circle'] } } }, []],
] as const)('%j: also seen by %j', (change, seen) => expect(alsoSees({ ...nobody, ...change })).toEqual(seen))

it.each([
  [['2026-04-01'], '2026-04-01'],
  [['2026-04-01', '2026-05-01', '2026-03-15'], '2026-05-01'],
  [['2026-04-01', null], null],
  [[], null],
] as const)('who stands there until %j sees the family until %s', (ends, until) =>
  expect(placeUntil(ends.map((untilOn) => ({ untilOn })))).toBe(until),
)
