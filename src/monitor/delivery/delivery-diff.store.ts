import { type RawBuilder, sql } from 'kysely'
import { type AreaLevel, areaLevels } from '../../area/area.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { type Figure, figureStates, printed } from '../figure/figure.ts'
import { units } from '../indicator/definition.ts'
import { loadCatalogue } from '../indicator/own-definitions.store.ts'
import { type Delivery, isDraft } from './delivery.ts'
import { figureColumnNames, sameFigure } from './delivery-figure.store.ts'

/** What accepting a draft does to a cell of the set. */
export const diffKinds = ['changed', 'new', 'gone', 'same'] as const
export type DiffKind = (typeof diffKinds)[number]

export interface DiffRow {
  kind: DiffKind
  /** Null for what the sheet does not have. */
  sheetRow: number | null
  now: Figure | null
  was: Figure | null
}

/** The figures of a draft with what the answers make of them; those left out are absent. */
export function settled(deliveryId: string): RawBuilder<unknown> {
  const columns = figureColumnNames.map((column) =>
    column === 'state' || column === 'remark'
      ? sql`coalesce(${sql.ref(`settled_${column}`)}, ${sql.ref(column)}) as ${sql.ref(column)}`
      : sql.ref(column),
  )
  return sql`(select number, sheet_row, stored, ${sql.join(columns)} from delivery_figure where delivery_id = ${deliveryId} and not left_out)`
}

export function sameCell(one: string, other: string) {
  const cell = (table: string) => sql.join(['indicator', 'area', 'period'].map((column) => sql.ref(`${table}.${column}`)))
  return sql`(${cell(one)}) = (${cell(other)})`
}

/** What the set has from the sources of the draft, for its indicators and periods, that the sheet does not mention. */
export function goneFigures({ id, set }: Pick<Delivery, 'id' | 'set'>): RawBuilder<unknown> {
  return sql`(select f.* from figure f where f.set_id = ${set.id}
    and (f.source, f.indicator, f.period) in (select d.source, d.indicator, d.period from delivery_figure d where d.delivery_id = ${id})
    and not exists (select from delivery_figure d where d.delivery_id = ${id} and ${sameCell('d', 'f')}))`
}

function diffed(delivery: Pick<Delivery, 'id' | 'set'>): RawBuilder<unknown> {
  return sql`(select case when f.set_id is null then 'new' when ${sameFigure('f', 'd')} then 'same' else 'changed' end as kind, d.sheet_row,
      d.indicator, d.area, d.period, d.period_from, ${asJson('d')} as now, case when f.set_id is null then null else ${asJson('f')} end as was
    from ${settled(delivery.id)} d left join figure f on f.set_id = ${delivery.set.id} and ${sameCell('f', 'd')}
    union all
    select 'gone', null, f.indicator, f.area, f.period, f.period_from, null, ${asJson('f')} from ${goneFigures(delivery)} f)`
}

/** What an accepted delivery did, from what it kept. */
function done({ id }: Pick<Delivery, 'id'>): RawBuilder<unknown> {
  return sql`(select case when b.delivery_id is null then 'new' else 'changed' end as kind, d.sheet_row, d.indicator, d.area, d.period, d.period_from,
      ${asJson('d')} as now, case when b.delivery_id is null then null else ${asJson('b')} end as was
    from ${settled(id)} d left join delivery_before b on b.delivery_id = ${id} and ${sameCell('b', 'd')} where d.stored
    union all
    select 'gone', null, b.indicator, b.area, b.period, b.period_from, null, ${asJson('b')} from delivery_before b where b.delivery_id = ${id}
      and not exists (select from delivery_figure d where d.delivery_id = ${id} and d.stored and ${sameCell('d', 'b')}))`
}

/** A draft is compared with its set; of an accepted delivery only what it changed is told. */
function cellsOf(delivery: DiffSubject): RawBuilder<unknown> {
  return isDraft(delivery.state) ? diffed(delivery) : done(delivery)
}

type DiffSubject = Pick<Delivery, 'id' | 'set' | 'state'>

/** Numbers as text, so that their decimals stay. */
function asJson(table: string): RawBuilder<unknown> {
  const pairs = figureColumnNames.map((column) => {
    const value = sql.ref(`${table}.${column}`)
    return sql`${sql.lit(column)}, ${/^(numerator|denominator|value|range_)/.test(column) ? sql`${value}::text` : value}`
  })
  return sql`jsonb_build_object(${sql.join(pairs)})`
}

/** How many cells accepting the draft changes, or accepting it changed, and in which way. */
export async function countDiff({ db }: Transaction, delivery: DiffSubject): Promise<Record<DiffKind, number>> {
  const { rows } = await sql<{ kind: DiffKind; count: number }>`select kind, count(*)::integer as count
    from ${cellsOf(delivery)} diff group by kind`.execute(db)
  const counts = { changed: 0, new: 0, gone: 0, same: 0 }
  for (const { kind, count } of rows) counts[kind] = count
  return counts
}

interface FigureJson {
  definition_version: number
  numerator: string | null
  denominator: string | null
  value: string | null
  range_min: string | null
  range_max: string | null
  unit: string
  n: number | null
  state: string
  source: string
  qualifier: string[]
  remark: string | null
  id: string
  period_from: number | null
  period_until: number | null
}

/** The cells of these kinds in the order of the sheet, what it does not have by indicator; at most `limit`, null for all. */
export async function findDiff(
  tx: Transaction,
  delivery: DiffSubject,
  { kinds, limit }: { kinds: readonly DiffKind[]; limit: number | null },
): Promise<DiffRow[]> {
  const catalogue = await loadCatalogue(tx)
  const { rows } = await sql<{
    kind: DiffKind
    sheet_row: number | null
    indicator: string
    period: string
    now: FigureJson | null
    was: FigureJson | null
    slug: string
    code: string | null
    name: string
    level: string
    sources: Record<string, string>
  }>`select diff.kind, diff.sheet_row, diff.indicator, diff.period, diff.now, diff.was, a.slug, a.code, a.name, a.level,
      (select jsonb_object_agg(o.key, o.title) from source o where o.key in (diff.now ->> 'source', diff.was ->> 'source')) as sources
    from ${cellsOf(delivery)} diff join area a on a.slug = diff.area where diff.kind = any (${kinds}::text[])
    order by diff.kind, diff.sheet_row, diff.indicator, diff.period_from, diff.period, a.name limit ${limit}`.execute(tx.db)
  const figureOf = (row: (typeof rows)[number], json: FigureJson | null): Figure | null => {
    const own = json === null ? undefined : catalogue.ownVersion(row.indicator, json.definition_version)
    return json === null
      ? null
      : {
          set: { id: delivery.set.id, slug: delivery.set.slug, fictitious: false },
          indicator: row.indicator,
          definitionVersion: json.definition_version,
          ...(own === undefined ? {} : { definition: own }),
          area: { slug: row.slug, code: row.code, name: row.name, level: levelOf(row.level) },
          period: { text: row.period, from: json.period_from, until: json.period_until },
          numerator: numberOf(json.numerator),
          denominator: numberOf(json.denominator),
          value: json.value === null ? null : printed(json.value),
          range: json.range_min === null || json.range_max === null ? null : { min: printed(json.range_min), max: printed(json.range_max) },
          unit: units.find((unit) => unit === json.unit) ?? 'count',
          n: json.n,
          state: figureStates.find((state) => state === json.state) ?? 'not_delivered',
          source: { key: json.source, title: row.sources[json.source] ?? json.source, publisher: '', year: null, note: null },
          qualifiers: json.qualifier,
          remark: json.remark,
          id: json.id,
        }
  }
  return rows.map((row) => ({ kind: row.kind, sheetRow: row.sheet_row, now: figureOf(row, row.now), was: figureOf(row, row.was) }))
}

function numberOf(text: string | null): number | null {
  return text === null ? null : Number(text)
}

function levelOf(value: string): AreaLevel {
  return areaLevels.find((level) => level === value) ?? 'other'
}

/** Cells of the draft that another source than its own filled, by that source. */
export async function cellsOfOthers(
  { db }: Transaction,
  { id, set }: Pick<Delivery, 'id' | 'set'>,
): Promise<{ key: string; title: string; count: number }[]> {
  const { rows } = await sql<{ key: string; title: string; count: number }>`
    select o.key, o.title, count(*)::integer as count from delivery_figure d
    join figure f on f.set_id = ${set.id} and ${sameCell('f', 'd')} join source o on o.key = f.source
    where d.delivery_id = ${id} and f.source <> d.source group by o.key, o.title order by o.title`.execute(db)
  return rows
}
