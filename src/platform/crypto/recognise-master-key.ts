import { recordAudit } from '../audit/record-audit.ts'
import { asActor } from '../database/as-actor.ts'
import { type Database, UnsafeDatabase } from '../database/database.ts'
import { keeper, lastSealing, type Sealing, sealedWith } from './master-key.store.ts'
import { firstMarkKey, printOf, unwrapKey } from './master-key.ts'

/**
 * The first master key a database is opened with is written down; throws `UnsafeDatabase` for another one later, and for one that does not
 * fit what was sealed before this was written down. Under another key nobody's names can be read, and what is sealed under it stays
 * unreadable when the right one is back. While keys are wrapped anew there may be two, of which one is in use. Returns the key of marks.
 */
export function recogniseMasterKey(database: Database, now: Date, masterKey: Uint8Array, nextMasterKey?: Uint8Array): Promise<Buffer> {
  const masterKeys = [masterKey, ...(nextMasterKey === undefined ? [] : [nextMasterKey])]
  return asActor(database, keeper, now, async (tx) => {
    const known = await lastSealing(tx)
    if (known !== null) return markKeyOf(known, masterKeys)
    if (database.someKey !== null && (await unwrapKey(masterKey, database.someKey)) === null) throw otherMasterKey()
    await recordAudit(tx, { action: 'execute', code: sealedWith, objectType: 'store', detail: { key: printOf(masterKey) } })
    return firstMarkKey(masterKey)
  })
}

/** Throws `UnsafeDatabase` when none of these master keys is the one in use. */
export async function markKeyOf(known: Sealing, masterKeys: readonly Uint8Array[]): Promise<Buffer> {
  const inUse = masterKeys.find((key) => printOf(key) === known.key)
  if (inUse === undefined) throw otherMasterKey()
  if (known.mark === null) return firstMarkKey(inUse)
  const markKey = await unwrapKey(inUse, known.mark)
  if (markKey === null) throw new Error('the key of marks is not wrapped by the master key that is in use')
  return markKey
}

function otherMasterKey(): UnsafeDatabase {
  return new UnsafeDatabase(
    'STARTLIJN_MASTER_KEY is not the key the names in this database were sealed with; set that key, nothing was done',
  )
}
