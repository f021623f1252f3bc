import type { Child } from 'hono/jsx'
import { Heading, type HeadingLevel } from './heading.tsx'

export type NoticeKind = 'info' | 'warning' | 'error' | 'success'

const classOf: Record<NoticeKind, string> = {
  info: 'utrecht-alert--info',
  warning: 'utrecht-alert--warning',
  error: 'utrecht-alert--error',
  success: 'utrecht-alert--ok',
}

export interface NoticeProps {
  kind: NoticeKind
  heading: string
  /** 2 when absent. */
  level?: HeadingLevel | undefined
  id?: string | undefined
  children?: Child
}

/** Something to know before going on; the heading says in words what the colour repeats. */
export function Notice(props: NoticeProps) {
  return (
    <aside class={`utrecht-alert ${classOf[props.kind]} notice`} id={props.id} aria-label={props.heading}>
      <div class="notice-body">
        <Heading level={props.level ?? 2}>{props.heading}</Heading>
        {props.children}
      </div>
    </aside>
  )
}
