import { boundariesVersion, removeBoundaries, saveBoundaries } from '../../area/boundary.store.ts'
import { forbid } from '../../platform/audit/forbid.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import { hasRole } from '../../platform/database/actor.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { takeLong } from '../../platform/database/take-long.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import { findBoundaryDraft, removeBoundaryDraft } from './boundary-draft.store.ts'

/**
 * Draws the maps with the boundaries of the draft from now on; areas that are not in it keep theirs. All of the file, or all but the areas
 * nobody here knows when the analyst says so.
 */
export async function acceptBoundaries(
  tx: Transaction,
  id: string,
  { leaveOut }: { leaveOut: boolean },
): Promise<Result<number, 'only_analysts_draw' | 'no_such_boundary_draft' | 'unknown_areas_left'>> {
  if (!hasRole(tx.actor, 'analyst'))
    return forbid(
      tx,
      { action: 'update', code: 'boundaries.imported', objectType: 'boundary_draft', objectId: id.slice(0, 60) },
      'only_analysts_draw',
    )
  const draft = await findBoundaryDraft(tx, id)
  if (draft === null) return refuse('not_found', 'no_such_boundary_draft')
  if (draft.unknown.length > 0 && !leaveOut) return refuse('invalid', 'unknown_areas_left', 'leaveOut')
  const { attribution, boundaries, unknown } = draft
  await takeLong(tx)
  await saveBoundaries(
    tx,
    boundaries.map(({ area, polygons }) => ({ area, polygons, attribution })),
  )
  await removeBoundaryDraft(tx, id)
  await recordAudit(tx, {
    action: 'update',
    code: 'boundaries.imported',
    objectType: 'boundary_draft',
    objectId: id,
    detail: { count: boundaries.length, leftOut: unknown.length },
  })
  return ok(boundaries.length)
}

/** Throws the draft away; the maps stay as they are. */
export async function discardBoundaries(
  tx: Transaction,
  id: string,
): Promise<Result<null, 'only_analysts_draw' | 'no_such_boundary_draft'>> {
  if (!hasRole(tx.actor, 'analyst'))
    return forbid(
      tx,
      { action: 'delete', code: 'boundaries.discarded', objectType: 'boundary_draft', objectId: id.slice(0, 60) },
      'only_analysts_draw',
    )
  if (!(await removeBoundaryDraft(tx, id))) return refuse('not_found', 'no_such_boundary_draft')
  await recordAudit(tx, { action: 'delete', code: 'boundaries.discarded', objectType: 'boundary_draft', objectId: id })
  return ok(null)
}

/** Goes back to tiles. Stale when the boundaries are no longer those the analyst saw. */
export async function returnToTiles(
  tx: Transaction,
  version: string,
): Promise<Result<number, 'only_analysts_draw' | 'boundaries_changed'>> {
  if (!hasRole(tx.actor, 'analyst'))
    return forbid(tx, { action: 'delete', code: 'boundaries.removed', objectType: 'area_boundary' }, 'only_analysts_draw')
  if ((await boundariesVersion(tx)) !== version) return refuse('stale', 'boundaries_changed')
  const count = await removeBoundaries(tx)
  await recordAudit(tx, { action: 'delete', code: 'boundaries.removed', objectType: 'area_boundary', detail: { count } })
  return ok(count)
}
