import type { Child } from 'hono/jsx'
import { Heading, type HeadingLevel } from './heading.tsx'

export interface CardProps {
  heading?: Child
  /** 2 when absent. */
  level?: HeadingLevel | undefined
  /** `next` marks what to do now, `remark` what to keep in mind, `sand` what stands aside. */
  kind?: 'plain' | 'next' | 'remark' | 'sand' | undefined
  /** Makes the card an anchor, and a landmark named by its heading. */
  id?: string | undefined
  children?: Child
}

export function Card(props: CardProps) {
  const { id, heading } = props
  const headingId = id === undefined || heading === undefined ? undefined : `${id}-kop`
  return (
    <section class={`card ${props.kind ?? 'plain'}`} id={id} aria-labelledby={headingId}>
      {heading === undefined ? null : (
        <Heading level={props.level ?? 2} id={headingId}>
          {heading}
        </Heading>
      )}
      {props.children}
    </section>
  )
}
