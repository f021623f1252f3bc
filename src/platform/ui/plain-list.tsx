import type { Child } from 'hono/jsx'

export interface PlainListItem {
  what: Child
  /** Where `what` leads. */
  href?: string | undefined
  /** A second, softer line. */
  note?: Child
  /** A button or tag at the end of the row. */
  end?: Child
}

/** Rows with a line between them and the action at the end. */
export function PlainList({ items, ordered }: { items: readonly PlainListItem[]; ordered?: boolean | undefined }) {
  const rows = items.map((item) => (
    <li>
      <span class="what">
        {item.href === undefined ? item.what : <a href={item.href}>{item.what}</a>}
        {item.note === undefined ? null : <span class="note">{item.note}</span>}
      </span>
      {item.end}
    </li>
  ))
  return ordered === true ? <ol class="plain-list">{rows}</ol> : <ul class="plain-list">{rows}</ul>
}
