import type { Child } from 'hono/jsx'

export interface DetailsProps {
  summary: Child
  open?: boolean | undefined
  id?: string | undefined
  /** What belongs to a figure beside it, such as its table, is printed also while it is folded. */
  printed?: boolean | undefined
  children?: Child
}

/** More, for who wants it. Nothing that one needs in order to decide stands in it. */
export function Details(props: DetailsProps) {
  return (
    <details class={props.printed === true ? 'fold printed' : 'fold'} id={props.id} open={props.open === true}>
      <summary>{props.summary}</summary>
      {props.children}
    </details>
  )
}
