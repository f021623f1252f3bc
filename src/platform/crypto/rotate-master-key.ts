import { recordAudit } from '../audit/record-audit.ts'
import { asActor } from '../database/as-actor.ts'
import type { Database } from '../database/database.ts'
import type { KeyOwner } from './keyring.ts'
import { holdKeys, keeper, keysAfter, lastSealing, replaceKeys, sealedWith, type WrappedKey } from './master-key.store.ts'
import { firstMarkKey, printOf, unwrapKey, wrapKey } from './master-key.ts'
import { markKeyOf } from './recognise-master-key.ts'

/** A key in the table is wrapped by neither master key; nothing was changed. */
export class UnreadableKey extends Error {
  readonly owner: KeyOwner
  constructor(owner: KeyOwner) {
    super('a key is not wrapped by the master key in use')
    this.owner = owner
  }
}

/** So many keys are wrapped anew at a time. */
const pageSize = 1_000

/**
 * Wraps every key anew, from one master key to the next, and writes that down, in one transaction: all or nothing, and again after it was
 * cut off. The keys themselves stay what they are, so texts open as before, and so does the key of their marks. Meanwhile names are read;
 * who needs a key that is not there yet waits. `database` must be the owner's. Returns how many keys; null when it was done already.
 * Throws `UnsafeDatabase` when `from` is not the master key in use.
 */
export function rotateMasterKey(
  database: Database,
  now: Date,
  { from, to }: { from: Uint8Array; to: Uint8Array },
  progress: (done: number, all: number) => void,
): Promise<number | null> {
  return asActor(database, keeper, now, async (tx) => {
    const all = await holdKeys(tx)
    const known = await lastSealing(tx)
    if (known?.key === printOf(to)) return null
    const markKey = known === null ? firstMarkKey(from) : await markKeyOf(known, [from])
    let done = 0
    for (let page = await keysAfter(tx, null, pageSize); page.length > 0; page = await keysAfter(tx, page.at(-1) ?? null, pageSize)) {
      await replaceKeys(tx, await Promise.all(page.map((key) => wrappedAnew(key, from, to))))
      done += page.length
      progress(done, all)
    }
    const detail = { key: printOf(to), mark: await wrapKey(to, markKey), keys: done }
    await recordAudit(tx, { action: 'execute', code: sealedWith, objectType: 'store', detail })
    return done
  })
}

async function wrappedAnew(key: WrappedKey, from: Uint8Array, to: Uint8Array): Promise<WrappedKey> {
  const unwrapped = await unwrapKey(from, key.wrapped)
  if (unwrapped === null) throw new UnreadableKey(key)
  return { ...key, wrapped: await wrapKey(to, unwrapped) }
}
