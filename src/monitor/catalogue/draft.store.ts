import { sql } from 'kysely'
import { plainDateOf } from '../../platform/clock.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import type { DraftContent, IndicatorDraft } from './draft.ts'

/** Every draft, the latest change first; empty for who is no analyst. */
export async function listDrafts({ db }: Transaction): Promise<IndicatorDraft[]> {
  const rows = await drafts(db).orderBy('d.changed_at', 'desc').orderBy('d.code').execute()
  return rows.map(toDraft)
}

/** The draft of this indicator, or null. */
export async function findDraft({ db }: Transaction, code: string): Promise<IndicatorDraft | null> {
  const row = await drafts(db).where('d.code', '=', code).executeTakeFirst()
  return row === undefined ? null : toDraft(row)
}

function drafts(db: Transaction['db']) {
  return db
    .selectFrom('indicator_draft as d')
    .leftJoin('professional as p', 'p.id', 'd.changed_by')
    .select(['d.code', 'd.version', 'd.revision', 'd.content', 'd.changed_at', 'p.name'])
}

function toDraft(row: {
  code: string
  version: number
  revision: number
  content: unknown
  changed_at: Date
  name: string | null
}): IndicatorDraft {
  return {
    code: row.code,
    version: row.version,
    revision: row.revision,
    content: row.content as DraftContent,
    changedOn: plainDateOf(row.changed_at),
    changedBy: row.name,
  }
}

/** Keeps what was typed when the draft still has this revision, 0 for one that is not there yet; false when somebody was first. */
export async function keepDraft(
  { db, now, actor }: Transaction,
  { code, version, content }: Pick<IndicatorDraft, 'code' | 'version' | 'content'>,
  revision: number,
): Promise<boolean> {
  const written = { version, content: JSON.stringify(content), changed_at: now, changed_by: actor.id ?? '' }
  if (revision === 0) {
    const added = await db
      .insertInto('indicator_draft')
      .values({ code, ...written })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return added.numInsertedOrUpdatedRows === 1n
  }
  const changed = await db
    .updateTable('indicator_draft')
    .set({ ...written, revision: revision + 1 })
    .where('code', '=', code)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

/** False when the draft was changed meanwhile, or is gone. */
export async function removeDraft({ db }: Transaction, code: string, revision: number): Promise<boolean> {
  const removed = await db.deleteFrom('indicator_draft').where('code', '=', code).where('revision', '=', revision).executeTakeFirst()
  return removed.numDeletedRows === 1n
}

/** Codes of indicators that any set has real figures of, published or not; for who prepares figures. */
export async function codesWithFigures({ db }: Transaction): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ indicator: string }>`select distinct f.indicator from figure f join figure_set s on s.id = f.set_id
    where not s.fictitious`.execute(db)
  return new Set(rows.map(({ indicator }) => indicator))
}
