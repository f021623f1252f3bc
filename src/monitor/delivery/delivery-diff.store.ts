import { type RawBuilder, sql } from 'kysely'
import { type AreaLevel, areaLevels } from '../../area/area.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { type Figure, figureStates, printed } from '../figure/figure.ts'
import { parsePeriod, undated } from '../figure/period.ts'
import { type IndicatorDefinition, units } from '../indicator/definition.ts'
import { loadCatalogue } from '../indicator/own-definitions.store.ts'
import { type Delivery, isDraft } from './delivery.ts'
import { figureColumnNames, sameFigure } from './delivery-figure.store.ts'

/** What accepting a draft does to a cell of the set. */
export const diffKinds = ['changed', 'new', 'left_out', 'gone', 'same'] as const
export type DiffKind = (typeof diffKinds)[number]

/** Why a figure that stands in the sheet does not go into the set. */
export interface LeftOut {
  /** As the sheet gives it; null when something is wrong with it. */
  figure: Figure | null
  /** Keys of what is wrong with it. */
  problems: readonly string[]
  /** Numbers of the contradictions that were answered with leaving it out. */
  contradictions: readonly number[]
  /** Title of the other source whose figure was kept. */
  other: string | null
}

export interface DiffRow {
  kind: DiffKind
  /** Null for what the sheet does not have. */
  sheetRow: number | null
  /** Of what is left out: what stands in the cell all the same. */
  now: Figure | null
  was: Figure | null
  cell: Pick<Figure, 'indicator' | 'area' | 'period'> & { definition: IndicatorDefinition | undefined }
  /** Null but for what is left out. */
  leftOut: LeftOut | null
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

/** Cells that the sheet names and that something wrong keeps back. */
function keptBack(deliveryId: string): RawBuilder<unknown> {
  return sql`(select k.* from delivery kept, jsonb_to_recordset(coalesce(kept.findings -> 'keptBack', '[]'::jsonb))
    as k ("sheetRow" integer, indicator text, area text, period text, problems jsonb) where kept.id = ${deliveryId})`
}

/** What the set has from the sources of the draft, for its indicators and periods, that the sheet does not mention; what it does mention is left out, not gone. */
export function goneFigures({ id, set }: Pick<Delivery, 'id' | 'set'>): RawBuilder<unknown> {
  return sql`(select f.* from figure f where f.set_id = ${set.id}
    and (f.source, f.indicator, f.period) in (select d.source, d.indicator, d.period from delivery_figure d where d.delivery_id = ${id})
    and not exists (select from delivery_figure d where d.delivery_id = ${id} and ${sameCell('d', 'f')})
    and (f.indicator, f.area, f.period) not in (select k.indicator, k.area, k.period from ${keptBack(id)} k))`
}

/** What stands in the sheet and stays out of the set, with what stands in its cell all the same. */
function leftOut({ id, set, state }: DiffSubject): RawBuilder<unknown> {
  const was = isDraft(state) ? sql`${orNothing('f')}` : sql`null::jsonb`
  return sql`(select 'left_out' as kind, d.sheet_row, d.indicator, d.area, d.period, d.period_from, ${orNothing('f')} as now, ${was} as was, ${asJson('d')} as sheet,
      jsonb_build_object('problems', '[]'::jsonb, 'contradictions', coalesce(c.numbers, '[]'::jsonb),
        'other', case when f.source <> d.source and own.decisions -> 'others' ->> f.source = 'leave_out' then o.title end) as why
    from delivery_figure d join delivery own on own.id = d.delivery_id
    left join figure f on f.set_id = ${set.id} and ${sameCell('f', 'd')} left join source o on o.key = f.source
    left join (select chosen.number, jsonb_agg(a.number order by a.number) as numbers from delivery_contradiction a, unnest(a.chosen) as chosen (number)
      where a.delivery_id = ${id} and a.answer = 'leave_out' group by chosen.number) c on c.number = d.number
    where d.delivery_id = ${id} and d.left_out
    union all
    select 'left_out', k."sheetRow", k.indicator, k.area, k.period, null, coalesce(${orNothing('s')}, ${orNothing('f')}), ${was}, null,
      jsonb_build_object('problems', k.problems, 'contradictions', '[]'::jsonb, 'other', null)
    from ${keptBack(id)} k left join figure f on f.set_id = ${set.id} and ${sameCell('f', 'k')}
    left join ${settled(id)} s on ${isDraft(state) ? sameCell('s', 'k') : sql`false`})`
}

function diffed(delivery: DiffSubject): RawBuilder<unknown> {
  return sql`(select case when f.set_id is null then 'new' when ${sameFigure('f', 'd')} then 'same' else 'changed' end as kind, d.sheet_row,
      d.indicator, d.area, d.period, d.period_from, ${asJson('d')} as now, ${orNothing('f')} as was, null::jsonb as sheet, null::jsonb as why
    from ${settled(delivery.id)} d left join figure f on f.set_id = ${delivery.set.id} and ${sameCell('f', 'd')}
    union all
    select 'gone', null, f.indicator, f.area, f.period, f.period_from, null, ${asJson('f')}, null, null from ${goneFigures(delivery)} f
    union all select * from ${leftOut(delivery)} l)`
}

/** What an accepted delivery did, from what it kept. */
function done(delivery: DiffSubject): RawBuilder<unknown> {
  const { id, state } = delivery
  return sql`(select case when b.delivery_id is null then 'new' else 'changed' end as kind, d.sheet_row, d.indicator, d.area, d.period, d.period_from,
      ${asJson('d')} as now, case when b.delivery_id is null then null else ${asJson('b')} end as was, null::jsonb as sheet, null::jsonb as why
    from ${settled(id)} d left join delivery_before b on b.delivery_id = ${id} and ${sameCell('b', 'd')} where d.stored
    union all
    select 'gone', null, b.indicator, b.area, b.period, b.period_from, null, ${asJson('b')}, null, null from delivery_before b where b.delivery_id = ${id}
      and not exists (select from delivery_figure d where d.delivery_id = ${id} and d.stored and ${sameCell('d', 'b')})
    ${state === 'accepted' ? sql`union all select * from ${leftOut(delivery)} l` : sql``})`
}

/** A draft is compared with its set; of an accepted delivery is told what it changed and what it left out. */
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

/** The same, or nothing where a left join found no figure. */
function orNothing(table: string): RawBuilder<unknown> {
  return sql`case when ${sql.ref(`${table}.indicator`)} is null then null else ${asJson(table)} end`
}

/** How many cells accepting the draft changes, or accepting it changed, and in which way. */
export async function countDiff({ db }: Transaction, delivery: DiffSubject): Promise<Record<DiffKind, number>> {
  const { rows } = await sql<{ kind: DiffKind; count: number }>`select kind, count(*)::integer as count
    from ${cellsOf(delivery)} diff group by kind`.execute(db)
  const counts = { changed: 0, new: 0, left_out: 0, gone: 0, same: 0 }
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
    sheet: FigureJson | null
    why: Omit<LeftOut, 'figure'> | null
    slug: string
    code: string | null
    name: string
    level: string
    sources: Record<string, string>
  }>`select diff.kind, diff.sheet_row, diff.indicator, diff.period, diff.now, diff.was, diff.sheet, diff.why, a.slug, a.code, a.name, a.level,
      (select jsonb_object_agg(o.key, o.title) from source o where o.key in (diff.now ->> 'source', diff.was ->> 'source', diff.sheet ->> 'source')) as sources
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
          area: areaOf(row),
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
  return rows.map((row) => ({
    kind: row.kind,
    sheetRow: row.sheet_row,
    now: figureOf(row, row.now),
    was: figureOf(row, row.was),
    cell: {
      indicator: row.indicator,
      definition: catalogue.find(row.indicator),
      area: areaOf(row),
      period: parsePeriod(row.period) ?? undated,
    },
    leftOut: row.why === null ? null : { ...row.why, figure: figureOf(row, row.sheet) },
  }))
}

function areaOf({ slug, code, name, level }: { slug: string; code: string | null; name: string; level: string }): Figure['area'] {
  return { slug, code, name, level: levelOf(level) }
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
