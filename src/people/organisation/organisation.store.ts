import { sql } from 'kysely'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { newId } from '../../platform/id.ts'
import type { PartnerOrganisation } from './organisation.ts'

export interface KnownOrganisation {
  id: string
  slug: string
  fictitious: boolean
}

/** Every organisation there is, by slug. */
export async function organisationsBySlug({ db }: Transaction): Promise<Map<string, KnownOrganisation>> {
  const rows = await db.selectFrom('organisation').select(['id', 'slug', 'fictitious']).execute()
  return new Map(rows.map((row) => [row.slug, row]))
}

/** Adds organisations and changes those with the same slug; the slugs of those that became other than they were. Only the system may. */
export async function keepOrganisations({ db }: Transaction, organisations: readonly PartnerOrganisation[]): Promise<string[]> {
  if (organisations.length === 0) return []
  const saved = await db
    .insertInto('organisation')
    .values(organisations.map((organisation) => ({ id: newId(), ...organisation })))
    .onConflict((c) =>
      c
        .column('slug')
        .doUpdateSet(({ ref }) => ({
          name: ref('excluded.name'),
          domain: ref('excluded.domain'),
          type: ref('excluded.type'),
          regime: ref('excluded.regime'),
          area: ref('excluded.area'),
          website: ref('excluded.website'),
        }))
        .where(
          sql<boolean>`(organisation.name, organisation.domain, organisation.type, organisation.regime, organisation.area, organisation.website)
            is distinct from (excluded.name, excluded.domain, excluded.type, excluded.regime, excluded.area, excluded.website)`,
        ),
    )
    .returning('slug')
    .execute()
  return saved.map(({ slug }) => slug)
}
