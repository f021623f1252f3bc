import type { AreaRef } from '../../area/area.ts'
import type { PlainDate } from '../../platform/clock.ts'
import type { IndicatorDefinition, Unit } from '../indicator/definition.ts'
import type { Period } from './period.ts'

/** Why there is no number, or none to trust; `known` when there is one. */
export const figureStates = [
  'known',
  'not_registered',
  'not_delivered',
  'not_yet_available',
  'not_offered',
  'too_small',
  'withheld',
  'disputed',
] as const
export type FigureState = (typeof figureStates)[number]

export interface Source {
  key: string
  title: string
  publisher: string
  /** When it appeared; null when unknown. */
  year: number | null
  note: string | null
}

export interface TakenSource extends Source {
  /** When its figures were taken over, last; null when none were. */
  retrievedOn: PlainDate | null
}

export interface FigureSet {
  id: string
  slug: string
  title: { nl: string; en: string }
  kind: 'imported' | 'casework' | 'survey'
  /** From demo people: marked on every door, never beside real figures in one chart. */
  fictitious: boolean
  version: number
  /** Null while not published. */
  publishedOn: string | null
}

/** A number with the decimals its source prints: `8.0` is not `8`. */
export interface Printed {
  value: number
  decimals: number
}

/**
 * One value of an indicator for an area and period, or the reason why there is none. Page, CSV, JSON, PDF and API all render this
 * object, so that no door can say more than another. `value` and the range are null exactly when the state gives a reason other than
 * `disputed`; a disputed figure is shown only in its source's context, with its remark.
 */
export interface Figure {
  set: Pick<FigureSet, 'id' | 'slug' | 'fictitious'>
  /** The number of the publication it was read from; absent for drafts and for practice figures, which are in none. */
  publication?: number
  /** A code of the catalogue. */
  indicator: string
  definitionVersion: number
  /** That version of the definition, when the installation made it; those that ship are found by `definitionOf`. */
  definition?: IndicatorDefinition
  area: AreaRef
  period: Period
  numerator: number | null
  denominator: number | null
  value: Printed | null
  range: { min: Printed; max: Printed } | null
  unit: Unit
  /** How many answered, for surveys. */
  n: number | null
  state: FigureState
  source: Source
  /** How the source words the number: `more_than`, `approximately`, `estimated`, ... */
  qualifiers: readonly string[]
  remark: string | null
  /** Key of the row in the source; empty when there is none. */
  id: string
}

/** What a source says of a series in words, without a number. */
export interface SeriesRemark {
  set: Pick<FigureSet, 'id' | 'slug' | 'fictitious'>
  /** The number of the publication it was read from; absent for drafts. */
  publication?: number
  indicator: string
  area: AreaRef
  period: Period
  kind: string
  source: Source
  remark: string
  id: string
}

/** A figure with one number that may stand in a tile or chart. */
export interface ShownFigure extends Figure {
  state: 'known'
  value: Printed
}

/** May this figure stand in a tile or chart: known, dated, and one number. */
export function isShown(figure: Figure): figure is ShownFigure {
  return figure.state === 'known' && figure.value !== null && figure.period.from !== null
}

/** The one unit in which these figures may stand in a chart together: that of the first that may; figures in another unit stay out. */
export function chartUnit(figures: readonly Figure[]): Unit | undefined {
  return figures.find(isShown)?.unit
}

/** The value as `8.0` in the file becomes 8 with one decimal. */
export function printed(text: string): Printed {
  return { value: Number(text), decimals: text.split('.')[1]?.length ?? 0 }
}
