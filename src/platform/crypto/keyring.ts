import { createHash, createHmac, randomBytes } from 'node:crypto'
import { type Transaction as KyselyTransaction, sql } from 'kysely'
import type { DB } from '../database/schema.generated.ts'
import { firstMarkKey, isWrappedByAnother, printOf, unwrapKey, wrapKey } from './master-key.ts'
import { textSealer } from './sealed-text.ts'

/** Whose key: what one organisation holds about one person in one family. Destroying it erases that part everywhere. */
export interface KeyOwner {
  familyId: string
  organisationId: string
  personId: string
}

/**
 * Seals and opens identifying text. Keys live in the schema `keyring`, wrapped (JWE, A256GCM) by the master key;
 * an unwrapped key is used for `cacheMs` and leaves memory when another is unwrapped after that.
 */
export interface Keyring {
  /** Makes the owner's key when there is none yet. */
  seal(db: KyselyTransaction<DB>, owner: KeyOwner, text: string): Promise<Buffer>
  /** Keys that a statement of this transaction read along with its texts: they are not asked again. */
  bring(db: KyselyTransaction<DB>, keys: readonly KeyRow[]): void
  /**
   * The texts in the same order; null where the key was destroyed, even if there is a new one since, or the actor may not have it, and for
   * a text that was changed or moved: `changedIn` tells those. One query for all.
   */
  open(db: KyselyTransaction<DB>, items: readonly SealedItem[]): Promise<(string | null)[]>
  /** The same with all the keys there are for them, read along by one statement: nothing is asked. */
  openWith(db: KyselyTransaction<DB>, keys: readonly KeyRow[], items: readonly SealedItem[]): Promise<(string | null)[]>
  /** What this transaction could not open since it, or its key, is not what was stored here. No erasure is among them. */
  changedIn(db: KyselyTransaction<DB>): readonly ChangedText[]
  /**
   * 64 hexadecimal digits by which this installation recognises the same text: for what is short enough to be found by trying, such as a phone
   * number, once only its plain digest were kept.
   */
  recognise(text: string): string
}

export interface ChangedText extends KeyOwner {
  /** Nobody was told of it before, since this process began. */
  fresh: boolean
}

export interface SealedItem extends KeyOwner {
  sealed: Buffer
}

/** A row of `keyring.identity_key`. */
export interface KeyRow {
  family_id: string
  organisation_id: string
  person_id: string
  wrapped: string
}

const cacheMs = 60_000
const mostCached = 2_000

/** As many changed texts are told apart; after that some are told of again. */
const mostTold = 10_000

/** A key stands in the database that no master key of this process opens. */
export class OtherMasterKey extends Error {
  constructor() {
    super(
      'a key in the database is wrapped by another master key than this process has; after `startlijn keys rotate` start it again with the new STARTLIJN_MASTER_KEY',
    )
  }
}

export interface KeyringOptions {
  /** The master key that takes over, for processes that go on while the keys are wrapped anew. */
  nextMasterKey?: Uint8Array
  /** Of the texts of this installation; absent while its master key is its first. */
  markKey?: Uint8Array
  /** The print of the master key in use, which stays so until the end of the transaction; absent where no other process can change it. */
  inUse?: (db: KyselyTransaction<DB>) => Promise<string | null>
  /** Hears of a text that was changed once, as long as this process runs. */
  tell?: (changed: KeyOwner) => void
}

/** `masterKey`: 32 bytes from the environment or a KMS. */
export function createKeyring(masterKey: Uint8Array, { nextMasterKey, markKey, inUse, tell }: KeyringOptions = {}): Keyring {
  if (masterKey.length !== 32) throw new Error('the master key must be 32 bytes')
  const masterKeys = [masterKey, ...(nextMasterKey === undefined ? [] : [nextMasterKey])]
  const ownMarkKey = markKey ?? firstMarkKey(masterKey)
  const { seal, unseal } = textSealer(ownMarkKey)
  const cache = new Map<string, { key: Buffer; until: number }>()

  /** What a transaction has read already, still wrapped; only what the actor was given, never that there was nothing. */
  const read = new WeakMap<KyselyTransaction<DB>, Map<string, string>>()

  function bring(db: KyselyTransaction<DB>, rows: readonly KeyRow[]): Map<string, string> {
    const keys = read.get(db) ?? new Map<string, string>()
    read.set(db, keys)
    return byOwner(rows, keys)
  }

  async function keysOf(db: KyselyTransaction<DB>, owners: readonly KeyOwner[]): Promise<Map<string, string>> {
    const keys = bring(db, [])
    const families = new Set(owners.filter((owner) => !keys.has(nameOf(owner))).map((owner) => owner.familyId))
    if (families.size === 0) return keys
    const rows = await db
      .selectFrom('keyring.identity_key')
      .selectAll()
      .where('family_id', '=', sql<string>`any(${[...families]}::uuid[])`)
      .execute()
    return bring(db, rows)
  }

  async function unwrapByAny(wrapped: string): Promise<Buffer> {
    for (const key of masterKeys) {
      const unwrapped = await unwrapKey(key, wrapped)
      if (unwrapped !== null) return unwrapped
    }
    if (isWrappedByAnother(wrapped, masterKeys)) throw new OtherMasterKey()
    throw new Error('a wrapped key was changed')
  }

  /** The master key for a key that is made now: under one that was replaced meanwhile nobody would ever open it. */
  async function wrapping(db: KyselyTransaction<DB>): Promise<Uint8Array> {
    const print = (await inUse?.(db)) ?? null
    const found = print === null ? masterKey : masterKeys.find((key) => printOf(key) === print)
    if (found === undefined) throw new OtherMasterKey()
    return found
  }

  async function unwrap(wrapped: string): Promise<Buffer> {
    const now = Date.now()
    const cached = cache.get(wrapped)
    if (cached !== undefined && cached.until > now) return cached.key
    const key = await unwrapByAny(wrapped)
    // Who stands first was unwrapped first.
    cache.delete(wrapped)
    cache.set(wrapped, { key, until: now + cacheMs })
    for (const [old, { until }] of cache) {
      if (until > now && cache.size <= mostCached) break
      cache.delete(old)
    }
    return key
  }

  const changed = new WeakMap<KyselyTransaction<DB>, ChangedText[]>()
  const told = new Set<string>()

  function isChanged(db: KyselyTransaction<DB>, { familyId, organisationId, personId, sealed }: SealedItem): null {
    const owner = { familyId, organisationId, personId }
    const print = createHash('sha256').update(nameOf(owner)).update(sealed).digest('base64')
    const fresh = !told.has(print)
    if (told.size >= mostTold) told.clear()
    told.add(print)
    changed.set(db, [...(changed.get(db) ?? []), { ...owner, fresh }])
    if (fresh) tell?.(owner)
    return null
  }

  async function opened(
    db: KyselyTransaction<DB>,
    keys: ReadonlyMap<string, string>,
    items: readonly SealedItem[],
  ): Promise<(string | null)[]> {
    const tried = await Promise.all(
      items.map(async (item) => {
        const wrapped = keys.get(nameOf(item))
        if (wrapped === undefined) return { text: null }
        try {
          return { text: unseal(await unwrap(wrapped), nameOf(item), Buffer.from(item.sealed)) }
        } catch (error) {
          return { text: null, item, error }
        }
      }),
    )
    // One text that was changed must not take away all the others of a list; when the master key is another, all of them are gone.
    const other = tried.find(({ error }) => error instanceof OtherMasterKey)
    if (other !== undefined && tried.every(({ text }) => text === null)) throw other.error
    return tried.map(({ text, item }) => (item === undefined ? text : isChanged(db, item)))
  }

  async function keyFor(db: KyselyTransaction<DB>, owner: KeyOwner): Promise<Buffer> {
    const known = (await keysOf(db, [owner])).get(nameOf(owner))
    if (known !== undefined) return unwrap(known)
    const key = randomBytes(32)
    const wrapped = await wrapKey(await wrapping(db), key)
    const added = await db
      .insertInto('keyring.identity_key')
      .values({ family_id: owner.familyId, organisation_id: owner.organisationId, person_id: owner.personId, wrapped })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (added.numInsertedOrUpdatedRows === 1n) return key
    // A colleague of the same organisation was first, in a transaction that ended while we waited: hers is the key.
    const hers = (await keysOf(db, [owner])).get(nameOf(owner))
    if (hers === undefined) throw new Error('a key exists that the actor may not read')
    return unwrap(hers)
  }

  return {
    bring,
    async seal(db, owner, text) {
      const key = await keyFor(db, owner)
      return seal(key, nameOf(owner), text)
    },
    async open(db, items) {
      return items.length === 0 ? [] : opened(db, await keysOf(db, items), items)
    },
    openWith: (db, keys, items) => opened(db, byOwner(keys, new Map()), items),
    changedIn: (db) => changed.get(db) ?? [],
    recognise: (text) => createHmac('sha256', ownMarkKey).update('startlijn: recognised\0').update(text).digest('hex'),
  }
}

function byOwner(rows: readonly KeyRow[], keys: Map<string, string>): Map<string, string> {
  for (const row of rows)
    keys.set(nameOf({ familyId: row.family_id, organisationId: row.organisation_id, personId: row.person_id }), row.wrapped)
  return keys
}

function nameOf(owner: KeyOwner): string {
  return `${owner.familyId}/${owner.organisationId}/${owner.personId}`
}
