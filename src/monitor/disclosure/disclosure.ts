/**
 * Which counts may not be learned. `hideBelow` 10: 1 to 9 are sensitive; null: nothing is. Zero is open to all (`show`: it may still be
 * hidden to protect another cell), sensitive itself (`hide`), or never hidden (`stay`: then a reader knows that what is hidden is at least 1).
 */
export interface CountRule {
  readonly hideBelow: number | null
  readonly zero: 'show' | 'hide' | 'stay'
  /** Sensitive too when the `largest` contributors make up more than `percent` of the count; needs the contributions of the cell. */
  readonly dominance?: { readonly largest: number; readonly percent: number }
}

/** One count of a table, or of several tables that are linked. */
export interface Cell {
  /** Unique in the system. */
  readonly key: string
  /** A non-negative whole number. */
  readonly count: number
  /** `open`: printed unless it has to be hidden. `never`: not printed, but it can be worked out, such as the rest of a share. `known`: readers have it already. */
  readonly printing: 'open' | 'never' | 'known'
  readonly rule: CountRule
  /** What is lost when this cell is hidden; 1 for an ordinary cell, more for one that should stay. */
  readonly weight: number
  /** 0 for the smallest areas; totals of areas have a higher tier and stay visible as long as that can be. */
  readonly tier: number
  /** What each contributor adds to the count, for the dominance rule. */
  readonly contributions?: readonly number[]
}

/** `times` the cell at this index of the system. */
export interface CellTerm {
  readonly cell: number
  readonly times: number
}

/** Everybody knows that the terms add up to a number from `atLeast` to `atMost`; both 0 for "the total is the sum of its parts". */
export interface Relation {
  readonly terms: readonly CellTerm[]
  readonly atLeast: number
  readonly atMost: number
}

/** All counts that say something about each other, with what they say: the tables of one set, and whatever readers know beside it. */
export interface LinkedSystem {
  readonly cells: readonly Cell[]
  readonly relations: readonly Relation[]
}

/** What is printed: the count, or null for a hidden cell. */
export type PrintedTable = ReadonlyMap<string, number | null>

/** Is this relation an equation? */
export function isEquation(relation: Relation): boolean {
  return relation.atLeast === relation.atMost
}
