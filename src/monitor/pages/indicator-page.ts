import { loadAreas } from '../../area/area.store.ts'
import type { Area } from '../../area/area.ts'
import type { AreaTree } from '../../area/area-tree.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import type { Figure, SeriesRemark, Source } from '../figure/figure.ts'
import type { FigureSource } from '../figure/figure-source.ts'
import { type Statement, statementOf } from '../figure/statement.ts'
import { findIndicator, indicatorCatalogue } from '../indicator/catalogue.ts'
import type { IndicatorDefinition } from '../indicator/definition.ts'
import { findSources } from '../set/source.store.ts'
import { chooseYear, homeAreas, yearsOf } from './choice.ts'

export interface IndicatorPage {
  indicator: IndicatorDefinition
  area: Area
  year: number
  years: readonly number[]
  areas: AreaTree
  /** Every figure of the indicator. */
  figures: readonly Figure[]
  remarks: readonly SeriesRemark[]
  statement: Statement
  /** Who defined it, or printed it first; undefined for our own. */
  definedBy: Source | undefined
  /** The other parts and series of the same indicator. */
  parts: readonly IndicatorDefinition[]
}

/** Everything about one indicator, seen from an area and year. Without a choice: the home area that has a figure, and its newest year. */
export async function indicatorPageOf(
  tx: Transaction,
  source: FigureSource,
  asked: { indicator: string; area: string | undefined; year: string | undefined },
): Promise<Result<IndicatorPage, 'unknown_indicator' | 'unknown_area'>> {
  const indicator = findIndicator(asked.indicator)
  if (indicator === undefined) return refuse('not_found', 'unknown_indicator')
  const areas = await loadAreas(tx)
  const figures = await source.figures(tx, { indicators: [indicator.code] })
  const remarks = await source.remarks(tx, { indicators: [indicator.code] })
  const area = asked.area ? areas.find(asked.area) : firstArea(areas, [...figures, ...remarks])
  if (area === undefined) return refuse('not_found', 'unknown_area')
  const thisYear = Number(tx.today.slice(0, 4))
  const year = chooseYear(asked.year, figures, area.slug, thisYear, remarks)
  return ok({
    indicator,
    area,
    year,
    years: [...new Set([year, ...yearsOf([...figures, ...remarks], thisYear)])].sort((one, other) => other - one),
    areas,
    figures,
    remarks,
    definedBy: (await findSources(tx)).find(({ key }) => key === indicator.source),
    statement: statementOf({ indicator, area, year, figures, remarks }),
    parts: partsOf(indicator),
  })
}

function firstArea(areas: AreaTree, figures: readonly { area: { slug: string } }[]): Area | undefined {
  const homes = homeAreas.flatMap((slug) => areas.find(slug) ?? [])
  const withFigures = new Set(figures.map(({ area }) => area.slug))
  const first = figures.flatMap(({ area }) => areas.find(area.slug) ?? [])[0]
  return homes.find(({ slug }) => withFigures.has(slug)) ?? first ?? homes[0]
}

function partsOf(indicator: IndicatorDefinition): readonly IndicatorDefinition[] {
  if (!indicator.complete) return []
  return indicatorCatalogue.filter((other) => other.complete && other.group === indicator.group && other.code !== indicator.code)
}
