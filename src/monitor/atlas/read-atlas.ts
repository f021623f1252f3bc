import { loadAreas } from '../../area/area.store.ts'
import type { Area } from '../../area/area.ts'
import type { AreaTree } from '../../area/area-tree.ts'
import { type AreaBoundary, findBoundaries } from '../../area/boundary.store.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import type { Figure } from '../figure/figure.ts'
import type { FigureSource } from '../figure/figure-source.ts'
import type { Catalogue } from '../indicator/catalogue.ts'
import type { IndicatorDefinition } from '../indicator/definition.ts'
import { loadCatalogue } from '../indicator/own-definitions.store.ts'
import { type AskedYear, chooseYear, homeAreas, type YearOfPage, yearOfPage } from '../pages/choice.ts'
import { type Atlas, atlasOf } from './atlas.ts'

export interface AtlasPage extends YearOfPage {
  atlas: Atlas
  indicator: IndicatorDefinition
  /** Whose municipalities are shown. */
  whole: Area
  areas: AreaTree
  catalogue: Catalogue
  /** Of the municipalities shown, every year. */
  figures: readonly Figure[]
  /** Of the municipalities shown, as far as there are any. */
  boundaries: readonly AreaBoundary[]
}

/** Without a choice: the prenatal home visit, which most municipalities have something of. */
const firstIndicator = '8a'

/** Everything the map shows. An area without municipalities of its own is shown within its region. */
export async function readAtlas(
  tx: Transaction,
  source: FigureSource,
  asked: { indicator: string | undefined; area: string | undefined } & AskedYear,
): Promise<Result<AtlasPage, 'unknown_indicator' | 'unknown_area'>> {
  const catalogue = await loadCatalogue(tx)
  const indicator = catalogue.find(asked.indicator || firstIndicator)
  if (indicator === undefined) return refuse('not_found', 'unknown_indicator')
  const areas = await loadAreas(tx)
  const home = homeAreas.flatMap((slug) => areas.find(slug) ?? []).find(({ level }) => level === 'region')
  const area = asked.area ? areas.find(asked.area) : (home ?? homeAreas.map(areas.find).find((each) => each !== undefined))
  if (area === undefined) return refuse('not_found', 'unknown_area')
  const whole = [area, ...areas.ancestors(area.slug).filter(({ level }) => level === 'region'), ...areas.ancestors(area.slug)].find(
    ({ slug }) => areas.members(slug, 'municipality').length > 0,
  )
  if (whole === undefined) return refuse('not_found', 'unknown_area')
  const shown = areas.members(whole.slug, 'municipality')
  const slugs = shown.map(({ slug }) => slug)
  const figures = await source.figures(tx, { indicators: [indicator.code], areas: slugs })
  const boundaries = await findBoundaries(tx, slugs)
  const thisYear = Number(tx.today.slice(0, 4))
  const year = chooseYear(asked, figures, '', thisYear)
  return ok({
    atlas: atlasOf({ areas: shown, figures, year, unit: indicator.unit }),
    indicator,
    ...yearOfPage(asked, year, figures, thisYear),
    whole,
    areas,
    catalogue,
    figures,
    boundaries,
  })
}
