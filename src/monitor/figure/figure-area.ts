import type { Area } from '../../area/area.ts'
import type { AreaTree } from '../../area/area-tree.ts'
import { becameHere } from '../../area/former-municipality.ts'
import type { Period } from './period.ts'

/** Why an area that is not here is not: a municipality that merged, with what it became here, or a word nobody knows. */
export function notHere(text: string, areas: AreaTree): [code: 'former_area', hint: string] | [code: 'unknown_area'] {
  const became = becameHere(text, areas)
  return became === null ? ['unknown_area'] : ['former_area', became]
}

/** Why there can be no figure of this area over this period: it was no more, or not yet. Null when it was there, or the period is open. */
export function outOfTime(
  area: Area,
  { from, until }: Period,
  areas: AreaTree,
): { code: 'area_ended' | 'area_not_yet'; value: string; hint?: string } | null {
  if (from === null || until === null) return null
  if (area.untilYear !== null && from > area.untilYear) {
    const successor = area.successor === null ? undefined : areas.find(area.successor)
    return { code: 'area_ended', value: `${area.name}, ${area.untilYear}`, hint: successor?.name ?? '' }
  }
  if (area.fromYear === null || until >= area.fromYear) return null
  return { code: 'area_not_yet', value: `${area.name}, ${area.fromYear}` }
}
