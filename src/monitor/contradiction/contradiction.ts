import type { FigureState, Printed } from '../figure/figure.ts'
import type { Period } from '../figure/period.ts'
import type { IndicatorDefinition, Unit } from '../indicator/definition.ts'
import type { Bounds } from './bounds.ts'

/** `high`: not to be shown without a warning; `medium`: changes what one may conclude or compare; `low`: good to know. */
export const severities = ['high', 'medium', 'low'] as const
export type Severity = (typeof severities)[number]

/** What figures can say that cannot all be so. */
export const contradictionRules = [
  'above_hundred',
  'below_zero',
  'numerator_above_denominator',
  'count_and_share',
  'rounded_share',
  'impossible_share',
  'outside_range',
  'two_figures',
  'area_not_there',
  'unit_slip',
  'maybe_fraction',
  'implausible',
  'factor_off',
  'part_above_whole',
  'parts_above_whole',
  'parts_below_whole',
  'denominators_above_whole',
  'mean_outside_parts',
  'extreme_passed',
  'subset_above_whole',
  'parts_of_indicator',
  'denominators_differ',
  'denominators_jump',
  'growth_differs',
  'counts_change',
  'direction_differs',
] as const
export type ContradictionRule = (typeof contradictionRules)[number]

/** What is checked: a figure from the store or a row of a file, as they are. */
export interface CheckedFigure {
  readonly indicator: string
  /** When the installation made it; those that ship are known by their code. */
  readonly definition?: IndicatorDefinition
  readonly area: string | { readonly slug: string }
  readonly period: Period
  readonly numerator: number | Printed | null
  readonly denominator: number | Printed | null
  readonly value: Printed | null
  readonly range?: { readonly min: Printed; readonly max: Printed } | null
  readonly rangeMin?: Printed | null
  readonly rangeMax?: Printed | null
  readonly unit: Unit
  readonly n: number | Printed | null
  readonly state: FigureState
  readonly source: string | { readonly key: string; readonly title: string }
  readonly qualifiers: readonly string[]
  readonly id: string
  /** Where it stands in a file. */
  readonly line?: number
  /** The file itself says that its value is a percentage: by a percent sign, or by its column. */
  readonly isPercentage?: boolean
}

/** A number in a sentence; words are given in every language. */
export type Term =
  | { kind: 'number'; number: Printed; unit: Unit }
  /** `printed` is what the source says where the bounds leave room for its rounding. */
  | { kind: 'count'; bounds: Bounds; printed?: number }
  | { kind: 'bounds'; bounds: Bounds; unit: Unit }
  | { kind: 'factor'; bounds: Bounds }
  | { kind: 'words'; nl: string; en: string }
  | { kind: 'names'; names: readonly string[] }
  /** What is counted: `counts_visits`, or a unit. */
  | { kind: 'thing'; thing: string }
  | { kind: 'extreme'; extreme: 'lowest' | 'highest' }

/** The places in the sentences of `contradiction.text.ts`. */
export type TermName = 'name' | 'part' | 'partArea' | 'whole' | 'wholeArea' | 'first' | 'second' | 'third'

/** A figure that takes part in a contradiction. */
export interface ContradictionFigure {
  /** The very figure that was given. */
  readonly figure: CheckedFigure
  readonly area: { readonly slug: string; readonly name: string }
  /** As stated, or as its count and percentage imply; null when there is neither. */
  readonly denominator: { readonly bounds: Bounds; readonly stated: boolean } | null
}

/** Figures that cannot all be right. It never says which one is wrong: that is for the source to say. */
export interface Contradiction {
  readonly rule: ContradictionRule
  readonly severity: Severity
  /** The one that stands apart first, where one does. */
  readonly figures: readonly ContradictionFigure[]
  readonly terms: Readonly<Partial<Record<TermName, Term>>>
}
