import { readEnvironment } from '../app/environment.ts'
import { openStore } from '../app/open-store.ts'
import { projectors } from '../app/projectors.ts'
import { theSystem } from '../platform/database/actor.ts'
import { asActor, type Transaction } from '../platform/database/as-actor.ts'
import type { Database } from '../platform/database/database.ts'
import { workPatience } from '../platform/database/patience.ts'
import type { Hands } from './command.ts'

/** Opens the store of the environment, works on it, and closes it whatever happens. */
export async function withStore<T>(tell: Hands['tell'], work: (database: Database) => Promise<T>): Promise<T> {
  const environment = readEnvironment(process.env)
  const parts = { projectors, patience: workPatience }
  const database = await openStore(environment, parts, tell, 'nl')
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}

/** One transaction as the system: all of it or nothing. */
export function asSystem<T>(hands: Hands, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return hands.store((database) => asActor(database, theSystem, hands.now(), work))
}
