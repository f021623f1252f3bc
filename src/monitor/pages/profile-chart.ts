import { type BesideChartProps, besideInWords, drawBeside } from '../../platform/chart/beside-chart.tsx'
import { drawingWidth } from '../../platform/chart/sheet.tsx'
import type { Language } from '../../platform/text/text.ts'
import { nameList } from '../factsheet/name-list.ts'
import type { FigureSource } from '../figure/figure-source.ts'
import { figureValueText, numberWithUnit } from '../figure/figure-value.ts'
import { yearsText } from '../figure/period-text.ts'
import type { ChartFile } from './chart-file.ts'
import { originNotes } from './chart-notes.ts'
import { monitorText } from './monitor.text.ts'
import { profileText } from './profile.text.ts'
import type { Profile, ProfileFactor } from './profile.ts'

/** Factors as one chart: the area as bars, the larger areas as signs; null without factors. */
export function profileChart(
  factors: readonly ProfileFactor[],
  heading: string,
  { area, compared }: Profile,
  source: FigureSource,
  language: Language,
): BesideChartProps | null {
  if (factors.length === 0) return null
  const decimals = Math.max(...factors.map(({ figure }) => figure.value.decimals))
  return {
    caption: profileText[language].caption(heading, area.name),
    own: area.name,
    others: compared.map(({ name }) => name),
    format: (value) => numberWithUnit({ value, decimals }, 'percent', language),
    columns: { label: profileText[language].factor, value: monitorText[language].columns.value },
    rows: factors.map(({ indicator, figure, beside }) => ({
      label: indicator.name[language],
      href: `${source.base}/${indicator.code}?gebied=${area.slug}`,
      value: figure.value.value,
      worded: figureValueText(figure, language),
      others: beside.map((other) => other?.value.value ?? null),
      note: yearsText(figure.period),
    })),
  }
}

/** Both charts of a profile as a file. */
export function profileFile(profile: Profile, source: FigureSource, language: Language): ChartFile {
  const text = profileText[language]
  const { area, harder, easier, compared, aside } = profile
  const charts = [
    { heading: text.harder, chart: profileChart(harder, text.harder, profile, source, language) },
    { heading: text.easier, chart: profileChart(easier, text.easier, profile, source, language) },
  ].flatMap(({ heading, chart }) => (chart === null ? [] : [{ heading, chart }]))
  const drawn = [...harder, ...easier].flatMap(({ figure, beside }) => [figure, ...beside.filter((one) => one !== null)])
  return {
    name: `profiel-${area.slug}`,
    address: `${source.base}/profiel?gebied=${area.slug}`,
    figures: [...drawn, ...aside.map(({ figure }) => figure)],
    remarks: [],
    sheet:
      charts.length === 0
        ? null
        : {
            title: text.heading(area.name),
            subtitle: text.lead(
              area.name,
              nameList(
                compared.map(({ name }) => name),
                language,
              ),
            ),
            description: charts.map(({ chart }) => besideInWords(chart)).join(' '),
            parts: charts.map(({ heading, chart }) => ({ heading, drawing: drawBeside(chart, drawingWidth) })),
            notes: [text.untested, ...originNotes(drawn, language)],
          },
  }
}
