import { loadAreas } from '../../area/area.store.ts'
import { type Area, isGroup } from '../../area/area.ts'
import type { AreaTree } from '../../area/area-tree.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import type { Figure } from '../figure/figure.ts'
import type { FigureSource } from '../figure/figure-source.ts'
import type { Catalogue } from '../indicator/catalogue.ts'
import type { IndicatorDefinition } from '../indicator/definition.ts'
import { livingIndicators } from '../indicator/other-living.ts'
import { loadCatalogue } from '../indicator/own-definitions.store.ts'
import { type AskedYear, chooseYear, type YearOfPage, yearOfPage, yearsOf } from './choice.ts'

export interface Comparison extends Omit<YearOfPage, 'year'> {
  /** One to three, as asked; each its own chart, since units differ. */
  indicators: readonly IndicatorDefinition[]
  /** `all`: lines over the years instead of bars of one year. */
  year: number | 'all'
  areas: AreaTree
  catalogue: Catalogue
  chosen: readonly Area[]
  /** Of these indicators, every area. */
  figures: readonly Figure[]
}

/** In the form and the address; more charts would make a page nobody reads. */
export const indicatorFields = ['indicator', 'indicator2', 'indicator3'] as const
/** More bars or lines cannot be told apart. */
export const mostAreas = 12
/** Without a choice: the prenatal home visit, which most areas have figures of. */
const firstIndicator = '8a'
/** In the address for every year. */
export const allYears = 'alle'

export async function comparisonOf(
  tx: Transaction,
  source: FigureSource,
  asked: { indicators: readonly string[]; areas: readonly string[] } & AskedYear,
): Promise<Result<Comparison, 'unknown_indicator' | 'unknown_area'>> {
  const catalogue = await loadCatalogue(tx)
  const codes = [...new Set(asked.indicators)].slice(0, indicatorFields.length)
  const indicators = (codes.length === 0 ? [firstIndicator] : codes).map(catalogue.find)
  if (indicators.includes(undefined)) return refuse('not_found', 'unknown_indicator')
  const areas = await loadAreas(tx)
  const chosen = asked.areas.map((term) => areas.find(term))
  if (chosen.includes(undefined)) return refuse('not_found', 'unknown_area')
  const known = indicators.flatMap((indicator) => indicator ?? [])
  const figures = await source.figures(tx, { indicators: known.map(({ code }) => code) })
  const thisYear = Number(tx.today.slice(0, 4))
  return ok({
    indicators: known,
    ...(asked.year === allYears
      ? { year: 'all' as const, years: yearsOf(figures, thisYear), inVain: null, chosenBy: 'visitor' as const }
      : yearOfPage(asked, chooseYear(asked, figures, '', thisYear), figures, thisYear)),
    areas,
    catalogue,
    chosen: [...new Set(chosen.flatMap((area) => area ?? []))].slice(0, mostAreas),
    figures,
  })
}

/** What can be ticked: areas of a level one of the indicators is defined for, or that have a figure; combinations are no choice. */
export function comparable({ indicators, areas, figures, chosen }: Comparison): readonly Area[] {
  const named = new Set([...figures.map(({ area }) => area.slug), ...chosen.map(({ slug }) => slug)])
  const levels: ReadonlySet<string> = new Set(indicators.flatMap((indicator) => (indicator.complete ? indicator.levels : [])))
  const region = new Set(['gelderland-midden', 'nederland', ...areas.members('gelderland-midden').map(({ slug }) => slug)])
  return areas.all.filter((area) => !isGroup(area) && (named.has(area.slug) || (levels.has(area.level) && region.has(area.slug))))
}

/** Of an indicator known by name only no levels are known; those on living conditions are printed for several areas, most others for one. */
export function isOfAreas(indicator: IndicatorDefinition): boolean {
  return indicator.complete || livingIndicators.some(({ code }) => code === indicator.code)
}
