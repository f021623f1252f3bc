import type { PlainDate } from '../../platform/clock.ts'
import type { DefinitionVersion, IndicatorDefinition } from '../indicator/definition.ts'

/** The fields of the form of a definition. */
export const draftFields = [
  'nameNl',
  'nameEn',
  'phase',
  'kind',
  'numeratorNl',
  'numeratorEn',
  'denominatorNl',
  'denominatorEn',
  'unit',
  'direction',
  'levels',
  'people',
  'hideBelow',
  'zero',
  'computedFrom',
  'source',
  'sourceTitle',
  'sourcePublisher',
  'sourceYear',
  'validFrom',
  'validUntil',
  'saysNotNl',
  'saysNotEn',
  'reasonNl',
  'reasonEn',
  // No part of the definition: the indicator on whose figures it is looked at; empty for its own.
  'tryOn',
] as const
export type DraftField = (typeof draftFields)[number]

/** What was typed, whole or not. */
export type DraftContent = Partial<Record<DraftField, string | string[]>>

/** The next version of a definition while analysts work on it. */
export interface IndicatorDraft {
  code: string
  /** The version it will be. */
  version: number
  /** Goes up with every change, so that nobody overwrites a colleague unseen. */
  revision: number
  content: DraftContent
  changedOn: PlainDate
  /** Null when the actor may not know. */
  changedBy: string | null
}

/** May its next version be written here? How casework is counted stands in the software, and what is told is no count. */
export function mayBeRevised(definition: IndicatorDefinition): boolean {
  return !definition.complete || (definition.computedFrom !== 'casework' && definition.form !== 'told')
}

/** The version that comes after all there are. */
export function nextVersion(versions: readonly DefinitionVersion[]): number {
  return 1 + Math.max(0, ...versions.map(({ definition }) => definition.version))
}
