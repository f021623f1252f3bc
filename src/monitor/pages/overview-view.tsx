import type { AreaRef } from '../../area/area.ts'
import type { Language } from '../../platform/text/text.ts'
import { Card } from '../../platform/ui/card.tsx'
import { Stack } from '../../platform/ui/layout.tsx'
import { PageHead } from '../../platform/ui/page-head.tsx'
import { Cell, ColumnHeader, Row, RowHeader, Table, TableBody, TableHead } from '../../platform/ui/table-parts.tsx'
import type { Factsheet, FactsheetSeries } from '../factsheet/factsheet.ts'
import type { Figure } from '../figure/figure.ts'
import type { FigureSource } from '../figure/figure-source.ts'
import { coversYear } from '../figure/period.ts'
import { periodText, yearsText } from '../figure/period-text.ts'
import { yearPart } from './choice.ts'
import { ChoiceForm } from './choice-form.tsx'
import { changeOf } from './difference.ts'
import { FigureCell, NoFigure } from './figure-cell.tsx'
import { monitorText } from './monitor.text.ts'
import { OtherFigures } from './other-figures.tsx'
import type { Overview } from './overview.ts'
import { inventedMark, Remark, SourceLink } from './source-link.tsx'
import { NoOwnNotice, YearNotice } from './year-notice.tsx'

export interface OverviewViewProps {
  overview: Overview
  source: FigureSource
  language: Language
}

export function OverviewView({ overview, source, language }: OverviewViewProps) {
  const text = monitorText[language]
  const { area, year, regional } = overview
  return (
    <>
      <PageHead
        heading={source.fictitious ? text.practiceTitle(area.name) : text.title(area.name)}
        lead={source.fictitious ? text.practiceLead(year) : text.lead(year)}
        meta={inventedMark(source, language)}
      >
        <ChoiceForm areas={overview.areas} area={area.slug} year={overview} action={source.base} language={language} />
      </PageHead>
      <YearNotice {...overview} language={language} />
      {overview.hasOwn ? null : <NoOwnNotice area={area.name} year={year} language={language} />}
      <Stack>
        <Card heading={text.regional}>
          <RegionalTable overview={overview} base={source.base} language={language} />
          <Sources regional={regional} base={source.base} language={language} />
        </Card>
        <Ways overview={overview} source={source} language={language} />
        <OtherFigures others={overview.others} source={source} language={language} />
      </Stack>
    </>
  )
}

/** The same figures drawn otherwise; what casework does not count has no page over invented figures. */
function Ways({ overview, source, language }: OverviewViewProps) {
  const text = monitorText[language].ways
  const { area, year } = overview
  const { base, fictitious } = source
  const factsheets = fictitious ? `${base}/factsheet` : '/factsheet'
  return (
    <Card heading={text.heading}>
      <WayList
        ways={[
          { what: text.factsheet, note: text.factsheetNote, href: `${factsheets}/${area.slug}/${year}` },
          { what: text.atlas, note: text.atlasNote, href: `${base}/atlas?gebied=${area.slug}` },
          { what: text.series, note: text.seriesNote, href: `${base}/reeksen?gebied=${area.slug}` },
          { what: text.compare, note: text.compareNote, href: `${base}/vergelijken?gebieden=${area.slug}&${yearPart(overview)}` },
          ...(fictitious
            ? []
            : [
                { what: text.profile, note: text.profileNote, href: `${base}/profiel` },
                { what: text.big2, note: text.big2Note, href: `${base}/big2` },
                { what: text.definitions, note: text.definitionsNote, href: `${base}/definities` },
              ]),
        ]}
      />
    </Card>
  )
}

function WayList({ ways }: { ways: readonly { what: string; note: string; href: string }[] }) {
  return (
    <ul class="ways">
      {ways.map(({ what, note, href }) => (
        <li>
          <a href={href}>{what}</a>
          <span class="small soft">{note}</span>
        </li>
      ))}
    </ul>
  )
}

interface RegionalProps {
  regional: Factsheet
  base: string
  language: Language
}

function RegionalTable({ overview, base, language }: Omit<RegionalProps, 'regional'> & { overview: Overview }) {
  const { regional, figures } = overview
  const text = monitorText[language]
  const { area, year } = regional
  const { compared } = regional
  const hrefOf = (series: FactsheetSeries) => `${base}/${series.definition.code}?gebied=${area.slug}${yearOfRow(series, overview)}`
  return (
    <Table class="figures-table">
      <caption class="visually-hidden">{`${text.regional}: ${area.name}, ${year}`}</caption>
      <TableHead>
        <Row>
          <ColumnHeader>{text.indicator}</ColumnHeader>
          {[area, ...compared].map((one) => (
            <ColumnHeader>{one.name}</ColumnHeader>
          ))}
        </Row>
      </TableHead>
      <TableBody>
        {regional.indicators.flatMap(({ series }) =>
          series.map((one) => (
            <Row>
              <RowHeader>
                <IndicatorName series={one} area={area.slug} href={hrefOf(one)} language={language} />
              </RowHeader>
              <Cell class="own" data-label={area.name}>
                <OwnCell series={one} regional={regional} figures={figures} href={hrefOf(one)} language={language} />
              </Cell>
              {compared.map((place) => (
                <Cell data-label={place.name}>
                  <BesideCell series={one} place={place} year={year} language={language} />
                </Cell>
              ))}
            </Row>
          )),
        )}
      </TableBody>
    </Table>
  )
}

/**
 * The year of the number in the row as a part of its address, so that whoever follows it finds it, and the areas around it, again.
 * Where no number stands, only a year that the visitor chose goes along.
 */
function yearOfRow({ answer, beside }: FactsheetSeries, { year, chosenBy }: Overview): string {
  const figure = 'figure' in answer ? answer.figure : beside[0]
  if (figure === undefined) return chosenBy === 'visitor' ? `&${yearPart({ year, chosenBy })}` : ''
  if (coversYear(figure.period, year)) return `&${yearPart({ year, chosenBy })}`
  return `&${yearPart({ year: figure.period.until ?? year, chosenBy: 'link' })}`
}

interface IndicatorNameProps {
  series: FactsheetSeries
  /** Its own words go before those of the areas it lies in. */
  area: string
  href: string
  language: Language
}

function IndicatorName({ series, area, href, language }: IndicatorNameProps) {
  const text = monitorText[language]
  const { definition, remarks } = series
  const own = remarks.filter((remark) => remark.area.slug === area)
  return (
    <span class="name">
      <span class="code">{definition.code.split('-')[0]}</span>
      <span>
        <a href={href}>{definition.name[language]}</a>
        {(own.length > 0 ? own : remarks).map((remark) => (
          <span class="note">
            {text.inWords(`${remark.area.name}, ${periodText(remark.period, language)}`)}{' '}
            <Remark remark={remark.remark} language={language} />
          </span>
        ))}
      </span>
    </span>
  )
}

interface OwnCellProps {
  series: FactsheetSeries
  regional: Factsheet
  figures: readonly Figure[]
  href: string
  language: Language
}

function OwnCell({ series, regional, figures, href, language }: OwnCellProps) {
  const text = monitorText[language]
  const { answer } = series
  switch (answer.kind) {
    case 'value':
    case 'nearest':
    case 'reason':
      return <FigureCell figure={answer.figure} year={regional.year} language={language} change={changeOf(answer.figure, figures)} />
    case 'elsewhere': {
      const columns = new Set(regional.compared.map(({ slug }) => slug))
      const outside = answer.answers.filter(({ figure }) => !columns.has(figure.area.slug))
      if (outside.length === 0) return <NoFigure words={text.noOwn} />
      return outside.map(({ figure }) => <FigureCell figure={figure} year={regional.year} language={language} named />)
    }
    case 'doubted':
      return (
        <span class="cell">
          <a class="hatched" href={`${href}#bronnen`}>
            {text.doubted}
          </a>
          <span class="note">{text.otherYear(yearsInDoubt(series))}</span>
        </span>
      )
    case 'told':
      return <NoFigure words={text.told} />
    case 'unknown':
      return <NoFigure words={regional.fictitious ? text.notCounted : text.unknown} />
  }
}

/** Newest first; of the indicator itself, since variants stand beside it. */
function yearsInDoubt({ definition, disputed }: FactsheetSeries): string {
  const dated = disputed.filter(({ indicator, period }) => indicator === definition.code && period.from !== null)
  const newestFirst = dated.toSorted((one, other) => (other.period.until ?? 0) - (one.period.until ?? 0))
  return [...new Set(newestFirst.map(({ period }) => yearsText(period)))].join(', ')
}

function BesideCell({ series, place, year, language }: { series: FactsheetSeries; place: AreaRef; year: number; language: Language }) {
  const elsewhere = series.answer.kind === 'elsewhere' ? series.answer.answers.map(({ figure }) => figure) : []
  const figure = [...series.beside, ...elsewhere].find((one) => one.area.slug === place.slug)
  return figure === undefined ? <span class="none">–</span> : <FigureCell figure={figure} year={year} language={language} />
}

function Sources({ regional, base, language }: RegionalProps) {
  const text = monitorText[language]
  if (regional.sources.length === 0) return null
  return (
    <p class="small soft">
      {text.sourceOne}{' '}
      {regional.sources.map((source, at) => (
        <>
          {at === 0 ? '' : '; '}
          <SourceLink source={source} base={base} language={language} />
        </>
      ))}
      .
    </p>
  )
}
