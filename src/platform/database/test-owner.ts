import { sql, type Transaction } from 'kysely'
import type { Database } from './database.ts'
import type { DB } from './schema.generated.ts'

/**
 * For tests: one transaction with the power of the owner, past row-level security, on either engine. The connections of tests logged
 * in as owner and gave that up; in production the log-in itself is weak and there is nothing to take back.
 */
export function asOwner<T>(database: Database, work: (db: Transaction<DB>) => Promise<T>): Promise<T> {
  return database.kysely.transaction().execute(async (db) => {
    await sql`set local session authorization default`.execute(db)
    return work(db)
  })
}
