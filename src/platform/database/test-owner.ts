import { sql, type Transaction } from 'kysely'
import type { Database } from './database.ts'
import type { DB } from './schema.generated.ts'

/**
 * For tests: one transaction with the power of the owner, past row-level security, on either engine. The connections of tests logged
 * in as owner and gave that up; in production the log-in itself is weak and there is nothing to take back.
 */
export function asOwner<T>(database: Database, work: (db: Transaction<DB>) => Promise<T>): Promise<T> {
  return database.kysely.transaction().execute(async (db) => {
    const { rows } = await sql<{
      owner: string
    }>`select pg_get_userbyid(relowner) as owner from pg_class where oid = 'migration'::regclass`.execute(db)
    await sql`set local session authorization ${sql.id(rows[0]?.owner ?? '')}`.execute(db)
    const power = await sql<{ bypassing: boolean }>`select rolsuper as bypassing from pg_roles where rolname = current_user`.execute(db)
    if (power.rows[0]?.bypassing !== true) throw new Error('the test did not become the owner')
    return work(db)
  })
}
