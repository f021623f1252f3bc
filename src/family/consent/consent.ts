import type { PlainDate } from '../../platform/clock.ts'

/** To whom a parent may say yes. Colleagues in the same treatment need no consent (WGBO) and are not listed. */
export const receivers = ['entry_team', 'circle', 'conference', 'successor'] as const
export type Receiver = (typeof receivers)[number]

/** About what. */
export const topics = ['situation', 'support', 'health', 'appointments'] as const
export type Topic = (typeof topics)[number]

export interface Consent {
  id: string
  familyId: string
  givenBy: string
  givenOn: PlainDate
  how: 'spoken' | 'written'
  topics: readonly Topic[]
  receivers: readonly Receiver[]
  untilOn: PlainDate
  withdrawnOn: PlainDate | null
}

export type ConsentState = 'given' | 'withdrawn' | 'expired'

/** The state on `day`; the last day named is still covered. */
export function consentState(consent: Pick<Consent, 'untilOn' | 'withdrawnOn'>, day: PlainDate): ConsentState {
  if (consent.withdrawnOn !== null && consent.withdrawnOn <= day) return 'withdrawn'
  return consent.untilOn < day ? 'expired' : 'given'
}

/** The consent that lets the family's situation be shared with this receiver on `day`, or null. */
export function consentCovering(consents: readonly Consent[], receiver: Receiver, day: PlainDate): Consent | null {
  return (
    consents.find((consent) => consentState(consent, day) === 'given' && consent.givenOn <= day && consent.receivers.includes(receiver)) ??
    null
  )
}
