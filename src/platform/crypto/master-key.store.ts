import { type Transaction as KyselyTransaction, sql } from 'kysely'
import { type Actor, theSystem } from '../database/actor.ts'
import type { Transaction } from '../database/as-actor.ts'
import { ahead } from '../database/prepared-pool.ts'
import type { DB } from '../database/schema.generated.ts'
import type { KeyOwner } from './keyring.ts'

/** Under this id the installation itself writes down which master key is its own; row-level security lets it read those lines alone. */
export const keeper: Actor & { id: string } = { ...theSystem, id: '5e700000-0000-4000-8000-00000000000b' }
export const sealedWith = 'store.sealed_with'

/** Under which master key the keys of this database are wrapped. */
export interface Sealing {
  /** Its print. */
  key: string
  /** The key of marks, wrapped by it; null while it is the first, from which that one is made. */
  mark: string | null
}

/** What was written down last; null when nothing was. As the keeper, or the owner. */
export async function lastSealing(tx: Transaction): Promise<Sealing | null> {
  const known = await tx.db
    .selectFrom('audit_event')
    .select(({ ref }) => [
      sql<string | null>`${ref('detail')} ->> 'key'`.as('key'),
      sql<string | null>`${ref('detail')} ->> 'mark'`.as('mark'),
    ])
    .where('actor_id', '=', keeper.id)
    .where('event_code', '=', sealedWith)
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return known === undefined ? null : { key: known.key ?? '', mark: known.mark }
}

/** Held by who wraps the keys anew alone, and by who adds a key with others. */
const lock = "hashtext('startlijn keys')"

/**
 * The print of the master key in use; nobody changes it before this transaction ends. For any actor: the look as the keeper is one
 * statement, so that nothing else of the transaction is asked in her name.
 */
export async function masterKeyInUse(db: KyselyTransaction<DB>): Promise<string | null> {
  await sql`select pg_advisory_xact_lock_shared(${sql.raw(lock)}) ${sql.raw(ahead)}`.execute(db)
  await sql`do $$ declare asker text := current_setting('startlijn.actor'); begin
    perform set_config('startlijn.actor', '${sql.raw(keeper.id)}', true);
    perform set_config('startlijn.sealed_with', coalesce((select detail ->> 'key' from audit_event
      where actor_id = '${sql.raw(keeper.id)}' and event_code = '${sql.raw(sealedWith)}' order by id desc limit 1), ''), true);
    perform set_config('startlijn.actor', asker, true);
  end $$ ${sql.raw(ahead)}`.execute(db)
  const { rows } = await sql<{ key: string | null }>`select nullif(current_setting('startlijn.sealed_with'), '') as key`.execute(db)
  return rows[0]?.key ?? null
}

/** Lets nobody add a key until the end of this transaction, and waits for those who are at it. Only the owner may. Returns how many there are. */
export async function holdKeys(tx: Transaction): Promise<number> {
  await sql`select pg_advisory_xact_lock(${sql.raw(lock)})`.execute(tx.db)
  await sql`lock table keyring.identity_key in exclusive mode`.execute(tx.db)
  const { count } = await tx.db
    .selectFrom('keyring.identity_key')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

export interface WrappedKey extends KeyOwner {
  wrapped: string
}

/** The next `limit` keys after this one, in one order; from the first when null. */
export async function keysAfter(tx: Transaction, after: KeyOwner | null, limit: number): Promise<WrappedKey[]> {
  const { rows } =
    await sql<WrappedKey>`select family_id as "familyId", organisation_id as "organisationId", person_id as "personId", wrapped
    from keyring.identity_key where ${after === null} or (family_id, organisation_id, person_id)
      > (${after?.familyId ?? null}::uuid, ${after?.organisationId ?? null}::uuid, ${after?.personId ?? null}::uuid)
    order by family_id, organisation_id, person_id limit ${limit}`.execute(tx.db)
  return rows
}

/** As the owner: nobody else may change a key. */
export async function replaceKeys(tx: Transaction, keys: readonly WrappedKey[]): Promise<void> {
  const column = (of: (key: WrappedKey) => string) => keys.map(of)
  await sql`update keyring.identity_key k set wrapped = n.wrapped
    from unnest(${column((key) => key.familyId)}::uuid[], ${column((key) => key.organisationId)}::uuid[],
      ${column((key) => key.personId)}::uuid[], ${column((key) => key.wrapped)}::text[]) as n (family_id, organisation_id, person_id, wrapped)
    where k.family_id = n.family_id and k.organisation_id = n.organisation_id and k.person_id = n.person_id`.execute(tx.db)
}
