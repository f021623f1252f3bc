import { sql } from 'kysely'
import type { PlainDate } from '../../platform/clock.ts'
import { plainDateOf } from '../../platform/clock.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { type Catalogue, catalogueWith, shippedCatalogue } from './catalogue.ts'
import {
  type ComputedFrom,
  type DefinitionVersion,
  type Direction,
  type IndicatorKind,
  type IndicatorLevel,
  type IndicatorPhase,
  type OwnDefinitions,
  type SmallNumberRule,
  units,
} from './definition.ts'
import { type OwnDefinition, wholeDefinition } from './own-definition.ts'

interface DefinitionRow {
  code: string
  version: number
  name_nl: string
  name_en: string
  phase: IndicatorPhase
  kind: IndicatorKind
  numerator_nl: string
  numerator_en: string
  denominator_nl: string | null
  denominator_en: string | null
  unit: string
  direction: Direction
  levels: IndicatorLevel[]
  hide_below: number | null
  zero: SmallNumberRule['zero']
  computed_from: ComputedFrom
  source: string
  valid_from: number | null
  valid_until: number | null
  says_not_nl: string
  says_not_en: string
  reason_nl: string | null
  reason_en: string | null
  published_at: string
}

interface Row {
  definitions: DefinitionRow[]
  retired: { code: string; retired_on: PlainDate; reason_nl: string; reason_en: string }[]
}

/** The definitions published here, in the order in which they were; one statement. */
export async function ownDefinitions({ db }: Transaction): Promise<OwnDefinitions> {
  const { rows } = await sql<Row>`select
    coalesce((select json_agg(d order by d.published_at, d.code, d.version) from indicator_definition d), '[]') as definitions,
    coalesce((select json_agg(r order by r.code) from retired_indicator r), '[]') as retired`.execute(db)
  const { definitions = [], retired = [] } = rows[0] ?? {}
  return {
    versions: definitions.map(toVersion),
    retired: retired.map((row) => ({ code: row.code, on: row.retired_on, reason: { nl: row.reason_nl, en: row.reason_en } })),
  }
}

const loaded = new WeakMap<Transaction, Promise<Catalogue>>()

/** All definitions as they stand in this transaction; asked once, however many parts of a page need it. What it publishes itself comes after. */
export function loadCatalogue(tx: Transaction): Promise<Catalogue> {
  const known = loaded.get(tx)
  if (known !== undefined) return known
  const catalogue = ownDefinitions(tx).then((own) => (own.versions.length === 0 ? shippedCatalogue : catalogueWith(own)))
  loaded.set(tx, catalogue)
  return catalogue
}

/** Changes whenever a definition is published, retired or taken into use again; one short query. */
export async function catalogueVersion({ db }: Transaction): Promise<string> {
  const { rows } = await sql<{ version: string }>`select (select count(*) from indicator_definition) || '-' ||
    coalesce((select string_agg(code, ',' order by code) from retired_indicator), '') as version`.execute(db)
  return rows[0]?.version ?? ''
}

/** Lets one transaction at a time publish definitions, so that no two make the same version. */
export async function waitForOtherDefinitions({ db }: Transaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('indicator_definition'))`.execute(db)
}

/** Adds a published version; definitions are never changed afterwards. */
export async function addDefinition(
  { db, now, actor }: Transaction,
  { name, numerator, denominator, saysNot, smallNumbers, levels, ...own }: OwnDefinition,
  reason: { nl: string; en: string } | null,
): Promise<void> {
  await db
    .insertInto('indicator_definition')
    .values({
      code: own.code,
      version: own.version,
      name_nl: name.nl,
      name_en: name.en,
      phase: own.phase,
      kind: own.kind,
      numerator_nl: numerator.nl,
      numerator_en: numerator.en,
      denominator_nl: denominator?.nl ?? null,
      denominator_en: denominator?.en ?? null,
      unit: own.unit,
      direction: own.direction,
      levels: [...levels],
      hide_below: smallNumbers.hideBelow,
      zero: smallNumbers.zero,
      computed_from: own.computedFrom,
      source: own.source,
      valid_from: own.validFrom,
      valid_until: own.validUntil,
      says_not_nl: saysNot.nl,
      says_not_en: saysNot.en,
      reason_nl: reason?.nl ?? null,
      reason_en: reason?.en ?? null,
      published_at: now,
      published_by: actor.id ?? '',
    })
    .execute()
}

export async function retire({ db, today, actor }: Transaction, code: string, reason: { nl: string; en: string }): Promise<void> {
  await db
    .insertInto('retired_indicator')
    .values({ code, reason_nl: reason.nl, reason_en: reason.en, retired_on: today, retired_by: actor.id ?? '' })
    .execute()
}

/** False when it was in use already. */
export async function restore({ db }: Transaction, code: string): Promise<boolean> {
  const result = await db.deleteFrom('retired_indicator').where('code', '=', code).executeTakeFirst()
  return result.numDeletedRows === 1n
}

function toVersion(row: DefinitionRow): DefinitionVersion {
  const { denominator_nl, denominator_en, reason_nl, reason_en } = row
  return {
    definition: wholeDefinition({
      code: row.code,
      version: row.version,
      name: { nl: row.name_nl, en: row.name_en },
      phase: row.phase,
      kind: row.kind,
      numerator: { nl: row.numerator_nl, en: row.numerator_en },
      denominator: denominator_nl === null || denominator_en === null ? null : { nl: denominator_nl, en: denominator_en },
      unit: units.find((unit) => unit === row.unit) ?? 'count',
      direction: row.direction,
      levels: row.levels,
      smallNumbers: { hideBelow: row.hide_below, zero: row.zero },
      computedFrom: row.computed_from,
      source: row.source,
      validFrom: row.valid_from,
      validUntil: row.valid_until,
      saysNot: { nl: row.says_not_nl, en: row.says_not_en },
    }),
    reason: reason_nl === null || reason_en === null ? null : { nl: reason_nl, en: reason_en },
    publishedOn: plainDateOf(new Date(row.published_at)),
  }
}
