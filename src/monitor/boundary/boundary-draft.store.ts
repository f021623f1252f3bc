import { sql } from 'kysely'
import { z } from 'zod'
import { storedPolygons } from '../../area/boundary.store.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { isId } from '../../platform/id.ts'
import type { BoundaryDraft } from './boundary-draft.ts'

const stored = z.array(z.object({ area: z.string(), feature: z.number(), polygons: storedPolygons }))
const unknownAreas = z.array(z.object({ feature: z.number(), name: z.string() }))

/** The draft of this actor with this id, or null. */
export async function findBoundaryDraft({ db }: Transaction, id: string): Promise<BoundaryDraft | null> {
  if (!isId(id)) return null
  const row = await db.selectFrom('boundary_draft').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) return null
  return {
    id: row.id,
    madeAt: row.made_at,
    fileName: row.file_name,
    attribution: row.attribution,
    boundaries: stored.parse(row.boundaries),
    unknown: unknownAreas.parse(row.unknown),
  }
}

/** What of this actor waits to be taken over, without its points; null when nothing does. */
export async function waitingBoundaryDraft({ db }: Transaction): Promise<Pick<BoundaryDraft, 'id' | 'madeAt' | 'fileName'> | null> {
  const row = await db.selectFrom('boundary_draft').select(['id', 'made_at', 'file_name']).executeTakeFirst()
  return row === undefined ? null : { id: row.id, madeAt: row.made_at, fileName: row.file_name }
}

/** Keeps the draft of this actor; one that was there goes. */
export async function saveBoundaryDraft({ db, actor }: Transaction, draft: BoundaryDraft): Promise<void> {
  await db.deleteFrom('boundary_draft').where('made_by', '=', actor.id).execute()
  await db
    .insertInto('boundary_draft')
    .values({
      id: draft.id,
      made_by: actor.id ?? '',
      made_at: draft.madeAt,
      file_name: draft.fileName,
      attribution: draft.attribution,
      boundaries: sql`${JSON.stringify(draft.boundaries)}::jsonb`,
      unknown: sql`${JSON.stringify(draft.unknown)}::jsonb`,
    })
    .execute()
}

/** Removes the draft; false when it was gone already. */
export async function removeBoundaryDraft({ db }: Transaction, id: string): Promise<boolean> {
  if (!isId(id)) return false
  return (await db.deleteFrom('boundary_draft').where('id', '=', id).returning('id').execute()).length > 0
}
