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

const point = z.tuple([z.number(), z.number()])
const polygons = z.array(z.array(z.array(point)))

/** The boundaries of these areas, as far as there are any; one query. */
export async function findBoundaries({ db }: Transaction, areas: readonly string[]): Promise<readonly AreaBoundary[]> {
  const rows = await db
    .selectFrom('area_boundary')
    .select(['area', 'polygons', 'attribution'])
    .where(sql<boolean>`area = any (${areas}::text[])`)
    .execute()
  return rows.map((row) => ({ area: row.area, attribution: row.attribution, polygons: polygons.parse(row.polygons) }))
}

/** Gives areas their boundary, or another one. Only the system may. */
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
