export interface Crumb {
  label: string
  /** Absent for the page one is on. */
  href?: string | undefined
}

/** The way back up. `label` names the landmark, as in "Kruimelpad". */
export function Breadcrumb({ crumbs, label }: { crumbs: readonly Crumb[]; label: string }) {
  return (
    <nav class="crumbs" aria-label={label}>
      <ol>
        {crumbs.map((crumb) => (
          <li>{crumb.href === undefined ? <span aria-current="page">{crumb.label}</span> : <a href={crumb.href}>{crumb.label}</a>}</li>
        ))}
      </ol>
    </nav>
  )
}
