import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '../project-folder.ts'
import { createCluster } from './create-cluster.ts'
import { embeddedPool } from './database.ts'
import { openEmbedded } from './embedded.ts'
import { lockFolder } from './folder-lock.ts'
import { migrate, readMigrations } from './migrate.ts'

const templates = join(projectFolder, '.cache')

/** One short hash over these texts; templates are named by it, so a changed source makes a new one. */
export function hashOfTexts(texts: readonly string[]): string {
  const hash = createHash('sha256')
  for (const text of texts) hash.update(`${text.length}:`).update(text)
  return hash.digest('hex').slice(0, 16)
}

/** A prepared cluster folder, built once per hash of its sources. Another process may build the same one: the first to finish wins. */
export async function preparedTemplate(name: string, hash: string, build: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(templates, `${name}-${hash}`)
  if (existsSync(folder)) return folder
  mkdirSync(templates, { recursive: true })
  const attempt = `${folder}.${process.pid}`
  rmSync(attempt, { recursive: true, force: true })
  try {
    await build(attempt)
  } catch (error) {
    rmSync(attempt, { recursive: true, force: true })
    throw error
  }
  try {
    renameSync(attempt, folder)
  } catch (error) {
    rmSync(attempt, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
  for (const old of readdirSync(templates)) {
    if (old.startsWith(`${name}-`) && !old.startsWith(`${name}-${hash}`) && !/\.\d+$/.test(old)) {
      rmSync(join(templates, old), { recursive: true, force: true })
    }
  }
  return folder
}

/** A cluster with all migrations and nothing in it. */
export function emptyTemplate(): Promise<string> {
  const migrations = readMigrations()
  return preparedTemplate('empty', hashOfTexts(migrations.flatMap(({ name, hash }) => [name, hash])), async (folder) => {
    await createCluster(folder)
    const server = await openEmbedded(folder, { durable: false, apart: false })
    const pool = embeddedPool(server)
    await migrate(pool, migrations)
    await pool.end()
    await server.close()
  })
}

/**
 * Copies a prepared cluster to `folder` unless a store is already there; the copy appears whole or not at all. Throws `FolderInUse` when
 * another process opened a store there while the template was made, which on first use takes a minute: it may hold work by then.
 */
export async function layTemplate(folder: string, template: () => Promise<string>): Promise<void> {
  if (existsSync(join(folder, 'PG_VERSION'))) return
  const prepared = await template()
  const lock = await lockFolder(folder)
  try {
    if (existsSync(join(folder, 'PG_VERSION'))) return
    const copy = `${folder}.copying`
    rmSync(copy, { recursive: true, force: true })
    cpSync(prepared, copy, { recursive: true })
    rmSync(folder, { recursive: true, force: true })
    renameSync(copy, folder)
  } finally {
    await lock.release()
  }
}
