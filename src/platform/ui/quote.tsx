import type { Child } from 'hono/jsx'

/** Somebody's own words, in the language they were said. */
export function Quote({ by, language, children }: { by?: Child; language?: string | undefined; children?: Child }) {
  return (
    <blockquote class="utrecht-blockquote quote" lang={language} dir="auto">
      <p>{children}</p>
      {by === undefined ? null : <footer>{by}</footer>}
    </blockquote>
  )
}
