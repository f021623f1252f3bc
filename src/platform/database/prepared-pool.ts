import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely'
import type pg from 'pg'

/** More texts than the product has; what comes after them (lists of every length) is parsed each time. */
const mostStatements = 1000
/** A longer text is a bulk insert of one length, not asked again. */
const longestText = 12_000
const names = new Map<string, string>()

/** The name under which a connection keeps this statement parsed and planned, or undefined where that is not worth it. */
function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known !== undefined || names.size >= mostStatements || text.length > longestText) return known
  const name = `startlijn_${names.size}`
  names.set(text, name)
  return name
}

/** A statement that starts with this is sent without waiting for its answer, as is `begin`: its failure is that of the next statement. */
export const ahead = '/* ahead */'

/**
 * The pool as Kysely asks for it, with two savings: each connection parses and plans a statement once, which on the embedded engine is
 * most of the cost of a small query; and what opens a transaction travels together with the first statement of the work.
 * Needs a pool with `pipeline: true`.
 */
export function preparedPool(pool: pg.Pool): PostgresPool {
  const wrapped = new WeakMap<pg.PoolClient, PostgresPoolClient>()
  return {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect()
      const known = wrapped.get(client) ?? preparing(client)
      wrapped.set(client, known)
      return known
    },
  }
}

const sent: PostgresQueryResult<never> = { command: 'SELECT', rowCount: 0, rows: [] }

function preparing(client: pg.PoolClient): PostgresPoolClient {
  let failure: unknown
  async function query(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<unknown>> {
    const name = values.length === 0 ? undefined : nameOf(text)
    const answer = client.query(name === undefined ? { text, values: [...values] } : { name, text, values: [...values] })
    if (text === 'begin' || text.startsWith(ahead)) {
      answer.catch((error: unknown) => {
        failure ??= error
      })
      return sent
    }
    try {
      return (await answer) as unknown as PostgresQueryResult<unknown>
    } catch (error) {
      throw failure ?? error
    } finally {
      failure = undefined
    }
  }
  return { query: query as PostgresPoolClient['query'], release: (destroy) => client.release(destroy) }
}
