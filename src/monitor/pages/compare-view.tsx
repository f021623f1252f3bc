import { BarChart } from '../../platform/chart/bar-chart.tsx'
import { LineChart, lineChartTable } from '../../platform/chart/line-chart.tsx'
import type { Language } from '../../platform/text/text.ts'
import { Card } from '../../platform/ui/card.tsx'
import { Details } from '../../platform/ui/details.tsx'
import { EmptyState } from '../../platform/ui/empty-state.tsx'
import { Heading } from '../../platform/ui/heading.tsx'
import { Stack } from '../../platform/ui/layout.tsx'
import { PageHead } from '../../platform/ui/page-head.tsx'
import { DataTable } from '../../platform/ui/table.tsx'
import { nameList } from '../factsheet/name-list.ts'
import { chartUnit, type Figure } from '../figure/figure.ts'
import type { FigureSource } from '../figure/figure-source.ts'
import { intervalOf } from '../figure/interval.ts'
import { coversYear } from '../figure/period.ts'
import type { IndicatorDefinition } from '../indicator/definition.ts'
import { chanceText } from './chance.text.ts'
import { ChanceDetails } from './chart-cards.tsx'
import { ChartLinks } from './chart-links.tsx'
import { yearPart } from './choice.ts'
import type { Comparison } from './compare.ts'
import { type ComparedChart, comparedChart, comparedFigures, comparisonQuery, untold } from './compare-charts.ts'
import { CompareForm } from './compare-form.tsx'
import { surePairs } from './difference.ts'
import { SourceTables } from './indicator-sources.tsx'
import { monitorText } from './monitor.text.ts'
import { multiplesText } from './multiples.text.ts'
import { inventedMark } from './source-link.tsx'
import { YearNotice } from './year-notice.tsx'

export interface CompareViewProps {
  comparison: Comparison
  source: FigureSource
  language: Language
}

export function CompareView(props: CompareViewProps) {
  const { comparison, source, language } = props
  const text = monitorText[language]
  return (
    <>
      <PageHead
        breadcrumb={{
          label: text.crumbs,
          crumbs: [{ label: source.fictitious ? text.practice : text.monitor, href: source.base }, { label: text.compare }],
        }}
        meta={inventedMark(source, language)}
        heading={text.compareTitle}
        lead={text.compareLead}
      />
      <YearNotice
        inVain={comparison.inVain}
        year={comparison.year === 'all' ? 0 : comparison.year}
        years={comparison.years}
        language={language}
      />
      <Stack>
        <Card>
          <CompareForm {...props} />
        </Card>
        {comparison.chosen.length < 2 ? (
          <EmptyState heading={text.compareNone} level={2}>
            {text.compareHow}
          </EmptyState>
        ) : (
          <Compared {...props} />
        )}
      </Stack>
    </>
  )
}

function Compared(props: CompareViewProps) {
  const { comparison, source, language } = props
  return (
    <>
      {comparison.indicators.map((indicator) => (
        <IndicatorCard {...props} indicator={indicator} />
      ))}
      <ChartLinks
        path={`${source.base}/vergelijken`}
        query={comparisonQuery(comparison)}
        what={monitorText[language].compareTitle}
        language={language}
      />
      <ChanceDetails language={language} />
    </>
  )
}

function IndicatorCard({ comparison, source, language, indicator }: CompareViewProps & { indicator: IndicatorDefinition }) {
  const text = monitorText[language]
  const { year } = comparison
  const own = comparedFigures(comparison, indicator)
  return (
    <Card heading={year === 'all' ? indicator.name[language] : text.barsAlt(indicator.name[language], year)}>
      {chartUnit(own) === 'count' ? <p class="small soft">{text.compareCounts}</p> : null}
      <Chart compared={comparedChart(comparison, indicator, source, language)} language={language} />
      {year === 'all' ? <Untold names={untold(comparison, indicator)} {...{ source, language }} /> : null}
      {year === 'all' ? null : <Pairs figures={own.filter(({ period }) => coversYear(period, year))} {...{ comparison, language }} />}
      <p class="small">
        <a href={`${source.base}/${indicator.code}${year === 'all' ? '' : `?${yearPart({ ...comparison, year })}`}`}>{text.meaning}</a>
      </p>
      {own.length === 0 ? null : (
        <Details summary={text.withSource} printed open={year !== 'all' && comparison.indicators.length === 1}>
          <SourceTables figures={own} indicator={indicator} source={source} language={language} />
        </Details>
      )}
    </Card>
  )
}

/** Bars say it of each; lines leave out who has no year at all. */
function Untold({ names, source, language }: Pick<CompareViewProps, 'source' | 'language'> & { names: readonly string[] }) {
  if (names.length === 0) return null
  const { silent, uncounted } = multiplesText[language]
  return <p class="small soft">{(source.fictitious ? uncounted : silent)(nameList(names, language))}</p>
}

function Chart({ compared, language }: { compared: ComparedChart; language: Language }) {
  const text = monitorText[language]
  if (compared.kind === 'bars') return <BarChart {...compared.chart} />
  if (compared.kind === 'none') return <EmptyState heading={text.noLines}>{text.noLinesWhy}</EmptyState>
  return (
    <>
      <LineChart {...compared.chart} />
      <DataTable {...lineChartTable(compared.chart, { name: text.columns.area })} captionHidden language={language} />
    </>
  )
}

/** Which of the areas differ by more than chance, as far as that can be reckoned. */
function Pairs({ figures, comparison, language }: { figures: readonly Figure[]; comparison: Comparison; language: Language }) {
  const text = chanceText[language]
  if (figures.filter((figure) => intervalOf(figure)?.method === 'share').length < 2) {
    const drawn = figures.filter(({ state }) => state === 'known').length
    return drawn < 2 ? null : <p class="small soft">{text.untested}</p>
  }
  const pairs = surePairs(figures, comparison.areas)
  if (pairs.length === 0) return <p class="small soft">{text.noPairs}</p>
  return (
    <>
      <Heading level={3}>{text.pairs}</Heading>
      <ul>
        {pairs.map(({ more, less }) => (
          <li>{text.pair(more.area.name, less.area.name)}</li>
        ))}
      </ul>
    </>
  )
}
