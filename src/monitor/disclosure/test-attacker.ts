/**
 * A reader with every published set on her desk and no solver: she fills in what follows by difference from totals, over areas, breakdowns
 * and years, from percentages and from rests, again and again until nothing new follows. Shares nothing with the suppression or the audit;
 * what she finds is a pair of bounds per cell.
 */
export interface Bounds {
  from: number
  to: number
}

/** "The total is the sum of its parts", by key. */
export interface KnownSum {
  total: string
  parts: readonly string[]
}

/** A percentage as printed, in whole percents. */
export interface KnownShare {
  numerator: string
  denominator: string
  percent: number
}

export function attack(
  printed: ReadonlyMap<string, number | null>,
  sums: readonly KnownSum[],
  shares: readonly KnownShare[] = [],
): ReadonlyMap<string, Bounds> {
  const known = new Map<string, Bounds>()
  for (const [key, count] of printed)
    known.set(key, count === null ? { from: 0, to: Number.POSITIVE_INFINITY } : { from: count, to: count })
  const of = (key: string): Bounds => known.get(key) ?? { from: 0, to: Number.POSITIVE_INFINITY }
  let learned = true
  const learn = (key: string, from: number, to: number): void => {
    const before = of(key)
    const after = { from: Math.max(before.from, Math.ceil(from - 1e-9)), to: Math.min(before.to, Math.floor(to + 1e-9)) }
    if (after.from === before.from && after.to === before.to) return
    known.set(key, after)
    learned = true
  }
  for (let round = 0; learned && round < 200; round += 1) {
    learned = false
    for (const { total, parts } of sums) {
      const ends = parts.map(of)
      const least = ends.reduce((sum, { from }) => sum + from, 0)
      const most = ends.reduce((sum, { to }) => sum + to, 0)
      learn(total, least, most)
      for (const part of parts) {
        const own = of(part)
        // Infinite less infinite says nothing.
        const others =
          most === Number.POSITIVE_INFINITY ? ends.reduce((sum, { to }, at) => (parts[at] === part ? sum : sum + to), 0) : most - own.to
        learn(part, of(total).from - others, of(total).to - (least - own.from))
      }
    }
    for (const { numerator, denominator, percent } of shares) {
      const [part, whole] = [of(numerator), of(denominator)]
      learn(numerator, ((percent - 0.5) / 100) * whole.from, ((percent + 0.5) / 100) * whole.to)
      if (percent > 0) learn(denominator, part.from / ((percent + 0.5) / 100), part.to / ((percent - 0.5) / 100))
    }
  }
  return known
}
