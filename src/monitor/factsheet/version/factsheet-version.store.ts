import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/as-actor.ts'
import type { FigureEdition } from './factsheet-version.ts'

const common = ['indicator', 'area', 'period', 'id', 'source', 'remark']
const measured = ['definition_version', 'numerator', 'denominator', 'value', 'range_min', 'range_max', 'unit', 'n', 'state', 'qualifier']

/**
 * The publications of real sets that say something else of these indicators and areas than the one before of the same set, the earliest
 * first; without what was taken back. One query, however many publications.
 */
export async function findFigureEditions(
  { db }: Transaction,
  indicators: readonly string[],
  areas: readonly string[],
): Promise<readonly FigureEdition[]> {
  // Every column that readers can tell from a row; each table is read once, whatever the number of publications.
  const saidBy = (table: string, columns: readonly string[]) => sql`select f.set_id, f.publication,
      md5(string_agg(row(${sql.join(columns.map((column) => sql.ref(`f.${column}`)))})::text, ' ' order by f.indicator, f.area, f.period, f.id)) as said
    from ${sql.table(table)} f where f.indicator = any (${indicators}::text[]) and f.area = any (${areas}::text[]) group by f.set_id, f.publication`
  const { rows } = await sql<{ set_id: string; number: number; at: Date }>`
    with figures as (${saidBy('published_figure', [...common, ...measured])}), remarks as (${saidBy('published_series_remark', [...common, 'kind'])}),
    edition as (
      select p.set_id, p.number, p.published_at as at, concat(f.said, ' ', r.said) as said
      from publication p join figure_set s on s.id = p.set_id
      left join figures f on f.set_id = p.set_id and f.publication = p.number
      left join remarks r on r.set_id = p.set_id and r.publication = p.number
      where not s.fictitious and p.taken_back_at is null and p.number <= s.publication
    ), changed as (
      select *, said <> lag(said, 1, ' ') over (partition by set_id order by number) as differs from edition
    )
    select set_id, number, at from changed where differs order by at, set_id, number`.execute(db)
  return rows.map(({ set_id, number, at }) => ({ set: set_id, publication: number, at: at.toISOString() }))
}
