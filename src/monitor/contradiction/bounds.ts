/** Everything a printed number may stand for, both ends included; infinite where the source gives only a bound. */
export interface Bounds {
  low: number
  high: number
}

/** Room for the arithmetic of floating points, so that a number that touches a bound never counts as beyond it. */
const slack = 1e-9

export function exactly(value: number): Bounds {
  return { low: value, high: value }
}

/** A number rounded to a multiple of `step`, whichever way halves were rounded. */
export function rounded(value: number, step: number): Bounds {
  return { low: value - step / 2, high: value + step / 2 }
}

/** Surely smaller: no value of the one reaches a value of the other. */
export function isBelow(one: Bounds, other: Bounds): boolean {
  return one.high < other.low - slack * Math.max(1, Math.abs(other.low))
}

export function isApart(one: Bounds, other: Bounds): boolean {
  return isBelow(one, other) || isBelow(other, one)
}

export function sumOf(all: readonly Bounds[]): Bounds {
  return { low: all.reduce((sum, { low }) => sum + low, 0), high: all.reduce((sum, { high }) => sum + high, 0) }
}

/** From the lowest low to the highest high. */
export function hullOf(all: readonly Bounds[]): Bounds {
  return { low: Math.min(...all.map(({ low }) => low)), high: Math.max(...all.map(({ high }) => high)) }
}

export function times({ low, high }: Bounds, factor: number): Bounds {
  return { low: low * factor, high: high * factor }
}

/** The quotient of two numbers that are not negative; unbounded where the divisor may be zero. */
export function dividedBy(one: Bounds, by: Bounds): Bounds {
  return { low: by.high === 0 ? 0 : one.low / by.high, high: by.low <= 0 ? Number.POSITIVE_INFINITY : one.high / by.low }
}

/** How many times larger the one surely is than the other, whichever is the larger; 1 when they may be equal. */
export function apartBy(one: Bounds, other: Bounds): number {
  return Math.max(1, one.low / other.high, other.low / one.high)
}
