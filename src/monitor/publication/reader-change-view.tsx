import type { Language } from '../../platform/text/text.ts'
import { ButtonLink, Buttons } from '../../platform/ui/button.tsx'
import { Card } from '../../platform/ui/card.tsx'
import { Details } from '../../platform/ui/details.tsx'
import { Cell, ColumnHeader, Row, RowHeader, Table, TableBody, TableHead } from '../../platform/ui/table-parts.tsx'
import { FigureWords, indicatorWords } from '../delivery/figure-words.tsx'
import { periodText } from '../figure/period-text.ts'
import { definitionOf } from '../indicator/catalogue.ts'
import type { PublishableSet } from './publication.store.ts'
import { readerChangeText } from './reader-change.text.ts'
import type { EditionChanges, ReaderChange } from './reader-change.ts'

/** Readable at once; more are folded. */
const readable = 10
const mostShown = 50

/** What a publication says otherwise than the one before it, for everybody. */
export function ChangedFigures({ edition, language }: { edition: EditionChanges; language: Language }) {
  const text = readerChangeText[language]
  const { changed, gone, changes } = edition
  return (
    <>
      <p>
        <strong>{text.lead(changed, gone)}.</strong> {text.why}
      </p>
      <ChangeTable changes={changes} all={changed + gone} caption={text.heading(edition.since)} language={language} />
    </>
  )
}

/** What readers will find different once this is published, for who publishes it. */
export function ChangesPreview({ changes, language }: { changes: readonly ReaderChange[]; language: Language }) {
  const text = readerChangeText[language]
  if (changes.length === 0) return null
  const gone = changes.filter(({ now }) => now === null).length
  return (
    <Card heading={text.preview} id="anders">
      <p>
        <strong>{text.lead(changes.length - gone, gone)}.</strong> {text.previewLead}
      </p>
      <ChangeTable changes={changes.slice(0, mostShown)} all={changes.length} caption={text.preview} language={language} />
    </Card>
  )
}

function ChangeTable(props: { changes: readonly ReaderChange[]; all: number; caption: string; language: Language }) {
  const { changes, all, language } = props
  const text = readerChangeText[language]
  const table = (
    <>
      <ChangedRows {...props} />
      {changes.length < all ? <p class="soft small">{text.firstOf(changes.length, all)}</p> : null}
    </>
  )
  return changes.length <= readable ? table : <Details summary={text.see}>{table}</Details>
}

function ChangedRows({ changes, caption, language }: { changes: readonly ReaderChange[]; caption: string; language: Language }) {
  const { columns, gone } = readerChangeText[language]
  return (
    <Table class="figures-table diff-table">
      <caption class="visually-hidden">{caption}</caption>
      <TableHead>
        <Row>
          {(['indicator', 'area', 'period', 'was', 'now'] as const).map((column) => (
            <ColumnHeader>{columns[column]}</ColumnHeader>
          ))}
        </Row>
      </TableHead>
      <TableBody>
        {changes.map(({ was, now }) => (
          <Row>
            <RowHeader>{indicatorWords(was.indicator, definitionOf(was), language)}</RowHeader>
            <Cell data-label={columns.area}>{was.area.name}</Cell>
            <Cell data-label={columns.period}>{periodText(was.period, language)}</Cell>
            <Cell data-label={columns.was}>
              <FigureWords figure={was} language={language} />
            </Cell>
            <Cell data-label={columns.now}>{now === null ? <em>{gone}</em> : <FigureWords figure={now} language={language} />}</Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  )
}

/** How a figure that readers know is put right, beside taking everything back. */
export function PutRight({ set, language }: { set: PublishableSet; language: Language }) {
  const text = readerChangeText[language]
  const counted = set.kind === 'casework'
  return (
    <Card heading={text.wrong} kind="sand" id="verbeteren">
      <p>{text.wrongLead}</p>
      <ol>
        {Object.values(counted ? text.caseworkSteps : text.steps).map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      <p>{text.stays}</p>
      {counted ? null : (
        <Buttons>
          <ButtonLink kind="quiet" href={`/beheer/cijfers/nieuw?set=${set.slug}`}>
            {text.toSheet}
          </ButtonLink>
        </Buttons>
      )}
    </Card>
  )
}
