import type { Child } from 'hono/jsx'

export interface ButtonListItem {
  /** What the button sends under the name of the list. */
  value: string
  what: string
  /** Softer lines below it. */
  notes: readonly string[]
  /** A sign before the words; decorative, the words say it too. */
  sign?: Child
}

/** Things to choose one of by pressing it: a button each, of which the whole row is the target. Stands in a `Form`. */
export function ButtonList({ name, items }: { name: string; items: readonly ButtonListItem[] }) {
  return (
    <ul class="button-list">
      {items.map((item) => (
        <li>
          <button type="submit" name={name} value={item.value}>
            {item.sign === undefined ? null : <span class="button-sign">{item.sign}</span>}
            <span class="what">
              <span class="name">{item.what}</span>
              {item.notes.map((note) => (
                <span class="note">{note}</span>
              ))}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
