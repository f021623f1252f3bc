import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/as-actor.ts'
import type { AreaText, AreaTextKind, AreaTextRef, TextEntry, TextVersion } from './area-text.ts'

/** Slugs of the areas the actor may write about; one short query. */
export async function areasWrittenAbout({ db }: Transaction): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ area: string }>`select areas_written_about() as area`.execute(db)
  return new Set(rows.map(({ area }) => area))
}

interface TextRow {
  version: number
  published_version: number | null
  published_at: Date | null
  fictitious: boolean
}

function toText(row: TextRow): AreaText {
  return {
    version: row.version,
    publishedVersion: row.published_version,
    publishedAt: row.published_at?.toISOString() ?? null,
    fictitious: row.fictitious,
  }
}

const textColumns = sql`t.version, p.version as published_version, p.published_at, t.fictitious`
/** What everybody sees of it. */
const withPublication = sql`left join text_publication p on p.kind = t.kind and p.area = t.area and p.year = t.year and p.number = t.publication`

/** How the text stands, or null when nobody began it or the actor does not see it. */
export async function findAreaText({ db }: Transaction, { kind, area, year }: AreaTextRef): Promise<AreaText | null> {
  const { rows } = await sql<TextRow>`select ${textColumns} from area_text t ${withPublication}
    where t.kind = ${kind} and t.area = ${area} and t.year = ${year}::integer`.execute(db)
  const [row] = rows
  return row === undefined ? null : toText(row)
}

/** The same for who is about to change it, begun where nobody did; others wait for the end of this transaction. */
export async function openAreaText(tx: Transaction, { kind, area, year }: AreaTextRef): Promise<AreaText> {
  await sql`insert into area_text (kind, area, year, fictitious)
    select ${kind}, ${area}, ${year}::integer, p.fictitious from professional p where p.id = ${tx.actor.id}::uuid
    on conflict do nothing`.execute(tx.db)
  const { rows } = await sql<TextRow>`select ${textColumns} from area_text t ${withPublication}
    where t.kind = ${kind} and t.area = ${area} and t.year = ${year}::integer for update of t`.execute(tx.db)
  const [row] = rows
  if (row === undefined) throw new Error('the text was not begun: is the actor a professional?')
  return toText(row)
}

/** Every text of the years the actor sees, by area and year. */
export async function textsOfAreas(
  { db }: Transaction,
  kind: AreaTextKind,
): Promise<(AreaText & { area: string; year: number; savedAt: string | null })[]> {
  const { rows } = await sql<TextRow & { area: string; year: number; saved_at: Date | null }>`
    select t.area, t.year, ${textColumns}, v.saved_at
    from area_text t ${withPublication} left join text_version v on v.kind = t.kind and v.area = t.area and v.year = t.year and v.number = t.version
    where t.kind = ${kind} order by t.area, t.year desc`.execute(db)
  return rows.map((row) => ({ ...toText(row), area: row.area, year: row.year, savedAt: row.saved_at?.toISOString() ?? null }))
}

/** The words as they stood at version `at`, or stand now: the latest of every field, also those that were emptied. */
export async function entriesOf({ db, actor }: Transaction, { kind, area, year }: AreaTextRef, at?: number): Promise<TextEntry[]> {
  const { rows } = await sql<{
    field: string
    words: string
    version: number
    since: number
    saved_by: string
    saver: string
    saved_at: Date
  }>`
    select distinct on (e.field) e.field, e.words, e.version, e.since, p.name as saved_by, p.id as saver, v.saved_at
    from text_entry e
    join text_version v on v.kind = e.kind and v.area = e.area and v.year = e.year and v.number = e.version
    join professional p on p.id = v.saved_by
    where e.kind = ${kind} and e.area = ${area} and e.year = ${year}::integer and (${at ?? null}::integer is null or e.version <= ${at ?? null}::integer)
    order by e.field, e.version desc`.execute(db)
  return rows.map((row) => ({
    field: row.field,
    words: row.words,
    version: row.version,
    since: row.since,
    savedBy: row.saved_by,
    own: row.saver === actor.id,
    savedAt: row.saved_at.toISOString(),
  }))
}

/** The words each writer saw: of every field as it stood at the version it was typed over; without words where it had none. */
export async function wordsSeen(
  { db }: Transaction,
  { kind, area, year }: AreaTextRef,
  typed: readonly { field: string; over: number }[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ field: string; words: string }>`
    select distinct on (g.field) g.field, e.words
    from unnest(${typed.map(({ field }) => field)}::text[], ${typed.map(({ over }) => over)}::integer[]) as g (field, over)
    join text_entry e on e.kind = ${kind} and e.area = ${area} and e.year = ${year}::integer and e.field = g.field and e.version <= g.over
    order by g.field, e.version desc`.execute(db)
  return new Map(rows.map(({ field, words }) => [field, words]))
}

/** Writes the next version of a text that `openAreaText` holds; returns its number. Three statements, however many fields. */
export async function addTextVersion(
  tx: Transaction,
  { kind, area, year }: AreaTextRef,
  number: number,
  entries: readonly { field: string; words: string }[],
  restored: number | null = null,
): Promise<void> {
  const { db, now, actor } = tx
  await db
    .insertInto('text_version')
    .values({ kind, area, year, number, saved_at: now, saved_by: actor.id ?? '', restored })
    .execute()
  await sql`insert into text_entry (kind, area, year, field, version, since, words)
    select ${kind}, ${area}, ${year}::integer, g.field, ${number}::integer,
      coalesce((select min(o.since) from text_entry o where o.kind = ${kind} and o.area = ${area} and o.year = ${year}::integer and o.field = g.field), ${number}::integer), g.words
    from unnest(${entries.map(({ field }) => field)}::text[], ${entries.map(({ words }) => words)}::text[]) as g (field, words)`.execute(db)
  await db
    .updateTable('area_text')
    .set({ version: number })
    .where('kind', '=', kind)
    .where('area', '=', area)
    .where('year', '=', year)
    .execute()
}

/** Every save of the text, the latest first. */
export async function versionsOf({ db }: Transaction, { kind, area, year }: AreaTextRef): Promise<TextVersion[]> {
  const { rows } = await sql<{ number: number; name: string; saved_by: string; saved_at: Date; fields: number; restored: number | null }>`
    select v.number, p.name, v.saved_by, v.saved_at, v.restored, (select count(*)::integer from text_entry e
      where e.kind = v.kind and e.area = v.area and e.year = v.year and e.version = v.number) as fields
    from text_version v join professional p on p.id = v.saved_by
    where v.kind = ${kind} and v.area = ${area} and v.year = ${year}::integer order by v.number desc`.execute(db)
  return rows.map((row) => ({
    number: row.number,
    savedBy: row.name,
    savedById: row.saved_by,
    savedAt: row.saved_at.toISOString(),
    fields: row.fields,
    restored: row.restored,
  }))
}
