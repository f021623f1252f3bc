import { type BarChartProps, barsInWords, drawBars } from '../../platform/chart/bar-chart.tsx'
import { drawLines, type LineChartProps, linesInWords } from '../../platform/chart/line-chart.tsx'
import { drawingWidth } from '../../platform/chart/sheet.tsx'
import type { Language } from '../../platform/text/text.ts'
import { nameList } from '../factsheet/name-list.ts'
import { chartUnit, type Figure } from '../figure/figure.ts'
import type { FigureSource } from '../figure/figure-source.ts'
import { coversYear } from '../figure/period.ts'
import type { IndicatorDefinition } from '../indicator/definition.ts'
import { barOf } from './bars.ts'
import { chanceText } from './chance.text.ts'
import type { ChartFile } from './chart-file.ts'
import { chartNotes } from './chart-notes.ts'
import { allYears, type Comparison } from './compare.ts'
import { formatOf } from './indicator-charts.ts'
import { monitorText } from './monitor.text.ts'
import { yearsOfChosen } from './years.ts'

export type ComparedChart = { kind: 'bars'; chart: BarChartProps } | { kind: 'lines'; chart: LineChartProps } | { kind: 'none' }

/** Of one indicator: the chosen areas, every period. */
export function comparedFigures({ figures, chosen }: Comparison, indicator: IndicatorDefinition): readonly Figure[] {
  const slugs = new Set(chosen.map(({ slug }) => slug))
  return figures.filter((figure) => figure.indicator === indicator.code && slugs.has(figure.area.slug))
}

/** One indicator over the chosen areas: bars of one year, or lines over all; `none` where no two years may be joined. */
export function comparedChart(
  comparison: Comparison,
  indicator: IndicatorDefinition,
  source: FigureSource,
  language: Language,
): ComparedChart {
  const { year, chosen } = comparison
  const text = monitorText[language]
  const own = comparedFigures(comparison, indicator)
  const format = formatOf(own, indicator.unit, language)
  if (year === 'all') {
    const years = yearsOfChosen(own, chosen, language)
    if (years === null) return { kind: 'none' }
    const title = `${indicator.name[language]}, ${years.periods[0]}-${years.periods.at(-1)}`
    return { kind: 'lines', chart: { id: `jaren-${indicator.code}`, title, ...years, format, missing: text.linesMissing } }
  }
  const ofYear = new Map(own.filter(({ period }) => coversYear(period, year)).map((figure) => [figure.area.slug, figure]))
  const bars = chosen.map((area) => {
    const figure = ofYear.get(area.slug)
    const kind = area.level === 'region' || area.level === 'nation' || area.level === 'subregion' ? 'reference' : 'own'
    if (figure !== undefined) return barOf(figure, kind, chartUnit(own), language)
    return { label: area.name, kind, value: null, reason: source.fictitious ? text.notCounted : text.unknown } as const
  })
  const columns = { label: text.columns.area, value: text.columns.value, interval: chanceText[language].marginShort }
  return { kind: 'bars', chart: { caption: text.barsAlt(indicator.name[language], year), captionHidden: true, bars, format, columns } }
}

/** Of the chosen areas, those of which nothing at all is told about an indicator. */
export function untold(comparison: Comparison, indicator: IndicatorDefinition): readonly string[] {
  const told = new Set(comparedFigures(comparison, indicator).map(({ area }) => area.slug))
  return comparison.chosen.flatMap(({ slug, name }) => (told.has(slug) ? [] : [name]))
}

/** The address of a comparison behind the base. */
export function comparisonQuery({ indicators, year, chosen }: Comparison): string {
  const parts = [
    ...indicators.map(({ code }) => `indicator=${code}`),
    `jaar=${year === 'all' ? allYears : year}`,
    `gebieden=${chosen.map(({ slug }) => slug).join(',')}`,
  ]
  return `?${parts.join('&')}`
}

/** Every chart of a comparison below each other as one file. */
export function comparisonFile(comparison: Comparison, source: FigureSource, language: Language): ChartFile {
  const text = monitorText[language]
  const { indicators, year, chosen } = comparison
  const drawn = indicators.flatMap((indicator) => {
    const compared = comparedChart(comparison, indicator, source, language)
    return compared.kind === 'none' ? [] : [{ indicator, compared }]
  })
  const shown = (indicator: IndicatorDefinition) =>
    comparedFigures(comparison, indicator).filter(({ period }) => year === 'all' || coversYear(period, year))
  return {
    name: `vergelijking-${indicators.map(({ code }) => code).join('-')}`,
    address: `${source.base}/vergelijken${comparisonQuery(comparison)}`,
    figures: indicators.flatMap((indicator) => comparedFigures(comparison, indicator)),
    remarks: [],
    sheet:
      chosen.length === 0 || drawn.length === 0
        ? null
        : {
            title: text.compareTitle,
            subtitle: `${nameList(
              chosen.map(({ name }) => name),
              language,
            )} · ${year === 'all' ? text.lines : year}`,
            description: drawn
              .map(({ compared }) => (compared.kind === 'bars' ? barsInWords(compared.chart) : linesInWords(compared.chart)))
              .join(' '),
            parts: drawn.map(({ indicator, compared }) => ({
              heading: indicator.name[language],
              drawing: compared.kind === 'bars' ? drawBars(compared.chart, drawingWidth) : drawLines(compared.chart, drawingWidth),
            })),
            notes: drawn.flatMap(({ indicator }) => [`${indicator.name[language]}.`, ...chartNotes(indicator, shown(indicator), language)]),
          },
  }
}
