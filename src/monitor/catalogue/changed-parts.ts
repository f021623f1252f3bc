import type { CompleteIndicator, IndicatorDefinition } from '../indicator/definition.ts'

/** What a reader can see change between two versions. */
export const changeable = [
  'name',
  'numerator',
  'denominator',
  'unit',
  'direction',
  'phase',
  'kind',
  'levels',
  'smallNumbers',
  'computedFrom',
  'source',
  'validFrom',
  'validUntil',
  'saysNot',
] as const satisfies readonly (keyof CompleteIndicator)[]
export type ChangedPart = (typeof changeable)[number]

/** What differs, in a fixed order; of one known by name only, everything it did not have yet counts as new. */
export function changesBetween(older: IndicatorDefinition, newer: IndicatorDefinition): ChangedPart[] {
  const part = (definition: IndicatorDefinition, key: ChangedPart): unknown => (key in definition ? Reflect.get(definition, key) : null)
  return changeable.filter((key) => JSON.stringify(part(older, key)) !== JSON.stringify(part(newer, key)))
}
