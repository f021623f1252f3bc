import type { IndicatorDefinition } from './definition.ts'
import { localSet } from './local-set.ts'
import { nationalSet } from './national-set.ts'
import { coalitionIndicators } from './other-coalition.ts'
import { contraceptionIndicators } from './other-contraception.ts'
import { livingIndicators } from './other-living.ts'
import { monitoringIndicators } from './other-monitoring.ts'
import { nationalProgrammeIndicators } from './other-national-programme.ts'
import { programmeIndicators } from './other-programme.ts'
import { processIndicators } from './process-set.ts'

/** What stands outside the regional set, in the order in which it is shown. */
export const themes = [
  { key: 'process', indicators: processIndicators },
  { key: 'living', indicators: livingIndicators },
  { key: 'national', indicators: nationalSet },
  { key: 'local', indicators: localSet },
  { key: 'programme', indicators: programmeIndicators },
  { key: 'contraception', indicators: contraceptionIndicators },
  { key: 'coalition', indicators: coalitionIndicators },
  { key: 'monitoring', indicators: monitoringIndicators },
  { key: 'nationalProgramme', indicators: nationalProgrammeIndicators },
] as const satisfies readonly { key: string; indicators: readonly IndicatorDefinition[] }[]

export type Theme = (typeof themes)[number]['key']
