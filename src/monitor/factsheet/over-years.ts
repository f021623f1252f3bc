import type { AreaRef } from '../../area/area.ts'
import type { LineChartProps } from '../../platform/chart/line-chart.tsx'
import type { Language } from '../../platform/text/text.ts'
import { type Figure, isShown } from '../figure/figure.ts'
import { formatOf } from '../pages/indicator-charts.ts'
import { joinable, yearsOfAreas } from '../pages/years.ts'
import { factsheetText } from './factsheet.text.ts'
import type { Factsheet, FactsheetSeries } from './factsheet.ts'

/** The area over the years with the larger ones beside it; null where the area itself has no two years that may be joined. */
export function overYears(series: FactsheetSeries, { area, compared }: Factsheet, language: Language): LineChartProps | null {
  const { definition } = series
  const text = factsheetText[language]
  const years = yearsOfAreas(series.overYears, areasDrawn(series, { area, compared }), language)
  if (years?.series[0]?.name !== area.name) return null
  return {
    id: `jaren-${definition.code}`,
    title: text.overYearsTitle(definition.name[language], years.periods[0] ?? '', years.periods.at(-1) ?? ''),
    periods: years.periods,
    series: years.series,
    format: formatOf(series.overYears, definition.unit, language),
    missing: text.missingYear,
  }
}

/** The figures those lines are drawn from, reasons for a gap included; none where there is no line of the area itself. */
export function figuresOverYears(series: FactsheetSeries, sheet: Pick<Factsheet, 'area' | 'compared'>): readonly Figure[] {
  const single = joinable(series.overYears)
  const lines = areasDrawn(series, sheet).map(({ slug }) => {
    const own = single.filter((figure) => figure.area.slug === slug)
    return own.filter(isShown).length < 2 ? [] : own
  })
  return lines[0]?.length === 0 ? [] : lines.flat()
}

/** Counts grow with the area: then it stands alone. */
function areasDrawn({ definition }: FactsheetSeries, { area, compared }: Pick<Factsheet, 'area' | 'compared'>): readonly AreaRef[] {
  return definition.unit === 'count' ? [area] : [area, ...compared]
}
