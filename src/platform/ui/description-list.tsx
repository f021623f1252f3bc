import type { Child } from 'hono/jsx'

export interface DescriptionItem {
  term: Child
  description: Child
}

/** Terms with what they say, beside each other where there is room. */
export function DescriptionList({ items }: { items: readonly DescriptionItem[] }) {
  return (
    <dl class="terms">
      {items.map((item) => (
        <>
          <dt>{item.term}</dt>
          <dd>{item.description}</dd>
        </>
      ))}
    </dl>
  )
}
