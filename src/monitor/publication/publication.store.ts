import { sql } from 'kysely'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { findEverPublished, findEverWithheld, findSetFigures, findWithheldThen } from '../figure/figure.store.ts'
import type { Figure } from '../figure/figure.ts'
import {
  type ProtectionKind,
  type Publication,
  type PublicationAccount,
  type PublicationAnswer,
  type PublicationCost,
  protections,
  type Withheld,
} from './publication.ts'
import { editionKey } from './reader-change.ts'

export interface PublishableSet {
  id: string
  slug: string
  title: { nl: string; en: string }
  kind: string
  fictitious: boolean
  protection: ProtectionKind
  /** Goes up with every change of its figures. */
  version: number
  /** The publication that is shown; null when there is none. */
  publication: number | null
}

interface SetRow {
  id: string
  slug: string
  title_nl: string
  title_en: string
  kind: string
  fictitious: boolean
  protection: string
  version: number
  publication: number | null
}

/** Sets of real figures with their state, by slug; only analysts see those that were never published. */
export async function publishableSets({ db }: Transaction): Promise<PublishableSet[]> {
  const rows = await db.selectFrom('figure_set').selectAll().where('fictitious', '=', false).orderBy('slug').execute()
  return rows.map(toSet)
}

/** The set with this slug, or null; `lock` keeps others from changing it until this transaction ends. */
export async function findPublishableSet({ db }: Transaction, slug: string, { lock = false } = {}): Promise<PublishableSet | null> {
  const query = db.selectFrom('figure_set').selectAll().where('slug', '=', slug)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  return row === undefined ? null : toSet(row)
}

function toSet(row: SetRow): PublishableSet {
  return {
    id: row.id,
    slug: row.slug,
    title: { nl: row.title_nl, en: row.title_en },
    kind: row.kind,
    fictitious: row.fictitious,
    protection: protections.find((kind) => kind === row.protection) ?? 'counts',
    version: row.version,
    publication: row.publication,
  }
}

/** The figures of the set as they stand, everything real that was ever published, and what was ever withheld. */
export async function readDraft(tx: Transaction, setId: string) {
  // First, so that what is published while the rest is read is not overlooked.
  const { publications, promised } = await everPublished(tx)
  const [figures, before, hiddenBefore, hiddenThen] = await Promise.all([
    findSetFigures(tx, setId),
    findEverPublished(tx),
    findEverWithheld(tx),
    findWithheldThen(tx),
  ])
  return { figures, before, hiddenBefore, hiddenThen, publications, promised }
}

/** How many publications there ever were of real figures, and below which count each hides, by `editionKey`; those that quote do not. */
export async function everPublished({ db }: Transaction): Promise<{ publications: number; promised: ReadonlyMap<string, number> }> {
  const { rows } = await sql<{ slug: string; number: number; threshold: number | null }>`
    select s.slug, p.number, (p.account ->> 'threshold')::integer as threshold
    from publication p join figure_set s on s.id = p.set_id where not s.fictitious`.execute(db)
  const promised = rows.flatMap(({ slug, number, threshold }) =>
    threshold === null ? [] : [[editionKey(slug, number), threshold] as const],
  )
  return { publications: rows.length, promised: new Map(promised) }
}

/** Lets one transaction at a time publish: two that are planned beside each other know nothing of each other. */
export async function waitForOtherPublications({ db }: Transaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('publication'))`.execute(db)
}

/**
 * Freezes the figures and remarks of the set as its next publication, with what is withheld left out of them, and shows it from now on.
 * Returns its number. Seven statements, however many figures.
 */
export async function addPublication(
  tx: Transaction,
  setId: string,
  {
    account,
    cost,
    withheld,
    beside,
    answers = [],
    note,
  }: {
    account: PublicationAccount
    cost: PublicationCost | null
    withheld: readonly Withheld[]
    /** Figures with a reason that are printed without the numbers beside it. */
    beside: readonly Figure[]
    /** By source key. */
    answers?: readonly { source: string; figures: number; answeredBy: string }[]
    note: string | null
  },
): Promise<number> {
  const { db, now, actor, today } = tx
  const { rows } = await sql<{ number: number }>`
    insert into publication (set_id, number, published_at, published_by, note, account)
    select ${setId}, coalesce(max(number), 0) + 1, ${now}, ${actor.kind === 'professional' ? actor.id : null}::uuid, ${note}, ${JSON.stringify(account)}::jsonb
    from publication where set_id = ${setId} returning number`.execute(db)
  const number = rows[0]?.number ?? 1
  if (cost !== null) {
    const { secondary, valueLost, gap, solves, milliseconds } = cost
    await db
      .insertInto('publication_cost')
      .values({ set_id: setId, publication: number, secondary, value_lost: valueLost, gap, solves, milliseconds })
      .execute()
  }
  if (answers.length > 0)
    await db
      .insertInto('publication_answer')
      .values(
        answers.map(({ source, figures, answeredBy }) => ({
          set_id: setId,
          publication: number,
          source,
          figures,
          answered_by: answeredBy,
        })),
      )
      .execute()
  const cellOf = ({ indicator, area, period }: Figure) => ({ indicator, area: area.slug, period: period.text })
  const hidden = JSON.stringify([
    ...withheld.map(({ figure, reason, provable }) => ({
      ...cellOf(figure),
      reason,
      provable_from: provable?.from ?? null,
      provable_until: provable === null || !Number.isFinite(provable.to) ? null : provable.to,
    })),
    ...beside.map(cellOf),
  ])
  const given = sql`jsonb_to_recordset(${hidden}::jsonb) as given (indicator text, area text, period text, reason text, provable_from integer, provable_until integer)`
  await sql`insert into withheld_figure (set_id, publication, indicator, area, period, reason, provable_from, provable_until,
      numerator, denominator, value, range_min, range_max, n, qualifier)
    select distinct on (indicator, area, period) ${setId}::uuid, ${number}::integer, indicator, area, period, reason, provable_from, provable_until,
      f.numerator, f.denominator, f.value, f.range_min, f.range_max, f.n, f.qualifier
    from ${given} join figure f using (indicator, area, period)
    where f.set_id = ${setId} and reason is not null order by indicator, area, period, f.id`.execute(db)
  await sql`
    insert into published_figure (set_id, publication, indicator, definition_version, area, period, period_from, period_until, numerator, denominator,
      value, range_min, range_max, unit, n, state, source, qualifier, remark, id)
    select f.set_id, ${number}, f.indicator, f.definition_version, f.area, f.period, f.period_from, f.period_until,
      case when h.reason is null then f.numerator end, case when h.reason is null then f.denominator end, case when h.reason is null then f.value end,
      case when h.reason is null then f.range_min end, case when h.reason is null then f.range_max end, f.unit, case when h.indicator is null and f.state <> 'withheld' then f.n end,
      case when h.reason is null then f.state else 'withheld' end, f.source, case when h.reason is null then f.qualifier else '{}' end,
      case when h.indicator is null then f.remark end, f.id
    from figure f left join (select * from ${given}) h on h.indicator = f.indicator and h.area = f.area and h.period = f.period
    where f.set_id = ${setId}`.execute(db)
  await sql`insert into published_series_remark (set_id, publication, indicator, area, period, period_from, period_until, kind, source, remark, id)
    select set_id, ${number}, indicator, area, period, period_from, period_until, kind, source, remark, id from series_remark where set_id = ${setId}`.execute(
    db,
  )
  await db.updateTable('figure_set').set({ publication: number, published_on: today }).where('id', '=', setId).execute()
  return number
}

/** Stops showing the set and what it published so far, also by number and for good; it stays known to who read it, and is kept. */
export async function takeBack({ db, now }: Transaction, setId: string): Promise<void> {
  await db.updateTable('publication').set({ taken_back_at: now }).where('set_id', '=', setId).where('taken_back_at', 'is', null).execute()
  await db
    .updateTable('figure_set')
    .set({ publication: null, published_on: null, version: sql`version + 1` })
    .where('id', '=', setId)
    .execute()
}

/** Was anything the set published ever taken back? */
export async function wasTakenBack({ db }: Transaction, setId: string): Promise<boolean> {
  const row = await db
    .selectFrom('publication')
    .select('number')
    .where('set_id', '=', setId)
    .where('taken_back_at', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** The publications of a set, the latest first. */
export async function publicationsOf({ db }: Transaction, setId: string): Promise<Publication[]> {
  const rows = await publications(db).where('p.set_id', '=', setId).orderBy('p.number', 'desc').execute()
  return rows.map(toPublication)
}

/** The publication each set shows, by the id of the set. */
export async function shownPublications({ db }: Transaction): Promise<ReadonlyMap<string, Publication>> {
  const rows = await publications(db)
    .innerJoin('figure_set as s', (join) => join.onRef('s.id', '=', 'p.set_id').onRef('s.publication', '=', 'p.number'))
    .execute()
  return new Map(rows.map((row) => [row.set_id, toPublication(row)]))
}

function publications(db: Transaction['db']) {
  return db
    .selectFrom('publication as p')
    .leftJoin('professional as w', 'w.id', 'p.published_by')
    .leftJoin('publication_cost as k', (join) => join.onRef('k.set_id', '=', 'p.set_id').onRef('k.publication', '=', 'p.number'))
    .select(['p.set_id', 'p.number', 'p.published_at', 'p.taken_back_at', 'w.name', 'p.note', 'p.account'])
    .select(['k.secondary', 'k.value_lost', 'k.gap', 'k.solves', 'k.milliseconds'])
    .select(
      sql<
        PublicationAnswer[]
      >`(select coalesce(jsonb_agg(jsonb_build_object('source', o.title, 'figures', a.figures, 'answeredBy', b.name) order by o.title), '[]')
        from publication_answer a join source o on o.key = a.source join professional b on b.id = a.answered_by
        where a.set_id = p.set_id and a.publication = p.number)`.as('answers'),
    )
}

/** As it was stored: older publications say nothing of answers, and printed no figure on one. */
export type StoredAccount = Omit<PublicationAccount, 'protectedBySource'> & Partial<Pick<PublicationAccount, 'protectedBySource'>>

export function accountOf(stored: StoredAccount): PublicationAccount {
  return { ...stored, protectedBySource: stored.protectedBySource ?? 0 }
}

function toPublication(row: {
  number: number
  published_at: Date
  taken_back_at: Date | null
  name: string | null
  note: string | null
  account: unknown
  secondary: number | null
  value_lost: number | null
  gap: number | null
  solves: number | null
  milliseconds: number | null
  answers: PublicationAnswer[]
}): Publication {
  const { secondary, value_lost: valueLost, gap, solves, milliseconds } = row
  const isKnown = secondary !== null && valueLost !== null && solves !== null && milliseconds !== null
  return {
    number: row.number,
    publishedAt: row.published_at.toISOString(),
    takenBackAt: row.taken_back_at?.toISOString() ?? null,
    publishedBy: row.name,
    note: row.note,
    account: accountOf(row.account as StoredAccount),
    cost: isKnown ? { secondary, valueLost, gap, solves, milliseconds } : null,
    answers: row.answers,
  }
}

/** The ids of the coalitions that work with real families. */
export async function realCoalitions({ db }: Transaction): Promise<string[]> {
  const rows = await db.selectFrom('coalition').select('id').where('fictitious', '=', false).execute()
  return rows.map(({ id }) => id)
}
