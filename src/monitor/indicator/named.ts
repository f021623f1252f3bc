import type { IncompleteIndicator, Unit } from './definition.ts'

/** A lightweight definition, so that no figure stands without a name, a unit and a source. */
export function named(code: string, unit: Unit, source: string, nl: string, en: string): IncompleteIndicator {
  return { code, set: 'other', name: { nl, en }, unit, source, version: 1, complete: false, note: null }
}
