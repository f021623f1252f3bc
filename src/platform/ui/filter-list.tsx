import type { Child } from 'hono/jsx'

export interface FilterListProps {
  /** Unique on the page. */
  id: string
  /** The label of the field that the island adds. */
  label: string
  /** The word between how many are shown and how many there are: "of". */
  of: string
  /** What is said when nothing is left. */
  none: string
  /** A list. */
  children?: Child
}

/** A long list that narrows while somebody types; what is typed stays in the browser. Without script it is the whole list. */
export function FilterList({ id, label, of, none, children }: FilterListProps) {
  return (
    <filter-list id={id} data-label={label} data-of={of} data-none={none}>
      {children}
    </filter-list>
  )
}
