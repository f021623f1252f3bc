import { worksWithFamilies } from '../people/professional/roles.ts'
import type { Visitor } from '../platform/web/page.ts'

/** The site map: the main menu per kind of visitor. Each room lists its own addresses in its `*.pages.tsx`. */
export type Section = 'work' | 'mine' | 'guide' | 'landscape' | 'conference' | 'monitor' | 'triage' | 'manage'

interface MenuItem {
  section: Section
  href: string
}

const landscape: MenuItem = { section: 'landscape', href: '/zorglandschap' }
const monitor: MenuItem = { section: 'monitor', href: '/monitor' }

export function menuFor(visitor: Visitor): readonly MenuItem[] {
  if (visitor.actor.kind === 'parent') return [{ section: 'mine', href: '/mijn' }, landscape]
  if (visitor.actor.kind !== 'professional') return [landscape, monitor]
  const holds = (...wanted: string[]) => visitor.actor.roles.some(({ role }) => wanted.includes(role))
  return [
    { section: 'work', href: '/werk' },
    ...(holds('entry_team') ? [{ section: 'triage', href: '/triage' } as const] : []),
    landscape,
    ...(worksWithFamilies(visitor.actor) ? [{ section: 'conference', href: '/overleg' } as const] : []),
    monitor,
    ...(holds('analyst', 'coalition_lead') ? [{ section: 'manage', href: '/beheer' } as const] : []),
  ]
}
