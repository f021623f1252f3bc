import type { PlainDate } from '../../platform/clock.ts'
import type { Language } from '../../platform/text/text.ts'

/** Words in every language of the screens. */
export type Words = Readonly<Record<Language, string>>

export const units = [
  'percent',
  'per_mille',
  'per_1000_births',
  'count',
  'ratio',
  'days',
  'weeks',
  'months',
  'years',
  'days_per_week',
  'per_week',
  'per_month',
  'per_year',
  'visits',
  'euro',
  'euro_per_month',
  'euro_per_year',
] as const
export type Unit = (typeof units)[number]

/** A part of a whole: it has a numerator and a denominator, said or not. */
export function isShare(unit: Unit): boolean {
  return unit === 'percent' || unit === 'per_mille' || unit === 'per_1000_births'
}

/** A length of time, reckoned over what ran its course; nobody answered. */
export function isDuration(unit: Unit): boolean {
  return unit === 'days' || unit === 'weeks' || unit === 'months' || unit === 'years'
}

/** `all`: the indicator does not belong to one phase of the 1000 days. */
export type IndicatorPhase = 'before' | 'pregnancy' | 'after' | 'all'
export type IndicatorKind = 'programme' | 'process' | 'outcome' | 'experience'
/** The wish for the figure itself; `none` when more is not better and less is not better. */
export type Direction = 'up' | 'down' | 'none'
/** `local`: the set for the local monitor (RIVM); `own`: made in this installation; `other`: every further one that ships. */
export type IndicatorSet = 'regional' | 'national' | 'local' | 'own' | 'other'
export type IndicatorLevel = 'municipality' | 'subregion' | 'region' | 'vsv' | 'hospital' | 'nation'
/** Where the product itself gets a new figure from. */
export type ComputedFrom = 'casework' | 'survey' | 'import' | 'landscape'

/** For figures we publish ourselves: counts of people below `hideBelow` are withheld; null when no people can be recognised. */
export type SmallNumberRule = { readonly hideBelow: number | null; readonly zero: 'show' | 'hide' }

type IndicatorName = {
  readonly code: string
  readonly set: IndicatorSet
  readonly name: Words
  readonly unit: Unit
  /** Key of data/sources.csv: who defined it, or for lightweight definitions who printed the first figure. */
  readonly source: string
  /** Goes up by one when numerator, denominator or population changes; a figure keeps the version it was made with. */
  readonly version: number
}

/** An indicator of which numerator and denominator are known. */
export type CompleteIndicator = IndicatorName & {
  readonly complete: true
  /** Number within its set (regional 1..13, national 1..15); 0 where the set has no numbers. */
  readonly number: number
  /** Shared by the parts of one indicator, such as `8` for 8a to 8d. */
  readonly group: string
  /** The part this is a plain count, a bound or a variant of; null for the indicator itself. */
  readonly seriesOf: string | null
  readonly shortName: Words
  readonly phase: IndicatorPhase
  readonly kind: IndicatorKind
  readonly numerator: Words
  /** Null when the indicator is a plain count, or told in words. */
  readonly denominator: Words | null
  readonly direction: Direction
  readonly levels: readonly IndicatorLevel[]
  readonly smallNumbers: SmallNumberRule
  readonly computedFrom: ComputedFrom
  /** How it is counted from casework, where the definition alone leaves room; the source's own figures may differ. */
  readonly counting?: Words
  /** Years for which the definition holds; null is open. */
  readonly validFrom: number | null
  readonly validUntil: number | null
  /** What a reader may not conclude from it. */
  readonly saysNot: Words
  /** `told` is delivered in words and never as a number. */
  readonly form: 'counted' | 'told'
}

/** An indicator known by name only: figures keep their name, unit and source, and nothing is invented around them. */
export type IncompleteIndicator = IndicatorName & { readonly complete: false; readonly note: Words | null }

export type IndicatorDefinition = CompleteIndicator | IncompleteIndicator

/** One version of a definition with what led to it; none is ever changed. */
export interface DefinitionVersion {
  definition: IndicatorDefinition
  /** Why it differs from the version before; null for a first one. */
  reason: Words | null
  /** The day it was published here; null when it came with the product. */
  publishedOn: PlainDate | null
}

/** A version that ships but no longer holds, and why the next one differs. */
export interface EarlierVersion {
  definition: IndicatorDefinition
  changed: Words
}

/** An indicator that is no longer used: its figures stay, new ones are refused. */
export interface Retirement {
  code: string
  on: PlainDate
  reason: Words
}

/** The definitions that belong to an installation, as plain data. */
export interface OwnDefinitions {
  versions: readonly DefinitionVersion[]
  retired: readonly Retirement[]
}
