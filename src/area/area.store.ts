import { sql } from 'kysely'
import type { Transaction } from '../platform/database/as-actor.ts'
import { type Area, type AreaLevel, areaLevels, type Membership, memberships } from './area.ts'
import { type AreaTree, areaTree } from './area-tree.ts'

/** Every area with its parents, in one query. */
export async function loadAreas({ db }: Transaction): Promise<AreaTree> {
  const rows = await db
    .selectFrom('area')
    .selectAll()
    .select(
      sql<{ slug: string; membership: string }[]>`coalesce((select json_agg(json_build_object('slug', p.parent, 'membership', p.membership)
        order by p.parent) from area_parent p where p.area = area.slug), '[]')`.as('parents'),
    )
    .execute()
  return areaTree(
    rows.map(
      (row): Area => ({
        slug: row.slug,
        code: row.code,
        name: row.name,
        level: levelOf(row.level),
        fromYear: row.from_year,
        untilYear: row.until_year,
        successor: row.successor,
        source: row.source,
        tile: row.tile_x === null || row.tile_y === null ? null : { column: row.tile_x, row: row.tile_y },
        parents: row.parents.map(({ slug, membership }) => ({ slug, membership: membershipOf(membership) })),
      }),
    ),
  )
}

/** The area with this slug, CBS code or name; undefined when there is none. */
export async function findArea(tx: Transaction, slugOrCodeOrName: string): Promise<Area | undefined> {
  return (await loadAreas(tx)).find(slugOrCodeOrName)
}

/** What an area is called; its slug when there is none. */
export async function nameOfArea({ db }: Transaction, slug: string): Promise<string> {
  const area = await db.selectFrom('area').select('name').where('slug', '=', slug).executeTakeFirst()
  return area?.name ?? slug
}

/** Is there any area yet? Without one the store is new. */
export async function hasAreas({ db }: Transaction): Promise<boolean> {
  return (await db.selectFrom('area').select('slug').limit(1).executeTakeFirst()) !== undefined
}

/** Gives areas their place on the tile map; a slug without an area is passed over. Only the system may. */
export async function placeOnTileMap({ db }: Transaction, tiles: readonly { area: string; column: number; row: number }[]): Promise<void> {
  await sql`update area set tile_x = given.x, tile_y = given.y
    from unnest(${tiles.map(({ area }) => area)}::text[], ${tiles.map(({ column }) => column)}::integer[],
      ${tiles.map(({ row }) => row)}::integer[]) as given (slug, x, y)
    where area.slug = given.slug`.execute(db)
}

/** Adds areas and changes those with the same slug; their parents become exactly the given ones. Only the system may. */
export async function saveAreas({ db }: Transaction, areas: readonly Area[]): Promise<void> {
  if (areas.length === 0) return
  await releaseCodes(db, areas)
  await db
    .insertInto('area')
    .values(
      areas.map((area) => ({
        slug: area.slug,
        code: area.code,
        name: area.name,
        level: area.level,
        from_year: area.fromYear,
        until_year: area.untilYear,
        source: area.source,
        tile_x: area.tile?.column ?? null,
        tile_y: area.tile?.row ?? null,
      })),
    )
    .onConflict((conflict) =>
      conflict.column('slug').doUpdateSet((row) => ({
        code: row.ref('excluded.code'),
        name: row.ref('excluded.name'),
        level: row.ref('excluded.level'),
        from_year: row.ref('excluded.from_year'),
        until_year: row.ref('excluded.until_year'),
        source: row.ref('excluded.source'),
        tile_x: sql<number | null>`coalesce(excluded.tile_x, area.tile_x)`,
        tile_y: sql<number | null>`coalesce(excluded.tile_y, area.tile_y)`,
      })),
    )
    .execute()
  await saveSuccessors(db, areas)
  const slugs = areas.map(({ slug }) => slug)
  await db.deleteFrom('area_parent').where('area', 'in', slugs).execute()
  const parents = areas.flatMap(({ slug, parents }) => parents.map(({ slug: parent, membership }) => ({ area: slug, parent, membership })))
  if (parents.length > 0) await db.insertInto('area_parent').values(parents).execute()
}

/** Before any area gets another code, since that may still be the one of an area further down. */
async function releaseCodes(db: Transaction['db'], areas: readonly Area[]): Promise<void> {
  await sql`update area set code = null
    from unnest(${areas.map(({ slug }) => slug)}::text[], ${areas.map(({ code }) => code)}::text[]) as given (slug, code)
    where area.slug = given.slug and area.code <> coalesce(given.code, '')`.execute(db)
}

/** After all areas are there, since a successor may stand further down. */
async function saveSuccessors(db: Transaction['db'], areas: readonly Area[]): Promise<void> {
  await sql`update area set successor = given.successor
    from unnest(${areas.map(({ slug }) => slug)}::text[], ${areas.map(({ successor }) => successor)}::text[]) as given (slug, successor)
    where area.slug = given.slug and area.successor is distinct from given.successor`.execute(db)
}

function levelOf(value: string): AreaLevel {
  return areaLevels.find((level) => level === value) ?? 'other'
}

function membershipOf(value: string): Membership {
  return memberships.find((membership) => membership === value) ?? 'stated'
}
