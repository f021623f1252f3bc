import type { AreaLevel } from '../../area/area.ts'
import type { Cell, CountRule } from '../disclosure/disclosure.ts'
import type { Figure } from '../figure/figure.ts'
import { definitionOf } from '../indicator/catalogue.ts'
import { isShare, type Unit } from '../indicator/definition.ts'
import { peopleCounted } from '../indicator/small-numbers.ts'

/** One count that a figure prints, or that can be worked out of what it prints. */
export interface CountedFigure {
  figure: Figure
  key: string
  /** Counts of one series add up over areas and years: those of an indicator, or of the wholes its shares are taken of. */
  series: string
  count: number
}

/** Names a figure within everything published: one thing is said per indicator, area and period. */
export function figureKey({ indicator, area, period }: Pick<Figure, 'indicator' | 'area' | 'period'>): string {
  return `${indicator}|${area.slug}|${period.text}`
}

/** Is this the key of a count of the figure, or of what is left of such counts? The cell of a month is not one of its year. */
export function isKeyOf(key: string, figure: Pick<Figure, 'indicator' | 'area' | 'period'>): boolean {
  const own = figureKey(figure)
  return key.split(/[=+()]/).some((part) => part === own || part.startsWith(`${own}|`))
}

/**
 * The count a figure prints: its numerator, or its value when it is a count, or the number that its percentage makes of those it is taken
 * of; null when it counts nothing, or not in whole numbers.
 */
export function countedFigure(figure: Figure): CountedFigure | null {
  const count = isMean(figure.unit) ? null : (figure.numerator ?? (isShare(figure.unit) ? partOfWhole(figure) : plainCount(figure)))
  if (count === null || !isCount(count)) return null
  return { figure, key: figureKey(figure), series: figure.indicator, count }
}

/** Every count of people that a figure prints: those counted, those they are a part of, and those who were asked or waited. */
export function countsOfFigure(figure: Figure): readonly CountedFigure[] {
  const part = countedFigure(figure)
  const whole = part === null ? null : wholeOf(part)
  return [part ?? [], whole ?? [], asked(figure, whole) ?? []].flat()
}

/** How many there are in all, where the figure is a share of a count. */
export function wholeOf({ figure, key, series, count }: CountedFigure): CountedFigure | null {
  const whole = allOf(figure)
  if (whole === null || !isCount(whole) || whole < count) return null
  return { figure, key: `${key}|whole`, series: `${series}|whole`, count: whole }
}

/** Those who were asked or waited. A mean, median and ninetieth percentile are taken over the same people: one series for all of them. */
function asked(figure: Figure, whole: CountedFigure | null): CountedFigure | null {
  const many = isMean(figure.unit) ? (figure.n ?? figure.denominator) : figure.n
  if (many === null || !isCount(many) || many === whole?.count || figure.value === null) return null
  const definition = definitionOf(figure)
  const own = (definition?.complete === true ? definition.seriesOf : null) ?? figure.indicator
  return { figure, key: `${figureKey(figure)}|over`, series: `${own}|over`, count: many }
}

/**
 * How many people a share or a mean is taken of, where readers cannot know that from elsewhere; null for a plain count. One more of them, with
 * the share or mean from before, says what is so of that one.
 */
export function takenOf(figure: Figure): CountedFigure | null {
  const base = countsOfFigure(figure).find(({ key }) => key !== figureKey(figure))
  return base === undefined || isWholePublic(figure) ? null : base
}

const allOf = ({ denominator, n }: Figure): number | null => denominator ?? n
const isCount = (count: number) => Number.isInteger(count) && count >= 0

/** A length of time, a sum of money or a pace: what stands over the line is no number of people. */
function isMean(unit: Unit): boolean {
  return !isShare(unit) && unit !== 'count' && unit !== 'ratio' && unit !== 'visits'
}

function plainCount(figure: Figure): number | null {
  const all = figure.value?.value ?? figure.range?.max.value ?? null
  return figure.unit !== 'count' || all === null ? null : Math.max(0, all - (isLessThan(figure) ? 1 : 0))
}

/** "Less than ten" are nine at most. */
const isLessThan = ({ qualifiers }: Figure) => qualifiers.includes('less_than')

/** The most people that print as this percentage: the others it may be are no safer. */
function partOfWhole(figure: Figure): number | null {
  const { unit, range } = figure
  const value = figure.value ?? range?.max ?? null
  const all = allOf(figure)
  if (value === null || all === null) return null
  const per = unit === 'percent' ? 100 : 1000
  if (isLessThan(figure)) return Math.max(0, Math.min(all, Math.ceil((value.value / per) * all - 1e-9) - 1))
  return Math.min(all, Math.floor(((value.value + 0.5 / 10 ** value.decimals) / per) * all + 1e-9))
}

/** The counts that a figure says beside its numerator when the two contradict each other: readers may believe either. */
export function otherCounts(figure: Figure): readonly number[] {
  const { numerator, value } = figure
  const said = countedFigure({ ...figure, numerator: null })
  if (numerator === null || value === null || said === null || said.count === numerator) return []
  const all = allOf(figure)
  if (!isShare(figure.unit) || all === null) return [said.count]
  const least = Math.ceil(((value.value - 0.5 / 10 ** value.decimals) / (figure.unit === 'percent' ? 100 : 1000)) * all - 1e-9)
  return numerator >= least && numerator < said.count ? [] : [said.count, all - said.count]
}

/** Are the wholes of this indicator counted publicly by others, such as births? Of casework and surveys, and of indicators made here, they are our own. */
export function isWholePublic(figure: Figure): boolean {
  const definition = definitionOf(figure)
  if (figure.denominator === null || isMean(figure.unit)) return false
  if (definition?.complete !== true || definition.computedFrom === 'survey') return false
  return definition.set !== 'other' && definition.set !== 'own'
}

/**
 * The rule of the definition a figure was made with, with the threshold of the set where that is stricter: what a definition promises readers
 * no set undoes. An indicator known by name only is treated as a count of people.
 */
export function ruleOf(figure: Figure, threshold: number): CountRule {
  const definition = definitionOf(figure)
  const { hideBelow, zero } = definition?.complete === true ? definition.smallNumbers : peopleCounted
  if (hideBelow === null) return { hideBelow, zero }
  // Rounded to tens, none may be four.
  return { hideBelow: Math.max(hideBelow, threshold), zero: figure.qualifiers.includes('rounded_to_10') ? 'hide' : zero }
}

const tiers: Readonly<Record<AreaLevel, number>> = {
  municipality: 0,
  vsv: 1,
  hospital: 1,
  subregion: 1,
  region: 2,
  nation: 3,
  other: 0,
}

/** A cell that may be printed. Totals of larger areas stay as long as that can be: they serve more readers. */
export function openCell({ figure, key, count }: CountedFigure, rule: CountRule, favour: number): Cell {
  const tier = tiers[figure.area.level]
  return { key, count, printing: 'open', rule, weight: favour * 10 ** tier, tier }
}

/** Anybody may learn it. */
export const openRule: CountRule = { hideBelow: null, zero: 'show' }

/** A count that is not printed, but must not be learned either. */
export function silentCell(key: string, count: number, rule: CountRule): Cell {
  return { key, count, printing: 'never', rule: { ...rule, zero: 'show' }, weight: 0, tier: 0 }
}

/** A count every reader has already. */
export function knownCell(key: string, count: number): Cell {
  return { key, count, printing: 'known', rule: openRule, weight: 0, tier: 0 }
}
