import type { Child } from 'hono/jsx'

/** The main matter with a narrower column beside it; on a phone the side comes below. */
export function Columns({ children, aside, label }: { children?: Child; aside?: Child; label?: string | undefined }) {
  return (
    <div class="grid two">
      <div class="stack">{children}</div>
      <aside class="stack" aria-label={label}>
        {aside}
      </aside>
    </div>
  )
}

/** Parts below each other at an even distance. */
export function Stack({ children }: { children?: Child }) {
  return <div class="stack">{children}</div>
}

/** Equal parts beside each other, below each other on a phone. */
export function Grid({ columns, children }: { columns: 2 | 3; children?: Child }) {
  return <div class={columns === 2 ? 'grid halves' : 'grid three'}>{children}</div>
}
