import { hasAreas } from '../area/area.store.ts'
import { loadShippedAreas } from '../area/load-areas.ts'
import { loadLandscape } from '../landscape/service/load-landscape.ts'
import { loadFigures } from '../monitor/figure/load-figures.ts'
import { loadDemoPeople } from '../people/demo/load-demo-people.ts'
import { theSystem } from '../platform/database/actor.ts'
import { asActor } from '../platform/database/as-actor.ts'
import type { Database } from '../platform/database/database.ts'
import { takeLong } from '../platform/database/take-long.ts'

/** Writes the open data of the project, and in demo mode the invented people, all or nothing. Doing it again brings it up to date. */
export function loadShippedData(database: Database, now: Date, mode: 'demo' | 'production'): Promise<void> {
  return asActor(database, theSystem, now, async (tx) => {
    await takeLong(tx)
    await loadShippedAreas(tx)
    await loadLandscape(tx)
    await loadFigures(tx)
    if (mode === 'demo') await loadDemoPeople(tx)
  })
}

/** Is there anything in this store yet? */
export async function isEmptyStore(database: Database, now: Date): Promise<boolean> {
  return !(await asActor(database, theSystem, now, hasAreas))
}
