import { yearOf } from '../calendar.ts'
import { columnOf } from '../column.ts'
import { says } from '../mark.ts'
import type { Tally } from '../tally.ts'
import type { ChildState } from './child.ts'
import { isBorn } from './child.ts'

const visitedBefore = columnOf('8a')
const startedBefore = columnOf('8b')
const startedAfter = columnOf('8c')
const started = columnOf('8bc')
const voorzorg = columnOf('8d')

export interface BirthState {
  /** Day of the first prenatal home visit since the birth before; -1 when there was none. */
  visited: number
  /** How many children the last birth brought; 1 while that is unknown. */
  children: number
  lost: boolean
  /** Starts before the birth, which count for as many children as will be born: column and year of each in one number, and how many. */
  waiting: Uint16Array
  starts: number
}

export function beginBirths(state: BirthState): void {
  state.visited = -1
  state.children = 1
  state.lost = false
  state.starts = 0
}

export function homeVisitDone(state: BirthState, day: number, bits: number): void {
  if ((bits & 3) === says.prenatalHomeVisit && state.visited === -1) state.visited = day
}

/** 8a: babies with a home visit by youth health care before birth, in the year of birth; on the day of birth is not before it. */
export function babiesBorn(state: BirthState, day: number, children: number, tally: Tally): void {
  if (state.visited !== -1 && state.visited < day) tally.add(visitedBefore, yearOf(day), children)
  state.visited = -1
  state.children = children
  state.lost = false
  startsOfChildren(state, children, tally)
}

/** A pregnancy that ended without a living child: what was started for it counts for no child; it stays one start in 8bc. */
export function pregnancyLost(state: BirthState): void {
  state.lost = true
  state.starts = 0
}

/**
 * 8b, 8c: children for whom Stevig Ouderschap started in the year, before birth or from the day of birth on; 8d: for whom VoorZorg
 * started. Twins are two children; before the birth an unborn child counts as one. 8bc counts the starts themselves.
 */
export function visitsStarted(state: BirthState, child: ChildState, day: number, bits: number, tally: Tally): void {
  const programme = bits & 3
  if (programme !== says.stevigOuderschap && programme !== says.voorzorg) return
  const year = yearOf(day)
  if (programme === says.stevigOuderschap) tally.add(started, year, 1)
  const after = isBorn(child, day)
  const column = programme === says.voorzorg ? voorzorg : after ? startedAfter : startedBefore
  if (after) tally.add(column, year, state.children)
  else if (!state.lost && state.starts < state.waiting.length) {
    state.waiting[state.starts] = (column << 8) | year
    state.starts += 1
  }
}

/** Counts the starts before birth for so many children; at the end of a history, where no birth is known, for one. */
export function startsOfChildren(state: BirthState, children: number, tally: Tally): void {
  for (let index = 0; index < state.starts; index += 1) {
    const start = state.waiting[index] ?? 0
    tally.add(start >>> 8, start & 0xff, children)
  }
  state.starts = 0
}
