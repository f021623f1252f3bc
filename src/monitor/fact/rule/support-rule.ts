import { yearOf } from '../calendar.ts'
import { columnOf, dayIndicators } from '../column.ts'
import { says } from '../mark.ts'
import type { Tally } from '../tally.ts'
import { type ChildState, isBorn } from './child.ts'

const supported = columnOf('11')
const untilSupport = dayIndicators.indexOf('proces-dagen-tot-steun')

export interface SupportState {
  /** The last year in which the local team gave support. */
  year: number
  /** Day of the first sign-up; -1 before it, -2 once the first support came. */
  signalled: number
}

export function beginSupport(state: SupportState): void {
  state.year = state.signalled = -1
}

/**
 * 11: households with a child that in the year had something of the local team or CJG: a programme begun, a visit, a plan made or worked
 * on. Being signed up there, or a contact being named, is no support yet.
 */
export function supportGiven(state: SupportState, child: ChildState, day: number, bits: number, tally: Tally): void {
  if ((bits & says.localTeam) === 0 || !isBorn(child, day)) return
  const year = yearOf(day)
  if (state.year !== year) tally.add(supported, year, 1)
  state.year = year
}

export function signalGiven(state: SupportState, day: number): void {
  if (state.signalled === -1) state.signalled = day
}

/** Days from the first sign-up of an episode to the first support by anybody: a programme begun, a visit, or a plan made. */
export function firstSupport(state: SupportState, day: number, tally: Tally): void {
  if (state.signalled < 0) return
  tally.addDays(untilSupport, yearOf(day), day - state.signalled)
  state.signalled = -2
}
