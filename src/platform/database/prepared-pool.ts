import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely'
import type pg from 'pg'
import { longestAnswerMs, workPatience } from './patience.ts'

/** More texts than the product has; what comes after them (lists of every length) is parsed each time. */
const mostStatements = 1000
/** A longer text is a bulk insert of one length, not asked again. The desk, the longest that is, has half of it. */
const longestText = 32_000
const names = new Map<string, string>()

/** The name under which a connection keeps this statement parsed and planned, or undefined where that is not worth it. */
function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known !== undefined || names.size >= mostStatements || text.length > longestText) return known
  const name = `startlijn_${names.size}`
  names.set(text, name)
  return name
}

/**
 * A statement that ends with this is sent without waiting for its answer, as is what opens a transaction: its failure is that of the next
 * statement, or of the commit. For what nobody reads back.
 */
export const ahead = '/* ahead */'

/** What is asked after a statement that ends with this (and `ahead`) is waited for as long as the server gives it. */
export const longWork = '/* long work */'

/**
 * A statement that ends with this is the last of its transaction: the end travels with it, so that the next transaction need not wait until
 * its answer was read here. The work is only done when the end was answered too. Nothing can be asked after it.
 */
export const last = '/* last */'

/**
 * The pool as Kysely asks for it, with two savings: each connection parses and plans a statement once, which on the embedded engine is
 * most of the cost of a small query; and what opens a transaction travels together with the first statement of the work.
 * Needs a pool with `pipeline: true`.
 */
export function preparedPool(pool: pg.Pool): PostgresPool {
  return {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect()
      return preparing(client, (destroy) => client.release(destroy))
    },
  }
}

/**
 * The same for a pool of one connection, which goes to the next as soon as a transaction sent its end: the next begins to write while
 * the database is still reaching the disk.
 */
export function preparedQueue(pool: pg.Pool): PostgresPool {
  let shared: pg.PoolClient | undefined
  let turn = Promise.resolve()
  async function connection(): Promise<pg.PoolClient> {
    if (shared !== undefined) return shared
    const client = await pool.connect()
    client.on('error', () => leave(client))
    shared = client
    return client
  }
  /** The pool has room for one only: whoever comes next needs the place of the one that is left. */
  function leave(client: pg.PoolClient): void {
    if (shared !== client) return
    shared = undefined
    client.release(true)
  }
  return {
    options: pool.options,
    async end() {
      await turn
      // Answered after everything that was sent before it.
      await shared?.query('select 1').catch(() => undefined)
      shared?.release()
      shared = undefined
      await pool.end()
    },
    async connect() {
      const { promise, resolve } = Promise.withResolvers<void>()
      const before = turn
      turn = promise
      await before
      const client = await connection().catch((error: unknown) => {
        resolve()
        throw error
      })
      return preparing(
        client,
        (destroy) => {
          if (destroy === true) leave(client)
          resolve()
        },
        resolve,
      )
    },
  }
}

const opening: ReadonlySet<string> = new Set(['begin', 'start transaction read only'])
const sent: PostgresQueryResult<never> = { command: 'SELECT', rowCount: 0, rows: [] }

/**
 * The connection does not have the statements we take it to have (missing, there already, or a migration changed what it gives): it would
 * fail them for ever.
 */
const mistaken: ReadonlySet<unknown> = new Set(['26000', '42P05', '0A000'])
const parsedOn = new WeakMap<pg.PoolClient, Set<string>>()

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}

/** `ended` is called when the end of a transaction has been sent and others may send theirs; nothing is sent after it. */
function preparing(client: pg.PoolClient, release: (destroy?: boolean) => void, ended?: () => void): PostgresPoolClient {
  let failure: unknown
  let over = false
  let readOnly = false
  /** The end that was sent along with the last statement. */
  let end: Promise<PostgresQueryResult<unknown>> | undefined
  let discard = false
  /** The time after which the client gives up on an answer; undefined is that of the pool. */
  let waits: { query_timeout: number | undefined } | undefined
  const parsed = parsedOn.get(client) ?? new Set()
  parsedOn.set(client, parsed)
  /** Statements asked here for the first time. Until they are answered another transaction would ask for what may never be parsed. */
  const parsing: Promise<void>[] = []
  function note(name: string, answer: Promise<unknown>): void {
    const noted = answer.then(
      () => void parsed.add(name),
      (error: unknown) => {
        discard ||= mistaken.has(codeOf(error))
      },
    )
    if (!parsed.has(name)) parsing.push(noted)
  }
  // `pg` calls the command any text, Kysely one of seven words; it is the same object.
  const ask = (statement: pg.QueryConfig | string) => client.query(statement) as unknown as Promise<PostgresQueryResult<unknown>>
  async function query(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<unknown>> {
    if (over) {
      // How it ended stands in the answer: a server commits a transaction in which something failed by rolling back.
      if (text === 'commit' && !readOnly && end !== undefined) return end
      // A commit that failed is rolled back by the server itself; the connection is somebody else's by then.
      if (text === 'commit' || text === 'rollback') return sent
      throw new Error('nothing can be asked after the last statement of a transaction')
    }
    const name = values.length === 0 ? undefined : nameOf(text)
    const answer = ask({ ...(name === undefined ? {} : { name }), text, values: [...values], ...waits })
    if (text.endsWith(`${longWork} ${ahead}`)) waits = { query_timeout: longestAnswerMs(workPatience) }
    if (name !== undefined) note(name, answer)
    if (opening.has(text)) readOnly = text !== 'begin'
    if (opening.has(text) || text.endsWith(ahead)) {
      answer.catch((error: unknown) => {
        failure ??= error
      })
      return sent
    }
    if (text.endsWith(last)) end = ask('commit')
    end?.catch(() => undefined)
    // From here on the connection is outside the transaction, or somebody else's.
    if (end !== undefined || text === 'commit' || text === 'rollback') {
      over = true
      void Promise.all(parsing).then(() => {
        if (!discard) ended?.()
      })
    }
    // Nothing was written: what was read stays true whatever becomes of the end of it.
    if (readOnly && text === 'commit' && failure === undefined) {
      answer.catch(() => undefined)
      return sent
    }
    try {
      const result = await answer
      // A server answers the commit of a failed transaction by rolling back, without an error.
      if (failure !== undefined && text !== 'rollback') throw failure
      return result
    } catch (error) {
      throw failure ?? error
    } finally {
      failure = undefined
    }
  }
  return {
    query: query as PostgresPoolClient['query'],
    release(destroy) {
      void Promise.all(parsing).then(() => release(destroy === true || discard))
    },
  }
}
