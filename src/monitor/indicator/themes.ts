import type { Catalogue } from './catalogue.ts'
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
import { regionalSet } from './regional-set.ts'

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

/** `own`: made in the installation. */
export type Theme = (typeof themes)[number]['key'] | 'own'

export interface IndicatorGroup {
  key: 'regional' | Theme
  indicators: readonly IndicatorDefinition[]
}

/** All indicators of a catalogue in the versions in force: the regional set, then by theme, then our own; without empty groups. */
export function groupsOf(catalogue: Catalogue): readonly IndicatorGroup[] {
  const shipped: readonly IndicatorGroup[] = [{ key: 'regional', indicators: regionalSet }, ...themes]
  const groups = shipped.map(({ key, indicators }) => ({ key, indicators: indicators.flatMap(({ code }) => catalogue.find(code) ?? []) }))
  return [...groups, { key: 'own' as const, indicators: catalogue.own }].filter(({ indicators }) => indicators.length > 0)
}
