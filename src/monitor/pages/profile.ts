import { loadAreas } from '../../area/area.store.ts'
import { type Area, isGroup } from '../../area/area.ts'
import type { AreaTree } from '../../area/area-tree.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import { type Figure, isShown, type ShownFigure } from '../figure/figure.ts'
import type { FigureSource } from '../figure/figure-source.ts'
import type { IndicatorDefinition } from '../indicator/definition.ts'
import { livingIndicators } from '../indicator/other-living.ts'

/** What makes a start easier; everything else on living conditions makes it harder. */
const helps: ReadonlySet<string> = new Set(['goede-ervaren-gezondheid'])

export interface ProfileFactor {
  indicator: IndicatorDefinition
  figure: ShownFigure
  /** Of the larger areas in the order of the profile, of the same period and unit; null where there is none. */
  beside: readonly (ShownFigure | null)[]
}

export interface Profile {
  area: Area
  areas: AreaTree
  /** Areas one may choose: those with any factor. */
  choices: readonly Area[]
  /** The larger areas that have any figure beside, nearest first. */
  compared: readonly Area[]
  harder: readonly ProfileFactor[]
  easier: readonly ProfileFactor[]
  /** Of the area and those compared, what may not stand in the chart: disputed, undated, or a reason. */
  aside: readonly { indicator: IndicatorDefinition; figure: Figure }[]
}

/** The living conditions of an area beside the areas it lies in. Without a choice: the area of which most is known. */
export async function profileOf(
  tx: Transaction,
  source: FigureSource,
  asked: string | undefined,
): Promise<Result<Profile, 'unknown_area'>> {
  const areas = await loadAreas(tx)
  const figures = await source.figures(tx, { indicators: livingIndicators.map(({ code }) => code) })
  const counted = Map.groupBy(figures, (figure) => figure.area.slug)
  const choices = areas.all.filter((area) => counted.has(area.slug) && !isGroup(area) && area.level === 'municipality')
  const fullest = choices.toSorted((one, other) => (counted.get(other.slug)?.length ?? 0) - (counted.get(one.slug)?.length ?? 0))[0]
  const area = asked ? areas.find(asked) : (fullest ?? areas.all[0])
  if (area === undefined) return refuse('not_found', 'unknown_area')
  const around = areas.ancestors(area.slug).filter((one) => !isGroup(one))
  const of = (slug: string, code: string) => figures.filter((figure) => figure.area.slug === slug && figure.indicator === code)
  const found = livingIndicators.flatMap((indicator) => {
    const figure = newest(of(area.slug, indicator.code))
    if (figure === undefined) return []
    const beside = around.map(
      (one) =>
        of(one.slug, indicator.code)
          .filter(isShown)
          .find((other) => isBeside(figure, other)) ?? null,
    )
    return [{ indicator, figure, beside }]
  })
  const has = around.map((_, at) => found.some(({ beside }) => beside[at] !== null))
  const factors = found.map((factor) => ({ ...factor, beside: factor.beside.filter((_, at) => has[at]) }))
  const drawn = new Set<Figure>(factors.flatMap(({ figure, beside }) => [figure, ...beside.filter((one) => one !== null)]))
  const near = new Set([area, ...around].map(({ slug }) => slug))
  const asideOf = (indicator: IndicatorDefinition) => {
    const own = counted.get(area.slug)?.some((figure) => figure.indicator === indicator.code) === true
    return figures.filter((figure) => own && figure.indicator === indicator.code && near.has(figure.area.slug) && !drawn.has(figure))
  }
  return ok({
    area,
    areas,
    choices: choices.includes(area) ? choices : [area, ...choices],
    compared: around.filter((_, at) => has[at]),
    harder: factors.filter(({ indicator }) => !helps.has(indicator.code)),
    easier: factors.filter(({ indicator }) => helps.has(indicator.code)),
    aside: livingIndicators.flatMap((indicator) => asideOf(indicator).map((figure) => ({ indicator, figure }))),
  })
}

/** Only shares: other units share no scale with them. */
function newest(figures: readonly Figure[]): ShownFigure | undefined {
  return figures
    .filter(isShown)
    .filter(({ unit }) => unit === 'percent')
    .toSorted((one, other) => (other.period.until ?? 0) - (one.period.until ?? 0))[0]
}

function isBeside(figure: Figure, other: Figure): boolean {
  return other.period.text === figure.period.text && other.unit === figure.unit && other.definitionVersion === figure.definitionVersion
}
