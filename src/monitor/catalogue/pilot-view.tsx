import { numberFormat } from '../../platform/text/number-format.ts'
import type { Language } from '../../platform/text/text.ts'
import { Button, ButtonLink, Buttons } from '../../platform/ui/button.tsx'
import { Card } from '../../platform/ui/card.tsx'
import { DescriptionList } from '../../platform/ui/description-list.tsx'
import { EmptyState } from '../../platform/ui/empty-state.tsx'
import { Form } from '../../platform/ui/form/form.tsx'
import { Stack } from '../../platform/ui/layout.tsx'
import { PageHead } from '../../platform/ui/page-head.tsx'
import { PlainList } from '../../platform/ui/plain-list.tsx'
import { Cell, ColumnHeader, Row, RowHeader, Table, TableBody, TableHead } from '../../platform/ui/table-parts.tsx'
import { Tag } from '../../platform/ui/tag.tsx'
import { figureFacts } from '../factsheet/figure-facts.ts'
import type { Figure } from '../figure/figure.ts'
import { figureValueText } from '../figure/figure-value.ts'
import { parsePeriod } from '../figure/period.ts'
import { periodText } from '../figure/period-text.ts'
import { pilotText } from './pilot.text.ts'
import type { KeptPilot } from './pilot.ts'
import type { PilotPage, PilotSeries } from './view-pilot.ts'

export interface PilotViewProps {
  page: PilotPage
  /** May change what is made here. */
  isAnalyst: boolean
  language: Language
}

/** One pilot: what for, where and when, what was measured, what it cost, and what it does not say. */
export function PilotView(props: PilotViewProps) {
  const { page, language } = props
  const { pilot, area, source } = page
  const text = pilotText[language]
  return (
    <>
      <PageHead
        breadcrumb={{
          label: text.crumbs,
          crumbs: [
            { label: text.monitor, href: '/monitor' },
            { label: text.definitions, href: '/monitor/definities' },
            { label: pilot.name[language] },
          ],
        }}
        heading={pilot.name[language]}
        lead={pilot.aim[language]}
        meta={isDraft(pilot) ? <Tag kind="wait">{text.draft}</Tag> : undefined}
      />
      <Stack>
        <Card>
          <DescriptionList
            items={[
              { term: text.where, description: area?.name ?? pilot.area },
              { term: text.when, description: text.years(pilot.fromYear, pilot.untilYear) },
              { term: text.cost, description: costText(pilot, language) },
              { term: text.saysNot, description: pilot.saysNot[language] },
              {
                term: text.source,
                description:
                  source === undefined ? (
                    pilot.source
                  ) : (
                    <a href={`/monitor/bronnen#${source.key}`} lang={language === 'nl' ? undefined : 'nl'}>
                      {source.title}
                    </a>
                  ),
              },
            ]}
          />
        </Card>
        <Measured page={page} language={language} />
        <Acts {...props} />
      </Stack>
    </>
  )
}

function isDraft({ revision, publishedOn }: KeptPilot): boolean {
  return revision !== null && publishedOn === null
}

function costText({ cost, costNote }: KeptPilot, language: Language): string {
  const amount = cost === null ? pilotText[language].costUnknown : `€ ${numberFormat(language, 0).format(cost)}`
  return costNote === null ? amount : `${amount}. ${costNote[language]}`
}

function Measured({ page: { pilot, series }, language }: { page: PilotPage; language: Language }) {
  const text = pilotText[language]
  if (series.length === 0) {
    return (
      <EmptyState heading={text.noIndicators} level={2}>
        <p>{text.noIndicatorsWhy}</p>
      </EmptyState>
    )
  }
  const headed = (word: string, written: string | null) => {
    const period = written === null ? null : parsePeriod(written)
    return period === null ? word : `${word} (${periodText(period, language)})`
  }
  const [before, after] = [headed(text.before, pilot.before), headed(text.after, pilot.after)]
  return (
    <Card heading={text.measured}>
      <Table class="figures-table">
        <caption class="visually-hidden">{text.measured}</caption>
        <TableHead>
          <Row>
            {[text.indicator, before, after].map((column) => (
              <ColumnHeader>{column}</ColumnHeader>
            ))}
          </Row>
        </TableHead>
        <TableBody>
          {series.map((one) => (
            <Row>
              <RowHeader>
                <a href={`/monitor/${one.indicator.code}?gebied=${pilot.area}`}>{one.indicator.name[language]}</a>
                {isOfTwoDefinitions(one) ? <span class="note">{text.twoDefinitions}</span> : null}
              </RowHeader>
              <Cell data-label={text.before}>
                <Measure figure={one.before} asked={pilot.before} language={language} />
              </Cell>
              <Cell data-label={text.after}>
                <Measure figure={one.after} asked={pilot.after} language={language} />
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
      <p class="small soft">{text.noEffect}</p>
    </Card>
  )
}

function isOfTwoDefinitions({ before, after }: PilotSeries): boolean {
  return before !== null && after !== null && before.definitionVersion !== after.definitionVersion
}

function Measure({ figure, asked, language }: { figure: Figure | null; asked: string | null; language: Language }) {
  const text = pilotText[language]
  if (figure === null) return <span class="soft">{asked === null ? text.notMeasured : text.noFigure}</span>
  return (
    <span class="cell">
      <strong>{figureValueText(figure, language)}</strong>
      <span class="note">{[...figureFacts(figure, language), figure.source.title].join('; ')}</span>
    </span>
  )
}

function Acts({ page: { pilot }, isAnalyst, language }: PilotViewProps) {
  const text = pilotText[language]
  if (!isAnalyst || pilot.revision === null) return null
  const base = `/beheer/proeven/${pilot.slug}`
  return (
    <Card kind="next">
      {isDraft(pilot) ? <p>{text.publishLead}</p> : null}
      <Buttons>
        <Form action={`${base}/${isDraft(pilot) ? 'tonen' : 'terug'}`} version={pilot.revision}>
          <Button kind={isDraft(pilot) ? 'primary' : 'quiet'}>{isDraft(pilot) ? text.publish : text.takeBack}</Button>
        </Form>
        <ButtonLink kind="quiet" href={base}>
          {text.change}
        </ButtonLink>
      </Buttons>
    </Card>
  )
}

/** Pilots by name, each leading to its page. */
export function PilotList({ pilots, language }: { pilots: readonly KeptPilot[]; language: Language }) {
  const text = pilotText[language]
  return (
    <PlainList
      items={pilots.map((pilot) => ({
        what: pilot.name[language],
        href: `/monitor/proeven/${pilot.slug}`,
        note: `${text.years(pilot.fromYear, pilot.untilYear)} · ${pilot.aim[language]}`,
        ...(isDraft(pilot) ? { end: <Tag kind="wait">{text.draft}</Tag> } : {}),
      }))}
    />
  )
}
