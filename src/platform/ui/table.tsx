import type { Child } from 'hono/jsx'

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
}

export interface DataTableProps extends TableData {
  /** Reads the caption out without showing it, where a heading already says it. */
  captionHidden?: boolean | undefined
  id?: string | undefined
  /** On a phone every row is a block under the cell that names it, with the headers beside its facts; for tables of words with many columns. */
  blocks?: boolean | undefined
}

/** More columns than fit on a phone: the table then scrolls in a region that the keyboard can reach. */
const columnsOnPhone = 3

export function DataTable(props: DataTableProps) {
  const table = <Table {...props} />
  if (props.blocks === true || props.columns.length <= columnsOnPhone) {
    return (
      <div class="table-region" id={props.id}>
        {table}
      </div>
    )
  }
  return (
    <section class="table-region" id={props.id} aria-label={props.caption} tabindex={0}>
      {table}
    </section>
  )
}

function Table(props: DataTableProps) {
  return (
    <table class={`utrecht-table utrecht-table--html-table${props.blocks === true ? ' block-table' : ''}`}>
      <caption>{props.captionHidden === true ? <span class="visually-hidden">{props.caption}</span> : props.caption}</caption>
      <thead>
        <tr>
          {props.columns.map((column) => (
            <th scope="col" class={column.numeric === true ? 'n' : undefined}>
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <tr>
            {row.map((cell, index) => (
              <Cell column={props.columns[index]} labelled={props.blocks === true}>
                {cell}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell({ column, labelled, children }: { column: Column | undefined; labelled: boolean; children?: Child }) {
  const kind = column?.numeric === true ? 'n' : undefined
  if (column?.names !== true)
    return (
      <td class={kind} data-label={labelled ? column?.header : undefined}>
        {children}
      </td>
    )
  return (
    <th scope="row" class={kind}>
      {children}
    </th>
  )
}
