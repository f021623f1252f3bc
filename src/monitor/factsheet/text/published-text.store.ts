import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/as-actor.ts'
import type { AreaTextRef, TextPublication } from './area-text.ts'
import type { PublishedText } from './published-text.ts'

/** Shows everybody the words of this version from now on; returns the number of the publication. For a text that `openAreaText` holds. */
export async function addPublication(tx: Transaction, ref: AreaTextRef, version: number): Promise<number> {
  const { kind, area, year } = ref
  const { rows } = await sql<{
    number: number
  }>`insert into text_publication (kind, area, year, number, version, published_at, published_by)
    select ${kind}, ${area}, ${year}::integer, coalesce(max(p.number), 0) + 1, ${version}::integer, ${tx.now}::timestamptz, ${tx.actor.id}::uuid
    from text_publication p where p.kind = ${kind} and p.area = ${area} and p.year = ${year}::integer returning number`.execute(tx.db)
  const number = rows[0]?.number ?? 0
  await sql`insert into published_entry (kind, area, year, publication, field, version)
    select kind, area, year, ${number}::integer, field, version
    from (select distinct on (field) * from text_entry where kind = ${kind} and area = ${area} and year = ${year}::integer and version <= ${version}::integer
      order by field, version desc) e where words <> ''`.execute(tx.db)
  await showPublication(tx, ref, number)
  return number
}

/** Takes every publication of the text from readers, for good. */
export async function takeBackPublications(tx: Transaction, ref: AreaTextRef): Promise<void> {
  await tx.db
    .updateTable('text_publication')
    .set({ taken_back_at: tx.now })
    .where('kind', '=', ref.kind)
    .where('area', '=', ref.area)
    .where('year', '=', ref.year)
    .where('taken_back_at', 'is', null)
    .execute()
  await showPublication(tx, ref, null)
}

async function showPublication({ db }: Transaction, { kind, area, year }: AreaTextRef, publication: number | null): Promise<void> {
  await db
    .updateTable('area_text')
    .set({ publication, shown: sql`shown + 1` })
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
    select string_agg(concat_ws(' ', area, year, shown), ',' order by area, year) as version from area_text where publication is not null`.execute(
    db,
  )
  return rows[0]?.version ?? ''
}

/** Who published which version of a text when, the latest first; for who writes it. */
export async function publicationsOf({ db }: Transaction, { kind, area, year }: AreaTextRef): Promise<TextPublication[]> {
  const rows = await db
    .selectFrom('text_publication as p')
    .innerJoin('professional as w', 'w.id', 'p.published_by')
    .select(['p.number', 'p.version', 'p.published_at', 'p.taken_back_at', 'w.name'])
    .where('p.kind', '=', kind)
    .where('p.area', '=', area)
    .where('p.year', '=', year)
    .orderBy('p.number', 'desc')
    .execute()
  return rows.map((row) => ({
    number: row.number,
    version: row.version,
    publishedAt: row.published_at.toISOString(),
    publishedBy: row.name,
    takenBackAt: row.taken_back_at?.toISOString() ?? null,
  }))
}

/**
 * What everybody may read of the factsheets of an area up to and including a year: what is shown now, or every publication that was not
 * taken back; by year and number. Drafts are left out for whoever asks. One query.
 */
export async function publishedTexts({ db }: Transaction, area: string, until: number, which: 'shown' | 'all'): Promise<PublishedText[]> {
  const { rows } = await sql<{ year: number; number: number; published_at: Date; fictitious: boolean; fields: [string, string][] }>`
    select p.year, p.number, p.published_at, t.fictitious, json_agg(json_build_array(e.field, w.words) order by w.since, e.field) as fields
    from area_text t join text_publication p on p.kind = t.kind and p.area = t.area and p.year = t.year and p.taken_back_at is null
      and (${which} = 'all' or p.number = t.publication)
    join published_entry e on e.kind = p.kind and e.area = p.area and e.year = p.year and e.publication = p.number
    join text_entry w on w.kind = e.kind and w.area = e.area and w.year = e.year and w.field = e.field and w.version = e.version
    where t.kind = 'factsheet' and t.area = ${area} and t.year <= ${until}::integer and t.publication is not null
    group by p.year, p.number, p.published_at, t.fictitious order by p.year, p.number`.execute(db)
  return rows.map((row) => ({
    year: row.year,
    number: row.number,
    publishedAt: row.published_at.toISOString(),
    fictitious: row.fictitious,
    fields: new Map(row.fields),
  }))
}
