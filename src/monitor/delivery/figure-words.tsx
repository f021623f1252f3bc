import type { Language } from '../../platform/text/text.ts'
import { Cell, ColumnHeader, Row, RowHeader, Table, TableBody, TableHead } from '../../platform/ui/table-parts.tsx'
import { figureText } from '../figure/figure.text.ts'
import type { Figure } from '../figure/figure.ts'
import { countText, sourceValueText } from '../figure/figure-value.ts'
import { periodText } from '../figure/period-text.ts'
import { definitionOf } from '../indicator/catalogue.ts'
import type { IndicatorDefinition } from '../indicator/definition.ts'
import { isOwnCode } from '../indicator/own-definition.ts'
import { checkText } from './check/check.text.ts'
import type { DiffRow } from './delivery-diff.store.ts'

/** The figure as its source prints it, with what travels with it, its state and its remark. */
export function FigureWords({ figure, language }: { figure: Figure; language: Language }) {
  const text = figureText[language]
  const counted = countedText(figure, language)
  return (
    <span class="cell">
      {figure.state === 'known' || figure.state === 'disputed' ? (
        <strong>{sourceValueText(figure, language)}</strong>
      ) : (
        <span class="hatched">{text.state[figure.state]}</span>
      )}
      {figure.state === 'disputed' ? <span class="note">{text.state.disputed}</span> : null}
      {counted === '' ? null : <span class="note">{counted}</span>}
      {figure.remark === null ? null : (
        <span class="note" lang="nl">
          {figure.remark}
        </span>
      )}
    </span>
  )
}

function countedText({ numerator, denominator, n, unit }: Figure, language: Language): string {
  const text = checkText[language]
  const count = (number: number) => countText(number, language)
  const sample = n === null ? [] : [text.sample(count(n))]
  if (numerator === null) return [...(denominator === null ? [] : [text.outOf(count(denominator))]), ...sample].join(', ')
  const whole =
    denominator === null
      ? unit === 'count'
        ? []
        : [text.inNumber(count(numerator))]
      : [text.countedOf(count(numerator), count(denominator))]
  return [...whole, ...sample].join(', ')
}

/** Cells of a set with what they were and what they become; on a phone each is a block. */
export function DiffTable({
  rows,
  caption,
  language,
  sides,
}: {
  rows: readonly DiffRow[]
  caption: string
  language: Language
  sides: 'both' | 'now' | 'was'
}) {
  const { columns } = checkText[language]
  return (
    <Table class="figures-table diff-table">
      <caption class="visually-hidden">{caption}</caption>
      <TableHead>
        <Row>
          <ColumnHeader>{columns.indicator}</ColumnHeader>
          <ColumnHeader>{columns.area}</ColumnHeader>
          <ColumnHeader>{columns.period}</ColumnHeader>
          {sides === 'now' ? null : <ColumnHeader>{sides === 'both' ? columns.was : columns.figure}</ColumnHeader>}
          {sides === 'was' ? null : <ColumnHeader>{sides === 'both' ? columns.now : columns.figure}</ColumnHeader>}
          {sides === 'was' ? null : <ColumnHeader>{columns.row}</ColumnHeader>}
        </Row>
      </TableHead>
      <TableBody>
        {rows.map(({ sheetRow, now, was }) => {
          const figure = now ?? was
          if (figure === null) return null
          return (
            <Row>
              <RowHeader>{indicatorWords(figure.indicator, definitionOf(figure), language)}</RowHeader>
              <Cell data-label={columns.area}>{figure.area.name}</Cell>
              <Cell data-label={columns.period}>{periodText(figure.period, language)}</Cell>
              {sides === 'now' ? null : (
                <FigureCell label={sides === 'both' ? columns.was : columns.figure} figure={was} language={language} />
              )}
              {sides === 'was' ? null : (
                <FigureCell label={sides === 'both' ? columns.now : columns.figure} figure={now} language={language} />
              )}
              {sides === 'was' ? null : (
                <Cell data-label={columns.row} class="n">
                  {sheetRow ?? ''}
                </Cell>
              )}
            </Row>
          )
        })}
      </TableBody>
    </Table>
  )
}

function FigureCell({ label, figure, language }: { label: string; figure: Figure | null; language: Language }) {
  return <Cell data-label={label}>{figure === null ? null : <FigureWords figure={figure} language={language} />}</Cell>
}

/** "8a · Prenataal huisbezoek"; a code that only repeats the name is left out. */
export function indicatorWords(code: string, definition: IndicatorDefinition | undefined, language: Language): string {
  if (definition === undefined) return code
  return isOwnCode(code) ? definition.name[language] : `${code} · ${definition.name[language]}`
}
