import type { JSX } from 'hono/jsx'

/*
 * The parts of a table that lays its rows out as blocks on a phone. Each says its role: laid out so, in some browsers it is no table any
 * more for who hears it.
 */

type Of<Tag extends keyof JSX.IntrinsicElements> = JSX.IntrinsicElements[Tag]

const said = (role: string) => ({ role })

export function Table(props: Of<'table'>) {
  return <table {...said('table')} {...props} />
}

export function TableHead(props: Of<'thead'>) {
  return <thead {...said('rowgroup')} {...props} />
}

export function TableBody(props: Of<'tbody'>) {
  return <tbody {...said('rowgroup')} {...props} />
}

export function Row(props: Of<'tr'>) {
  return <tr {...said('row')} {...props} />
}

export function ColumnHeader(props: Of<'th'>) {
  return <th scope="col" {...said('columnheader')} {...props} />
}

export function RowHeader(props: Of<'th'>) {
  return <th scope="row" {...said('rowheader')} {...props} />
}

export function Cell(props: Of<'td'>) {
  return <td {...said('cell')} {...props} />
}
