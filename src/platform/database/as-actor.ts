import { AsyncLocalStorage } from 'node:async_hooks'
import { Transaction as KyselyTransaction, sql, type TransactionBuilder } from 'kysely'
import { recordChangedTexts } from '../audit/record-audit.ts'
import { type PlainDate, plainDateOf } from '../clock.ts'
import type { ChangedText, Keyring } from '../crypto/keyring.ts'
import type { Actor } from './actor.ts'
import type { Database } from './database.ts'
import { ahead } from './prepared-pool.ts'
import type { DB } from './schema.generated.ts'

/** What a store or use case works with: one transaction, under one actor, at one moment. */
export interface Transaction {
  db: KyselyTransaction<DB>
  actor: Actor
  now: Date
  today: PlainDate
  keyring: Keyring
  /** Called by `recordEvent` in the same transaction; upper rooms learn of lower ones' acts this way. */
  projectors: readonly Projector[]
}

/** An act as upper rooms hear of it. */
export interface RecordedEvent {
  coalitionId: string
  familyId: string
  episodeId: string | null
  type: string
}

export type Projector = (tx: Transaction, event: RecordedEvent) => Promise<void>

/** Somebody asked for a transaction inside one of her own: hers waits for the other, which waits for the connection hers holds. */
export class TransactionWithin extends Error {
  constructor() {
    super('asActor was called inside a transaction of the same database; hand on the tx that is there')
  }
}

/** The transaction that what runs now was started in, and whether it is still going on. */
const around = new AsyncLocalStorage<{ kysely: Database['kysely']; open: boolean }>()

/**
 * The only way into the database: opens a transaction in which row-level security knows the actor and the day.
 * Commits when `work` resolves, rolls back when it throws. A refusal is a value and commits (with its audit line).
 * Rejects with `TransactionWithin` when called inside another, on every engine: with one connection it would wait for itself for ever.
 */
export async function asActor<T>(database: Database, actor: Actor, now: Date, work: (tx: Transaction) => Promise<T>): Promise<T> {
  let fresh: readonly ChangedText[] = []
  const result = await within(database.kysely.transaction(), database, actor, now, async (tx) => {
    const done = await work(tx)
    fresh = tx.keyring.changedIn(tx.db).filter((changed) => changed.fresh)
    return done
  })
  // In a transaction of its own: the statement before may have been the last of the one that found them.
  if (fresh.length > 0) await within(database.kysely.transaction(), database, actor, now, (tx) => recordChangedTexts(tx, fresh))
  return result
}

/** The same for work that writes nothing, not even an audit line: the database refuses writing, and nobody waits for the end. */
export function asReader<T>(database: Database, actor: Actor, now: Date, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return within(database.kysely.transaction().setAccessMode('read only'), database, actor, now, work)
}

async function within<T>(
  transaction: TransactionBuilder<DB>,
  database: Database,
  actor: Actor,
  now: Date,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const { kysely } = database
  const outer = around.getStore()
  if (outer?.open === true && outer.kysely === kysely) throw new TransactionWithin()
  const act = { kysely, open: true }
  const whole = around.run(act, () => transaction.execute((own) => underActor(own, database, actor, now, work)))
  return whole.finally(() => {
    act.open = false
  })
}

async function underActor<T>(
  own: KyselyTransaction<DB>,
  database: Database,
  actor: Actor,
  now: Date,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const db = await atOnce(own, database)
  const today = plainDateOf(now)
  // Compiling a plan takes a server 100 ms, and planning the desk anew 10 ms: longer than running either.
  await sql`select set_config('startlijn.actor', ${actor.id ?? ''}, true), set_config('startlijn.kind', ${actor.kind}, true),
      set_config('startlijn.organisation', ${actor.organisationId ?? ''}, true), set_config('startlijn.today', ${today}, true),
      set_config('jit', 'off', true), set_config('plan_cache_mode', 'force_generic_plan', true), set_config('startlijn.roles', ${actor.roles.map(({ role, coalitionId }) => `${role}@${coalitionId}`).join(' ')}, true) ${sql.raw(ahead)}`.execute(
    db,
  )
  return work({ db, actor, now, today, keyring: database.keyring, projectors: database.projectors })
}

/**
 * The same transaction, in which statements asked at the same moment travel together. Kysely sends one after the answer to the other;
 * the connection keeps them in order by itself, and a page waits once instead of ten times.
 */
async function atOnce(own: KyselyTransaction<DB>, database: Database): Promise<KyselyTransaction<DB>> {
  const executor = own.getExecutor()
  const connection = await executor.provideConnection(async (one) => one)
  return new KyselyTransaction<DB>({
    ...database.props,
    executor: executor.withConnectionProvider({ provideConnection: (consumer) => consumer(connection) }),
  })
}
