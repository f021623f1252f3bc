import type { Child } from 'hono/jsx'
import { Breadcrumb, type Crumb } from './breadcrumb.tsx'

export interface PageHeadProps {
  breadcrumb?: { label: string; crumbs: readonly Crumb[] } | undefined
  heading: Child
  /** One or two sentences under the heading. */
  lead?: Child
  /** Tags and short facts, in one wrapping row. */
  meta?: Child
  children?: Child
}

/** The top of a page with its only h1. */
export function PageHead(props: PageHeadProps) {
  return (
    <div class="page-head">
      {props.breadcrumb === undefined ? null : <Breadcrumb {...props.breadcrumb} />}
      <h1>{props.heading}</h1>
      {props.lead === undefined ? null : <p class="lead">{props.lead}</p>}
      {props.meta === undefined ? null : <div class="row">{props.meta}</div>}
      {props.children}
    </div>
  )
}
