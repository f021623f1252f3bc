import type { Sum } from './sums.ts'

/** What readers who believe every sum take a count for. */
export interface Belief {
  taken: number
  /** Taken for more than it is, and not for less. */
  raised: boolean
  /** How often it was taken for another number. */
  times: number
}

export interface Believing {
  countOf(key: string): number
  /** Readers have it already. */
  isKnown(key: string): boolean
  /** It is not in print, or will not be. */
  isHidden(key: string): boolean
  /** What was taken for another number so far, by key. */
  believed: ReadonlyMap<string, Belief>
}

/**
 * Of sums that do not hold and have a hidden count in them: for which numbers to take what is printed nowhere, so that they hold for readers who
 * believe them. The smaller side is raised: of what was moved least, what is hidden, or else the largest count, which then has to be withheld. Where readers
 * have all of that side already, what is hidden of the larger side is lowered; where even that is too little, nobody can believe the sum.
 * A count that was raised is never lowered, nor the other way round. Empty when nothing is left to do.
 */
export function beliefsFor(contradicting: readonly Sum[], { countOf, isKnown, isHidden, believed }: Believing): Map<string, Belief> {
  const found = new Map<string, Belief>()
  const timesOf = (key: string) => believed.get(key)?.times ?? 0
  const mayMove = (raised: boolean) => (key: string) => !isKnown(key) && (believed.get(key)?.raised ?? raised) === raised
  for (const { wholes, parts, left } of contradicting) {
    const [smaller, larger] = left < 0 ? [wholes, parts] : [parts, wholes]
    const all = [...smaller, ...larger]
    // Other sums changed one of these in this round: it is looked at again with what they hold then.
    if (!all.some(isHidden) || all.some((key) => found.has(key))) continue
    const excess = Math.abs(left)
    const raisable = smaller.filter(mayMove(true)).toSorted((one, other) => timesOf(one) - timesOf(other) || countOf(other) - countOf(one))
    const raise = raisable.find((key) => isHidden(key) && timesOf(key) === timesOf(raisable[0] ?? key)) ?? raisable[0]
    if (raise !== undefined) {
      found.set(raise, { taken: countOf(raise) + excess, raised: true, times: timesOf(raise) + 1 })
      continue
    }
    const lowered = larger.filter(isHidden).filter(mayMove(false))
    if (lowered.reduce((sum, key) => sum + countOf(key), 0) < excess) continue
    let rest = excess
    for (const key of lowered) {
      const less = Math.min(rest, countOf(key))
      if (less > 0) found.set(key, { taken: countOf(key) - less, raised: false, times: timesOf(key) + 1 })
      rest -= less
    }
  }
  return found
}
