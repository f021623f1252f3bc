import { loadShippedAreas } from '../../area/load-areas.ts'
import { theSystem } from '../../platform/database/actor.ts'
import { asActor } from '../../platform/database/as-actor.ts'
import type { Database } from '../../platform/database/database.ts'
import { loadLandscape } from './load-landscape.ts'

/** For tests: the areas and the landscape that ship with the product. */
export async function settleLandscape(database: Database): Promise<void> {
  await asActor(database, theSystem, new Date('2026-03-02T09:00:00Z'), async (tx) => {
    await loadShippedAreas(tx)
    await loadLandscape(tx)
  })
}
