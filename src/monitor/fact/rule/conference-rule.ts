import { yearOf } from '../calendar.ts'
import { columnOf } from '../column.ts'
import { says } from '../mark.ts'
import type { Tally } from '../tally.ts'

const [mdo, pregnantInMdo, familyInMdo, pop, withoutName] = (['7-mdo', '7a', '7b', '7-pop', '7-anoniem'] as const).map(columnOf) as [
  number,
  number,
  number,
  number,
  number,
]
const parentAtTable = columnOf('proces-ouder-aan-tafel')
const coordinatorAfter = columnOf('proces-regie-na-overleg')

/** How many days after the conference a coordinator still counts as named there: as long as those at the table see the family. */
const daysAfterConference = 7

/** Per kind the last year in which this case was counted, and where the family stands between sign-up, conference and coordinator. */
export interface ConferenceState {
  mdo: number
  pregnant: number
  family: number
  pop: number
  withoutName: number
  /** A sign-up waits for its first conference. */
  awaiting: boolean
  /** A coordinator is appointed now. */
  appointed: boolean
  /** Day of the first conference after a sign-up, while no coordinator came of it yet; -1 when there is none. */
  heldOn: number
}

export function beginConferences(state: ConferenceState): void {
  state.mdo = state.pregnant = state.family = state.pop = state.withoutName = -1
  state.awaiting = state.appointed = false
  state.heldOn = -1
}

/**
 * 7: distinct cases a year, by name; MDO split in pregnant women (a) and families with children (b), POP on its own. A case that was
 * discussed both before and after the birth counts in a and in b, and once in the total. Discussed without a name: counted apart.
 */
export function conferenceHeld(state: ConferenceState, day: number, bits: number, tally: Tally): void {
  const year = yearOf(day)
  if ((bits & says.named) === 0) {
    if (state.withoutName !== year) tally.add(withoutName, year, 1)
    state.withoutName = year
    return
  }
  const kind = bits & 3
  if (kind === says.mdo) {
    if (state.mdo !== year) tally.add(mdo, year, 1)
    state.mdo = year
    if ((bits & says.pregnant) !== 0) {
      if (state.pregnant !== year) tally.add(pregnantInMdo, year, 1)
      state.pregnant = year
    } else {
      if (state.family !== year) tally.add(familyInMdo, year, 1)
      state.family = year
    }
  } else if (kind === says.pop) {
    if (state.pop !== year) tally.add(pop, year, 1)
    state.pop = year
  }
  tally.add((bits & says.parentPresent) !== 0 ? parentAtTable : parentAtTable + 1, year, 1)
  if (state.awaiting) firstAfterSignUp(state, day, tally)
}

/** Of the first conference by name after a sign-up: is a coordinator appointed then, or within seven days? */
function firstAfterSignUp(state: ConferenceState, day: number, tally: Tally): void {
  state.awaiting = false
  noCoordinatorCame(state, tally)
  if (state.appointed) tally.add(coordinatorAfter, yearOf(day), 1)
  else state.heldOn = day
}

export function signUpAwaitsConference(state: ConferenceState): void {
  state.awaiting = true
}

export function coordinatorCame(state: ConferenceState, day: number, tally: Tally): void {
  state.appointed = true
  if (state.heldOn === -1) return
  if (day - state.heldOn <= daysAfterConference) {
    tally.add(coordinatorAfter, yearOf(state.heldOn), 1)
    state.heldOn = -1
  } else noCoordinatorCame(state, tally)
}

export function coordinatorLeft(state: ConferenceState): void {
  state.appointed = false
}

/** Also at the end: until one is named, the family counts as one without. */
export function noCoordinatorCame(state: ConferenceState, tally: Tally): void {
  if (state.heldOn !== -1) tally.add(coordinatorAfter + 1, yearOf(state.heldOn), 1)
  state.heldOn = -1
}
