import type { Area } from '../../area/area.ts'
import { isGroup } from '../../area/area.ts'
import { chartUnit, type Figure, type FigureState, isShown } from '../figure/figure.ts'
import { coversYear } from '../figure/period.ts'
import type { Unit } from '../indicator/definition.ts'
import { classLimits, classOf } from './classes.ts'

/** What a place on the map is: in a class, or why not. `other`: known, but no single number in the unit of the map. */
export type AtlasCell = { area: Area } & (
  | { kind: 'class'; figure: Figure; place: number }
  | { kind: Exclude<FigureState, 'known'> | 'other'; figure: Figure }
  | { kind: 'unknown'; figure: null }
)

export interface Atlas {
  /** The limits of the classes, the same for every year, so that years may be compared. */
  limits: readonly number[]
  unit: Unit
  /** By name. */
  cells: readonly AtlasCell[]
}

/** One indicator over the municipalities of an area in a year. Disputed figures have no class, and no part in its limits. */
export function atlasOf(input: { areas: readonly Area[]; figures: readonly Figure[]; year: number; unit: Unit }): Atlas {
  const areas = input.areas.filter((area) => !isGroup(area))
  const named = new Set(areas.map(({ slug }) => slug))
  const figures = input.figures.filter(({ area }) => named.has(area.slug))
  const unit = chartUnit(figures) ?? input.unit
  const limits = classLimits(figures.filter(isShown).flatMap((figure) => (figure.unit === unit ? [figure.value.value] : [])))
  const cells = areas.map((area): AtlasCell => {
    const figure = figureOfYear(
      figures.filter((one) => one.area.slug === area.slug),
      input.year,
    )
    if (figure === undefined) return { area, kind: 'unknown', figure: null }
    if (figure.state !== 'known') return { area, kind: figure.state, figure }
    if (!isShown(figure) || figure.unit !== unit) return { area, kind: 'other', figure }
    return { area, kind: 'class', figure, place: classOf(figure.value.value, limits) }
  })
  return { limits, unit, cells }
}

/** Of the year itself before a longer period, a number before a reason. */
function figureOfYear(figures: readonly Figure[], year: number): Figure | undefined {
  const rank = (figure: Figure) => (figure.state === 'known' ? 0 : 2) + (figure.period.from === figure.period.until ? 0 : 1)
  return figures.filter(({ period }) => coversYear(period, year)).toSorted((one, other) => rank(one) - rank(other))[0]
}
