import { barsInWords, drawBars } from '../../platform/chart/bar-chart.tsx'
import { drawLines, linesInWords } from '../../platform/chart/line-chart.tsx'
import { drawingWidth } from '../../platform/chart/sheet.tsx'
import type { Language } from '../../platform/text/text.ts'
import { isShown } from '../figure/figure.ts'
import type { FigureSource } from '../figure/figure-source.ts'
import { coversYear } from '../figure/period.ts'
import type { ChartFile } from './chart-file.ts'
import { chartNotes } from './chart-notes.ts'
import { barsOfIndicator, linesOfIndicator } from './indicator-charts.ts'
import type { IndicatorPage } from './indicator-page.ts'
import { monitorText } from './monitor.text.ts'

/** The two charts of an indicator: areas in one year, or one area through the years. */
export const indicatorCharts = ['gebieden', 'jaren'] as const
export type IndicatorChart = (typeof indicatorCharts)[number]

/** One chart of an indicator as it stands on its page; its data are all figures of the indicator. */
export function indicatorFile(page: IndicatorPage, chart: IndicatorChart, source: FigureSource, language: Language): ChartFile {
  const { indicator, area, year, figures, remarks } = page
  return {
    name: `${indicator.code}-${chart}-${area.slug}-${year}`,
    address: `${source.base}/${indicator.code}?gebied=${area.slug}&jaar=${year}`,
    sheet: chart === 'gebieden' ? barsSheet(page, source, language) : linesSheet(page, language),
    figures,
    remarks,
  }
}

function barsSheet(page: IndicatorPage, source: FigureSource, language: Language): ChartFile['sheet'] {
  const found = barsOfIndicator(page, source, language)
  if (found === null) return null
  const { indicator, year, figures, area } = page
  const drawn = figures.filter(({ period }) => coversYear(period, year))
  return {
    title: indicator.name[language],
    subtitle: `${monitorText[language].bars(year)} · ${area.name}`,
    description: barsInWords(found.chart),
    parts: [{ drawing: drawBars(found.chart, drawingWidth) }],
    notes: chartNotes(indicator, drawn, language),
  }
}

function linesSheet(page: IndicatorPage, language: Language): ChartFile['sheet'] {
  const chart = linesOfIndicator(page, language)
  if (chart === null) return null
  const { indicator, area, figures } = page
  const named = new Set(chart.series.map(({ name }) => name))
  const drawn = figures.filter((figure) => named.has(figure.area.name) && isShown(figure) && chart.periods.includes(figure.period.text))
  return {
    title: indicator.name[language],
    subtitle: `${monitorText[language].lines}, ${chart.periods[0]}-${chart.periods.at(-1)} · ${area.name}`,
    description: linesInWords(chart),
    parts: [{ drawing: drawLines(chart, drawingWidth) }],
    notes: chartNotes(indicator, drawn, language),
  }
}
