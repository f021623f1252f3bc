import { cpSync, rmSync } from 'node:fs'
import pg from 'pg'
import { afterAll, beforeAll, describe, inject } from 'vitest'
import { createKeyring } from '../crypto/keyring.ts'
import type { Projector } from './as-actor.ts'
import { type Database, openEmbeddedDatabase, openPool, serverPool, weakRole } from './database.ts'
import { workPatience } from './patience.ts'
import { testFolder } from './test-folder.ts'

const testKey = new Uint8Array(32).fill(7)

export type Engine = 'embedded' | 'server'

/** The engines of this run: the embedded one, and the server where TEST_DATABASE_URL is set. */
export const engines: readonly Engine[] = process.env['TEST_DATABASE_URL'] === undefined ? ['embedded'] : ['embedded', 'server']

/** A fresh database for the tests of one `describe`; closed and removed after them. */
export function testDatabase(engine: Engine = 'embedded', projectors: readonly Projector[] = []): { get(): Database } {
  let opened: { database: Database; remove: () => Promise<void> } | undefined
  beforeAll(async () => {
    opened = engine === 'embedded' ? await openEmbeddedCopy(projectors) : await openServerCopy(projectors)
  })
  afterAll(async () => {
    await opened?.database.close()
    await opened?.remove()
  })
  return {
    get() {
      if (opened === undefined) throw new Error('the database is open only while tests run')
      return opened.database
    },
  }
}

/** Runs the same tests on every engine. */
export function onEveryEngine(
  title: string,
  tests: (database: { get(): Database }, engine: Engine) => void,
  projectors: readonly Projector[] = [],
): void {
  describe.each(engines)(`${title} (%s)`, (engine) => tests(testDatabase(engine, projectors), engine))
}

async function openEmbeddedCopy(projectors: readonly Projector[]) {
  const folder = testFolder('test')
  cpSync(inject('emptyTemplate'), folder, { recursive: true })
  const database = await openEmbeddedDatabase(folder, { keyring: createKeyring(testKey), projectors }, { durable: false, apart: false })
  return { database, remove: async () => rmSync(folder, { recursive: true, force: true }) }
}

async function openServerCopy(projectors: readonly Projector[]) {
  const url = process.env['TEST_DATABASE_URL'] ?? ''
  const name = `startlijn_test_${process.pid}_${Math.random().toString(36).slice(2, 8)}`
  const admin = new pg.Pool({ connectionString: url, max: 1 })
  await admin.query(`create database ${name} template ${inject('serverTemplate')}`)
  const target = new URL(url)
  target.pathname = `/${name}`
  const pool = serverPool(target.href, workPatience, { onConnect: (client) => client.query(`set session authorization ${weakRole}`) })
  const database = await openPool(pool, { keyring: createKeyring(testKey), projectors })
  return {
    database,
    remove: async () => {
      await untilLeft(admin, name)
      await admin.query(`drop database ${name}`)
      await admin.end()
    },
  }
}

/** The pool ends before the server has noticed; dropping the database by force then would end the test run with it. */
async function untilLeft(admin: pg.Pool, name: string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const { rows } = await admin.query('select 1 from pg_stat_activity where datname = $1', [name])
    if (rows.length === 0) return
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}
