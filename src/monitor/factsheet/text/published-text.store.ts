import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/as-actor.ts'
import type { AreaTextRef } from './area-text.ts'

/** Shows the words of this version to everybody, and of no other; null shows nothing any more. */
export async function showVersion(tx: Transaction, { kind, area, year }: AreaTextRef, version: number | null): Promise<void> {
  await sql`update text_entry e set published = not e.published
    where e.kind = ${kind} and e.area = ${area} and e.year = ${year}::integer
      and e.published <> (e.version = coalesce((select max(o.version) from text_entry o
        where o.kind = e.kind and o.area = e.area and o.year = e.year and o.field = e.field and o.version <= ${version}::integer), 0))`.execute(
    tx.db,
  )
  await tx.db
    .updateTable('area_text')
    .set({
      published_version: version,
      published_at: version === null ? null : tx.now,
      published_by: version === null ? null : tx.actor.id,
      shown: sql`shown + 1`,
    })
    .where('kind', '=', kind)
    .where('area', '=', area)
    .where('year', '=', year)
    .execute()
}

/** Marks that the public sees something else of this text: kept pages are made anew. */
export async function touchShown({ db }: Transaction, { kind, area, year }: AreaTextRef): Promise<void> {
  await db
    .updateTable('area_text')
    .set({ shown: sql`shown + 1` })
    .where('kind', '=', kind)
    .where('area', '=', area)
    .where('year', '=', year)
    .execute()
}

/** Changes whenever any published text changes; one short query. */
export async function shownTextsVersion({ db }: Transaction): Promise<string> {
  const { rows } = await sql<{ version: string | null }>`
    select string_agg(concat_ws(' ', area, year, shown), ',' order by area, year) as version from area_text where published_version is not null`.execute(
    db,
  )
  return rows[0]?.version ?? ''
}

export interface PublishedEntry {
  year: number
  field: string
  words: string
  /** Of a text begun by somebody invented. */
  fictitious: boolean
}

/** What everybody may read of the factsheets of an area up to and including a year; drafts are left out for whoever asks. */
export async function publishedEntries({ db }: Transaction, area: string, until: number): Promise<PublishedEntry[]> {
  return db
    .selectFrom('text_entry as e')
    .innerJoin('area_text as t', (join) =>
      join.onRef('t.kind', '=', 'e.kind').onRef('t.area', '=', 'e.area').onRef('t.year', '=', 'e.year'),
    )
    .select(['e.year', 'e.field', 'e.words', 't.fictitious'])
    .where('e.kind', '=', 'factsheet')
    .where('e.area', '=', area)
    .where('e.year', '<=', until)
    .where('e.published', '=', true)
    .where('e.words', '<>', '')
    .orderBy('e.year')
    .orderBy('e.since')
    .orderBy('e.field')
    .execute()
}
