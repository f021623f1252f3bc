import type { AreaRef } from '../../area/area.ts'
import type { PlainDate } from '../../platform/clock.ts'
import type { FigureSet, Source } from '../figure/figure.ts'
import type { ProtectionKind, PublicationAccount } from './publication.ts'

/** A set that is shown, with every publication of it that was not taken back. */
export interface PublicSet extends Omit<FigureSet, 'publishedOn' | 'version'> {
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
  account: PublicationAccount
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
