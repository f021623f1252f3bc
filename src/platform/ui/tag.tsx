import type { Child } from 'hono/jsx'

export type TagKind = 'plain' | 'wait' | 'done' | 'open'

/** A short fact or state in words; the colour only repeats what the words say. */
export function Tag({ kind, children }: { kind?: TagKind | undefined; children?: Child }) {
  return <span class={`utrecht-data-badge tag ${kind ?? 'plain'}`}>{children}</span>
}
