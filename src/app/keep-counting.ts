import { recomputeWhenRulesChanged } from '../monitor/fact/recompute.ts'
import { theSystem } from '../platform/database/actor.ts'
import { asActor } from '../platform/database/as-actor.ts'
import type { Database } from '../platform/database/database.ts'

/** At the start: counts anew if the rules of counting changed since the last check. */
export async function countByTheRulesOfToday(database: Database, now: Date): Promise<void> {
  await asActor(database, theSystem, now, recomputeWhenRulesChanged)
}
