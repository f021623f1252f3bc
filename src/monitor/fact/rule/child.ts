import { sixthBirthday } from '../calendar.ts'

/** The child an episode is about, as far as is known; days, 0 when unknown. */
export interface ChildState {
  /** Of the first child of the episode. */
  born: number
  /** On which the youngest turns six. */
  sixth: number
}

/** `born` is the birth date of the episode; a birth that was recorded comes as an event as well. */
export function beginChild(state: ChildState, born: number): void {
  state.born = born
  state.sixth = born === 0 ? 0 : sixthBirthday(born)
}

export function childIsBorn(state: ChildState, day: number): void {
  if (state.born === 0 || day < state.born) state.born = day
  state.sixth = Math.max(state.sixth, sixthBirthday(day))
}

/** On the day of birth the child is there: what happens that day is not before the birth. */
export function isBorn(state: ChildState, day: number): boolean {
  return state.born !== 0 && state.born <= day
}
