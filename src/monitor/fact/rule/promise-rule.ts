import { afterTwoWorkingDays, yearOf } from '../calendar.ts'
import { columnOf } from '../column.ts'
import { says } from '../mark.ts'
import type { Tally } from '../tally.ts'

const inTime = columnOf('proces-contact-op-tijd')
const inTwoDays = columnOf('proces-contact-twee-werkdagen')
const handedOverInTime = columnOf('proces-overdracht-op-tijd')

export interface PromiseState {
  /** Day of a sign-up for which no contact is named yet; -1 when there is none. */
  sentOn: number
}

export function beginPromises(state: PromiseState): void {
  state.sentOn = -1
}

export function contactPromised(state: PromiseState, day: number): void {
  if (state.sentOn === -1) state.sentOn = day
}

/** Sign-ups that got a contact, and whether within two working days, whatever was promised. */
export function contactNamed(state: PromiseState, day: number, tally: Tally): void {
  if (state.sentOn === -1) return
  tally.add(day <= afterTwoWorkingDays(state.sentOn) ? inTwoDays : inTwoDays + 1, yearOf(day), 1)
  state.sentOn = -1
}

export function promiseWithdrawn(state: PromiseState): void {
  state.sentOn = -1
}

/** Sign-ups answered, and whether on or before the day that was promised. */
export function signUpAnswered(day: number, bits: number, tally: Tally): void {
  tally.add((bits & says.inTime) !== 0 ? inTime : inTime + 1, yearOf(day), 1)
}

/** Hand-overs accepted, and whether before the sender left. */
export function handoverAccepted(day: number, bits: number, tally: Tally): void {
  tally.add((bits & says.inTime) !== 0 ? handedOverInTime : handedOverInTime + 1, yearOf(day), 1)
}
