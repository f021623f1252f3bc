import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Pool } from 'pg'
import { projectFolder } from '../project-folder.ts'

/** A migration this database has seen is no longer the same; the message says what to do. */
export class ChangedMigration extends Error {}

export interface Migration {
  name: string
  hash: string
  sql: string
}

/** The plain SQL migrations of the project, in order. A migration is never edited after it has been released. */
export function readMigrations(folder = join(projectFolder, 'migrations')): Migration[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => {
      const sql = readFileSync(join(folder, file), 'utf8')
      return { name: file, sql, hash: createHash('sha256').update(sql).digest('hex') }
    })
}

/** The names of migrations the database has not seen; all of them on an empty database. */
export async function pendingMigrations(pool: Pick<Pool, 'query'>, migrations = readMigrations()): Promise<Migration[]> {
  const exists = await pool.query("select to_regclass('public.migration') is not null as present")
  if (!exists.rows[0].present) return migrations
  const { rows } = await pool.query<{ name: string; hash: string }>('select name, hash from migration')
  const seen = new Map(rows.map((row) => [row.name, row.hash]))
  const changed = migrations.find((migration) => seen.has(migration.name) && seen.get(migration.name) !== migration.hash)
  if (changed)
    throw new ChangedMigration(
      `migration ${changed.name} was changed after this database had seen it; restore the file or start with an empty store`,
    )
  return migrations.filter((migration) => !seen.has(migration.name))
}

/** Two that bring one server up to date at the same moment, as instances of one deployment do: the second waits, and finds it done. */
const lock = `hashtext('startlijn migrate')`

/** Applies what is pending, each migration in a transaction of its own; `pool` must be the owner's. Returns the names applied. */
export async function migrate(pool: Pool, migrations = readMigrations()): Promise<string[]> {
  const client = await pool.connect()
  try {
    await client.query(`select pg_advisory_lock(${lock})`)
    const pending = await pendingMigrations(client, migrations)
    for (const { name, hash, sql } of pending) {
      await client.query('begin')
      await client.query(sql)
      await client.query('insert into migration (name, hash) values ($1, $2)', [name, hash])
      await client.query('commit')
    }
    return pending.map((migration) => migration.name)
  } catch (error) {
    // A connection that broke takes no rollback, and needs none.
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    await client.query(`select pg_advisory_unlock(${lock})`).catch(() => undefined)
    client.release()
  }
}
