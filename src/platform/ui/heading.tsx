import type { Child } from 'hono/jsx'

export type HeadingLevel = 1 | 2 | 3 | 4

/** A heading whose level is a value, so that a part fits under any page outline. */
export function Heading({ level, id, children }: { level: HeadingLevel; id?: string | undefined; children?: Child }) {
  switch (level) {
    case 1:
      return <h1 id={id}>{children}</h1>
    case 2:
      return <h2 id={id}>{children}</h2>
    case 3:
      return <h3 id={id}>{children}</h3>
    case 4:
      return <h4 id={id}>{children}</h4>
  }
}
