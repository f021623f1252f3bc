import type { BarChartProps } from '../../platform/chart/bar-chart.tsx'
import type { LineChartProps } from '../../platform/chart/line-chart.tsx'
import { chartUnit } from '../figure/figure.ts'
import { barOf } from '../pages/bars.ts'
import { chanceText } from '../pages/chance.text.ts'
import { formatOf } from '../pages/indicator-charts.ts'
import { yearsOfAreas } from '../pages/years.ts'
import { coalitionCountText } from './coalition-count.text.ts'
import { countAt } from './coalition-count.ts'
import type { IndicatorCountsProps } from './indicator-counts.tsx'

/** More lines than this cannot be told apart; then the coalition stands alone, and the table has them all. */
const mostLines = 5

/** The municipalities beside each other in one year, and the whole coalition below where it is no sum; null when none has a number. */
export function barsOfCounts({ counts, indicator, year, language }: IndicatorCountsProps): BarChartProps | null {
  const text = coalitionCountText[language]
  const figures = counts.figures.filter((figure) => figure.indicator === indicator.code)
  const unit = chartUnit(figures)
  const whole = { ...counts.whole, name: text.whole }
  const bars = [...counts.municipalities, ...(unit === 'count' ? [] : [whole])].map((place) => {
    const found = countAt(counts, indicator.code, place, year.year)
    if (typeof found === 'string') return { label: place.name, value: null, reason: text.no[found] }
    return barOf({ ...found, area: place }, place.slug === whole.slug ? 'reference' : 'own', unit, language)
  })
  if (bars.every(({ value }) => value === null)) return null
  return {
    caption: `${indicator.name[language]}. ${text.perMunicipality(year.year)}`,
    captionHidden: true,
    bars,
    format: formatOf(figures, indicator.unit, language),
    columns: { label: text.place, value: text.value, interval: chanceText[language].marginShort },
  }
}

/** The coalition over the years, with its municipalities where they are few; null where there are no two years. */
export function linesOfCounts({ counts, indicator, language }: IndicatorCountsProps): LineChartProps | null {
  const text = coalitionCountText[language]
  const figures = counts.figures.filter((figure) => figure.indicator === indicator.code)
  const whole = { ...counts.whole, name: text.whole }
  const places = counts.municipalities.length < mostLines ? [whole, ...counts.municipalities] : [whole]
  const years = yearsOfAreas(figures, places, language)
  if (years === null) return null
  return {
    id: 'jaren',
    title: `${indicator.name[language]}, ${years.periods[0]}-${years.periods.at(-1)}`,
    periods: years.periods,
    series: years.series,
    format: formatOf(figures, indicator.unit, language),
    missing: text.linesMissing,
  }
}
