import { areaText } from '../../area/area.text.ts'
import { SmallLines } from '../../platform/chart/small-lines.tsx'
import type { Language } from '../../platform/text/text.ts'
import { Button, ButtonLink } from '../../platform/ui/button.tsx'
import { Card } from '../../platform/ui/card.tsx'
import { EmptyState } from '../../platform/ui/empty-state.tsx'
import { SelectField } from '../../platform/ui/form/select-field.tsx'
import { Stack } from '../../platform/ui/layout.tsx'
import { PageHead } from '../../platform/ui/page-head.tsx'
import { DataTable, type TableData } from '../../platform/ui/table.tsx'
import { nameList } from '../factsheet/name-list.ts'
import type { FigureSource } from '../figure/figure-source.ts'
import { yearsText } from '../figure/period-text.ts'
import { groupsOf } from '../indicator/themes.ts'
import { chanceText } from './chance.text.ts'
import { ChanceDetails } from './chart-cards.tsx'
import { ChartLinks } from './chart-links.tsx'
import { areaOptions, indicatorOptions } from './choice.ts'
import type { Difference } from './difference.ts'
import { monitorText } from './monitor.text.ts'
import { multiplesText } from './multiples.text.ts'
import { type Multiples, panelsOf, silentAreas, sureChanges } from './multiples.ts'
import { multiplesLead, multiplesTitle, setName } from './multiples-title.ts'
import { inventedMark, SourceLink } from './source-link.tsx'
import { joinable } from './years.ts'

export interface MultiplesViewProps {
  multiples: Multiples
  source: FigureSource
  language: Language
}

export function MultiplesView(props: MultiplesViewProps) {
  const { multiples, source, language } = props
  const text = multiplesText[language]
  return (
    <>
      <PageHead
        breadcrumb={{
          label: monitorText[language].crumbs,
          crumbs: [
            { label: source.fictitious ? monitorText[language].practice : monitorText[language].monitor, href: source.base },
            { label: text.title },
          ],
        }}
        meta={inventedMark(source, language)}
        heading={multiplesTitle(multiples, language)}
        lead={multiplesLead(multiples, language)}
      >
        <MultiplesForm {...props} />
      </PageHead>
      <Stack>
        <Panels {...props} />
      </Stack>
    </>
  )
}

function MultiplesForm({ multiples, source, language }: MultiplesViewProps) {
  const text = multiplesText[language]
  const { choose } = monitorText[language]
  const { subject, area, areas, catalogue } = multiples
  return (
    <form class="choose two-fields" method="get" action={`${source.base}/reeksen`} aria-label={text.choose}>
      <SelectField
        name="reeks"
        label={text.series}
        value={subject.kind === 'indicator' ? subject.indicator.code : subject.key}
        options={[
          ...groupsOf(catalogue).map(({ key }) => ({ value: key, label: setName(key, language), group: text.wholeSets })),
          ...indicatorOptions(catalogue, language),
        ]}
      />
      <SelectField
        name="gebied"
        label={choose.area}
        value={area.slug}
        options={areaOptions(areas, { ...areaText[language].levels, elsewhere: choose.elsewhere })}
      />
      <Button kind="quiet">{choose.show}</Button>
    </form>
  )
}

function Panels(props: MultiplesViewProps) {
  const { multiples, source, language } = props
  const text = multiplesText[language]
  const { subject, area } = multiples
  const drawn = panelsOf(multiples, source, language)
  const silent = silentAreas(multiples)
  if (drawn.periods.length === 0) {
    const href = subject.kind === 'indicator' ? `${source.base}/${subject.indicator.code}` : `${source.base}?gebied=${area.slug}`
    return (
      <EmptyState
        heading={text.none}
        level={2}
        action={<ButtonLink href={href}>{subject.kind === 'indicator' ? text.toIndicator : text.toOverview}</ButtonLink>}
      >
        {subject.kind === 'indicator' ? text.noneIndicator : text.noneArea}
      </EmptyState>
    )
  }
  const query = `?reeks=${subject.kind === 'indicator' ? subject.indicator.code : subject.key}&gebied=${area.slug}`
  return (
    <>
      <Card>
        <SmallLines {...drawn} level={2} />
        <p class="small soft">{text.margin}</p>
        {silent.length === 0 || source.fictitious ? null : (
          <p class="small soft">
            {text.silent(
              nameList(
                silent.map(({ name }) => name),
                language,
              ),
            )}
          </p>
        )}
        <ChartLinks path={`${source.base}/reeksen`} query={query} what={multiplesTitle(multiples, language)} language={language} />
      </Card>
      <Card heading={monitorText[language].table}>
        <DataTable {...panelTable(props)} captionHidden language={language} />
        <Origin {...props} />
        <ChanceDetails language={language} />
      </Card>
    </>
  )
}

/** Where the numbers of the panels come from. */
function Origin({ multiples, source, language }: MultiplesViewProps) {
  const drawn = [...Map.groupBy(multiples.figures, ({ indicator }) => indicator).values()].flatMap(joinable)
  const sources = new Map(drawn.map((figure) => [figure.source.key, figure.source]))
  return (
    <p class="small">
      {monitorText[language].sourceOne}{' '}
      {[...sources.values()].map((each, at) => (
        <>
          {at === 0 ? '' : '; '}
          <SourceLink source={each} base={source.base} language={language} />
        </>
      ))}
    </p>
  )
}

/** A row per panel and a column per year: the number with its margin and how surely it changed, or the reason. */
function panelTable({ multiples, source, language }: MultiplesViewProps): TableData {
  const { periods, panels } = panelsOf(multiples, source, language)
  const changes = sureChanges(multiples, source)
  const { columns } = monitorText[language]
  return {
    caption: multiplesTitle(multiples, language),
    compares: true,
    columns: [
      { header: multiples.subject.kind === 'indicator' ? columns.area : columns.indicator, names: true },
      ...periods.map((period) => ({ header: period, numeric: true })),
    ],
    rows: panels.map((panel) => [
      panel.name,
      ...periods.map((period) => {
        const point = panel.points.find((each) => each.period === period)
        if (point === undefined) return '–'
        if (point.value === null) return point.reason === undefined ? '–' : <span class="hatched">{point.reason}</span>
        return (
          <>
            {panel.format(point.value)}
            {point.interval === undefined ? null : <span class="margin">{point.interval.text}</span>}
            <Change change={changes.get(`${panel.href} ${period}`)} language={language} />
          </>
        )
      }),
    ]),
  }
}

function Change({ change, language }: { change: Difference | undefined; language: Language }) {
  if (change === undefined || change.kind === 'unsure') return null
  return <span class="margin">{chanceText[language].changeShort[change.kind](yearsText(change.than.period))}</span>
}
