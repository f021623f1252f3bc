import type { Consent } from '../../family/consent/consent.ts'
import type { PlainDate } from '../../platform/clock.ts'
import { attendeeWindow } from '../conference/conference.ts'
import type { ConferenceCase } from '../conference/conference-case.ts'
import type { SignUp } from '../sign-up/sign-up.ts'

/** Who looks in on a family without standing in its circle. */
export type AlsoSees = 'entry_team' | 'decider' | 'table'

/** Who sees the family today beside its circle; the triggers on sign-ups and agendas keep the same days. */
export function alsoSees(of: {
  signUp: Pick<SignUp, 'triage' | 'decidedOn'> | null
  cases: readonly Pick<ConferenceCase, 'named' | 'plannedOn'>[]
  /** The consent that holds; null when none does. */
  consent: Pick<Consent, 'receivers'> | null
  today: PlainDate
}): AlsoSees[] {
  const { signUp, cases, consent, today } = of
  const inTriage = signUp?.triage === 'open' || signUp?.triage === 'provisional'
  const atTable = cases.some(({ named, plannedOn }) => {
    const { from, until } = attendeeWindow(plannedOn)
    return named && from <= today && today <= until
  })
  return [
    ...(inTriage ? (['entry_team'] as const) : []),
    ...(signUp?.triage === 'decided' && signUp.decidedOn === today ? (['decider'] as const) : []),
    ...(atTable && consent?.receivers.includes('conference') === true ? (['table'] as const) : []),
  ]
}
