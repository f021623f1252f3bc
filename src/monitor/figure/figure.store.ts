import { type RawBuilder, sql } from 'kysely'
import { type AreaLevel, areaLevels } from '../../area/area.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import type { Catalogue } from '../indicator/catalogue.ts'
import { units } from '../indicator/definition.ts'
import { loadCatalogue } from '../indicator/own-definitions.store.ts'
import { type Figure, figureStates, printed, type SeriesRemark } from './figure.ts'
import type { Period } from './period.ts'

/** Which figures; what is left out is not filtered on. One kind of set at a time: real and fictitious never come together. */
export interface FigureFilter {
  fictitious: boolean
  indicators?: readonly string[] | undefined
  /** Slugs. */
  areas?: readonly string[] | undefined
  /** Figures whose period contains this year. */
  year?: number | undefined
  /** Figures with exactly this period as written. */
  period?: string | undefined
  /** Key of a source. */
  source?: string | undefined
  /** Slugs of sets; all that are shown when absent. */
  sets?: readonly string[] | undefined
  /** An earlier publication of those sets, by its number; the one that is shown when absent. */
  publication?: number | undefined
  /** These publications of sets, several of one set beside each other; whether they may still be read is the caller's to know. */
  editions?: readonly { set: string; publication: number }[] | undefined
}

interface CommonRow {
  set_id: string
  set_slug: string
  fictitious: boolean
  indicator: string
  slug: string
  code: string | null
  name: string
  level: string
  period: string
  period_from: number | null
  period_until: number | null
  /** Absent for drafts. */
  publication?: number
  source: string
  source_title: string
  source_publisher: string
  source_year: number | null
  source_note: string | null
  remark: string | null
  id: string
}

interface FigureRow extends CommonRow {
  definition_version: number
  numerator: string | null
  denominator: string | null
  value: string | null
  range_min: string | null
  range_max: string | null
  unit: string
  n: number | null
  state: string
  qualifier: string[]
}

const commonColumns = sql`s.id as set_id, s.slug as set_slug, s.fictitious, f.indicator, a.slug, a.code, a.name, a.level,
  f.period, f.period_from, f.period_until, f.source, o.title as source_title, o.publisher as source_publisher, o.year as source_year,
  o.note as source_note, f.remark, f.id`

const joins = sql`join area a on a.slug = f.area join source o on o.key = f.source`
const columns = sql`${commonColumns}, f.definition_version, f.numerator, f.denominator, f.value, f.range_min, f.range_max, f.unit, f.n, f.state, f.qualifier`

/** The published figures, by indicator, area and period; one query. Public doors read figures here only. */
export async function findFigures(tx: Transaction, filter: FigureFilter): Promise<readonly Figure[]> {
  return toFigures(
    tx,
    sql<FigureRow>`select ${columns}, f.publication
    from figure_set s join published_figure f on f.set_id = s.id and ${isOf(filter)} ${joins}
    where ${matching(filter)} order by f.indicator, a.slug, f.period_from, f.period, f.id`,
  )
}

/** The figures of a set as they stand before publishing; only for who prepares it. */
export async function findSetFigures(tx: Transaction, setId: string): Promise<readonly Figure[]> {
  return toFigures(
    tx,
    sql<FigureRow>`select ${columns} from figure_set s join figure f on f.set_id = s.id ${joins}
    where s.id = ${setId} order by f.indicator, a.slug, f.period_from, f.period, f.id`,
  )
}

/** The real figures of an indicator in every set as they stand before publishing; only for who prepares them. */
export async function findPreparedFigures(tx: Transaction, indicator: string): Promise<readonly Figure[]> {
  return toFigures(
    tx,
    sql<FigureRow>`select ${columns} from figure_set s join figure f on f.set_id = s.id ${joins}
    where not s.fictitious and f.indicator = ${indicator} order by a.slug, f.period_from, f.period, f.id`,
  )
}

/** Every real figure that was ever published with its number, by any set, the latest publication first. */
export async function findEverPublished(tx: Transaction): Promise<readonly Figure[]> {
  return toFigures(
    tx,
    sql<FigureRow>`select ${columns}, f.publication from published_figure f join figure_set s on s.id = f.set_id ${joins}
    where not s.fictitious and f.state in ('known', 'disputed') order by f.indicator, a.slug, f.period_from, f.period, f.publication desc`,
  )
}

/**
 * What any set ever withheld, with the numbers that stand in that place of the set now, once per publication that withheld it; only for who
 * prepares publications.
 */
export async function findEverWithheld(tx: Transaction): Promise<readonly Figure[]> {
  return toFigures(
    tx,
    sql<FigureRow>`select ${columns}, h.publication from published_figure h join figure_set s on s.id = h.set_id
    join figure f on f.set_id = h.set_id and f.indicator = h.indicator and f.area = h.area and f.period = h.period ${joins}
    where not s.fictitious and h.state = 'withheld' and f.state in ('known', 'disputed')
    order by f.indicator, a.slug, f.period_from, f.period, h.publication desc`,
  )
}

/** The same as it stood when it was hidden; not what was hidden before that was kept. */
export async function findWithheldThen(tx: Transaction): Promise<readonly Figure[]> {
  return toFigures(
    tx,
    sql<FigureRow>`select ${columns}, f.publication
    from (select h.set_id, h.publication, h.indicator, h.definition_version, h.area, h.period, h.period_from, h.period_until, w.numerator, w.denominator,
        w.value, w.range_min, w.range_max, h.unit, w.n, 'known' as state, h.source, w.qualifier, null as remark, h.id
      from withheld_figure w join published_figure h using (set_id, publication, indicator, area, period)
      where w.value is not null or w.range_min is not null) f join figure_set s on s.id = f.set_id ${joins}
    where not s.fictitious order by f.indicator, a.slug, f.period_from, f.period, f.publication desc`,
  )
}

/** Where a publication says something else than the one before it that can still be read: what it says now, or what was said then. */
export interface PrintedChange {
  /** The number of the publication. */
  changedIn: number
  /** The number of the one before. */
  since: number
  /** The set no longer says anything of this place. */
  gone: boolean
  /** How many of the set are changed in this publication, or gone. */
  count: number
  /** Of which of the two it is says its `publication`. */
  figure: Figure
}

/**
 * What sets that are shown printed otherwise, or no longer, than in their publication before, which was not taken back; the first `most` of
 * the publication that is shown, of earlier ones one, changed and gone apart. One query; only what everybody read.
 */
export async function findPrintedChanges(tx: Transaction, most: number): Promise<readonly PrintedChange[]> {
  const numbers = (table: string) =>
    sql.join(
      ['numerator', 'denominator', 'value', 'range_min', 'range_max', 'unit', 'n', 'state'].map((column) => sql.ref(`${table}.${column}`)),
    )
  const query = sql<FigureRow & { changed_in: number; since: number; gone: boolean; count: number }>`
    with edition as (
      select p.set_id, p.number, lag(p.number) over (partition by p.set_id order by p.number) as since, p.number = s.publication as is_shown
      from publication p join figure_set s on s.id = p.set_id and p.number <= s.publication where p.taken_back_at is null and not s.fictitious
    ), place as (
      select e.*, w.indicator, w.area, w.period, n.set_id is null as gone,
        row_number() over (partition by e.set_id, e.number, n.set_id is null order by w.indicator, w.area, w.period_from, w.period) as rank,
        (count(*) over (partition by e.set_id, e.number, n.set_id is null))::integer as count
      from edition e join published_figure w on w.set_id = e.set_id and w.publication = e.since
      left join published_figure n on n.set_id = e.set_id and n.publication = e.number
        and (n.indicator, n.area, n.period) = (w.indicator, w.area, w.period)
      where n.set_id is null or (${numbers('n')}) is distinct from (${numbers('w')})
    )
    select ${columns}, f.publication, h.number as changed_in, h.since, h.gone, h.count
    from place h join figure_set s on s.id = h.set_id join published_figure f on f.set_id = h.set_id and f.publication in (h.since, h.number)
      and (f.indicator, f.area, f.period) = (h.indicator, h.area, h.period) ${joins}
    where h.rank <= case when h.is_shown then ${most}::integer else 1 end
    order by s.slug, h.number desc, f.indicator, a.slug, f.period_from, f.period, f.publication`
  const [catalogue, { rows }] = await Promise.all([loadCatalogue(tx), query.execute(tx.db)])
  return rows.map((row) => ({
    changedIn: row.changed_in,
    since: row.since,
    gone: row.gone,
    count: row.count,
    figure: toFigure(row, catalogue),
  }))
}

/** Figures with the definitions they were made with; those of the installation are asked at the same moment. */
async function toFigures(tx: Transaction, query: RawBuilder<FigureRow>): Promise<readonly Figure[]> {
  const [catalogue, { rows }] = await Promise.all([loadCatalogue(tx), query.execute(tx.db)])
  return rows.map((row) => toFigure(row, catalogue))
}

function toFigure(row: FigureRow, catalogue: Catalogue): Figure {
  const definition = catalogue.ownVersion(row.indicator, row.definition_version)
  return {
    ...common(row),
    definitionVersion: row.definition_version,
    ...(definition === undefined ? {} : { definition }),
    numerator: row.numerator === null ? null : Number(row.numerator),
    denominator: row.denominator === null ? null : Number(row.denominator),
    value: row.value === null ? null : printed(row.value),
    range: row.range_min === null || row.range_max === null ? null : { min: printed(row.range_min), max: printed(row.range_max) },
    unit: units.find((unit) => unit === row.unit) ?? 'count',
    n: row.n,
    state: figureStates.find((state) => state === row.state) ?? 'not_delivered',
    qualifiers: row.qualifier,
    remark: row.remark,
  }
}

/** What sources say of series in words, in the same order. */
export async function findSeriesRemarks({ db }: Transaction, filter: FigureFilter): Promise<readonly SeriesRemark[]> {
  const { rows } = await sql<CommonRow & { kind: string }>`select ${commonColumns}, f.publication, f.kind
    from figure_set s join published_series_remark f on f.set_id = s.id and ${isOf(filter)} ${joins}
    where ${matching(filter)} order by f.indicator, a.slug, f.period_from, f.period, f.id`.execute(db)
  return rows.map((row) => ({ ...common(row), kind: row.kind, remark: row.remark ?? '' }))
}

/** A set that was taken back shows none of its publications; published again, none of those from before. */
function isOf({ publication, editions }: FigureFilter): RawBuilder<unknown> {
  if (editions !== undefined)
    return sql`(s.id, f.publication) in (select * from unnest(${editions.map(({ set }) => set)}::uuid[], ${editions.map((one) => one.publication)}::integer[]))`
  if (publication === undefined) return sql`f.publication = s.publication`
  return sql`f.publication = (select p.number from publication p
    where p.set_id = s.id and p.number = ${publication}::integer and p.taken_back_at is null and s.publication is not null)`
}

function matching(filter: FigureFilter): RawBuilder<unknown> {
  const conditions = [sql`s.fictitious = ${filter.fictitious}`]
  if (filter.indicators !== undefined) conditions.push(sql`f.indicator = any (${filter.indicators}::text[])`)
  if (filter.areas !== undefined) conditions.push(sql`f.area = any (${filter.areas}::text[])`)
  if (filter.year !== undefined) conditions.push(sql`${filter.year}::integer between f.period_from and f.period_until`)
  if (filter.period !== undefined) conditions.push(sql`f.period = ${filter.period}`)
  if (filter.source !== undefined) conditions.push(sql`f.source = ${filter.source}`)
  if (filter.sets !== undefined) conditions.push(sql`s.slug = any (${filter.sets}::text[])`)
  return sql.join(conditions, sql` and `)
}

function common(row: CommonRow) {
  const period: Period = { text: row.period, from: row.period_from, until: row.period_until }
  return {
    set: { id: row.set_id, slug: row.set_slug, fictitious: row.fictitious },
    ...(row.publication === undefined ? {} : { publication: row.publication }),
    indicator: row.indicator,
    area: { slug: row.slug, code: row.code, name: row.name, level: levelOf(row.level) },
    period,
    source: {
      key: row.source,
      title: row.source_title,
      publisher: row.source_publisher,
      year: row.source_year,
      note: row.source_note,
    },
    id: row.id,
  }
}

function levelOf(value: string): AreaLevel {
  return areaLevels.find((level) => level === value) ?? 'other'
}
