import { loadAreas } from '../../area/area.store.ts'
import { type Area, isGroup } from '../../area/area.ts'
import type { AreaTree } from '../../area/area-tree.ts'
import { municipalitiesServed } from '../../people/coalition/coalition.store.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'

/** The area of the coalitions the actor belongs to; null for who belongs to none. */
export async function ownArea(tx: Transaction): Promise<Area | null> {
  const served = await municipalitiesServed(tx)
  if (served.length === 0) return null
  return areaAround(
    await loadAreas(tx),
    served.map(({ slug }) => slug),
  )
}

/** The one municipality, or the subregion, region or nation of fewest municipalities that holds them all; null where there is none. */
export function areaAround(areas: AreaTree, municipalities: readonly string[]): Area | null {
  if (municipalities.length === 1) return areas.find(municipalities[0] ?? '') ?? null
  const around = areas.all
    .filter((area) => (area.level === 'subregion' || area.level === 'region' || area.level === 'nation') && !isGroup(area))
    .map((area) => ({ area, within: areas.members(area.slug, 'municipality').map(({ slug }) => slug) }))
    .filter(({ within }) => municipalities.every((slug) => within.includes(slug)))
    .toSorted((one, other) => one.within.length - other.within.length)
  return around[0]?.area ?? null
}
