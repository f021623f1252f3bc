import { loadAreas } from '../../area/area.store.ts'
import type { Area, AreaRef } from '../../area/area.ts'
import type { AreaTree } from '../../area/area-tree.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import { type Factsheet, factsheetOf } from '../factsheet/factsheet.ts'
import { whereElse } from '../factsheet/where-else.ts'
import type { Figure } from '../figure/figure.ts'
import type { FigureSource } from '../figure/figure-source.ts'
import { coversYear } from '../figure/period.ts'
import { statementOf } from '../figure/statement.ts'
import { inForce } from '../indicator/catalogue.ts'
import type { IndicatorDefinition } from '../indicator/definition.ts'
import { loadCatalogue } from '../indicator/own-definitions.store.ts'
import { regionalSet } from '../indicator/regional-set.ts'
import { groupsOf, type Theme } from '../indicator/themes.ts'
import { type AskedYear, chooseYear, homeAreas, type YearOfPage, yearOfPage } from './choice.ts'

export interface OtherFigure {
  indicator: IndicatorDefinition
  figure: Figure
}

export interface Overview extends YearOfPage {
  area: Area
  /** Is any figure about the area itself of this year? */
  hasOwn: boolean
  areas: AreaTree
  /** The regional set in order, by the same rules as the factsheet. */
  regional: Factsheet
  /** Every figure of the area and those around it, for what changed since. */
  figures: readonly Figure[]
  /** Figures outside the regional set about the area, those it lies in and those within; only themes that have any. */
  others: readonly { theme: Theme; figures: readonly OtherFigure[] }[]
}

/** What is known of an area in a year. Without a choice: the home area, and the newest year it has figures of. */
export async function overviewOf(
  tx: Transaction,
  source: FigureSource,
  asked: { area: string | undefined } & AskedYear,
): Promise<Result<Overview, 'unknown_area'>> {
  const areas = await loadAreas(tx)
  const area = asked.area ? areas.find(asked.area) : homeAreas.map(areas.find).find((home) => home !== undefined)
  if (area === undefined) return refuse('not_found', 'unknown_area')
  const near = [area, ...areas.ancestors(area.slug), ...areas.members(area.slug)]
  const slugs = [...new Set([...near, ...whereElse(area, areas).flat()].map(({ slug }) => slug))]
  const catalogue = await loadCatalogue(tx)
  const figures = await source.figures(tx, { areas: slugs })
  const remarks = await source.remarks(tx, { areas: slugs })
  const thisYear = Number(tx.today.slice(0, 4))
  const year = chooseYear(asked, figures, area.slug, thisYear)
  const byIndicator = Map.groupBy(figures, ({ indicator }) => indicator)
  return ok({
    area,
    ...yearOfPage(asked, year, figures, thisYear),
    hasOwn: figures.some((figure) => figure.area.slug === area.slug && coversYear(figure.period, year)),
    areas,
    figures,
    regional: factsheetOf({
      area,
      year,
      figures,
      remarks,
      areas,
      catalogue: inForce(regionalSet, catalogue),
      fictitious: source.fictitious,
    }),
    others: groupsOf(catalogue).flatMap(({ key, indicators }) => {
      if (key === 'regional') return []
      const found = indicators.flatMap((indicator) => otherFigures(indicator, near, byIndicator.get(indicator.code) ?? [], year))
      return found.length === 0 ? [] : [{ theme: key, figures: found }]
    }),
  })
}

/** Of the figures of one indicator, one per area: of the year or the nearest; an undated one where there is no other, since its row names its source. */
function otherFigures(indicator: IndicatorDefinition, near: readonly AreaRef[], figures: readonly Figure[], year: number): OtherFigure[] {
  return near.flatMap((area) => {
    const own = figures.filter((figure) => figure.area.slug === area.slug)
    const statement = statementOf({ indicator, area, year, figures: own, remarks: [] })
    const figure = statement.kind === 'figure' ? statement.figure : own[0]
    return figure === undefined ? [] : [{ indicator, figure }]
  })
}
