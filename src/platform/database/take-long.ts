import { sql } from 'kysely'
import type { Transaction } from './as-actor.ts'
import { workPatience } from './patience.ts'
import { ahead, longWork } from './prepared-pool.ts'

/**
 * From here to its end this transaction may take as long as `workPatience` says, where pages are held to less. Nothing changes in a session
 * without a limit, as that of the embedded engine is.
 */
export async function takeLong(tx: Transaction): Promise<void> {
  const { statementMs, idleMs } = workPatience
  await sql`select set_config('statement_timeout', ${String(statementMs)}, true),
    set_config('idle_in_transaction_session_timeout', ${String(idleMs)}, true)
    where current_setting('statement_timeout') <> '0' ${sql.raw(longWork)} ${sql.raw(ahead)}`.execute(tx.db)
}
