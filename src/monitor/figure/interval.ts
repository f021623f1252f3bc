import { definitionOf } from '../indicator/catalogue.ts'
import type { Unit } from '../indicator/definition.ts'
import { type Figure, isShown } from './figure.ts'

/** What chance alone leaves open around a figure, in the unit of the figure. */
export interface Interval {
  low: number
  high: number
  /** `share`: Wilson; `count`: exact Poisson; `counted_share`: exact Poisson of the numerator, where the source leaves the denominator out. */
  method: 'share' | 'count' | 'counted_share'
}

/** How many are asked or counted, and in how many of them it was so. */
export interface Share {
  cases: number
  total: number
}

/** Intervals cover 95%: this many standard deviations of the normal distribution to either side. */
const z = 1.959963984540054
const tail = 0.025

/** What makes a number no plain count: a wish, a bound, a model, or a rounded count. */
const inexact = ['more_than', 'less_than', 'at_least', 'estimated', 'target', 'average', 'rounded_to_10', 'range_min', 'range_max']
const whole: Partial<Record<Unit, number>> = { percent: 100, per_mille: 1000, per_1000_births: 1000 }

/**
 * The 95% interval of a figure, or null where there is no ground for one: no number, an estimate, a bound or a rounded count, neither
 * counts nor answers stated, or a complete count of organisations, in which chance has no part. Computed by us, never by the source.
 */
export function intervalOf(figure: Figure): Interval | null {
  if (!isShown(figure) || !isExact(figure)) return null
  const { value, numerator, unit } = figure
  const parts = whole[unit]
  const share = shareOf(figure)
  if (parts !== undefined && share !== null) return holding(value.value, scaled(wilson(share), parts), 'share')
  const definition = definitionOf(figure)
  if (definition?.complete !== true || definition.smallNumbers.hideBelow === null) return null
  if (unit === 'count') return { ...poisson(value.value), method: 'count' }
  // Only what is rare is counted as if by itself; of a common thing the interval would be too wide, and beyond the whole.
  if (parts === undefined || numerator === null || numerator === 0 || value.value > parts / 10) return null
  return holding(value.value, scaled(poisson(numerator), value.value / numerator), 'counted_share')
}

/** Cases and total behind a share: as stated, or the share among those who answered; null when the source states neither. */
export function shareOf(figure: Figure): Share | null {
  const { numerator, denominator, n, value, unit } = figure
  const parts = whole[unit]
  if (parts === undefined || !isShown(figure) || !isExact(figure)) return null
  if (n !== null && n > 0 && value !== null) return { cases: (value.value / parts) * n, total: n }
  const definition = definitionOf(figure)
  if (definition?.complete !== true || definition.smallNumbers.hideBelow === null) return null
  return numerator === null || denominator === null || denominator === 0 ? null : { cases: numerator, total: denominator }
}

/** About is exact enough for a share of answers, whose interval is wide by itself. */
function isExact({ qualifiers, n }: Figure): boolean {
  return !qualifiers.some((qualifier) => inexact.includes(qualifier) || (qualifier === 'approximately' && n === null))
}

/** A printed value outside its own interval contradicts its counts: then there is no interval to show. */
function holding(value: number, { low, high }: { low: number; high: number }, method: Interval['method']): Interval | null {
  return low <= value && value <= high ? { low, high, method } : null
}

function scaled({ low, high }: { low: number; high: number }, by: number) {
  return { low: low * by, high: high * by }
}

/** Wilson's score interval of a share, 0 to 1; good for few cases, and for none or all (Newcombe 1998, method 3). */
export function wilson({ cases, total }: Share): { low: number; high: number } {
  const share = cases / total
  const middle = share + z ** 2 / (2 * total)
  const reach = z * Math.sqrt((share * (1 - share)) / total + z ** 2 / (4 * total ** 2))
  const by = 1 + z ** 2 / total
  return { low: cases === 0 ? 0 : Math.max(0, (middle - reach) / by), high: cases === total ? 1 : Math.min(1, (middle + reach) / by) }
}

/** The exact interval of a count of what happens by itself and apart (Garwood 1936). */
export function poisson(count: number): { low: number; high: number } {
  const most = count + 10 * Math.sqrt(count + 1) + 10
  const root = (shape: number, wanted: number) => {
    let low = 0
    let high = most
    for (let step = 0; step < 60; step += 1) {
      const middle = (low + high) / 2
      if (lowerGamma(shape, middle) < wanted) low = middle
      else high = middle
    }
    return (low + high) / 2
  }
  return { low: count === 0 ? 0 : root(count, tail), high: root(count + 1, 1 - tail) }
}

/**
 * How often two equal shares would differ at least this much by chance (Fisher's exact test, two-sided), 0 to 1.
 * Shares of answers are taken to whole people.
 */
export function chanceOfShares(one: Share, other: Share): number {
  const [a, b] = [Math.round(one.cases), Math.round(other.cases)]
  const cases = a + b
  const chance = (k: number) => Math.exp(choose(one.total, k) + choose(other.total, cases - k) - choose(one.total + other.total, cases))
  const limit = chance(a) * (1 + 1e-7)
  let sum = 0
  for (let k = Math.max(0, cases - other.total); k <= Math.min(cases, one.total); k += 1) {
    const each = chance(k)
    if (each <= limit) sum += each
  }
  return Math.min(1, sum)
}

/** How often two counts over equal stretches of time would differ at least this much by chance (exact conditional test, two-sided), 0 to 1. */
export function chanceOfCounts(one: number, other: number): number {
  const all = one + other
  let sum = 0
  for (let k = 0; k <= Math.min(one, other); k += 1) sum += Math.exp(choose(all, k) - all * Math.LN2)
  return Math.min(1, 2 * sum)
}

function choose(from: number, some: number): number {
  return logGamma(from + 1) - logGamma(some + 1) - logGamma(from - some + 1)
}

const lanczos = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905, -0.13857109526572012,
  9.984369578019572e-6, 1.5056327351493116e-7,
]

/** For arguments of 1 and more (Lanczos). */
function logGamma(x: number): number {
  const t = x + 6.5
  const sum = lanczos.reduce((total, coefficient, index) => total + coefficient / (x + index), 0.9999999999998099)
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum)
}

/** The regularised lower incomplete gamma function: a series below the shape, a continued fraction above (Lentz). */
function lowerGamma(shape: number, x: number): number {
  if (x <= 0) return 0
  const front = Math.exp(shape * Math.log(x) - x - logGamma(shape))
  if (x < shape + 1) {
    let term = 1 / shape
    let sum = term
    for (let n = shape + 1; term > sum * 1e-15; n += 1) {
      term *= x / n
      sum += term
    }
    return sum * front
  }
  let b = x + 1 - shape
  let c = 1e300
  let d = 1 / b
  let fraction = d
  for (let i = 1; i < 100_000; i += 1) {
    const a = -i * (i - shape)
    b += 2
    d = 1 / (a * d + b)
    c = b + a / c
    fraction *= d * c
    if (Math.abs(d * c - 1) < 1e-15) break
  }
  return 1 - front * fraction
}
