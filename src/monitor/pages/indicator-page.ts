import { loadAreas } from '../../area/area.store.ts'
import type { Area } from '../../area/area.ts'
import type { AreaTree } from '../../area/area-tree.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import type { Figure, SeriesRemark, Source } from '../figure/figure.ts'
import type { FigureSource } from '../figure/figure-source.ts'
import { type Statement, statementOf } from '../figure/statement.ts'
import { type Catalogue, definitionOf } from '../indicator/catalogue.ts'
import type { DefinitionVersion, IndicatorDefinition, Retirement } from '../indicator/definition.ts'
import { loadCatalogue } from '../indicator/own-definitions.store.ts'
import { findSources } from '../set/source.store.ts'
import { type AskedYear, chooseYear, homeAreas, type YearOfPage, yearOfPage } from './choice.ts'

export interface IndicatorPage extends YearOfPage {
  indicator: IndicatorDefinition
  area: Area
  areas: AreaTree
  /** Every figure of the indicator. */
  figures: readonly Figure[]
  remarks: readonly SeriesRemark[]
  statement: Statement
  /** The definition the figure of the statement was made with; the one in force where there is none. */
  meaning: IndicatorDefinition
  /** Every version, the newest first. */
  versions: readonly DefinitionVersion[]
  /** Null while it is in use. */
  retirement: Retirement | null
  /** Who defined or printed what. */
  sources: readonly Source[]
  /** The other parts and series of the same indicator. */
  parts: readonly IndicatorDefinition[]
}

/** Everything about one indicator, seen from an area and year. Without a choice: the home area that has a figure, and its newest year. */
export async function indicatorPageOf(
  tx: Transaction,
  source: FigureSource,
  asked: { indicator: string; area: string | undefined } & AskedYear,
): Promise<Result<IndicatorPage, 'unknown_indicator' | 'unknown_area'>> {
  const catalogue = await loadCatalogue(tx)
  const indicator = catalogue.find(asked.indicator)
  if (indicator === undefined) return refuse('not_found', 'unknown_indicator')
  const areas = await loadAreas(tx)
  const figures = await source.figures(tx, { indicators: [indicator.code] })
  const remarks = await source.remarks(tx, { indicators: [indicator.code] })
  const area = asked.area ? areas.find(asked.area) : firstArea(areas, [...figures, ...remarks])
  if (area === undefined) return refuse('not_found', 'unknown_area')
  const thisYear = Number(tx.today.slice(0, 4))
  const year = chooseYear(asked, figures, area.slug, thisYear, remarks)
  const statement = statementOf({ indicator, area, year, figures, remarks })
  return ok({
    indicator,
    area,
    ...yearOfPage(asked, year, [...figures, ...remarks], thisYear),
    areas,
    figures,
    remarks,
    statement,
    meaning: (statement.kind === 'figure' ? definitionOf(statement.figure) : undefined) ?? indicator,
    versions: catalogue.versions(indicator.code),
    retirement: catalogue.retirement(indicator.code),
    sources: await findSources(tx),
    parts: partsOf(indicator, catalogue),
  })
}

function firstArea(areas: AreaTree, figures: readonly { area: { slug: string } }[]): Area | undefined {
  const homes = homeAreas.flatMap((slug) => areas.find(slug) ?? [])
  const withFigures = new Set(figures.map(({ area }) => area.slug))
  const first = figures.flatMap(({ area }) => areas.find(area.slug) ?? [])[0]
  return homes.find(({ slug }) => withFigures.has(slug)) ?? first ?? homes[0]
}

function partsOf(indicator: IndicatorDefinition, { all }: Catalogue): readonly IndicatorDefinition[] {
  if (!indicator.complete) return []
  return all.filter((other) => other.complete && other.group === indicator.group && other.code !== indicator.code)
}
