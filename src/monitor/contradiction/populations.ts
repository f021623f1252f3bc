import type { Bounds } from './bounds.ts'
import { exactly } from './bounds.ts'

/** Whom a denominator counts. */
export type Population = 'pregnant' | 'newborn' | 'municipality'
/** A population, or those whom a definition names in words. */
export type People = Population | `words ${string}`

export const populations: Readonly<Record<Population, readonly string[]>> = {
  pregnant: ['4', '5', '8a'],
  newborn: ['8b', '8c', '8bc', '8d', '9'],
  municipality: ['rivm-3', 'rivm-5', 'rivm-5-aantal', 'so-gemeenten'],
}

const byIndicator = new Map(
  (['pregnant', 'newborn', 'municipality'] as const).flatMap((population) =>
    populations[population].map((code) => [code, population] as const),
  ),
)

export function populationOf(indicator: string): Population | null {
  return byIndicator.get(indicator) ?? null
}

/**
 * Indicators whose definition does not say which total the source divides by. What count and percentage imply is held against the population
 * it should be, since somebody has to ask; a total that is printed answers that, and may rightly be another one.
 */
const undescribed: ReadonlySet<string> = new Set(['5'])

export function isDescribed(indicator: string): boolean {
  return !undescribed.has(indicator)
}

/**
 * Newborns for each pregnant woman. Above one by twins: at most 19 in 1,000 births in the Netherlands (CBS, 2002), 15 in recent years.
 * Below one because pregnancies end without a birth or in the next year; how a source counts those is seldom said, so there is much room.
 */
const newbornsPerPregnancy: Bounds = { low: 0.8, high: 1.03 }

/** How many of the second population go with each one of the first; null when the two say nothing of one another. */
export function ratioBetween(first: People, second: People): Bounds | null {
  if (first === second) return exactly(1)
  if (first === 'pregnant' && second === 'newborn') return newbornsPerPregnancy
  if (first === 'newborn' && second === 'pregnant') return { low: 1 / newbornsPerPregnancy.high, high: 1 / newbornsPerPregnancy.low }
  return null
}

/** Two registrations of one population in one year: who moved, was counted late or registered elsewhere. */
export const betweenRegistrations = 1.05

/** Births of the Netherlands never moved more than 7% from one year to the next since 2000 (CBS); a region may move somewhat more. */
const perYear = 1.1

/**
 * By what factor a denominator may differ between years without anybody wondering: what births can do, and what chance does in a small area
 * (three standard deviations of the quotient of two counts). Municipalities only become fewer; of people in words nothing is known.
 */
export function plausibleChange(population: People, years: number, one: number, other: number): number {
  if (population !== 'pregnant' && population !== 'newborn' && population !== 'municipality') return Number.POSITIVE_INFINITY
  const chance = population === 'municipality' ? 0 : 3 * Math.sqrt(1 / Math.max(1, one) + 1 / Math.max(1, other))
  return perYear ** years * (1 + chance)
}
