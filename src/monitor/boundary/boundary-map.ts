import { type Area, isGroup } from '../../area/area.ts'
import type { AreaTree } from '../../area/area-tree.ts'
import type { AreaBoundary } from '../../area/boundary.store.ts'
import type { MapCell, MapProps } from '../../platform/chart/map-drawing.tsx'
import type { LegendEntry } from '../../platform/chart/map-legend.tsx'
import type { Language } from '../../platform/text/text.ts'
import { boundariesText } from './boundaries.text.ts'
import type { DraftBoundary } from './boundary-draft.ts'

export interface BoundaryMap {
  map: MapProps
  /** The region that is drawn; null when none holds any of the areas. */
  whole: Area | null
  legend: readonly LegendEntry[]
  /** Areas with a boundary that lie elsewhere. */
  off: readonly Area[]
}

/** A light tone of the five, so that names stay easy to read. */
const classes = 5
const ofFile = 1

interface Drawn {
  area: Area
  polygons: AreaBoundary['polygons']
  isNew: boolean
}

/**
 * The maps as they would be: what stands, with a draft over it. Of the region with most areas in it, since areas all over the country would
 * be dots; municipalities when there are any, so that no area lies over another. Null when nothing has a boundary.
 */
export function boundaryMap(
  { areas, standing, draft = [] }: { areas: AreaTree; standing: readonly AreaBoundary[]; draft?: readonly DraftBoundary[] },
  language: Language,
): BoundaryMap | null {
  const text = boundariesText[language].map
  const polygons = new Map<string, Omit<Drawn, 'area'>>(standing.map((each) => [each.area, { polygons: each.polygons, isNew: false }]))
  for (const each of draft) polygons.set(each.area, { polygons: each.polygons, isNew: true })
  const known = areas.all.flatMap((area): Drawn[] => {
    const found = polygons.get(area.slug)
    return found === undefined ? [] : [{ area, ...found }]
  })
  const municipalities = known.filter(({ area }) => area.level === 'municipality')
  const drawable = municipalities.length > 0 ? municipalities : known
  const whole = regionOf(drawable, areas)
  const inside = new Set(whole === null ? drawable.map(({ area }) => area.slug) : areas.members(whole.slug).map(({ slug }) => slug))
  const shown = drawable.filter(({ area }) => inside.has(area.slug))
  if (shown.length === 0) return null
  const [fresh, staying] = [shown.filter(({ isNew }) => isNew), shown.filter(({ isNew }) => !isNew)]
  // Beside a draft what stays is left white.
  const fillOf = ({ isNew }: Drawn) => (isNew || draft.length === 0 ? ofFile : 'blank')
  const legend: LegendEntry[] = [
    { fill: ofFile, words: text.fromFile, count: fresh.length },
    { fill: 'blank', words: text.stays, count: staying.length },
  ]
  return {
    whole,
    legend: fresh.length > 0 && staying.length > 0 ? legend : [],
    off: drawable.filter((each) => !shown.includes(each)).map(({ area }) => area),
    map: {
      id: 'grenzen',
      title: whole === null ? text.titleAll(shown.length) : text.title(whole.name, shown.length),
      classes,
      cells: shown.map((each): MapCell => {
        const words = draft.length > 0 ? `: ${each.isNew ? text.fromFile : text.stays}` : ''
        return { name: each.area.name, short: '', value: '', fill: fillOf(each), href: null, label: `${each.area.name}${words}` }
      }),
      places: { kind: 'shapes', shapes: shown.map((each) => each.polygons) },
    },
  }
}

/** The region in which most of these lie. */
function regionOf(drawn: readonly Drawn[], areas: AreaTree): Area | null {
  const slugs = new Set(drawn.map(({ area }) => area.slug))
  const counted = areas.all
    .filter((area) => area.level === 'region' && !isGroup(area))
    .map((area) => ({ area, count: areas.members(area.slug).filter(({ slug }) => slugs.has(slug)).length }))
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => other.count - one.count)
  return counted[0]?.area ?? null
}
