import type { Transaction } from '../../platform/database/as-actor.ts'

export interface ShippedOrganisation {
  id: string
  slug: string
  name: string
  domain: string
  type: string
  area: string | null
  website: string | null
  source: string
}

/** Adds organisations and brings those with the same slug up to date. Only the system may. */
export async function saveOrganisations(tx: Transaction, organisations: readonly ShippedOrganisation[]): Promise<void> {
  await tx.db
    .insertInto('organisation')
    .values(organisations.map((organisation) => ({ ...organisation, fictitious: false })))
    .onConflict((c) =>
      c.column('slug').doUpdateSet(({ ref }) => ({
        name: ref('excluded.name'),
        domain: ref('excluded.domain'),
        type: ref('excluded.type'),
        area: ref('excluded.area'),
        website: ref('excluded.website'),
        source: ref('excluded.source'),
      })),
    )
    .execute()
}
