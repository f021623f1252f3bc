import { sql } from 'kysely'
import type { Transaction } from '../../platform/database/as-actor.ts'
import type { FigureSet } from '../figure/figure.ts'

/** The sets the actor may see, by slug. */
export async function findSets({ db }: Transaction): Promise<readonly FigureSet[]> {
  const rows = await db
    .selectFrom('figure_set')
    .selectAll()
    .select(sql<string | null>`published_on::text`.as('published'))
    .orderBy('slug')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    slug: row.slug,
    title: { nl: row.title_nl, en: row.title_en },
    kind: row.kind === 'casework' || row.kind === 'survey' ? row.kind : 'imported',
    fictitious: row.fictitious,
    version: row.version,
    publishedOn: row.published,
  }))
}

/** Makes sure the set is there; an existing set stays as it is. Nothing of it is shown before it is published. */
export async function openSet(
  { db }: Transaction,
  set: Omit<FigureSet, 'version' | 'publishedOn'> & { protection?: 'counts' | 'public_source' },
): Promise<void> {
  await db
    .insertInto('figure_set')
    .values({
      id: set.id,
      slug: set.slug,
      title_nl: set.title.nl,
      title_en: set.title.en,
      kind: set.kind,
      fictitious: set.fictitious,
      protection: set.protection ?? 'counts',
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}

/** Marks that figures of the set changed: what was prepared from them is stale, and kept pages are made anew. */
export async function touchSet({ db }: Transaction, id: string): Promise<void> {
  await db.updateTable('figure_set').set({ version: sql`version + 1` }).where('id', '=', id).execute()
}

/** Changes whenever any set the actor may see changes; one short query. */
export async function setsVersion({ db }: Transaction): Promise<string> {
  const { rows } = await sql<{
    version: string | null
  }>`select string_agg(slug || version, ',' order by slug) as version from figure_set`.execute(db)
  return rows[0]?.version ?? ''
}
