import { type Area, type AreaLevel, isGroup } from './area.ts'

/** All areas with their hierarchies; made once per request by `loadAreas`. */
export interface AreaTree {
  /** Every area, groups included, by name. */
  readonly all: readonly Area[]
  /** By slug, else by CBS code, else by name; capitals and spaces around do not matter. Undefined when there is none. */
  find(slugOrCodeOrName: string): Area | undefined
  /** The areas directly or indirectly within this one, by name; groups are left out. */
  members(slug: string, level?: AreaLevel): readonly Area[]
  /** The areas this one lies in, nearest first, ending with the nation. */
  ancestors(slug: string): readonly Area[]
}

export function areaTree(areas: readonly Area[]): AreaTree {
  const all = areas.toSorted((one, other) => one.name.localeCompare(other.name, 'nl'))
  const bySlug = new Map(all.map((area) => [area.slug, area]))
  const byTerm = new Map(
    (['name', 'code', 'slug'] as const).flatMap((term) => all.map((area) => [key(area[term] ?? area.slug), area] as const)),
  )
  const children = Map.groupBy(
    all.flatMap((area) => area.parents.map((parent) => ({ area, parent: parent.slug }))),
    ({ parent }) => parent,
  )

  function ancestors(slug: string): readonly Area[] {
    return reach(slug, (each) => bySlug.get(each)?.parents.flatMap((parent) => bySlug.get(parent.slug) ?? []) ?? [])
  }

  return {
    all,
    find: (term) => byTerm.get(key(term)),
    ancestors: (slug) => ancestors(slug).toSorted((one, other) => ancestors(other.slug).length - ancestors(one.slug).length),
    members: (slug, level) =>
      reach(slug, (each) => children.get(each)?.map(({ area }) => area) ?? [])
        .filter((area) => !isGroup(area) && (level === undefined || area.level === level))
        .toSorted((one, other) => one.name.localeCompare(other.name, 'nl')),
  }
}

function key(term: string): string {
  return term.trim().toLocaleLowerCase('nl')
}

/** Breadth first, each area once, so that two hierarchies over one municipality do not count it twice. */
function reach(from: string, next: (slug: string) => readonly Area[]): readonly Area[] {
  const found = new Map<string, Area>()
  let front = [from]
  while (front.length > 0) {
    const fresh = front.flatMap(next).filter(({ slug }) => !found.has(slug) && slug !== from)
    for (const area of fresh) found.set(area.slug, area)
    front = fresh.map(({ slug }) => slug)
  }
  return [...found.values()]
}
