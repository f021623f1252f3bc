import type { Child } from 'hono/jsx'
import type { Language } from '../text/text.ts'
import { tableText } from './table.text.ts'

export interface Column {
  header: string
  /** Figures: aligned to the end, digits of equal width. */
  numeric?: boolean | undefined
  /** The cell that names the row; usually the first. */
  names?: boolean | undefined
}

/** Rows and columns ready for `DataTable`; a chart gives its own figures in this form. */
export interface TableData {
  caption: string
  columns: readonly Column[]
  /** One cell per column. */
  rows: readonly (readonly Child[])[]
  /** The columns are one thing in several periods or places, which a reader goes along: more than fit on a phone then scroll sideways. */
  compares?: boolean | undefined
}

export interface DataTableProps extends TableData {
  language: Language
  /** Reads the caption out without showing it, where a heading already says it. */
  captionHidden?: boolean | undefined
  id?: string | undefined
}

/** More columns than fit on a phone: there every row is a block under the cell that names it, with the headers beside its facts. */
const columnsOnPhone = 2

/** Numbers of one kind are narrow: as many fit beside the name of their row. */
const comparedOnPhone = 3

export function DataTable(props: DataTableProps) {
  const { compares, columns, id, caption, language } = props
  if (compares !== true || columns.length <= comparedOnPhone) {
    return (
      <div class="table-region" id={id}>
        <Table {...props} blocks={columns.length > columnsOnPhone && compares !== true} />
      </div>
    )
  }
  return (
    <section class="table-region scrolls" id={id} aria-label={caption} tabindex={0}>
      <div class="scroll-hint" aria-hidden="true">
        {tableText[language].scroll}
      </div>
      <Table {...props} blocks={false} />
    </section>
  )
}

/** Laid out as blocks a table stays a table for who hears it: the roles do not follow from the display then. */
function Table({ blocks, ...props }: DataTableProps & { blocks: boolean }) {
  const role = (name: string) => (blocks ? { role: name } : {})
  return (
    <table class={`utrecht-table utrecht-table--html-table${blocks ? ' block-table' : ''}`} {...role('table')}>
      <caption>{props.captionHidden === true ? <span class="visually-hidden">{props.caption}</span> : props.caption}</caption>
      <thead {...role('rowgroup')}>
        <tr {...role('row')}>
          {props.columns.map((column) => (
            <th scope="col" class={column.numeric === true ? 'n' : undefined} {...role('columnheader')}>
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...role('rowgroup')}>
        {props.rows.map((row) => (
          <tr {...role('row')}>
            {row.map((cell, index) => (
              <Cell column={props.columns[index]} blocks={blocks}>
                {cell}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell({ column, blocks, children }: { column: Column | undefined; blocks: boolean; children?: Child }) {
  const kind = column?.numeric === true ? 'n' : undefined
  if (column?.names !== true)
    return (
      <td class={kind} {...(blocks ? { role: 'cell', 'data-label': column?.header } : {})}>
        {blocks ? <span class="fact">{children}</span> : children}
      </td>
    )
  return (
    <th scope="row" class={kind} {...(blocks ? { role: 'rowheader' } : {})}>
      {children}
    </th>
  )
}
