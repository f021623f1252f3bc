import type { AreaRef } from '../../area/area.ts'
import type { PlainDate } from '../../platform/clock.ts'
import type { FigureSet, Source } from '../figure/figure.ts'
import type { ProtectionKind, PublicationAccount, PublicationAudit } from './publication.ts'

/** A set that is shown, with every publication of it. */
export interface PublicSet extends Omit<FigureSet, 'publishedOn'> {
  /** When the publication that is shown appeared. */
  publishedOn: PlainDate
  protection: ProtectionKind
  /** The number of the publication that is shown. */
  publication: number
  /** The latest first; earlier ones stay as they were. */
  publications: readonly PublicPublication[]
}

export interface PublicPublication {
  number: number
  publishedOn: PlainDate
  note: string | null
  account: PublicAccount
}

/**
 * The part of an account that everybody may read. Left out: how many figures are hidden only to protect others, and their sum. Beside a
 * total that is shown, that sum gives the small counts themselves; and none hidden for others means that each hidden one is small.
 */
export interface PublicAccount extends Omit<PublicationAccount, 'secondary' | 'audit'> {
  audit: Omit<PublicationAudit, 'valueLost' | 'solves' | 'milliseconds'> | null
}

export function publicAccount(account: PublicationAccount): PublicAccount {
  const { protection, figures, withheld, smallInPrint, threshold, method, audit } = account
  return { protection, figures, withheld, smallInPrint, threshold, method, audit: audit === null ? null : publicAudit(audit) }
}

function publicAudit({ cells, relations, exactLeaks, intervalLeaks, versions }: PublicationAudit): PublicAccount['audit'] {
  return { cells, relations, exactLeaks, intervalLeaks, versions: { highs: versions.highs, audit: versions.audit } }
}

/** What the figures of a shown set are about. */
export interface SetCoverage {
  /** First and last calendar year; null when no figure has a year. */
  from: number | null
  until: number | null
  /** By name. */
  areas: readonly AreaRef[]
  /** By key. */
  sources: readonly Source[]
}
