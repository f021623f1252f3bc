import type { Actor } from '../../platform/database/actor.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { groundPurposes } from '../organisation/legal-ground.store.ts'
import { type DemoName, demoCoalitions, demoEntryPoints, demoOrganisations, demoPeople } from './demo-people.ts'

/** Writes the invented organisations, coalitions and people; needs the areas, and runs as the system. Doing it twice changes nothing. */
export async function loadDemoPeople(tx: Transaction): Promise<void> {
  const { db } = tx
  await db
    .insertInto('organisation')
    .values(Object.values(demoOrganisations).map((organisation) => ({ ...organisation, fictitious: true })))
    .onConflict((c) => c.doNothing())
    .execute()
  await db
    .insertInto('legal_ground')
    .values(
      Object.values(demoOrganisations).flatMap(({ id, regime }) =>
        groundPurposes.map((purpose) => ({ organisation_id: id, purpose, ground: regime, set_on: '2023-01-01' })),
      ),
    )
    .onConflict((c) => c.doNothing())
    .execute()
  await db
    .insertInto('coalition')
    .values(Object.values(demoCoalitions).map(({ id, slug, name }) => ({ id, slug, name, fictitious: true })))
    .onConflict((c) => c.doNothing())
    .execute()
  await db
    .insertInto('coalition_area')
    .values(Object.values(demoCoalitions).flatMap(({ id, areas }) => areas.map((area) => ({ coalition_id: id, area }))))
    .onConflict((c) => c.doNothing())
    .execute()
  await db
    .insertInto('coalition_partner')
    .values(partners())
    .onConflict((c) => c.doNothing())
    .execute()
  await db
    .insertInto('entry_point')
    .values(
      Object.values(demoEntryPoints).map(({ id, coalition, name, organisation }) => ({
        id,
        name,
        coalition_id: demoCoalitions[coalition].id,
        organisation_id: demoOrganisations[organisation].id,
      })),
    )
    .onConflict((c) => c.doNothing())
    .execute()
  await db
    .insertInto('professional')
    .values(
      Object.values(demoPeople).map(({ id, subject, name, profession, organisation, phone }) => ({
        id,
        subject,
        name,
        profession,
        phone,
        organisation_id: demoOrganisations[organisation].id,
        fictitious: true,
      })),
    )
    .onConflict((c) => c.doNothing())
    .execute()
  await db
    .insertInto('professional_role')
    .values(
      Object.values(demoPeople).flatMap(({ id, coalitions, roles }) =>
        coalitions.flatMap((coalition) =>
          ['professional', ...roles].map((role) => ({ coalition_id: demoCoalitions[coalition].id, professional_id: id, role })),
        ),
      ),
    )
    .onConflict((c) => c.doNothing())
    .execute()
}

function partners() {
  const pairs = Object.values(demoPeople).flatMap(({ organisation, coalitions }) =>
    coalitions.map((coalition) => `${demoCoalitions[coalition].id} ${demoOrganisations[organisation].id}`),
  )
  return [...new Set(pairs)].map((pair) => {
    const [coalition_id = '', organisation_id = ''] = pair.split(' ')
    return { coalition_id, organisation_id }
  })
}

/** The actor a demo person is after signing in. */
export function demoActor(name: DemoName): Actor {
  const { id, organisation, coalitions, roles } = demoPeople[name]
  return {
    kind: 'professional',
    id,
    organisationId: demoOrganisations[organisation].id,
    roles: coalitions.flatMap((coalition) =>
      ['professional', ...roles].map((role) => ({ role, coalitionId: demoCoalitions[coalition].id })),
    ),
  }
}
