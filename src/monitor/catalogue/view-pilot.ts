import { loadAreas } from '../../area/area.store.ts'
import type { Area } from '../../area/area.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import { findFigures } from '../figure/figure.store.ts'
import type { Figure, Source } from '../figure/figure.ts'
import type { IndicatorDefinition } from '../indicator/definition.ts'
import { loadCatalogue } from '../indicator/own-definitions.store.ts'
import { findSources } from '../set/source.store.ts'
import type { KeptPilot } from './pilot.ts'
import { allPilots } from './work-on-pilot.ts'

/** One indicator of a pilot: its published figure before and after, null where there is none. */
export interface PilotSeries {
  indicator: IndicatorDefinition
  before: Figure | null
  after: Figure | null
}

export interface PilotPage {
  pilot: KeptPilot
  area: Area | undefined
  source: Source | undefined
  series: readonly PilotSeries[]
}

/** A pilot with the published figures of its area; drafts exist for analysts only. */
export async function viewPilot(tx: Transaction, slug: string): Promise<Result<PilotPage, 'unknown_pilot'>> {
  const pilot = (await allPilots(tx)).find((each) => each.slug === slug)
  if (pilot === undefined) return refuse('not_found', 'unknown_pilot')
  const [areas, sources, catalogue, figures] = await Promise.all([
    loadAreas(tx),
    findSources(tx),
    loadCatalogue(tx),
    findFigures(tx, { fictitious: false, indicators: pilot.indicators, areas: [pilot.area] }),
  ])
  const figureOf = (code: string, period: string | null) =>
    figures.find((figure) => figure.indicator === code && figure.period.text === period) ?? null
  return ok({
    pilot,
    area: areas.find(pilot.area),
    source: sources.find(({ key }) => key === pilot.source),
    series: pilot.indicators.flatMap((code) => {
      const indicator = catalogue.find(code)
      return indicator === undefined ? [] : [{ indicator, before: figureOf(code, pilot.before), after: figureOf(code, pilot.after) }]
    }),
  })
}
