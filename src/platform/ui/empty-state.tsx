import type { Child } from 'hono/jsx'
import { Heading, type HeadingLevel } from './heading.tsx'

export interface EmptyStateProps {
  heading: string
  /** 3 when absent. */
  level?: HeadingLevel | undefined
  /** The button that fills it. */
  action?: Child
  /** What would make it full. */
  children?: Child
}

export function EmptyState(props: EmptyStateProps) {
  return (
    <div class="empty">
      <Heading level={props.level ?? 3}>{props.heading}</Heading>
      <div>{props.children}</div>
      {props.action === undefined ? null : <div class="buttons">{props.action}</div>}
    </div>
  )
}
