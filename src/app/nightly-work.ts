import { forgetEndedKeys } from '../family/circle/ended-key.store.ts'
import { recompute } from '../monitor/fact/recompute.ts'
import { theSystem } from '../platform/database/actor.ts'
import { asActor, type Transaction } from '../platform/database/as-actor.ts'
import type { Database } from '../platform/database/database.ts'

/**
 * What is done every night: all counts are compared with counting from scratch, and keys that are over are taken away. `tell` hears when
 * counts differed and what failed; one that fails does not keep the other from being done. Never rejects.
 */
export async function nightlyWork(database: Database, now: Date, tell: (detail: object, message: string) => void): Promise<void> {
  const attempt = async (work: (tx: Transaction) => Promise<void>, failed: string) => {
    try {
      await asActor(database, theSystem, now, work)
    } catch (error) {
      tell({ error: error instanceof Error ? error.message : String(error) }, failed)
    }
  }
  await attempt(async (tx) => {
    const { episodes, differences } = await recompute(tx)
    if (differences.length > 0) tell({ episodes, differing: differences.length }, 'counts differed from counting anew and were put right')
  }, 'the nightly check of counts failed')
  await attempt(async (tx) => void (await forgetEndedKeys(tx)), 'keys that are over could not be taken away')
}
