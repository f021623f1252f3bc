import type { AreaRef } from '../../area/area.ts'
import type { LinePoint, LineSeries } from '../../platform/chart/line-chart-layout.ts'
import type { Language } from '../../platform/text/text.ts'
import { chartUnit, type Figure, isShown } from '../figure/figure.ts'
import { figureValueText } from '../figure/figure-value.ts'
import { marginOf } from './bars.ts'

export interface Years {
  /** Every year from the first to the last, also those without a number. */
  periods: readonly string[]
  series: readonly LineSeries[]
}

/**
 * The lines of an indicator: areas with at least two known figures of single years and of one definition. A year that is disputed,
 * given a reason, or measured by another definition leaves a gap: such years are never joined. Null when no area has a line.
 */
export function yearsOfAreas(figures: readonly Figure[], areas: readonly AreaRef[], language: Language): Years | null {
  return yearsOf(ofAreas(figures, areas).filter(isLine), language)
}

/** The same, with every one of the areas that has a figure or a reason of any single year: who chose it sees what there is. */
export function yearsOfChosen(figures: readonly Figure[], areas: readonly AreaRef[], language: Language): Years | null {
  const chosen = ofAreas(figures, areas)
  return yearsOf(chosen.some(isLine) ? chosen.filter(({ own }) => own.length > 0) : [], language)
}

interface AreaYears {
  area: AreaRef
  own: readonly Figure[]
}

const isLine = ({ own }: AreaYears) => own.filter(isShown).length > 1

function ofAreas(figures: readonly Figure[], areas: readonly AreaRef[]): AreaYears[] {
  const single = joinable(figures)
  return areas.map((area) => ({ area, own: single.filter((figure) => figure.area.slug === area.slug) }))
}

function yearsOf(lines: readonly AreaYears[], language: Language): Years | null {
  if (lines.length === 0) return null
  return {
    periods: yearsBetween(lines.flatMap(({ own }) => own)),
    series: lines.map(({ area, own }, at) => ({
      name: area.name,
      kind: at === 0 ? 'own' : 'reference',
      points: pointsOf(own, language),
    })),
  }
}

/** The figures of one indicator that may stand in one line: single years, the newest definition, one unit; reasons included. */
export function joinable(figures: readonly Figure[]): readonly Figure[] {
  const version = Math.max(0, ...figures.map(({ definitionVersion }) => definitionVersion))
  const unit = chartUnit(figures)
  return figures.filter(
    (figure) => /^\d{4}$/.test(figure.period.text) && figure.definitionVersion === version && (!isShown(figure) || figure.unit === unit),
  )
}

/** Each year as a point, in order: the value with its margin, or the reason why there is none. */
export function pointsOf(figures: readonly Figure[], language: Language): LinePoint[] {
  const inOrder = figures.toSorted((one, other) => one.period.text.localeCompare(other.period.text))
  return inOrder.map((figure) =>
    isShown(figure)
      ? { period: figure.period.text, value: figure.value.value, interval: marginOf(figure, language) }
      : { period: figure.period.text, value: null, reason: figureValueText(figure, language) },
  )
}

/** Every year from the first to the last of these figures, which are of single years. */
export function yearsBetween(figures: readonly Figure[]): string[] {
  const years = figures.map(({ period }) => Number(period.text))
  if (years.length === 0) return []
  const first = Math.min(...years)
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, at) => String(first + at))
}
