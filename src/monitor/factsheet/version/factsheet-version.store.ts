import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/as-actor.ts'

/** A moment at which figures of a factsheet were published. */
export interface FactsheetVersion {
  /** ISO moment. */
  at: string
  /** The sets that were published then, by title. */
  sets: readonly { nl: string; en: string }[]
}

/**
 * When real sets with a figure of these indicators and areas were published, the latest first; without what was taken back. One query.
 */
export async function findFactsheetVersions(
  { db }: Transaction,
  indicators: readonly string[],
  areas: readonly string[],
): Promise<readonly FactsheetVersion[]> {
  const { rows } = await sql<{ at: Date; sets: { nl: string; en: string }[] }>`
    select p.published_at as at, json_agg(json_build_object('nl', s.title_nl, 'en', s.title_en) order by s.slug) as sets
    from publication p join figure_set s on s.id = p.set_id
    where not s.fictitious and p.taken_back_at is null and p.number <= s.publication
      and exists (select 1 from published_figure f where f.set_id = p.set_id and f.publication = p.number
        and f.indicator = any (${indicators}::text[]) and f.area = any (${areas}::text[]))
    group by p.published_at order by p.published_at desc`.execute(db)
  return rows.map(({ at, sets }) => ({ at: at.toISOString(), sets }))
}
