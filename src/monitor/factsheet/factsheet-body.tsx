import type { Language } from '../../platform/text/text.ts'
import { ButtonLink, Buttons } from '../../platform/ui/button.tsx'
import { Card } from '../../platform/ui/card.tsx'
import { Stack } from '../../platform/ui/layout.tsx'
import { PageHead } from '../../platform/ui/page-head.tsx'
import { Cell, ColumnHeader, Row, RowHeader, Table, TableBody, TableHead } from '../../platform/ui/table-parts.tsx'
import { chanceText } from '../pages/chance.text.ts'
import { factsheetText } from './factsheet.text.ts'
import type { FactsheetView } from './factsheet-view.ts'
import { IndicatorCard } from './indicator-card.tsx'
import type { OverviewCell } from './overview.ts'
import { StandingMark } from './standing-mark.tsx'
import { factsheetVersionText } from './version/factsheet-version.text.ts'
import type { FactsheetVersion } from './version/factsheet-version.ts'
import type { StoodVersion } from './version/read-version.ts'
import { VersionNotice } from './version/version-notice.tsx'
import { versionName } from './version/version-words.ts'
import { RecommendationCards, SummaryCard } from './written-cards.tsx'

export interface FactsheetBodyProps {
  view: FactsheetView
  year: number
  years: readonly number[]
  addressOf: (year: number) => string
  /** Of the file. */
  pdf: string
  /** Which version it is, where one was asked for. */
  stood: StoodVersion | null
  /** Which version the sheet of now is; null where `stood` says it, and where there are none. */
  newest: FactsheetVersion | null
  monitor: string
  /** Where it says how the margins of an indicator (code) are computed. */
  chance: (code: string) => string
  /** Where the text is written; null for who may not. */
  edit: string | null
  /** Where versions are compared; null where there are none. */
  versions: string | null
}

export function FactsheetBody({ view, year, years, addressOf, pdf, stood, newest, monitor, chance, edit, versions }: FactsheetBodyProps) {
  const text = factsheetText[view.language]
  return (
    <div class="sheet">
      <PageHead
        breadcrumb={{ label: text.crumbs, crumbs: [{ label: text.monitor, href: monitor }, { label: view.fullTitle }] }}
        heading={
          <>
            <span class="sheet-kind">{view.kind}</span> {view.title}
          </>
        }
        lead={view.lead}
        meta={newest === null ? undefined : <Newest version={newest} href={versions} language={view.language} />}
      >
        <Buttons>
          <ButtonLink href={pdf}>{text.download}</ButtonLink>
          {edit === null ? null : (
            <ButtonLink href={edit} kind="quiet">
              {text.edit}
            </ButtonLink>
          )}
        </Buttons>
        <Years year={year} years={years} addressOf={addressOf} language={view.language} />
      </PageHead>
      <Stack>
        {stood === null ? null : <VersionNotice {...stood} address={addressOf(year)} language={view.language} />}
        <SummaryCard written={view.written} language={view.language} />
        <Card heading={text.glance} id="overzicht">
          <OverviewTable view={view} />
        </Card>
        <Card heading={text.limits} kind="sand">
          {view.limits.map((limit) => (
            <p class="prose">{limit}</p>
          ))}
          {view.margin === null ? null : (
            <p>
              <a href={chance(view.margin)}>{chanceText[view.language].how}</a>
            </p>
          )}
        </Card>
        {view.indicators.map((indicator) => (
          <IndicatorCard indicator={indicator} language={view.language} />
        ))}
        <RecommendationCards written={view.written} language={view.language} />
        <Card heading={text.sources} id="bronnen">
          <ol>
            {view.sources.map((source) => (
              <li id={`bron-${source.number}`}>
                {source.text}{' '}
                {source.note === null ? null : (
                  <span class="soft" lang="nl">
                    {source.note}
                  </span>
                )}
              </li>
            ))}
          </ol>
          {versions === null || newest !== null ? null : (
            <p class="small">
              <a href={versions}>{factsheetVersionText[view.language].link}</a>
            </p>
          )}
        </Card>
      </Stack>
    </div>
  )
}

/** Whoever prints or quotes the sheet knows which one it was. */
function Newest({ version, href, language }: { version: FactsheetVersion; href: string | null; language: Language }) {
  return (
    <span class="small soft">
      {versionName(version, language)}. {href === null ? null : <a href={href}>{factsheetVersionText[language].link}</a>}
    </span>
  )
}

interface YearsProps {
  /** The one shown; null where there is none. */
  year: number | null
  years: readonly number[]
  addressOf: (year: number) => string
  language: Language
}

function Years({ year, years, addressOf, language }: YearsProps) {
  return (
    <nav class="sheet-years" aria-label={factsheetText[language].otherYears}>
      <ul>
        {years.map((other) => (
          <li>
            <a href={addressOf(other)} aria-current={other === year ? 'page' : undefined}>
              {other}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

export interface NoFactsheetProps extends Omit<YearsProps, 'year'> {
  area: string
  asked: string
  monitor: string
}

/** Where a year was asked for that no figure is about: why, and the years that have a sheet. */
export function NoFactsheet({ area, asked, years, addressOf, monitor, language }: NoFactsheetProps) {
  const text = factsheetText[language]
  return (
    <div class="sheet">
      <PageHead
        breadcrumb={{ label: text.crumbs, crumbs: [{ label: text.monitor, href: monitor }, { label: `${area}, ${asked}` }] }}
        heading={text.noSheet(area, asked)}
        lead={text.noSheetYears(years[0] ?? 0, years.at(-1) ?? 0)}
      >
        <Years year={null} years={years} addressOf={addressOf} language={language} />
      </PageHead>
    </div>
  )
}

function OverviewTable({ view }: { view: FactsheetView }) {
  const text = factsheetText[view.language]
  return (
    <>
      <Table class="figures-table glance-table">
        <caption class="visually-hidden">{view.fullTitle}</caption>
        <TableHead>
          <Row>
            {[text.indicator, ...view.overview.areas].map((header) => (
              <ColumnHeader>{header}</ColumnHeader>
            ))}
          </Row>
        </TableHead>
        <TableBody>
          {view.overview.rows.map((row) => (
            <Row>
              <RowHeader>
                <a class="sheet-row" href={`#indicator-${row.number}`}>
                  <StandingMark status={row.status} />
                  <span>
                    {row.label} {row.name}
                  </span>
                </a>
              </RowHeader>
              {row.cells.map((cell, at) => (
                <Cell class={at === 0 ? 'own' : undefined} data-label={view.overview.areas[at]}>
                  <GlanceCell cell={cell} own={at === 0} />
                </Cell>
              ))}
            </Row>
          ))}
        </TableBody>
      </Table>
      <ul class="sheet-legend">
        {view.legend.map((one) => (
          <li>
            <StandingMark status={one.status} /> {one.words}
          </li>
        ))}
      </ul>
    </>
  )
}

/** The area's own number stands out; where nothing stands, a phone leaves the line of another area away. */
function GlanceCell({ cell, own }: { cell: OverviewCell; own: boolean }) {
  if (cell.isEmpty) return <span class="none">{cell.text}</span>
  return (
    <span class="cell">
      {own && !cell.borrowed ? <strong>{cell.text}</strong> : cell.text}
      {cell.period === null ? null : <span class="soft small"> ({cell.period})</span>}
    </span>
  )
}
