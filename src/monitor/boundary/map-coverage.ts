import { type Area, type AreaLevel, isGroup } from '../../area/area.ts'
import type { AreaTree } from '../../area/area-tree.ts'

/** How far the map of an area is drawn: with boundaries only when every municipality in it has one. */
export interface MapCoverage {
  whole: Area
  /** How many municipalities lie in it. */
  municipalities: number
  /** Those without a boundary, by name. */
  missing: readonly Area[]
}

const mapLevels: readonly AreaLevel[] = ['region', 'subregion', 'vsv', 'nation', 'other']

/** Every area the atlas can show as a map, from region to country. */
export function mapCoverage(areas: AreaTree, hasBoundary: (slug: string) => boolean): MapCoverage[] {
  return areas.all
    .filter((area) => mapLevels.includes(area.level) && !isGroup(area))
    .map((whole) => ({ whole, members: areas.members(whole.slug, 'municipality') }))
    .filter(({ members }) => members.length > 1)
    .map(({ whole, members }) => ({
      whole,
      municipalities: members.length,
      missing: members.filter(({ slug }) => !hasBoundary(slug)),
    }))
    .toSorted((one, other) => mapLevels.indexOf(one.whole.level) - mapLevels.indexOf(other.whole.level))
}
