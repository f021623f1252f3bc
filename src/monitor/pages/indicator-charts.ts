import type { BarChartProps } from '../../platform/chart/bar-chart.tsx'
import type { LineChartProps } from '../../platform/chart/line-chart.tsx'
import type { Language } from '../../platform/text/text.ts'
import { chartUnit, type Figure, isShown } from '../figure/figure.ts'
import type { FigureSource } from '../figure/figure-source.ts'
import { numberWithUnit } from '../figure/figure-value.ts'
import { barsOf } from './bars.ts'
import { chanceText } from './chance.text.ts'
import type { IndicatorPage } from './indicator-page.ts'
import { monitorText } from './monitor.text.ts'
import { yearsOfAreas } from './years.ts'

/** More lines than this cannot be told apart. */
const mostLines = 5

export interface BarsOfIndicator {
  chart: BarChartProps
  /** Names of areas of which no source says anything; the chart has one row for them all. */
  silent: readonly string[]
  /** Own and larger areas both have a bar. */
  besideLarger: boolean
}

/** Areas beside each other in one year; null when there is none to draw, or only one, which is no comparison. */
export function barsOfIndicator(page: IndicatorPage, source: FigureSource, language: Language): BarsOfIndicator | null {
  const text = monitorText[language]
  const { bars, silent } = barsOf({ ...page, language })
  if (bars.length === 0 || (bars.length === 1 && silent.length === 0)) return null
  const rest = silent.length === 1 ? text.silentOne : text.silent(silent.length)
  const silentBar = silent.length === 0 ? [] : [{ label: rest, value: null, reason: source.fictitious ? text.notCounted : text.unknown }]
  const firstReference = bars.findIndex(({ kind }) => kind === 'reference')
  const cut = firstReference === -1 ? bars.length : firstReference
  return {
    chart: {
      caption: text.barsAlt(page.indicator.name[language], page.year),
      captionHidden: true,
      bars: [...bars.slice(0, cut), ...silentBar, ...bars.slice(cut)],
      format: formatOf(page.figures, page.indicator.unit, language),
      columns: { label: text.columns.area, value: text.columns.value, interval: chanceText[language].marginShort },
    },
    silent: silent.map(({ name }) => name),
    besideLarger: cut > 0 && cut < bars.length,
  }
}

/** One area, and those it lies in, over the years; null where no two years may be joined. */
export function linesOfIndicator(page: IndicatorPage, language: Language): LineChartProps | null {
  const { indicator, area, areas, figures } = page
  const around = [area, ...areas.ancestors(area.slug)]
  const years = yearsOfAreas(figures, around, language) ?? yearsOfAreas(figures, areas.members(area.slug).slice(0, mostLines), language)
  if (years === null) return null
  return {
    id: 'jaren',
    title: `${indicator.name[language]}, ${years.periods[0]}-${years.periods.at(-1)}`,
    periods: years.periods,
    series: years.series,
    format: formatOf(figures, indicator.unit, language),
    missing: monitorText[language].linesMissing,
  }
}

/** A number as the figures of one indicator print it: in the unit of the charts, with the most decimals any of them has. */
export function formatOf(figures: readonly Figure[], fallback: Figure['unit'], language: Language): (value: number) => string {
  const unit = chartUnit(figures) ?? fallback
  const decimals = Math.max(0, ...figures.filter(isShown).map(({ value }) => value.decimals))
  return (value) => numberWithUnit({ value, decimals }, unit, language)
}
