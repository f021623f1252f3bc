import type { Child } from 'hono/jsx'

export interface FilterListProps {
  /** Unique on the page. */
  id: string
  /** The label of the field that the island adds. */
  label: string
  /** A search field that is on the page already, by its id: it then narrows the list too, and none is added. */
  field?: string | undefined
  /** The word between how many are shown and how many there are: "of". */
  of: string
  /** What is said when nothing is left. */
  none: string
  /** Lists and tables, folded or not. */
  children?: Child
}

/** A long list that narrows while somebody types; what is typed stays in the browser. Without script it is the whole list. */
export function FilterList({ id, label, field, of, none, children }: FilterListProps) {
  return (
    <filter-list id={id} data-label={label} data-field={field} data-of={of} data-none={none}>
      {children}
    </filter-list>
  )
}
