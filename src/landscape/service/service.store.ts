import { type RawBuilder, sql } from 'kysely'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { codeText, groupWords, needWords, phaseWords } from './service.text.ts'
import { plainWords, reachOf, type ServiceEntry } from './service.ts'
import type { Source } from './source-list.ts'

/** The level of every area by slug. */
export async function knownAreas(tx: Transaction): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.db.selectFrom('area').select(['slug', 'level']).execute()
  return new Map(rows.map(({ slug, level }) => [slug, level]))
}

export interface KnownOrganisation {
  id: string
  name: string
}

/** Real organisations by slug; invented ones offer nothing real. */
export async function knownOrganisations(tx: Transaction): Promise<ReadonlyMap<string, KnownOrganisation>> {
  const rows = await tx.db.selectFrom('organisation').select(['slug', 'id', 'name']).where('fictitious', '=', false).execute()
  return new Map(rows.map(({ slug, id, name }) => [slug, { id, name }]))
}

interface Known {
  areas: ReadonlyMap<string, string>
  organisations: ReadonlyMap<string, KnownOrganisation>
  sources: ReadonlyMap<string, Source>
}

/** Changes whenever an import wrote something; for pages that are kept ready. */
export async function landscapeVersion({ db }: Transaction): Promise<string> {
  const { rows } = await sql<{ version: string }>`select concat_ws(' ', count(*), max(changed_at)) as version from service`.execute(db)
  return rows[0]?.version ?? ''
}

const chunk = 200

/** Inserts or replaces these services and where they are offered; organisations and areas must be in `known`. */
export async function writeServices(tx: Transaction, entries: readonly ServiceEntry[], known: Known): Promise<void> {
  if (entries.length === 0) return
  await tx.db
    .deleteFrom('service_area')
    .where(
      'service_id',
      'in',
      entries.map(({ id }) => id),
    )
    .execute()
  for (let from = 0; from < entries.length; from += chunk) {
    await tx.db
      .insertInto('service')
      .values(entries.slice(from, from + chunk).map((entry) => serviceRow(entry, known)))
      .onConflict((c) =>
        c.column('id').doUpdateSet(({ ref }) => Object.fromEntries(replaced.map((column) => [column, ref(`excluded.${column}`)]))),
      )
      .execute()
  }
  const places = entries.flatMap((entry) => [
    ...entry.areas.map((area) => ({ service_id: entry.id, area, offered: true, period: entry.areasSince?.[area] ?? null })),
    ...entry.notOffered.map((area) => ({ service_id: entry.id, area, offered: false, period: entry.notOfferedIn?.[area] ?? null })),
  ])
  await sql`insert into service_area (service_id, area, offered, period)
    select service_id, area, offered, period from jsonb_to_recordset(${JSON.stringify(places)}::jsonb)
      as place (service_id text, area text, offered boolean, period text)`.execute(tx.db)
}

/** What a new import replaces: everything, an earlier confirmation by the provider included, for that was about the earlier text. */
const replaced = [
  'name',
  'alternate_names',
  'organisation_id',
  'kind',
  'description',
  'phases',
  'start_phases',
  'pregnancy_week_from',
  'pregnancy_week_until',
  'child_month_from',
  'child_month_until',
  'window_source',
  'mother_age_from',
  'mother_age_until',
  'parity',
  'needs',
  'target_groups',
  'criteria',
  'intensity',
  'how_to_refer',
  'gut_feeling_enough',
  'open_to_parents',
  'free',
  'url',
  'phone',
  'recognition',
  'sources',
  'source_date',
  'status',
  'reach',
  'assured_on',
  'assured_by',
  'due_again',
  'changed_at',
  'search_names',
  'search',
] as const

function serviceRow(entry: ServiceEntry, known: Known) {
  const organisation = known.organisations.get(entry.organisation)
  if (organisation === undefined) throw new Error(`unknown organisation ${entry.organisation}`)
  return {
    id: entry.id,
    name: entry.name,
    alternate_names: entry.alternateNames,
    organisation_id: organisation.id,
    kind: entry.kind,
    description: JSON.stringify(entry.description),
    phases: entry.phases,
    start_phases: entry.startPhases,
    pregnancy_week_from: entry.window.pregnancyWeeks?.[0] ?? null,
    pregnancy_week_until: entry.window.pregnancyWeeks?.[1] ?? null,
    child_month_from: entry.window.childMonths?.[0] ?? null,
    child_month_until: entry.window.childMonths?.[1] ?? null,
    window_source: entry.windowSource,
    mother_age_from: entry.motherAge?.[0] ?? null,
    mother_age_until: entry.motherAge?.[1] ?? null,
    parity: entry.parity,
    needs: entry.needs,
    target_groups: entry.targetGroups,
    criteria: JSON.stringify(entry.criteria),
    intensity: JSON.stringify(entry.intensity),
    how_to_refer: JSON.stringify(entry.howToRefer),
    gut_feeling_enough: entry.gutFeelingEnough,
    open_to_parents: entry.openToParents,
    free: entry.free,
    url: entry.url,
    phone: entry.phone,
    recognition: entry.recognition === null ? null : JSON.stringify(entry.recognition),
    sources: JSON.stringify(entry.sources.map((key) => known.sources.get(key) ?? { key, title: key, publisher: null, year: null })),
    source_date: entry.sourceDate,
    status: entry.status,
    reach: reachOf(entry.areas.map((area) => ({ level: known.areas.get(area) ?? '' }))),
    assured_on: null,
    assured_by: null,
    due_again: null,
    changed_at: sql<Date>`clock_timestamp()`,
    search_names: [entry.name, ...entry.alternateNames].map(plainWords),
    search: searchVector(entry, organisation.name),
  }
}

/** Names A, other names and organisation B, needs, groups, phases and kind C, descriptions D; Dutch and English words in one column. */
function searchVector(entry: ServiceEntry, organisation: string): RawBuilder<string> {
  const vector = (language: 'dutch' | 'english', weight: 'A' | 'B' | 'C' | 'D', parts: readonly string[]) => {
    const { text, denials } = withoutDenials(plainWords(parts.join(' ')))
    return sql`setweight(to_tsvector(${sql.lit(language)}, ${text}), ${sql.lit(weight)})
      || setweight(${denials.map((denial) => `'${denial}':1`).join(' ')}::tsvector, ${sql.lit(weight)})`
  }
  const dutch = [
    ...entry.phases.map((phase) => phaseWords[phase]),
    ...entry.needs.map((need) => needWords[need]),
    ...entry.targetGroups.map((group) => groupWords[group]),
  ]
  const texts = (language: 'nl' | 'en') => [entry.description[language], entry.criteria[language], entry.howToRefer[language]]
  return sql`${vector('dutch', 'A', [entry.name])} || ${vector('dutch', 'B', [...entry.alternateNames, organisation])}
    || ${vector('dutch', 'C', [...labels(entry, 'nl'), ...dutch])} || ${vector('dutch', 'D', texts('nl'))}
    || ${vector('english', 'C', [...labels(entry, 'en'), ...entry.phases.map((phase) => codeText.en.phase[phase])])} || ${vector('english', 'D', texts('en'))}`
}

/** Takes "niet zwanger" out as one lexeme; see `isDenial`. */
function withoutDenials(text: string): { text: string; denials: string[] } {
  const denials = text.match(/(?<![\p{L}\p{N}])niet \p{L}+/gu) ?? []
  return { text: denials.reduce((rest, denial) => rest.replace(denial, ' '), text), denials: [...new Set(denials)] }
}

function labels(entry: ServiceEntry, language: 'nl' | 'en'): string[] {
  const text = codeText[language]
  return [text.kind[entry.kind], ...entry.needs.map((need) => text.need[need]), ...entry.targetGroups.map((group) => text.group[group])]
}
