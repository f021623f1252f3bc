import { recordAudit } from '../platform/audit/record-audit.ts'
import { type Polygon, simplifyShapes } from '../platform/chart/simplify-rings.ts'
import type { Transaction } from '../platform/database/as-actor.ts'
import { loadAreas } from './area.store.ts'
import { saveBoundaries } from './boundary.store.ts'
import { type Boundary, type BoundaryProblem, readBoundaries } from './boundary.ts'
import { becameOfNamed } from './former-municipality.ts'

export type BoundaryImport = { ok: true; count: number } | { ok: false; problems: readonly BoundaryProblem[] }

/** In degrees: about twenty metres, far less than a map of a region can show. */
const tolerance = 0.0002

/** Takes the boundaries of known areas from a GeoJSON file; all of them or, with every problem, none. `attribution` is printed under the maps. */
export async function importBoundaries(tx: Transaction, input: string, attribution: string): Promise<BoundaryImport> {
  const { boundaries, problems } = readBoundaries(input, await loadAreas(tx))
  if (problems.length > 0) return { ok: false, problems: problems.map(withWhatBecame) }
  await saveBoundaries(
    tx,
    simplerBoundaries(boundaries).map(({ area, polygons }) => ({ area, polygons, attribution })),
  )
  await recordAudit(tx, { action: 'update', code: 'boundaries.imported', objectType: 'area', detail: { count: boundaries.length } })
  return { ok: true, count: boundaries.length }
}

/** With no more points than a map can show; borders that two areas share stay shared. */
export function simplerBoundaries(boundaries: readonly Boundary[]): { area: string; feature: number; polygons: readonly Polygon[] }[] {
  const simple = simplifyShapes(
    boundaries.map(({ polygons }) => polygons),
    tolerance,
  )
  return boundaries.map(({ area, feature }, at) => ({ area: area.slug, feature, polygons: simple[at] ?? [] }))
}

/** Of an area nobody knows here: what became of it, when it is a municipality that is no more. */
export function withWhatBecame(problem: BoundaryProblem): BoundaryProblem {
  const became = problem.code === 'unknown_area' ? becameOfNamed(problem.value) : null
  return became === null ? problem : { ...problem, became }
}
