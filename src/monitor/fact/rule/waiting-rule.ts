import { yearOf } from '../calendar.ts'
import { columnOf, dayIndicators } from '../column.ts'
import type { Tally } from '../tally.ts'

const stillWaiting = columnOf('12-wachtend')
const untilStart = dayIndicators.indexOf('12')

export interface WaitingState {
  /** Day 0: of the sign-up that waits; -1 when none does. */
  since: number
}

export function beginWaiting(state: WaitingState): void {
  state.since = -1
}

/** A second sign-up while the first waits, as after a redirect, keeps its day 0. */
export function waitingBegan(state: WaitingState, day: number): void {
  if (state.since === -1) state.since = day
}

/**
 * 12: days from sign-up to the start of the local team or CJG: a coordinator appointed from the social domain, or a programme they began.
 * A start elsewhere ends the waiting without a number of days here: what was waited for was not them.
 */
export function waitingEnded(state: WaitingState, day: number, byLocalTeam: boolean, tally: Tally): void {
  if (state.since === -1) return
  if (byLocalTeam) tally.addDays(untilStart, yearOf(day), day - state.since)
  tally.add(stillWaiting, yearOf(state.since), 1)
  tally.add(stillWaiting, yearOf(day), -1)
  state.since = -1
}

/** The sign-up was a mistake: no day of it counts, also not the turn of a year in between. */
export function neverWaited(state: WaitingState): void {
  state.since = -1
}

/** Who still waits when the history ends waits on 31 December of every year since. */
export function waitsOn(state: WaitingState, tally: Tally): void {
  if (state.since !== -1) tally.add(stillWaiting, yearOf(state.since), 1)
}
