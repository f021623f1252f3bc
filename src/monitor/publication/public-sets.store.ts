import { sql } from 'kysely'
import type { AreaRef } from '../../area/area.ts'
import { plainDateOf } from '../../platform/clock.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import type { Source } from '../figure/figure.ts'
import type { PublicSet, SetCoverage } from './public-sets.ts'
import { accountOf, type StoredAccount } from './publication.store.ts'
import { protections } from './publication.ts'

interface Row {
  id: string
  slug: string
  title_nl: string
  title_en: string
  kind: string
  fictitious: boolean
  protection: string
  publication: number
  publications: { number: number; at: string; note: string | null; account: StoredAccount }[]
}

/** The sets that are shown, by slug, each with all its publications that were not taken back; one query, and the same for everybody. */
export async function findPublicSets({ db }: Transaction): Promise<readonly PublicSet[]> {
  const { rows } = await sql<Row>`
    select s.id, s.slug, s.title_nl, s.title_en, s.kind, s.fictitious, s.protection, s.publication,
      json_agg(json_build_object('number', p.number, 'at', p.published_at, 'note', p.note, 'account', p.account) order by p.number desc) as publications
    from figure_set s join publication p on p.set_id = s.id and p.number <= s.publication and p.taken_back_at is null
    group by s.id order by s.slug`.execute(db)
  return rows.map(toSet)
}

function toSet(row: Row): PublicSet {
  const publications = row.publications.map(({ number, at, note, account }) => ({
    number,
    publishedOn: plainDateOf(new Date(at)),
    note,
    account: accountOf(account),
  }))
  return {
    id: row.id,
    slug: row.slug,
    title: { nl: row.title_nl, en: row.title_en },
    kind: row.kind === 'casework' || row.kind === 'survey' ? row.kind : 'imported',
    fictitious: row.fictitious,
    protection: protections.find((kind) => kind === row.protection) ?? 'counts',
    publication: row.publication,
    publishedOn: publications[0]?.publishedOn ?? '',
    publications,
  }
}

/** What the figures of every shown set are about, by slug of the set; one query. */
export async function findCoverage({ db }: Transaction): Promise<ReadonlyMap<string, SetCoverage>> {
  const { rows } = await sql<{ slug: string; from: number | null; until: number | null; areas: AreaRef[]; sources: Source[] }>`
    select s.slug, min(f.period_from) as from, max(f.period_until) as until,
      (select json_agg(json_build_object('slug', a.slug, 'code', a.code, 'name', a.name, 'level', a.level) order by a.name)
        from area a where a.slug = any (array_agg(f.area))) as areas,
      (select json_agg(json_build_object('key', o.key, 'title', o.title, 'publisher', o.publisher, 'year', o.year, 'note', o.note) order by o.key)
        from source o where o.key = any (array_agg(f.source))) as sources
    from figure_set s join published_figure f on f.set_id = s.id and f.publication = s.publication
    group by s.slug`.execute(db)
  return new Map(rows.map(({ slug, ...coverage }) => [slug, coverage]))
}
