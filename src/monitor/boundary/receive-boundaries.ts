import { loadAreas } from '../../area/area.store.ts'
import { type BoundaryProblem, readBoundaries } from '../../area/boundary.ts'
import { simplerBoundaries, withWhatBecame } from '../../area/import-boundaries.ts'
import { forbid } from '../../platform/audit/forbid.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import { hasRole } from '../../platform/database/actor.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { newId } from '../../platform/id.ts'
import { type Refusal, refuse } from '../../platform/result.ts'
import { saveBoundaryDraft } from './boundary-draft.store.ts'
import { type BoundaryInput, mostBoundaryBytes } from './boundary-draft.ts'

export type BoundaryReceipt =
  | { ok: true; id: string }
  | { ok: false; problems: readonly BoundaryProblem[] }
  | { ok: false; problems: null; refusal: Refusal }

/**
 * Reads a file of boundaries as a draft of this analyst, in place of an earlier one; no map changes yet. Areas nobody here knows are kept by
 * name, for her to decide about; with anything else wrong, or without a single area we know, nothing is kept and every problem is told.
 */
export async function receiveBoundaries(
  tx: Transaction,
  input: BoundaryInput,
  file: { name: string; content: Uint8Array } | null,
): Promise<BoundaryReceipt> {
  if (!hasRole(tx.actor, 'analyst')) {
    const refused = await forbid(tx, { action: 'create', code: 'boundaries.received', objectType: 'boundary_draft' }, 'only_analysts_draw')
    return { ok: false, problems: null, refusal: refused.refusal }
  }
  if (file === null || file.content.byteLength === 0) return turnedAway('file_missing')
  if (file.content.byteLength > mostBoundaryBytes) return turnedAway('file_too_large')
  // Takes a byte order mark away, which JSON does not know.
  const { boundaries, problems } = readBoundaries(new TextDecoder().decode(file.content), await loadAreas(tx))
  const unknown = problems.filter(({ code }) => code === 'unknown_area')
  if (problems.length > unknown.length || boundaries.length === 0) return { ok: false, problems: problems.map(withWhatBecame) }
  const draft = {
    id: newId(),
    madeAt: tx.now,
    fileName: fileNameOf(file.name),
    attribution: input.attribution,
    boundaries: simplerBoundaries(boundaries),
    unknown: unknown.map(({ feature, value }) => ({ feature: feature ?? 0, name: value })),
  }
  await saveBoundaryDraft(tx, draft)
  await recordAudit(tx, {
    action: 'create',
    code: 'boundaries.received',
    objectType: 'boundary_draft',
    objectId: draft.id,
    detail: { areas: boundaries.length, unknown: unknown.length, bytes: file.content.byteLength },
  })
  return { ok: true, id: draft.id }
}

function turnedAway(code: 'file_missing' | 'file_too_large'): BoundaryReceipt {
  return { ok: false, problems: null, refusal: refuse('invalid', code, 'file').refusal }
}

/** Only the name: browsers may send a path, and a name may be longer than anybody reads. */
function fileNameOf(name: string): string {
  const bare = name.replace(/^.*[/\\]/, '').replaceAll(/\p{Cc}/gu, '')
  return bare.length > 120 ? `${bare.slice(0, 80)}…${bare.slice(-30)}` : bare || 'grenzen'
}
