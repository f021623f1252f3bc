export interface Crumb {
  label: string
  /** Absent for the page one is on, and for a step that has no page of its own. */
  href?: string | undefined
}

/** The way back up. `label` names the landmark, as in "Kruimelpad". */
export function Breadcrumb({ crumbs, label }: { crumbs: readonly Crumb[]; label: string }) {
  return (
    <nav class="crumbs" aria-label={label}>
      <ol>
        {crumbs.map(({ label: name, href }, at) => (
          <li>
            {href === undefined ? (
              <span aria-current={at === crumbs.length - 1 ? 'page' : undefined}>{name}</span>
            ) : (
              <a href={href}>{name}</a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
