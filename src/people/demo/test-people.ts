import { theSystem } from '../../platform/database/actor.ts'
import { asActor } from '../../platform/database/as-actor.ts'
import type { Database } from '../../platform/database/database.ts'
import { demoCoalitions } from './demo-people.ts'
import { loadDemoPeople } from './load-demo-people.ts'

/** For tests: the demo people in their coalitions, with the municipalities they need. */
export async function settleDemoPeople(database: Database): Promise<void> {
  await asActor(database, theSystem, new Date('2023-01-01T12:00:00Z'), async (tx) => {
    const areas = Object.values(demoCoalitions).flatMap((coalition) => coalition.areas)
    await tx.db
      .insertInto('area')
      .values(areas.map((slug) => ({ slug, name: slug.charAt(0).toUpperCase() + slug.slice(1), level: 'municipality' })))
      .onConflict((c) => c.doNothing())
      .execute()
    await loadDemoPeople(tx)
  })
}
