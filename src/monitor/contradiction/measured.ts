import type { AreaTree } from '../../area/area-tree.ts'
import type { Printed } from '../figure/figure.ts'
import type { Period } from '../figure/period.ts'
import { findIndicator } from '../indicator/catalogue.ts'
import type { IndicatorDefinition, Unit } from '../indicator/definition.ts'
import { type Bounds, dividedBy, exactly, rounded, times } from './bounds.ts'
import type { CheckedFigure } from './contradiction.ts'

/** A figure as what its printed numbers can stand for. */
export interface Measured {
  given: CheckedFigure
  indicator: string
  definition: IndicatorDefinition | undefined
  area: string
  areaName: string
  period: Period
  /** Figures are compared over the same period; undated ones only within one source. */
  when: string
  /** The year when the period is exactly one. */
  year: number | null
  unit: Unit
  source: string
  /** In its unit; null when there is no number, or one in words only ("about", "three quarters"). */
  value: Bounds | null
  /** How many were counted. */
  count: Bounds | null
  denominator: Bounds | null
  /** How many answered. */
  n: Bounds | null
  /** The denominator as stated, or else as count and share imply it. */
  whole: Bounds | null
}

/** What the whole is in this unit; undefined for what is no share. */
export const wholeOf: Partial<Record<Unit, number>> = { percent: 100, per_mille: 1000, per_1000_births: 1000 }

/** Words for a number that is not held to its decimals. */
export const roughly = ['approximately', 'stated_as_fraction']
const atLeast = ['more_than', 'at_least', 'range_min']
const atMost = ['less_than', 'range_max']

/** Only figures with numbers; goals are no outcomes. */
export function measure(figures: readonly CheckedFigure[], areas: AreaTree): Measured[] {
  const steps = roundingSteps(figures)
  return figures.filter(saysSomething).map((given) => measured(given, areas, steps))
}

function saysSomething({ state, qualifiers }: CheckedFigure): boolean {
  return (state === 'known' || state === 'disputed') && !qualifiers.includes('target')
}

function measured(given: CheckedFigure, areas: AreaTree, steps: ReadonlyMap<string, number>): Measured {
  const slug = slugOf(given)
  const stepOf = (what: string) => (given.qualifiers.includes('rounded_to_10') ? 10 : (steps.get(`${what} ${seriesKey(given)}`) ?? 0))
  const step = stepOf('count')
  const asCount = (number: number | null, by: number) => (number === null ? null : counted(number, by))
  const value = valueBounds(given, step)
  const count = given.unit === 'count' ? value : asCount(plain(given.numerator), step)
  const denominator = asCount(plain(given.denominator), stepOf('denominator'))
  const whole = wholeOf[given.unit]
  const implied =
    whole !== undefined && count !== null && value !== null && isTwoSided(value) ? dividedBy(count, times(value, 1 / whole)) : null
  return {
    given,
    indicator: given.indicator,
    definition: given.definition ?? findIndicator(given.indicator),
    area: slug,
    areaName: areas.find(slug)?.name ?? slug,
    period: given.period,
    when: given.period.from === null ? `undated ${sourceOf(given)}` : given.period.text,
    year: given.period.text.length === 4 ? given.period.from : null,
    unit: given.unit,
    source: sourceOf(given),
    value,
    count,
    denominator,
    n: asCount(plain(given.n), stepOf('n')),
    whole: denominator ?? (implied !== null && Number.isFinite(implied.high) && implied.high > 0 ? implied : null),
  }
}

function valueBounds({ value, unit, qualifiers }: CheckedFigure, step: number): Bounds | null {
  if (value === null) return null
  const has = (words: readonly string[]) => words.some((word) => qualifiers.includes(word))
  const oneSided = has(atLeast) || has(atMost)
  if (qualifiers.includes('approximately') || (has(roughly) && !oneSided)) return null
  if (has(atLeast)) return { low: value.value, high: Number.POSITIVE_INFINITY }
  if (has(atMost)) return { low: Number.NEGATIVE_INFINITY, high: value.value }
  if (unit === 'count') return counted(value.value, step)
  return rounded(value.value, 10 ** -value.decimals)
}

/** A rounded count is never below zero. */
function counted(number: number, step: number): Bounds {
  if (step === 0 || number < 0) return exactly(number)
  const { low, high } = rounded(number, step)
  return { low: Math.max(0, low), high }
}

/** Where at least four counts (or denominators) of one series and source are all tens or all fives, they were rounded, said or not. */
function roundingSteps(figures: readonly CheckedFigure[]): ReadonlyMap<string, number> {
  const series = new Map<string, number[]>()
  const note = (key: string, count: number | null) => {
    if (count === null || count === 0) return
    const counts = series.get(key)
    if (counts === undefined) series.set(key, [count])
    else counts.push(count)
  }
  for (const figure of figures) {
    const key = seriesKey(figure)
    note(`count ${key}`, figure.unit === 'count' ? (figure.value?.value ?? null) : plain(figure.numerator))
    note(`denominator ${key}`, plain(figure.denominator))
    note(`n ${key}`, plain(figure.n))
  }
  const steps = new Map<string, number>()
  for (const [key, counts] of series) {
    const step = counts.length < 4 ? undefined : [10, 5].find((each) => counts.every((count) => count % each === 0))
    if (step !== undefined) steps.set(key, step)
  }
  return steps
}

function seriesKey(figure: CheckedFigure): string {
  return `${figure.indicator} ${figure.unit} ${sourceOf(figure)}`
}

function isTwoSided({ low, high }: Bounds): boolean {
  return Number.isFinite(low) && Number.isFinite(high)
}

export function slugOf({ area }: CheckedFigure): string {
  return typeof area === 'string' ? area : area.slug
}

export function sourceOf({ source }: CheckedFigure): string {
  return typeof source === 'string' ? source : source.key
}

/** A count as a number, however it was given. */
export function plain(number: number | Printed | null): number | null {
  return number === null || typeof number === 'number' ? number : number.value
}
