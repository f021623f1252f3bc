import type { IndicatorDefinition } from './definition.ts'
import { knowingAndBefore } from './regional-1-3.ts'
import { duringPregnancy } from './regional-4-6.ts'
import { discussedAndSupported } from './regional-7-8.ts'
import { afterBirthAndSocialDomain } from './regional-9-13.ts'

/**
 * The thirteen indicators of Gelderland-Midden (TNO/ZonMw) in order of number, with their parts.
 * A definition with `seriesOf` is another count or unit of the part it names, never added to it.
 */
export const regionalSet = [
  ...knowingAndBefore,
  ...duringPregnancy,
  ...discussedAndSupported,
  ...afterBirthAndSocialDomain,
] as const satisfies readonly IndicatorDefinition[]

export type RegionalCode = (typeof regionalSet)[number]['code']
