import type { Area } from './area.ts'
import type { AreaTree } from './area-tree.ts'

/**
 * The area in which something of this municipality counts in a year: itself until its last year, and from the year after that the one it
 * merged into, however often. Its own slug when it is unknown, or ended without a successor.
 */
export function areaInYear(areas: AreaTree, slug: string, year: number): string {
  let area = areas.find(slug)
  const passed = new Set<Area>()
  while (area !== undefined && area.untilYear !== null && area.untilYear < year && area.successor !== null && !passed.has(area)) {
    passed.add(area)
    area = areas.find(area.successor) ?? area
  }
  return area?.slug ?? slug
}

/** The areas that, sooner or later, merged into this one; without itself. */
export function mergedInto(areas: AreaTree, slug: string): string[] {
  const found = new Set<string>()
  const front = [slug]
  for (let into = front.pop(); into !== undefined; into = front.pop()) {
    for (const area of areas.all) {
      if (area.successor !== into || area.slug === slug || found.has(area.slug)) continue
      found.add(area.slug)
      front.push(area.slug)
    }
  }
  return [...found].sort()
}

/**
 * The municipalities there were in a year within an area, by slug; itself when it is one. One that came later stands for those that merged
 * into it; one that had ended stands for nothing. Empty for an area that is not made of municipalities, such as a hospital.
 */
export function municipalitiesIn(areas: AreaTree, slug: string, year: number): string[] {
  const within = [areas.find(slug) ?? [], ...areas.members(slug, 'municipality')].flat()
  const found = new Set<string>()
  const passed = new Set<string>()
  const front = within.filter(({ level }) => level === 'municipality')
  for (let area = front.pop(); area !== undefined; area = front.pop()) {
    if (passed.has(area.slug)) continue
    passed.add(area.slug)
    if (area.fromYear !== null && area.fromYear > year) front.push(...areas.all.filter(({ successor }) => successor === area?.slug))
    else if (area.untilYear === null || area.untilYear >= year) found.add(area.slug)
  }
  return [...found].sort()
}
