import { dateInFull } from '../../platform/text/date-words.ts'
import type { Language } from '../../platform/text/text.ts'
import { Button } from '../../platform/ui/button.tsx'
import { Card } from '../../platform/ui/card.tsx'
import { EmptyState } from '../../platform/ui/empty-state.tsx'
import { SelectField } from '../../platform/ui/form/select-field.tsx'
import { Stack } from '../../platform/ui/layout.tsx'
import { PageHead } from '../../platform/ui/page-head.tsx'
import { DataTable } from '../../platform/ui/table.tsx'
import { Tag } from '../../platform/ui/tag.tsx'
import { factRulesVersion } from '../fact/facts-of.ts'
import type { IndicatorDefinition } from '../indicator/definition.ts'
import { type YearOfPage, yearMenu, yearPart } from '../pages/choice.ts'
import { YearNotice } from '../pages/year-notice.tsx'
import { coalitionCountText } from './coalition-count.text.ts'
import { countedIn } from './coalition-count.ts'
import { CountCell } from './count-cell-view.tsx'
import { PathOutside, RawNotice } from './raw-notice.tsx'
import type { ReadCounts } from './read-coalition-counts.ts'

export interface CountsView extends ReadCounts {
  year: YearOfPage
  /** Address of the overview, without a slash at the end. */
  base: string
  language: Language
}

/** More municipalities than fit beside each other scroll sideways. */
const mostBeside = 6

/** Everything counted for a coalition in one year: in all, and per municipality. */
export function CountsOverview(view: CountsView) {
  const { coalition, counts, year, language } = view
  const text = coalitionCountText[language]
  const indicators = countedIn(counts, year.year)
  const regional = indicators.filter(({ set }) => set === 'regional')
  const process = indicators.filter(({ set }) => set !== 'regional')
  return (
    <>
      <PageHead
        breadcrumb={{ label: text.crumbs, crumbs: [{ label: text.manage, href: '/beheer' }, { label: text.title }] }}
        heading={text.heading(coalition.name)}
        lead={text.lead(year.year)}
        meta={coalition.fictitious ? <Tag kind="wait">{text.invented}</Tag> : undefined}
      >
        <CountsChoice {...view} action={view.base} />
      </PageHead>
      <YearNotice {...year} language={language} />
      <Stack>
        <RawNotice language={language} />
        {counts.figures.length === 0 ? (
          <EmptyState heading={text.nothing} level={2}>
            {text.nothingWhy}
          </EmptyState>
        ) : (
          <>
            <RunningYear {...view} />
            <CountsTable {...view} group={text.groups.regional} indicators={regional} />
            <CountsTable {...view} group={text.groups.process} indicators={process} />
            <CountsSource {...view} />
          </>
        )}
        <PathOutside {...view} />
      </Stack>
    </>
  )
}

/** Which coalition, where there is a choice, and which year. */
export function CountsChoice({ own, coalition, year, language, action }: CountsView & { action: string }) {
  const text = coalitionCountText[language].choose
  return (
    <form class="choose" method="get" action={action} aria-label={text.label}>
      {own.length < 2 ? null : (
        <SelectField
          name="coalitie"
          label={text.coalition}
          value={coalition.slug}
          options={own.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
      )}
      <SelectField name="jaar" label={text.year} {...yearMenu(year, language)} />
      <Button kind="quiet">{text.show}</Button>
    </form>
  )
}

/** A year that is not over holds less than a whole one. */
export function RunningYear({ year, today, language }: CountsView) {
  if (String(year.year) !== today.slice(0, 4)) return null
  return <p>{coalitionCountText[language].running(year.year, dateInFull(today, language))}</p>
}

/** What travels with every number above it. */
export function CountsSource({ coalition, today, language }: CountsView) {
  const text = coalitionCountText[language]
  return (
    <div class="small soft prose">
      <p>{text.noMeans}</p>
      <p>{text.source(coalition.name, factRulesVersion, dateInFull(today, language))}</p>
    </div>
  )
}

/** What leads on to another page over the same coalition and year. */
export function choiceQuery({ own, coalition, year }: Pick<CountsView, 'own' | 'coalition' | 'year'>): string {
  return `?${own.length < 2 ? '' : `coalitie=${coalition.slug}&`}${yearPart(year)}`
}

function CountsTable(view: CountsView & { group: string; indicators: readonly IndicatorDefinition[] }) {
  const { counts, coalition, year, base, language, group, indicators } = view
  const text = coalitionCountText[language]
  const places = [{ ...counts.whole, name: text.whole }, ...counts.municipalities]
  return (
    <Card heading={group}>
      <DataTable
        caption={text.table(group, coalition.name, year.year)}
        captionHidden
        compares={counts.municipalities.length > mostBeside}
        columns={[{ header: text.indicator, names: true }, ...places.map(({ name }) => ({ header: name, numeric: true }))]}
        rows={indicators.map(({ code, name }) => [
          <a href={`${base}/${code}${choiceQuery(view)}`}>{name[language]}</a>,
          ...places.map((place) => <CountCell counts={counts} code={code} place={place} year={year.year} language={language} />),
        ])}
        language={language}
      />
    </Card>
  )
}
