import { recordAudit } from '../audit/record-audit.ts'
import { type Actor, theSystem } from '../database/actor.ts'
import { asActor } from '../database/as-actor.ts'
import { type Database, UnsafeDatabase } from '../database/database.ts'
import { printOf, unwrapKey } from './master-key.ts'

/** Under this id the installation itself writes down which master key is its own; row-level security lets it read those lines alone. */
const keeper: Actor & { id: string } = { ...theSystem, id: '5e700000-0000-4000-8000-00000000000b' }
const code = 'store.sealed_with'

/**
 * The first master key a database is opened with is written down; throws `UnsafeDatabase` for another one later, and for one that does not
 * fit what was sealed before this was written down. Under another key nobody's names can be read, and what is sealed under it stays
 * unreadable when the right one is back.
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
    const fits =
      known === undefined
        ? database.someKey === null || (await unwrapKey(masterKey, database.someKey)) !== null
        : (known.detail as { key?: unknown } | null)?.key === key
    if (!fits)
      throw new UnsafeDatabase(
        'STARTLIJN_MASTER_KEY is not the key the names in this database were sealed with; set that key, nothing was done',
      )
    if (known === undefined) await recordAudit(tx, { action: 'execute', code, objectType: 'store', detail: { key } })
  })
}
