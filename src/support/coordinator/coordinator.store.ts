import type { Transaction } from '../../platform/database/as-actor.ts'
import { newId } from '../../platform/id.ts'

export interface CurrentCoordinator {
  id: string
  professionalId: string
  name: string
  organisation: string
  phone: string | null
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
    .select(['k.id', 'k.professional_id', 'p.name', 'o.name as organisation', 'p.phone', 'k.state'])
    .where('k.coalition_id', '=', place.coalitionId)
    .where('k.episode_id', '=', place.episodeId)
    .where('k.until_on', 'is', null)
    .executeTakeFirst()
  if (row === undefined) return null
  const state = row.state === 'appointed' ? 'appointed' : 'provisional'
  return { id: row.id, professionalId: row.professional_id, name: row.name, organisation: row.organisation, phone: row.phone, state }
}

/** Adds who keeps the overview from today on; returns the id. A second one at the same time fails on its index. */
export async function addCoordinator(
  tx: Transaction,
  place: { coalitionId: string; familyId: string; episodeId: string },
  who: { id: string; domain: string },
  state: 'provisional' | 'appointed',
): Promise<string> {
  const id = newId()
  await tx.db
    .insertInto('coordinator')
    .values({
      coalition_id: place.coalitionId,
      id,
      family_id: place.familyId,
      episode_id: place.episodeId,
      professional_id: who.id,
      domain: who.domain,
      state,
      from_on: tx.today,
    })
    .execute()
  return id
}

export async function endCoordinator(tx: Transaction, id: string): Promise<void> {
  await tx.db.updateTable('coordinator').set({ state: 'ended', until_on: tx.today }).where('id', '=', id).execute()
}
