import type { LineChartProps } from '../../platform/chart/line-chart.tsx'
import type { Language } from '../../platform/text/text.ts'
import { formatOf } from '../pages/indicator-charts.ts'
import { yearsOfAreas } from '../pages/years.ts'
import { factsheetText } from './factsheet.text.ts'
import type { Factsheet, FactsheetSeries } from './factsheet.ts'

/** The area over the years with the larger ones beside it; null where the area itself has no two years that may be joined. */
export function overYears(series: FactsheetSeries, { area, compared }: Factsheet, language: Language): LineChartProps | null {
  const { definition } = series
  const text = factsheetText[language]
  // Counts grow with the area: then it stands alone.
  const beside = definition.unit === 'count' ? [] : compared
  const years = yearsOfAreas(series.overYears, [area, ...beside], language)
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
