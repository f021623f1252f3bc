import type { Transaction } from '../../platform/database/as-actor.ts'

export interface CurrentCoordinator {
  professionalId: string
  name: string
  organisation: string
  state: 'provisional' | 'appointed'
}

/** Who keeps the overview of this episode today; null when there is a gap or the actor does not see the family. */
export async function coordinatorOf(
  tx: Transaction,
  place: { coalitionId: string; episodeId: string },
): Promise<CurrentCoordinator | null> {
  const row = await tx.db
    .selectFrom('coordinator as k')
    .innerJoin('professional as p', 'p.id', 'k.professional_id')
    .innerJoin('organisation as o', 'o.id', 'p.organisation_id')
    .select(['p.id', 'p.name', 'o.name as organisation', 'k.state'])
    .where('k.coalition_id', '=', place.coalitionId)
    .where('k.episode_id', '=', place.episodeId)
    .where('k.until_on', 'is', null)
    .executeTakeFirst()
  if (row === undefined) return null
  const state = row.state === 'appointed' ? 'appointed' : 'provisional'
  return { professionalId: row.id, name: row.name, organisation: row.organisation, state }
}
