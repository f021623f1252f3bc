import { yearOf } from '../calendar.ts'
import { columnOf } from '../column.ts'
import { says } from '../mark.ts'
import type { Tally } from '../tally.ts'
import type { ChildState } from './child.ts'

const coordinated = columnOf('10')

export interface CoordinationState {
  /** Day since which the appointed coordinator is of the social domain; -1 when it is another, or none. */
  since: number
  /** The last year counted so far; -1 before the first. */
  counted: number
}

export function beginCoordination(state: CoordinationState): void {
  state.since = state.counted = -1
}

export function coordinatorAppointed(state: CoordinationState, child: ChildState, day: number, bits: number, tally: Tally): void {
  coordinatorEnded(state, child, day, tally)
  if ((bits & says.social) !== 0) state.since = day
}

export function coordinatorEnded(state: CoordinationState, child: ChildState, day: number, tally: Tally): void {
  // The day on which it ends is still a day of coordination only when it began on that day.
  if (state.since !== -1) countYears(state, child, Math.max(day - 1, state.since), tally)
  state.since = -1
}

/** The last day that can count for one who is coordinator still. */
export function stillCoordinated(state: CoordinationState, child: ChildState, tally: Tally): void {
  if (state.since !== -1) countYears(state, child, child.sixth - 1, tally)
}

/**
 * 10: households with a youngest child of 0 to 5 years, in every year in which for a day or more the appointed coordinator was of the
 * social domain. Kept as what begins in a year and ends before another, so that one who stays needs no new act every January. From the
 * first birth known in the episode until the youngest is six; children from before the episode are not known.
 */
function countYears(state: CoordinationState, child: ChildState, until: number, tally: Tally): void {
  if (child.born === 0) return
  const from = Math.max(state.since, child.born)
  const last = Math.min(until, child.sixth - 1)
  if (from > last) return
  const firstYear = Math.max(yearOf(from), state.counted + 1)
  const lastYear = yearOf(last)
  if (firstYear > lastYear) return
  tally.add(coordinated, firstYear, 1)
  tally.add(coordinated, lastYear + 1, -1)
  state.counted = lastYear
}
