import { yearOf } from '../calendar.ts'
import { columnOf } from '../column.ts'
import type { Tally } from '../tally.ts'

const none = -1
/** By programme as the marks number them, twice two: before the birth, then after it. A prenatal home visit after birth is none. */
const faithful = Int8Array.of(
  none,
  none,
  columnOf('proces-bezoektrouw-phb'),
  none,
  columnOf('proces-bezoektrouw-so-zwanger'),
  columnOf('proces-bezoektrouw-so-na'),
  columnOf('proces-bezoektrouw-voorzorg-zwanger'),
  columnOf('proces-bezoektrouw-voorzorg-na'),
)

/**
 * Fidelity: of the visits that were due and are over, the share that took place. Missed and called off by the nurse or family are outside
 * the numerator; what fell with the birth, a loss or the end of the programme is in neither.
 */
export function visitOver(bits: number, day: number, born: boolean, done: boolean, tally: Tally): void {
  const column = faithful[(bits & 3) * 2 + (born ? 1 : 0)] ?? none
  if (column !== none) tally.add(done ? column : column + 1, yearOf(day), 1)
}
