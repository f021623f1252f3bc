import { loadAreas } from '../../area/area.store.ts'
import { type Area, isGroup } from '../../area/area.ts'
import type { AreaTree } from '../../area/area-tree.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import type { Figure } from '../figure/figure.ts'
import type { FigureSource } from '../figure/figure-source.ts'
import { findIndicator } from '../indicator/catalogue.ts'
import type { IndicatorDefinition } from '../indicator/definition.ts'
import { chooseYear, yearsOf } from './choice.ts'

export interface Comparison {
  indicator: IndicatorDefinition
  year: number
  years: readonly number[]
  areas: AreaTree
  chosen: readonly Area[]
  /** Of this indicator, every area. */
  figures: readonly Figure[]
}

/** Without a choice: the prenatal home visit, which most areas have figures of. */
const firstIndicator = '8a'

export async function comparisonOf(
  tx: Transaction,
  source: FigureSource,
  asked: { indicator: string | undefined; areas: readonly string[]; year: string | undefined },
): Promise<Result<Comparison, 'unknown_indicator' | 'unknown_area'>> {
  const indicator = findIndicator(asked.indicator || firstIndicator)
  if (indicator === undefined) return refuse('not_found', 'unknown_indicator')
  const areas = await loadAreas(tx)
  const chosen = asked.areas.map((term) => areas.find(term))
  if (chosen.includes(undefined)) return refuse('not_found', 'unknown_area')
  const figures = await source.figures(tx, { indicators: [indicator.code] })
  const thisYear = Number(tx.today.slice(0, 4))
  const year = chooseYear(asked.year, figures, '', thisYear)
  return ok({
    indicator,
    year,
    years: [...new Set([year, ...yearsOf(figures, thisYear)])].sort((one, other) => other - one),
    areas,
    chosen: [...new Set(chosen.flatMap((area) => area ?? []))],
    figures,
  })
}

/** What can be ticked: areas of a level the indicator is defined for, or that have a figure; combinations are no choice. */
export function comparable({ indicator, areas, figures }: Comparison): readonly Area[] {
  const named = new Set(figures.map(({ area }) => area.slug))
  const levels: readonly string[] = indicator.complete ? indicator.levels : []
  const region = new Set(['gelderland-midden', 'nederland', ...areas.members('gelderland-midden').map(({ slug }) => slug)])
  return areas.all.filter((area) => !isGroup(area) && (named.has(area.slug) || (levels.includes(area.level) && region.has(area.slug))))
}
