import { BarChart } from '../../platform/chart/bar-chart.tsx'
import { LineChart, lineChartTable } from '../../platform/chart/line-chart.tsx'
import { Card } from '../../platform/ui/card.tsx'
import { Details } from '../../platform/ui/details.tsx'
import { EmptyState } from '../../platform/ui/empty-state.tsx'
import { DataTable } from '../../platform/ui/table.tsx'
import { nameList } from '../factsheet/name-list.ts'
import { chartUnit } from '../figure/figure.ts'
import { barsOf } from './bars.ts'
import { chanceText } from './chance.text.ts'
import { ChartLinks } from './chart-links.tsx'
import { yearPart } from './choice.ts'
import { barsOfIndicator, linesOfIndicator } from './indicator-charts.ts'
import type { IndicatorViewProps } from './indicator-view.tsx'
import { monitorText } from './monitor.text.ts'
import { multiplesText } from './multiples.text.ts'
import { yearsOfAreas } from './years.ts'

/** Areas beside each other in one year. */
export function BarsCard({ page, source, language }: IndicatorViewProps) {
  const text = monitorText[language]
  const { indicator, year, area } = page
  const heading = text.bars(year)
  // That there is nothing at all, the number and the table say.
  if (page.figures.length === 0) return null
  if (barsOf({ ...page, language }).bars.length === 0)
    return (
      <Card heading={heading}>
        <EmptyState heading={text.noBars(year)}>{text.noBarsWhy}</EmptyState>
      </Card>
    )
  const found = barsOfIndicator(page, source, language)
  // One number alone is no comparison; the card beside says it larger.
  if (found === null) return null
  const { chart, silent, besideLarger } = found
  return (
    <Card heading={heading}>
      <BarChart {...chart} />
      {silent.length === 0 || source.fictitious ? null : <p class="small soft">{text.silentNames(nameList(silent, language))}</p>}
      {chartUnit(page.figures) === 'count' && besideLarger ? <p class="small soft">{text.compareCounts}</p> : null}
      <OtherViews page={page} source={source} language={language} />
      <ChartLinks
        path={`${source.base}/${indicator.code}`}
        query={`?gebied=${area.slug}&jaar=${year}`}
        what={`${indicator.name[language]}, ${heading}`}
        language={language}
      />
    </Card>
  )
}

/** Where the same indicator is seen otherwise; only ways in which there is something to see. */
function OtherViews({ page, source, language }: IndicatorViewProps) {
  const text = monitorText[language]
  const { indicator, area, areas, figures } = page
  const views = [
    { href: '#bronnen', words: text.table },
    { href: `${source.base}/vergelijken?indicator=${indicator.code}&${yearPart(page)}&gebieden=${area.slug}`, words: text.compare },
    ...(figures.some((figure) => figure.area.level === 'municipality')
      ? [{ href: `${source.base}/atlas?indicator=${indicator.code}&${yearPart(page)}`, words: text.ways.atlas }]
      : []),
    ...(yearsOfAreas(figures, areas.all, language) === null
      ? []
      : [{ href: `${source.base}/reeksen?reeks=${indicator.code}&gebied=${area.slug}`, words: multiplesText[language].more }]),
  ]
  return (
    <p class="small">
      {views.map(({ href, words }, at) => (
        <>
          {at === 0 ? '' : ' · '}
          <a href={href}>{words}</a>
        </>
      ))}
    </p>
  )
}

/** One area, and those it lies in, over the years; absent where no two years may be joined. */
export function YearsCard({ page, source, language }: IndicatorViewProps) {
  const text = monitorText[language]
  const chart = linesOfIndicator(page, language)
  if (chart === null) return null
  return (
    <Card heading={text.lines}>
      <LineChart {...chart} />
      <Details summary={text.table} printed>
        <DataTable {...lineChartTable(chart, { name: text.columns.area })} captionHidden language={language} />
      </Details>
      <ChartLinks
        path={`${source.base}/${page.indicator.code}`}
        query={`?gebied=${page.area.slug}&jaar=${page.year}&grafiek=jaren`}
        what={chart.title}
        language={language}
      />
    </Card>
  )
}

/** How margins and differences are reckoned, for who wants to know. */
export function ChanceDetails({ language }: Pick<IndicatorViewProps, 'language'>) {
  const text = chanceText[language]
  return (
    <Details summary={text.how} id="toeval" printed>
      {[text.howMargin, text.howChange, text.howNone, text.howNot].map((paragraph) => (
        <p class="small prose">{paragraph}</p>
      ))}
    </Details>
  )
}
