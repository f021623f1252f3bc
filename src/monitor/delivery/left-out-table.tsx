import type { Language } from '../../platform/text/text.ts'
import { Cell, ColumnHeader, Row, RowHeader, Table, TableBody, TableHead } from '../../platform/ui/table-parts.tsx'
import { periodText } from '../figure/period-text.ts'
import { checkText } from './check/check.text.ts'
import type { DiffRow } from './delivery-diff.store.ts'
import { FigureWords, indicatorWords } from './figure-words.tsx'
import { leftOutWords, type Reasons } from './left-out-words.ts'

interface LeftOutTableProps {
  rows: readonly DiffRow[]
  reasons: Reasons
  /** Is it told of a draft, or of a set as it stands now? */
  isDraft: boolean
  caption: string
  language: Language
}

/** Figures that stand in the sheet and do not go into the set, with why, and what stands in their cell all the same; on a phone each is a block. */
export function LeftOutTable({ rows, reasons, isDraft, caption, language }: LeftOutTableProps) {
  const { columns, leftOutWhy } = checkText[language]
  const stays = isDraft ? columns.stays : columns.standsNow
  return (
    <Table class="figures-table diff-table">
      <caption class="visually-hidden">{caption}</caption>
      <TableHead>
        <Row>
          {[columns.indicator, columns.inSheet, stays, columns.why, columns.row].map((column) => (
            <ColumnHeader>{column}</ColumnHeader>
          ))}
        </Row>
      </TableHead>
      <TableBody>
        {rows.map(({ sheetRow, now, cell, leftOut }) =>
          leftOut === null ? null : (
            <Row>
              <RowHeader>
                {cell.area.name}, {periodText(cell.period, language)}
                <span class="note">{indicatorWords(cell.indicator, cell.definition, language)}</span>
              </RowHeader>
              <Cell data-label={columns.inSheet}>
                {leftOut.figure === null ? leftOutWhy.cannotBeRead : <FigureWords figure={leftOut.figure} language={language} />}
              </Cell>
              <Cell data-label={stays}>{now === null ? leftOutWhy.nothing : <FigureWords figure={now} language={language} />}</Cell>
              <Cell data-label={columns.why}>{leftOutWords(leftOut, reasons, language)}</Cell>
              <Cell data-label={columns.row} class="n">
                {sheetRow ?? ''}
              </Cell>
            </Row>
          ),
        )}
      </TableBody>
    </Table>
  )
}
