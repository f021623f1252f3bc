import type { AreaRef } from '../../area/area.ts'
import type { LineSeries } from '../../platform/chart/line-chart-layout.ts'
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
  const version = Math.max(0, ...figures.map(({ definitionVersion }) => definitionVersion))
  const unit = chartUnit(figures)
  const single = figures.filter(
    (figure) => /^\d{4}$/.test(figure.period.text) && figure.definitionVersion === version && (!isShown(figure) || figure.unit === unit),
  )
  const lines = areas.flatMap((area) => {
    const own = single.filter((figure) => figure.area.slug === area.slug)
    return own.filter(isShown).length < 2 ? [] : [{ area, own }]
  })
  const years = lines.flatMap(({ own }) => own.map(({ period }) => Number(period.text)))
  if (years.length === 0) return null
  const first = Math.min(...years)
  return {
    periods: Array.from({ length: Math.max(...years) - first + 1 }, (_, at) => String(first + at)),
    series: lines.map(({ area, own }, at) => ({
      name: area.name,
      kind: at === 0 ? 'own' : 'reference',
      points: own.map((figure) =>
        isShown(figure)
          ? { period: figure.period.text, value: figure.value.value, interval: marginOf(figure, language) }
          : { period: figure.period.text, value: null, reason: figureValueText(figure, language) },
      ),
    })),
  }
}
