import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/as-actor.ts'
import type { FigureEdition } from './factsheet-version.ts'

/**
 * The publications of real sets that say something else of these indicators and areas than the one before of the same set, the earliest
 * first; without what was taken back. One query, however many publications.
 */
export async function findFigureEditions(
  { db }: Transaction,
  indicators: readonly string[],
  areas: readonly string[],
): Promise<readonly FigureEdition[]> {
  const saidBy = (
    table: string,
  ) => sql`coalesce((select md5(string_agg((to_jsonb(f) - 'publication')::text, ' ' order by (to_jsonb(f) - 'publication')::text))
    from ${sql.table(table)} f where f.set_id = p.set_id and f.publication = p.number
      and f.indicator = any (${indicators}::text[]) and f.area = any (${areas}::text[])), '')`
  const { rows } = await sql<{ set_id: string; number: number; at: Date }>`
    with edition as (
      select p.set_id, p.number, p.published_at as at, ${saidBy('published_figure')} || ${saidBy('published_series_remark')} as said
      from publication p join figure_set s on s.id = p.set_id
      where not s.fictitious and p.taken_back_at is null and p.number <= s.publication
    ), changed as (
      select *, said <> lag(said, 1, '') over (partition by set_id order by number) as differs from edition
    )
    select set_id, number, at from changed where differs order by at, set_id, number`.execute(db)
  return rows.map(({ set_id, number, at }) => ({ set: set_id, publication: number, at: at.toISOString() }))
}
