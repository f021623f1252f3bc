import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/as-actor.ts'
import type { Mapping } from './mapping.ts'

export interface KeptMapping {
  source: string
  version: number
  mapping: Mapping
  madeAt: Date
  madeBy: string
}

/** The mappings of this source, newest first. */
export async function mappingsOf({ db }: Transaction, source: string): Promise<KeptMapping[]> {
  const rows = await db
    .selectFrom('mapping as m')
    .innerJoin('professional as p', 'p.id', 'm.made_by')
    .select(['m.source', 'm.version', 'm.content', 'm.made_at', 'p.name'])
    .where('m.source', '=', source)
    .orderBy('m.version', 'desc')
    .execute()
  return rows.map(({ source: key, version, content, made_at, name }) => ({
    source: key,
    version,
    mapping: mappingFrom(content),
    madeAt: made_at,
    madeBy: name,
  }))
}

/** A mapping with the source whose sheets it was made for. */
export interface EarlierMapping {
  mapping: Mapping
  source: { key: string; title: string }
}

/** Mappings that a new sheet of this source may follow: its own, then those of its publisher, then others; newest first, at most `limit`. */
export async function earlierMappings({ db }: Transaction, source: string, limit = 40): Promise<EarlierMapping[]> {
  const { rows } = await sql<{ content: unknown; key: string; title: string }>`
    select m.content, s.key, s.title from mapping m join source s on s.key = m.source
    order by m.source = ${source} desc, s.publisher = (select publisher from source where key = ${source}) desc, m.made_at desc, m.version desc
    limit ${limit}`.execute(db)
  return rows.map(({ content, key, title }) => ({ mapping: mappingFrom(content), source: { key, title } }))
}

/** Keeps how the sheets of a source are read; the version it has when nothing changed, else the next one. */
export async function keepMapping(tx: Transaction, source: string, mapping: Mapping): Promise<number> {
  const [latest] = await mappingsOf(tx, source)
  const content = JSON.stringify(mappingFrom(mapping))
  if (latest !== undefined && JSON.stringify(latest.mapping) === content) return latest.version
  const version = (latest?.version ?? 0) + 1
  await tx.db
    .insertInto('mapping')
    .values({ source, version, content, made_at: tx.now, made_by: tx.actor.id ?? '' })
    .execute()
  return version
}

/** Only this store writes it, from a `Mapping`; the order of its keys is set anew, since the database keeps none. */
function mappingFrom(content: unknown): Mapping {
  const { sheet, headerRow, decimals, columns, whole, signs, areas, indicators } = content as Mapping
  return {
    sheet,
    headerRow,
    decimals,
    columns: columns.map(({ header, role, indicator, period }) => ({ header, role, indicator, period })),
    whole: { area: whole.area, period: whole.period, indicator: whole.indicator },
    signs: sorted(signs),
    areas: sorted(areas),
    indicators: sorted(indicators),
  }
}

function sorted<T>(words: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(words).toSorted(([one], [other]) => (one < other ? -1 : 1)))
}
