import type { CircleMember } from '../../family/circle/circle.store.ts'
import type { Consent, ConsentState } from '../../family/consent/consent.ts'
import type { PlainDate } from '../../platform/clock.ts'
import { attendeeWindow } from '../conference/conference.ts'
import { type ConferenceCase, isNotHeld } from '../conference/conference-case.ts'
import type { SignUp } from '../sign-up/sign-up.ts'
import type { Overview } from './read-overview.ts'

/** Who looks in on a family without standing in its circle. */
export type AlsoSees = 'entry_team' | 'decider' | 'table'

/** The day from which somebody sees the family no more, by all her parts in the circle together; null while one has no end. */
export function placeUntil(parts: readonly Pick<CircleMember, 'untilOn'>[]): PlainDate | null {
  const ends = parts.flatMap(({ untilOn }) => (untilOn === null ? [] : [untilOn]))
  return ends.length < parts.length ? null : (ends.toSorted().at(-1) ?? null)
}

/** Who sees the family of this page today beside its circle. */
export function alsoSeeing({ signUp, cards, consent, today }: Pick<Overview, 'signUp' | 'cards' | 'consent' | 'today'>): AlsoSees[] {
  return alsoSees({ signUp, cases: cards.cases, consent, today })
}

/** Who sees the family today beside its circle; the triggers on sign-ups and agendas keep the same days. */
export function alsoSees(of: {
  signUp: Pick<SignUp, 'triage' | 'decidedOn'> | null
  cases: readonly Pick<ConferenceCase, 'named' | 'plannedOn' | 'discussedOn' | 'state'>[]
  consent: { state: ConsentState | 'none'; latest: Pick<Consent, 'receivers'> | null }
  today: PlainDate
}): AlsoSees[] {
  const { signUp, cases, consent, today } = of
  const inTriage = signUp?.triage === 'open' || signUp?.triage === 'provisional'
  const atTable = cases.some((item) => {
    const { from, until } = attendeeWindow(item.plannedOn)
    return item.named && !isNotHeld(item) && from <= today && today <= until
  })
  return [
    ...(inTriage ? (['entry_team'] as const) : []),
    ...(signUp?.triage === 'decided' && signUp.decidedOn === today && consent.state !== 'withdrawn' ? (['decider'] as const) : []),
    ...(atTable && consent.state === 'given' && consent.latest?.receivers.includes('conference') === true ? (['table'] as const) : []),
  ]
}
