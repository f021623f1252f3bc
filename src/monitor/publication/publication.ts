import type { Figure } from '../figure/figure.ts'

/**
 * `primary`: small itself; `secondary`: it would give a small one away; `few`: a mean or share of few people, or of a few more or less than before;
 * `unsaid`: nobody says of how many people it is; `contradiction`: a total that is smaller than its parts, or a figure that says two counts.
 */
export type WithheldReason = 'primary' | 'secondary' | 'few' | 'unsaid' | 'contradiction'

export interface Withheld {
  figure: Figure
  reason: WithheldReason
  /** What a reader can prove of the hidden count, `to` infinite when nothing bounds it; null for a mean. */
  provable: { from: number; to: number } | null
}

/** How a set is protected: `public_source` quotes what was printed elsewhere already, `counts` hides small counts. */
export const protections = ['counts', 'public_source'] as const
export type ProtectionKind = (typeof protections)[number]

export const protectionMethods = ['fast', 'optimal'] as const
export type ProtectionMethod = (typeof protectionMethods)[number]

/** Smaller counts are those of people; ten is what the public dashboard of the national monitor uses. */
export const defaultThreshold = 10

/** May a set be published with this threshold? Below the usual one it would show what the definitions promise to hide. */
export function isThreshold(asked: number): boolean {
  return Number.isInteger(asked) && asked >= defaultThreshold && asked <= 100
}

/**
 * What everybody may know of how a publication was protected and audited. Neither which counts are the small ones is in it, nor how many
 * are hidden only for others and their sum: beside a total that is shown, that would give them away.
 */
export interface PublicationAccount {
  protection: ProtectionKind
  /** All figures of the set, hidden ones included. */
  figures: number
  withheld: number
  /** Counts from 1 up to the threshold that stand in print because a public source or an earlier publication printed them first. */
  smallInPrint: number
  /** Shares and means that say of how many they are nowhere, printed as an analyst answered that their source had protected them. */
  protectedBySource: number
  /** What follows is null for a set that quotes public sources. */
  threshold: number | null
  method: ProtectionMethod | null
  audit: PublicationAudit | null
}

/** The findings of the audit; a set with an exact or an interval leak is not published. */
export interface PublicationAudit {
  cells: number
  /** How much readers can calculate with: sums over areas, periods and shares. */
  relations: number
  exactLeaks: number
  intervalLeaks: number
  versions: { highs: string; audit: number }
}

/** What the protection cost, for analysts. */
export interface PublicationCost {
  /** How many figures are hidden only to protect others, and their counts together. */
  secondary: number
  valueLost: number
  /** How much less might have been lost at most, in percent; 0 is proven least, null when it was not looked for. */
  gap: number | null
  /** The work of the audit. */
  solves: number
  milliseconds: number
}

/** That a source had protected its figures already, in the name of who answered it. */
export interface PublicationAnswer {
  /** The title of the source. */
  source: string
  /** How many of its figures were printed on this answer. */
  figures: number
  answeredBy: string
}

export interface Publication {
  number: number
  /** ISO moment. */
  publishedAt: string
  /** ISO moment; null when it was never taken back. */
  takenBackAt: string | null
  /** Null when the system published it. */
  publishedBy: string | null
  note: string | null
  account: PublicationAccount
  /** Null for a set that quotes public sources, and for who is no analyst. */
  cost: PublicationCost | null
  /** For analysts; empty for others. */
  answers: readonly PublicationAnswer[]
}
