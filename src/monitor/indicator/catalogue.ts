import type { IndicatorDefinition } from './definition.ts'
import { nationalSet } from './national-set.ts'
import { coalitionIndicators } from './other-coalition.ts'
import { contraceptionIndicators } from './other-contraception.ts'
import { livingIndicators } from './other-living.ts'
import { monitoringIndicators } from './other-monitoring.ts'
import { nationalProgrammeIndicators } from './other-national-programme.ts'
import { programmeIndicators } from './other-programme.ts'
import { processIndicators } from './process-set.ts'
import { regionalSet } from './regional-set.ts'

/** Every indicator a figure may refer to, the regional set first, in order of number; codes are unique. */
export const indicatorCatalogue: readonly IndicatorDefinition[] = [
  ...regionalSet,
  ...nationalSet,
  ...processIndicators,
  ...coalitionIndicators,
  ...contraceptionIndicators,
  ...programmeIndicators,
  ...livingIndicators,
  ...monitoringIndicators,
  ...nationalProgrammeIndicators,
]

const byCode = new Map(indicatorCatalogue.map((indicator) => [indicator.code, indicator]))

/** The definition with this code, or undefined when the catalogue has none. */
export function findIndicator(code: string): IndicatorDefinition | undefined {
  return byCode.get(code)
}
