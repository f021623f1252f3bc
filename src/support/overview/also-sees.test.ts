import { expect, it } from 'vitest'
import { alsoSees } from './also-sees.ts'

const today = '2026-03-09'
const consent = { receivers: ['entry_team', 'circle', 'conference'] } as const
const nobody = { signUp: null, cases: [], consent, today } as const
const at = (plannedOn: string, named = true) => [{ plannedOn, named }]

it.each([
  [{}, []],
  [{ signUp: { triage: 'open', decidedOn: null } }, ['entry_team']],
  [{ signUp: { triage: 'provisional', decidedOn: null } }, ['entry_team']],
  [{ signUp: { triage: 'decided', decidedOn: today } }, ['decider']],
  [{ signUp: { triage: 'decided', decidedOn: '2026-03-08' } }, []],
  [{ signUp: { triage: 'withdrawn', decidedOn: null } }, []],
  // Three working days before until seven days after.
  [{ cases: at('2026-03-12') }, ['table']],
  [{ cases: at('2026-03-13') }, []],
  [{ cases: at('2026-03-02') }, ['table']],
  [{ cases: at('2026-03-01') }, []],
  [{ cases: at('2026-03-09', false) }, []],
  [{ cases: at('2026-03-09'), consent: null }, []],
  [{ cases: at('2026-03-09'), consent: { receivers: ['circle'] } }, []],
] as const)('%j: also seen by %j', (change, seen) => expect(alsoSees({ ...nobody, ...change })).toEqual(seen))
