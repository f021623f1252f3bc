import { sql } from 'kysely'
import type { Transaction } from '../../platform/database/as-actor.ts'
import type { KeptPilot, Pilot } from './pilot.ts'

/** The pilots made here that the actor may see, by name; drafts come to analysts only. */
export async function ownPilots({ db }: Transaction): Promise<KeptPilot[]> {
  const rows = await db
    .selectFrom('pilot')
    .selectAll()
    .select(sql<string | null>`published_on::text`.as('shown_since'))
    .orderBy('name_nl')
    .execute()
  return rows.map((row) => ({
    slug: row.slug,
    revision: row.revision,
    name: { nl: row.name_nl, en: row.name_en },
    aim: { nl: row.aim_nl, en: row.aim_en },
    area: row.area,
    fromYear: row.from_year,
    untilYear: row.until_year,
    indicators: row.indicators,
    before: row.period_before,
    after: row.period_after,
    cost: row.cost === null ? null : Number(row.cost),
    costNote: row.cost_nl === null || row.cost_en === null ? null : { nl: row.cost_nl, en: row.cost_en },
    source: row.source,
    saysNot: { nl: row.says_not_nl, en: row.says_not_en },
    publishedOn: row.shown_since,
  }))
}

/** Keeps a pilot when it still has this revision, 0 for a new one; false when somebody was first. */
export async function keepPilot({ db, now, actor }: Transaction, pilot: Pilot, revision: number): Promise<boolean> {
  const written = {
    name_nl: pilot.name.nl,
    name_en: pilot.name.en,
    aim_nl: pilot.aim.nl,
    aim_en: pilot.aim.en,
    area: pilot.area,
    from_year: pilot.fromYear,
    until_year: pilot.untilYear,
    indicators: [...pilot.indicators],
    period_before: pilot.before,
    period_after: pilot.after,
    cost: pilot.cost,
    cost_nl: pilot.costNote?.nl ?? null,
    cost_en: pilot.costNote?.en ?? null,
    source: pilot.source,
    says_not_nl: pilot.saysNot.nl,
    says_not_en: pilot.saysNot.en,
    changed_at: now,
    changed_by: actor.id ?? '',
  }
  if (revision === 0) {
    const added = await db
      .insertInto('pilot')
      .values({ slug: pilot.slug, ...written })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return added.numInsertedOrUpdatedRows === 1n
  }
  return change({ db }, pilot.slug, revision, written)
}

/** Shows a pilot to everybody from today, or to analysts only; false when it was changed meanwhile. */
export async function showPilot(
  { db, now, today, actor }: Transaction,
  slug: string,
  revision: number,
  isShown: boolean,
): Promise<boolean> {
  return change({ db }, slug, revision, { published_on: isShown ? today : null, changed_at: now, changed_by: actor.id ?? '' })
}

async function change({ db }: Pick<Transaction, 'db'>, slug: string, revision: number, written: object): Promise<boolean> {
  const changed = await db
    .updateTable('pilot')
    .set({ ...written, revision: revision + 1 })
    .where('slug', '=', slug)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

/** Changes whenever a pilot that everybody sees changes; one short query. */
export async function pilotsVersion({ db }: Transaction): Promise<string> {
  const { rows } = await sql<{
    version: string | null
  }>`select string_agg(slug || revision, ',' order by slug) as version from pilot`.execute(db)
  return rows[0]?.version ?? ''
}
