import { type Area, isGroup } from '../../area/area.ts'
import type { AreaTree } from '../../area/area-tree.ts'

/**
 * Where to look when an area has nothing of its own, one try after another: what is said of all municipalities of the
 * region together; each area it lies in, nearest first; the areas that lie in it or share a municipality with it, all at once; the nation.
 */
export function whereElse(area: Area, areas: AreaTree): readonly (readonly Area[])[] {
  const around = areas.ancestors(area.slug).filter((one) => !isGroup(one))
  const near = around.filter(({ level }) => level !== 'nation')
  const nation = around.filter(({ level }) => level === 'nation')
  const together = area.level === 'municipality' ? near.flatMap(({ slug }) => areas.find(`gemeenten-in-${slug}`) ?? []) : []
  return [...[...together, ...near].map((one) => [one]), overlapping(area, areas), nation]
}

/** Larger areas only: the figures of single municipalities are no answer for what they are part of. */
function overlapping(area: Area, areas: AreaTree): readonly Area[] {
  if (area.level === 'municipality' || area.level === 'nation') return []
  const taken = new Set([area, ...areas.ancestors(area.slug)].map(({ slug }) => slug))
  const within = new Set(areas.members(area.slug).map(({ slug }) => slug))
  return areas.all
    .filter((other) => other.level !== 'municipality' && !taken.has(other.slug) && !isGroup(other))
    .filter((other) => within.has(other.slug) || areas.members(other.slug, 'municipality').some(({ slug }) => within.has(slug)))
}
