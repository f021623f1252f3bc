import { recordAudit } from '../platform/audit/record-audit.ts'
import { simplifyShapes } from '../platform/chart/simplify-rings.ts'
import type { Transaction } from '../platform/database/as-actor.ts'
import { loadAreas } from './area.store.ts'
import { saveBoundaries } from './boundary.store.ts'
import { type BoundaryProblem, readBoundaries } from './boundary.ts'

export type BoundaryImport = { ok: true; count: number } | { ok: false; problems: readonly BoundaryProblem[] }

/** In degrees: about twenty metres, far less than a map of a region can show. */
const tolerance = 0.0002

/** Takes the boundaries of known areas from a GeoJSON file; all of them or, with every problem, none. `attribution` is printed under the maps. */
export async function importBoundaries(tx: Transaction, input: string, attribution: string): Promise<BoundaryImport> {
  const reading = readBoundaries(input, await loadAreas(tx))
  if (!reading.ok) return reading
  const { boundaries } = reading
  const simple = simplifyShapes(
    boundaries.map(({ polygons }) => polygons),
    tolerance,
  )
  await saveBoundaries(
    tx,
    boundaries.map(({ area }, at) => ({ area: area.slug, polygons: simple[at] ?? [], attribution })),
  )
  await recordAudit(tx, { action: 'update', code: 'boundaries.imported', objectType: 'area', detail: { count: boundaries.length } })
  return { ok: true, count: boundaries.length }
}
