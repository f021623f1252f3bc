export const areaLevels = ['municipality', 'subregion', 'region', 'vsv', 'hospital', 'nation', 'other'] as const
export type AreaLevel = (typeof areaLevels)[number]

/** `inferred` where no source lists the members; `group` when the area is a combination a source names, not a place to choose. */
export const memberships = ['stated', 'inferred', 'group'] as const
export type Membership = (typeof memberships)[number]

/** An area as figures name it. */
export interface AreaRef {
  slug: string
  /** CBS code such as `GM0274`; null where there is none. */
  code: string | null
  name: string
  level: AreaLevel
}

export interface Area extends AreaRef {
  /** Years of existence; null is open. */
  fromYear: number | null
  untilYear: number | null
  successor: string | null
  /** Key of the source that names it. */
  source: string | null
  /** Place on the tile map of the region, counted from 1; null off the map. */
  tile: { column: number; row: number } | null
  parents: readonly { slug: string; membership: Membership }[]
}

/** Words that stand where a slug may stand in an address, so no area may be called so. */
export const reservedSlugs: ReadonlySet<string> = new Set([
  'api',
  'assets',
  'atlas',
  'beheer',
  'big2',
  'bronnen',
  'dekking',
  'folder',
  'gebieden',
  'klantroutes',
  'nieuw',
  'oefencijfers',
  'profiel',
  'reeksen',
  'undated',
  'vergelijken',
])

/** A combination of areas that one source names together: left out of menus and charts. */
export function isGroup(area: Area): boolean {
  return area.parents.some(({ membership }) => membership === 'group')
}
