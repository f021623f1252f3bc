import { ButtonLink, Buttons } from '../../platform/ui/button.tsx'
import { Card } from '../../platform/ui/card.tsx'
import { Stack } from '../../platform/ui/layout.tsx'
import { PageHead } from '../../platform/ui/page-head.tsx'
import { DataTable } from '../../platform/ui/table.tsx'
import { factsheetText } from './factsheet.text.ts'
import type { FactsheetView } from './factsheet-view.ts'
import { IndicatorCard } from './indicator-card.tsx'
import { StandingMark } from './standing-mark.tsx'
import { RecommendationCards, SummaryCard } from './written-cards.tsx'

export interface FactsheetBodyProps {
  view: FactsheetView
  year: number
  years: readonly number[]
  addressOf: (year: number) => string
  monitor: string
  /** Where the text is written; null for who may not. */
  edit: string | null
}

export function FactsheetBody({ view, year, years, addressOf, monitor, edit }: FactsheetBodyProps) {
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
      >
        <Buttons>
          <ButtonLink href={`${addressOf(year)}.pdf`}>{text.download}</ButtonLink>
          {edit === null ? null : (
            <ButtonLink href={edit} kind="quiet">
              {text.edit}
            </ButtonLink>
          )}
        </Buttons>
        <nav class="sheet-years" aria-label={text.otherYears}>
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
      </PageHead>
      <Stack>
        <SummaryCard written={view.written} language={view.language} />
        <Card heading={text.glance} id="overzicht">
          <OverviewTable view={view} />
        </Card>
        <Card heading={text.limits} kind="sand">
          {view.limits.map((limit) => (
            <p class="prose">{limit}</p>
          ))}
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
        </Card>
      </Stack>
    </div>
  )
}

function OverviewTable({ view }: { view: FactsheetView }) {
  const text = factsheetText[view.language]
  return (
    <>
      <DataTable
        caption={view.fullTitle}
        captionHidden
        columns={[{ header: text.indicator, names: true }, ...view.overview.areas.map((area) => ({ header: area, numeric: true }))]}
        rows={view.overview.rows.map((row) => [
          <a class="sheet-row" href={`#indicator-${row.number}`}>
            <StandingMark status={row.status} />
            <span>
              {row.label} {row.name}
            </span>
          </a>,
          ...row.cells.map((cell, at) => (
            <>
              {at === 0 && !cell.borrowed ? <strong>{cell.text}</strong> : cell.text}
              {cell.period === null ? null : <span class="soft small"> ({cell.period})</span>}
            </>
          )),
        ])}
      />
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
