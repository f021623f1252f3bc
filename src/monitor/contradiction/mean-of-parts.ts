import { type Bounds, hullOf, isBelow } from './bounds.ts'
import { areaTerm, contradiction, nameTerm, type Parts, severityOf, valueTerm } from './comparison.ts'
import type { Contradiction } from './contradiction.ts'
import { type Measured, wholeOf } from './measured.ts'

/** The parts of an area with the figures known of them. */
export type KnownParts = Parts & { figures: readonly Measured[] }

/**
 * A share of the whole is a weighted mean of the shares of its parts, so it lies between the lowest and the highest of them: of all of
 * them where all are known, or of those that the source names as the lowest and the highest. `wholes` are figures of one cell.
 */
export function meansOutside(wholes: readonly Measured[], known: readonly KnownParts[]): Contradiction[] {
  const means = wholes.filter(isMean)
  const [first] = means
  if (first === undefined) return []
  const named = betweenNamed(first, means, known)
  return named.length > 0 ? named : known.flatMap((parts) => betweenAll(means, parts)).slice(0, 1)
}

function isMean({ unit, definition, value }: Measured): boolean {
  return value !== null && (wholeOf[unit] !== undefined || (unit === 'days' && definition?.complete === true))
}

function betweenNamed(first: Measured, wholes: readonly Measured[], known: readonly KnownParts[]): Contradiction[] {
  const parts = known.flatMap(({ figures }) => figures)
  const named = (word: string) => parts.find(({ given }) => given.qualifiers.includes(`${word}:${first.area}`))
  const [lowest, highest] = [named('lowest_in'), named('highest_in')]
  const extremes = [lowest, highest].filter((part) => part !== undefined)
  return [
    { end: 'lowest' as const, extreme: lowest, passes: isBelow },
    { end: 'highest' as const, extreme: highest, passes: (other: Bounds, bounds: Bounds) => isBelow(bounds, other) },
  ].flatMap(({ end, extreme, passes }) => {
    const bounds = extreme?.value
    if (extreme === undefined || bounds === undefined || bounds === null) return []
    const isPast = ({ value }: Measured) => value !== null && passes(value, bounds)
    const outside = wholes.filter(isPast)
    if (outside.length > 0) return [outsideOf(outside, extreme, end, extremes)]
    const past = parts.find((part) => part !== extreme && isPast(part))
    return past === undefined ? [] : [extremePassed(first, past, extreme, end)]
  })
}

type End = 'lowest' | 'highest'

function extremePassed(whole: Measured, past: Measured, extreme: Measured, end: End): Contradiction {
  return contradiction('extreme_passed', severityOf([past, extreme]), [past, extreme], {
    name: nameTerm(whole),
    part: valueTerm(past),
    partArea: areaTerm(past),
    first: valueTerm(extreme),
    second: areaTerm(extreme),
    third: { kind: 'extreme', extreme: end },
    wholeArea: areaTerm(whole),
  })
}

function betweenAll(wholes: readonly Measured[], { figures, areas, complete, stated }: KnownParts): Contradiction[] {
  const parts = figures.filter(({ value }) => value !== null)
  if (!complete || parts.length < areas.length) return []
  const hull = hullOf(parts.flatMap(({ value }) => value ?? []))
  return wholes.slice(0, 1).flatMap((whole) => {
    const below = whole.value !== null && isBelow(whole.value, hull)
    const above = whole.value !== null && isBelow(hull, whole.value)
    const extreme = parts.find(({ value }) => (below ? value?.low === hull.low : above && value?.high === hull.high))
    if (extreme === undefined) return []
    const found = outsideOf([whole], extreme, below ? 'lowest' : 'highest', parts)
    return [stated ? found : { ...found, severity: 'medium' as const }]
  })
}

function outsideOf(wholes: readonly Measured[], extreme: Measured, end: End, parts: readonly Measured[]): Contradiction {
  const figures = [...wholes, extreme, ...parts.filter((part) => part !== extreme)]
  const [whole = extreme] = wholes
  return contradiction('mean_outside_parts', severityOf(figures), figures, {
    name: nameTerm(whole),
    whole: valueTerm(whole),
    wholeArea: areaTerm(whole),
    part: valueTerm(extreme),
    partArea: areaTerm(extreme),
    first: { kind: 'extreme', extreme: end },
  })
}
