import type { AreaLevel } from '../../area/area.ts'
import type { Cell, CountRule } from '../disclosure/disclosure.ts'
import type { Figure } from '../figure/figure.ts'
import { definitionOf } from '../indicator/catalogue.ts'
import { peopleCounted } from '../indicator/small-numbers.ts'
import { defaultThreshold } from './publication.ts'

/** One count that a figure prints. */
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

/** Whether a cell stands for this figure, its whole or its rest; the cell of a month is not one of its year. */
export function isKeyOf(key: string, figure: Pick<Figure, 'indicator' | 'area' | 'period'>): boolean {
  const own = figureKey(figure)
  return key === own || key.startsWith(`${own}|`)
}

/** The count a figure prints: its numerator, or its value when it is a count; null when it counts nothing, or not in whole numbers. */
export function countedFigure(figure: Figure): CountedFigure | null {
  const count = figure.numerator ?? (figure.unit === 'count' ? (figure.value?.value ?? null) : null)
  if (count === null || !Number.isInteger(count) || count < 0) return null
  return { figure, key: figureKey(figure), series: figure.indicator, count }
}

/** How many there are in all, where the figure is a share of a count. */
export function wholeOf({ figure, key, series, count }: CountedFigure): CountedFigure | null {
  const { denominator } = figure
  if (denominator === null || !Number.isInteger(denominator) || denominator < count) return null
  return { figure, key: `${key}|whole`, series: `${series}|whole`, count: denominator }
}

/** Are the wholes of this indicator counted publicly by others, such as births? Of casework and surveys, and of indicators made here, they are our own. */
export function isWholePublic(figure: Figure): boolean {
  const definition = definitionOf(figure)
  if (definition?.complete !== true || definition.computedFrom === 'survey') return false
  return definition.set !== 'other' && definition.set !== 'own'
}

/**
 * The rule of the definition a figure was made with, with the threshold of the set unless the definition is stricter than usual. An
 * indicator known by name only is treated as a count of people.
 */
export function ruleOf(figure: Figure, threshold: number): CountRule {
  const definition = definitionOf(figure)
  const { hideBelow, zero } = definition?.complete === true ? definition.smallNumbers : peopleCounted
  if (hideBelow === null) return { hideBelow, zero }
  return { hideBelow: hideBelow > defaultThreshold ? Math.max(hideBelow, threshold) : threshold, zero }
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

const open: CountRule = { hideBelow: null, zero: 'show' }

/** A count every reader has already. */
export function knownCell(key: string, count: number): Cell {
  return { key, count, printing: 'known', rule: open, weight: 0, tier: 0 }
}
