import { Kysely, type KyselyProps, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Keyring } from '../crypto/keyring.ts'
import type { Projector } from './as-actor.ts'
import { type EmbeddedOptions, type EmbeddedServer, openEmbedded } from './embedded.ts'
import { migrate, pendingMigrations } from './migrate.ts'
import { longestAnswerMs, type Patience, pagePatience, workPatience } from './patience.ts'
import { preparedPool, preparedQueue } from './prepared-pool.ts'
import type { DB } from './schema.generated.ts'
import { tidy } from './tidy.ts'

export interface Database {
  kysely: Kysely<DB>
  /** What a transaction of our own is made with; see `asActor`. */
  props: Omit<KyselyProps, 'executor'>
  keyring: Keyring
  projectors: readonly Projector[]
  engine: 'embedded' | 'server'
  /** One wrapped key that was there at the opening, to tell which master key it is of; null with none, and on a server, where no page may read it. */
  someKey: string | null
  /** Resolves with the reason when the embedded database ended by itself: only a new start helps. Never for a server, which may come back. */
  broken: Promise<Error>
  close(): Promise<void>
}

export interface DatabaseParts {
  keyring: Keyring
  projectors?: readonly Projector[]
  /** With a server; that of pages when nothing is said. */
  patience?: Patience
}

/** The role under which every page, job and command runs: owns nothing, bypasses nothing. */
export const weakRole = 'startlijn_app'

/** The database cannot be used safely; the message says why and what to do. */
export class UnsafeDatabase extends Error {}

// Calendar dates stay text and big integers stay exact; a Date would move them across time zones.
const types = new pg.TypeOverrides()
types.setTypeParser(pg.types.builtins.DATE, (value) => value)
types.setTypeParser(pg.types.builtins.INT8, (value) => Number(value))

export function embeddedPool(server: EmbeddedServer): pg.Pool {
  // The one session stays open: a new one would have to prepare every statement again.
  const options = { stream: () => server.connect(), max: 1, types, connectionTimeoutMillis: 30_000, idleTimeoutMillis: 0, pipeline: true }
  return bearing(new pg.Pool(options as pg.PoolConfig))
}

/** The server stops what takes longer than `patience`; a server that is gone is noticed. Ten connections at most, each made or free within 10 s. */
export function serverPool(connectionString: string, patience: Patience, options: pg.PoolConfig = {}): pg.Pool {
  const config: pg.PoolConfig = {
    connectionString,
    max: 10,
    types,
    connectionTimeoutMillis: 10_000,
    pipeline: true,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    statement_timeout: patience.statementMs,
    idle_in_transaction_session_timeout: patience.idleMs,
    query_timeout: longestAnswerMs(patience),
  }
  return bearing(new pg.Pool({ ...config, ...options }))
}

/**
 * A connection that breaks, as when a server restarts, fails what was asked of it, and the pool makes another. Its error reaches whoever
 * works on it at her next question; heard by nobody here, it would end this process.
 */
function bearing(pool: pg.Pool): pg.Pool {
  pool.on('error', () => undefined)
  pool.on('connect', (client) => void client.on('error', () => undefined))
  return pool
}

/** Opens the store in `folder`, brings it up to date, and gives up its own power for good (SET SESSION AUTHORIZATION withstands RESET ROLE). */
export async function openEmbeddedDatabase(
  folder: string,
  parts: DatabaseParts,
  options: EmbeddedOptions = {},
): Promise<Database & { server: EmbeddedServer }> {
  const server = await openEmbedded(folder, options)
  const pool = embeddedPool(server)
  await migrate(pool)
  await tidy(pool)
  const { rows } = await pool.query<{ wrapped: string }>('select wrapped from keyring.identity_key limit 1')
  // Its log is cut short between the statements of this session, as what it is then.
  await pool.query(`grant pg_checkpoint to ${weakRole} with inherit true`)
  await pool.query(`set session authorization ${weakRole}`)
  await assertWeak(pool)
  const assembled = assemble(pool, parts, 'embedded')
  return {
    ...assembled,
    someKey: rows[0]?.wrapped ?? null,
    server,
    broken: server.broken,
    async close() {
      await assembled.close().finally(() => server.close())
    },
  }
}

/**
 * With the power of the owner, for commands that change what no page may: the database of a server, at whose address she logs in, or the
 * store in a folder, which nobody else may have open.
 */
export async function openOwnDatabase(where: { url: string } | { folder: string }, parts: DatabaseParts): Promise<Database> {
  if ('url' in where) return assemble(serverPool(where.url, parts.patience ?? workPatience), parts, 'server')
  const server = await openEmbedded(where.folder)
  const assembled = assemble(embeddedPool(server), parts, 'embedded')
  return { ...assembled, close: () => assembled.close().finally(() => server.close()) }
}

/** Uses a PostgreSQL server. The connection must be the weak role's: migrations are run by the owner (`startlijn migrate`). */
export async function openServerDatabase(connectionString: string, parts: DatabaseParts): Promise<Database> {
  return openPool(serverPool(connectionString, parts.patience ?? pagePatience), parts)
}

export async function openPool(pool: pg.Pool, parts: DatabaseParts): Promise<Database> {
  try {
    await assertWeak(pool)
    const pending = await pendingMigrations(pool)
    if (pending.length > 0)
      throw new UnsafeDatabase(`the database misses ${pending.length} migrations; let its owner run: startlijn migrate`)
  } catch (error) {
    await pool.end()
    throw error
  }
  return assemble(pool, parts, 'server')
}

function assemble(pool: pg.Pool, parts: DatabaseParts, engine: Database['engine']): Database {
  const prepared = engine === 'embedded' ? preparedQueue(pool) : preparedPool(pool)
  const dialect = new PostgresDialect({ pool: prepared })
  const kysely = new Kysely<DB>({ dialect })
  const props = { config: { dialect }, dialect, driver: dialect.createDriver() }
  const broken = new Promise<Error>(() => undefined)
  return {
    kysely,
    props,
    keyring: parts.keyring,
    projectors: parts.projectors ?? [],
    engine,
    someKey: null,
    broken,
    close: () => prepared.end(),
  }
}

/**
 * Refuses a connection that could see past row-level security: a superuser, BYPASSRLS, an owner of our tables, or who may put functions beside
 * ours, which those that run with the power of their owner could take for their own.
 */
export async function assertWeak(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ name: string; strong: boolean; owns: boolean; adds: boolean; weak: boolean }>(`
    select r.rolname as name, r.rolsuper or r.rolbypassrls as strong,
      exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname in ('public', 'keyring') and c.relkind = 'r' and pg_has_role(r.oid, c.relowner, 'member')) as owns,
      has_schema_privilege(r.oid, 'public', 'create') as adds,
      coalesce((select pg_has_role(r.oid, w.oid, 'member') from pg_roles w where w.rolname = '${weakRole}'), false) as weak
    from pg_roles r where r.rolname in (session_user, current_user)`)
  const danger = rows.find((row) => row.strong || row.owns)
  if (danger) {
    throw new UnsafeDatabase(
      `the role "${danger.name}" can see past row-level security; log in as a member of ${weakRole} that owns no table`,
    )
  }
  const adding = rows.find((row) => row.adds)
  if (adding) {
    throw new UnsafeDatabase(
      `the role "${adding.name}" may put functions beside ours and so run as their owner; as who owns the schema: revoke create on schema public from public`,
    )
  }
  if (!rows.every((row) => row.weak))
    throw new UnsafeDatabase(`the role "${rows[0]?.name}" is not a member of ${weakRole}; grant it, or run: startlijn migrate`)
}
