import { sql } from 'kysely'
import { z } from 'zod'
import type { Polygon } from '../platform/chart/simplify-rings.ts'
import type { Transaction } from '../platform/database/as-actor.ts'

export interface AreaBoundary {
  /** Slug. */
  area: string
  /** Degrees, longitude first. */
  polygons: readonly Polygon[]
  /** Whose boundary it is, printed with it. */
  attribution: string
}

/** Whose boundary an area has, and since when. */
export interface DrawnArea {
  area: string
  attribution: string
  importedAt: Date
}

const point = z.tuple([z.number(), z.number()])
/** As they are stored. */
export const storedPolygons = z.array(z.array(z.array(point)))

/** The boundaries of these areas, as far as there are any; one query. */
export async function findBoundaries({ db }: Transaction, areas: readonly string[]): Promise<readonly AreaBoundary[]> {
  const rows = await db
    .selectFrom('area_boundary')
    .select(['area', 'polygons', 'attribution'])
    .where(sql<boolean>`area = any (${areas}::text[])`)
    .execute()
  return rows.map((row) => ({ area: row.area, attribution: row.attribution, polygons: storedPolygons.parse(row.polygons) }))
}

/** Every area that has a boundary, without its points. */
export async function findDrawnAreas({ db }: Transaction): Promise<readonly DrawnArea[]> {
  const rows = await db.selectFrom('area_boundary').select(['area', 'attribution', 'imported_at']).orderBy('area').execute()
  return rows.map((row) => ({ area: row.area, attribution: row.attribution, importedAt: row.imported_at }))
}

/** Takes away every boundary and says of how many areas. The system and analysts may. */
export async function removeBoundaries({ db }: Transaction): Promise<number> {
  return (await db.deleteFrom('area_boundary').returning('area').execute()).length
}

/** Gives areas their boundary, or another one. The system and analysts may. */
export async function saveBoundaries({ db, now }: Transaction, boundaries: readonly AreaBoundary[]): Promise<void> {
  await sql`insert into area_boundary (area, polygons, attribution, imported_at)
    select given.area, given.polygons::jsonb, given.attribution, ${now}
    from unnest(${boundaries.map(({ area }) => area)}::text[], ${boundaries.map((boundary) => JSON.stringify(boundary.polygons))}::text[],
      ${boundaries.map(({ attribution }) => attribution)}::text[]) as given (area, polygons, attribution)
    on conflict (area) do update set polygons = excluded.polygons, attribution = excluded.attribution, imported_at = excluded.imported_at`.execute(
    db,
  )
}

/** Changes with every import of boundaries; one short query. */
export async function boundariesVersion({ db }: Transaction): Promise<string> {
  const { rows } = await sql<{
    version: string
  }>`select count(*) || ' ' || coalesce(max(imported_at)::text, '') as version from area_boundary`.execute(db)
  return rows[0]?.version ?? ''
}
