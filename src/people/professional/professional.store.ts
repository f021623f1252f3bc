import type { Transaction } from '../../platform/database/as-actor.ts'
import { rolesWithoutView } from './roles.ts'

export interface Colleague {
  id: string
  name: string
  profession: string
  organisationId: string
  organisation: string
  domain: string
}

function colleagues(tx: Transaction, coalitionId: string) {
  return tx.db
    .selectFrom('professional as p')
    .innerJoin('organisation as o', 'o.id', 'p.organisation_id')
    .select(['p.id', 'p.name', 'p.profession', 'p.organisation_id as organisationId', 'o.name as organisation', 'o.domain'])
    .where((e) =>
      e.exists(
        e
          .selectFrom('professional_role as r')
          .select('r.role')
          .whereRef('r.professional_id', '=', 'p.id')
          .where('r.coalition_id', '=', coalitionId)
          .where('r.role', '=', 'professional'),
      ),
    )
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('professional_role as m')
            .select('m.role')
            .whereRef('m.professional_id', '=', 'p.id')
            .where('m.coalition_id', '=', coalitionId)
            .where('m.role', 'in', rolesWithoutView),
        ),
      ),
    )
}

/** A professional of this coalition who may be around its families, or null; leads, analysts and administrators see none. */
export async function findColleague(tx: Transaction, coalitionId: string, professionalId: string): Promise<Colleague | null> {
  return (await colleagues(tx, coalitionId).where('p.id', '=', professionalId).executeTakeFirst()) ?? null
}

/** Who can be named for a family of this coalition, by name. */
export async function colleaguesOf(tx: Transaction, coalitionId: string): Promise<Colleague[]> {
  return colleagues(tx, coalitionId).orderBy('p.name').execute()
}
