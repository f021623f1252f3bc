import type { Area, AreaLevel } from '../../area/area.ts'
import type { AreaTree } from '../../area/area-tree.ts'
import type { Bounds } from './bounds.ts'
import type { CheckedFigure, Contradiction, ContradictionFigure, ContradictionRule, Severity, Term, TermName } from './contradiction.ts'
import { type Measured, measure } from './measured.ts'
import { isAsShipped } from './told.ts'

/** The parts of an area on one level, and what may be concluded from them. */
export interface Parts {
  level: AreaLevel
  areas: readonly Area[]
  /** No municipality lies in two of them, and people are counted where they live. */
  apart: boolean
  /** Together they are the whole area, as far as the hierarchy says. */
  complete: boolean
  /** Some source lists them; otherwise the membership is inferred. */
  stated: boolean
}

/** All figures that are checked together, with the hierarchy they stand in. */
export interface Comparison {
  figures: readonly Measured[]
  /** The figures of an indicator of which holds what our rules know of it by its code. */
  of(indicator: string): readonly Measured[]
  indicators: ReadonlyMap<string, readonly Measured[]>
  areas: AreaTree
  /** By level; only areas that exist in the year (any year when null). */
  partsOf(slug: string, year: number | null): readonly Parts[]
}

export type Rule = (comparison: Comparison) => Contradiction[]

const levels: readonly AreaLevel[] = ['municipality', 'subregion', 'region', 'vsv', 'hospital']
/** Levels whose people are those who live there; in a hospital or with midwives somebody may be seen twice. */
const byResidence: readonly AreaLevel[] = ['municipality', 'subregion', 'region']

export function compare(figures: readonly CheckedFigure[], areas: AreaTree): Comparison {
  const kept = new Map<string, readonly Parts[]>()
  const partsOf = (slug: string, year: number | null) => {
    const key = `${slug} ${year}`
    const known = kept.get(key)
    if (known !== undefined) return known
    const parts = findParts(slug, year, areas)
    kept.set(key, parts)
    return parts
  }
  const measured = measure(figures, areas)
  const indicators = Map.groupBy(measured, ({ indicator }) => indicator)
  const asShipped = Map.groupBy(measured.filter(isAsShipped), ({ indicator }) => indicator)
  return { figures: measured, indicators, of: (indicator) => asShipped.get(indicator) ?? [], areas, partsOf }
}

function findParts(slug: string, year: number | null, areas: AreaTree): readonly Parts[] {
  const whole = areas.find(slug)
  if (whole === undefined) return []
  const members = areas.members(slug).filter((area) => existsIn(area, year))
  const municipalities = members.filter(({ level }) => level === 'municipality')
  return levels.flatMap((level): Parts[] => {
    const own = members.filter((area) => area.level === level)
    if (own.length === 0) return []
    const homes = level === 'municipality' ? own : own.flatMap((area) => areas.members(area.slug, 'municipality'))
    const apart = byResidence.includes(level) && new Set(homes.map((home) => home.slug)).size === homes.length
    // No list of all municipalities of the country comes along, so a nation is never known to be complete.
    const complete = apart && whole.level !== 'nation' && homes.length === municipalities.length
    const stated = own.every(({ parents }) => parents.every((parent) => parent.slug !== slug || parent.membership === 'stated'))
    return [{ level, areas: own, apart, complete, stated }]
  })
}

export function existsIn({ fromYear, untilYear }: Area, year: number | null): boolean {
  return year === null || ((fromYear === null || fromYear <= year) && (untilYear === null || year <= untilYear))
}

export function contradiction(
  rule: ContradictionRule,
  severity: Severity,
  figures: readonly Measured[],
  terms: Partial<Record<TermName, Term>>,
): Contradiction {
  return { rule, severity, figures: figures.map(asInvolved), terms }
}

function asInvolved({ given, area, areaName, whole, denominator }: Measured): ContradictionFigure {
  return {
    figure: given,
    area: { slug: area, name: areaName },
    denominator: whole === null ? null : { bounds: whole, stated: denominator !== null },
  }
}

/** Figures of one source contradict each other; those of two may also count in two ways. */
export function severityOf(figures: readonly Measured[], severity: Severity = 'high'): Severity {
  const sameSource = new Set(figures.map(({ source }) => source)).size === 1
  if (sameSource || severity === 'low') return severity
  return severity === 'high' ? 'medium' : 'low'
}

export function nameTerm({ definition, indicator }: Measured): Term {
  return { kind: 'words', nl: definition?.name.nl ?? indicator, en: definition?.name.en ?? indicator }
}

export function areaTerm({ areaName }: Measured): Term {
  return { kind: 'words', nl: areaName, en: areaName }
}

export function countTerm(bounds: Bounds, printed: number | null = null): Term {
  return printed === null ? { kind: 'count', bounds } : { kind: 'count', bounds, printed }
}

/** The value as printed, or what its bounds leave. */
export function valueTerm({ given, value }: Measured): Term {
  if (given.value !== null) return { kind: 'number', number: given.value, unit: given.unit }
  return { kind: 'bounds', bounds: value ?? { low: 0, high: 0 }, unit: given.unit }
}
