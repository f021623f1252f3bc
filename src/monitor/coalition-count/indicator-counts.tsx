import { BarChart } from '../../platform/chart/bar-chart.tsx'
import { LineChart } from '../../platform/chart/line-chart.tsx'
import { Card } from '../../platform/ui/card.tsx'
import { Stack } from '../../platform/ui/layout.tsx'
import { PageHead } from '../../platform/ui/page-head.tsx'
import { DataTable } from '../../platform/ui/table.tsx'
import { Tag } from '../../platform/ui/tag.tsx'
import { DefinitionFacts } from '../catalogue/definition-facts.tsx'
import type { IndicatorDefinition } from '../indicator/definition.ts'
import { Remark } from '../pages/source-link.tsx'
import { YearNotice } from '../pages/year-notice.tsx'
import { coalitionCountText } from './coalition-count.text.ts'
import { CountCell } from './count-cell-view.tsx'
import { barsOfCounts, linesOfCounts } from './count-charts.ts'
import { CountsChoice, CountsSource, type CountsView, choiceQuery, RunningYear } from './counts-overview.tsx'
import { PathOutside, RawNotice } from './raw-notice.tsx'

export interface IndicatorCountsProps extends CountsView {
  indicator: IndicatorDefinition
}

/** One indicator of a coalition: every year and municipality, and what it counts. */
export function IndicatorCounts(view: IndicatorCountsProps) {
  const { coalition, indicator, counts, year, base, language } = view
  const text = coalitionCountText[language]
  const remarks = new Set(
    counts.figures
      .filter((figure) => figure.indicator === indicator.code && figure.area.slug === counts.whole.slug && figure.period.from === year.year)
      .flatMap(({ remark }) => remark ?? []),
  )
  return (
    <>
      <PageHead
        breadcrumb={{
          label: text.crumbs,
          crumbs: [
            { label: text.manage, href: '/beheer' },
            { label: text.title, href: `${base}${choiceQuery(view)}` },
            { label: indicator.name[language] },
          ],
        }}
        heading={indicator.name[language]}
        lead={coalition.name}
        meta={coalition.fictitious ? <Tag kind="wait">{text.invented}</Tag> : undefined}
      >
        <CountsChoice {...view} action={`${base}/${indicator.code}`} />
      </PageHead>
      <YearNotice {...year} language={language} />
      <Stack>
        <RawNotice language={language} />
        <RunningYear {...view} />
        <Bars {...view} />
        <Lines {...view} />
        <Card heading={text.allYears}>
          <YearsTable {...view} />
          {[...remarks].map((remark) => (
            <p class="small">
              {text.whole}, {year.year}: <Remark remark={remark} language={language} />
            </p>
          ))}
          <CountsSource {...view} />
        </Card>
        <Card heading={text.meaning}>
          <DefinitionFacts
            definition={indicator}
            source={view.sources.find(({ key }) => key === indicator.source)}
            sourcesAt="/monitor/bronnen"
            language={language}
          />
        </Card>
        <PathOutside {...view} />
      </Stack>
    </>
  )
}

function Bars(view: IndicatorCountsProps) {
  const bars = barsOfCounts(view)
  const text = coalitionCountText[view.language]
  if (bars === null) return null
  return (
    <Card heading={text.perMunicipality(view.year.year)}>
      <BarChart {...bars} />
      {bars.bars.some(({ kind }) => kind === 'reference') ? null : <p class="small soft">{text.counts}</p>}
    </Card>
  )
}

function Lines(view: IndicatorCountsProps) {
  const lines = linesOfCounts(view)
  if (lines === null) return null
  return (
    <Card heading={coalitionCountText[view.language].overYears}>
      <LineChart {...lines} />
    </Card>
  )
}

/** The table of both charts, with what every number is of. */
function YearsTable({ coalition, indicator, counts, year, language }: IndicatorCountsProps) {
  const text = coalitionCountText[language]
  const places = [{ ...counts.whole, name: text.whole }, ...counts.municipalities]
  const years = year.years.toSorted((one, other) => one - other)
  return (
    <DataTable
      caption={`${indicator.name[language]}: ${coalition.name}, ${years[0]}-${years.at(-1)}`}
      captionHidden
      compares
      columns={[{ header: text.place, names: true }, ...years.map((one) => ({ header: String(one), numeric: true }))]}
      rows={places.map((place) => [
        place.name,
        ...years.map((one) => <CountCell counts={counts} code={indicator.code} place={place} year={one} language={language} />),
      ])}
      language={language}
    />
  )
}
