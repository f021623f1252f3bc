import { createHmac } from 'node:crypto'
import { recordAudit } from '../audit/record-audit.ts'
import { type Actor, theSystem } from '../database/actor.ts'
import { asActor } from '../database/as-actor.ts'
import { type Database, UnsafeDatabase } from '../database/database.ts'

/** Under this id the installation itself writes down which master key is its own; row-level security lets it read those lines alone. */
const keeper: Actor & { id: string } = { ...theSystem, id: '5e700000-0000-4000-8000-00000000000b' }
const code = 'store.sealed_with'

/** Tells two master keys apart and nothing about either: the key is random, so nobody can try them all. */
function printOf(masterKey: Uint8Array): string {
  return createHmac('sha256', masterKey).update('startlijn: which master key is this').digest('hex').slice(0, 32)
}

/**
 * The first master key a database is opened with is written down; throws `UnsafeDatabase` for another one later. Under another key
 * nobody's names can be read, and what is sealed under it stays unreadable when the right one is back.
 */
export function assertSameMasterKey(database: Database, now: Date, masterKey: Uint8Array): Promise<void> {
  const key = printOf(masterKey)
  return asActor(database, keeper, now, async (tx) => {
    const known = await tx.db
      .selectFrom('audit_event')
      .select('detail')
      .where('actor_id', '=', keeper.id)
      .where('event_code', '=', code)
      .orderBy('id', 'desc')
      .executeTakeFirst()
    if (known === undefined) return recordAudit(tx, { action: 'execute', code, objectType: 'store', detail: { key } })
    if ((known.detail as { key?: unknown } | null)?.key !== key)
      throw new UnsafeDatabase(
        'STARTLIJN_MASTER_KEY is not the key the names in this database were sealed with; set that key, nothing was done',
      )
  })
}
