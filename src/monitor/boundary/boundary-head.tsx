import type { Child } from 'hono/jsx'
import type { Language } from '../../platform/text/text.ts'
import { PageHead } from '../../platform/ui/page-head.tsx'
import { boundariesText } from './boundaries.text.ts'

/** The top of the pages about boundaries, with the way back up; `crumb` is the page itself when it lies below the first. */
export function BoundaryHead(props: { heading: string; lead: Child; crumb?: string; language: Language }) {
  const text = boundariesText[props.language]
  const crumbs = [
    { label: text.manage, href: '/beheer' },
    ...(props.crumb === undefined ? [{ label: text.title }] : [{ label: text.title, href: '/beheer/kaart' }, { label: props.crumb }]),
  ]
  return <PageHead breadcrumb={{ label: text.crumbs, crumbs }} heading={props.heading} lead={props.lead} />
}
