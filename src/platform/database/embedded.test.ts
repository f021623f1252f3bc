import { randomBytes } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { createKeyring } from '../crypto/keyring.ts'
import { theSystem } from './actor.ts'
import { asActor } from './as-actor.ts'
import { assertWeak, embeddedPool, openEmbeddedDatabase, UnsafeDatabase, weakRole } from './database.ts'
import { openEmbedded } from './embedded.ts'
import { FolderInUse } from './folder-lock.ts'
import { ChangedMigration, migrate, readMigrations } from './migrate.ts'
import { ahead, last } from './prepared-pool.ts'
import { asOwner } from './test-owner.ts'

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

const now = new Date('2026-03-02T09:00:00+01:00')
const parts = { keyring: createKeyring(new Uint8Array(32).fill(7)) }

function freshFolder(): { folder: string } {
  const place = { folder: '' }
  beforeAll(() => {
    place.folder = mkdtempSync(join(tmpdir(), 'startlijn-embedded-'))
    cpSync(inject('emptyTemplate'), place.folder, { recursive: true })
  })
  afterAll(() => rmSync(place.folder, { recursive: true, force: true }))
  return place
}

describe('the embedded store', () => {
  const place = freshFolder()
  const addArea = (slug: string) => (database: Awaited<ReturnType<typeof openEmbeddedDatabase>>) =>
    asActor(database, theSystem, now, (tx) => tx.db.insertInto('area').values({ slug, name: slug, level: 'municipality' }).execute())

  it('waits for the disk with every commit, and not for reading', async () => {
    const database = await openEmbeddedDatabase(place.folder, parts)
    try {
      const counts = [await database.server.syncs()]
      for (const slug of ['een', 'twee', 'drie']) {
        await addArea(slug)(database)
        counts.push(await database.server.syncs())
      }
      const grown = counts.slice(1).map((count, index) => count - (counts[index] ?? 0))
      expect(grown.every((growth) => growth >= 1)).toBe(true)
      const before = await database.server.syncs()
      await asActor(database, theSystem, now, (tx) => tx.db.selectFrom('area').select('slug').execute())
      expect(await database.server.syncs()).toBe(before)
    } finally {
      await database.close()
    }
  })

  it('has what was confirmed when it is opened again', async () => {
    const database = await openEmbeddedDatabase(place.folder, parts)
    const areas = await asActor(database, theSystem, now, (tx) => tx.db.selectFrom('area').select('slug').orderBy('slug').execute())
    await database.close()
    expect(areas.map(({ slug }) => slug)).toEqual(['drie', 'een', 'twee'])
  })

  it('waits once for several who commit together', async () => {
    const database = await openEmbeddedDatabase(place.folder, parts)
    try {
      const before = await database.server.syncs()
      const addAndLeave = (slug: string) =>
        asActor(database, theSystem, now, async (tx) => {
          await sql`insert into area (slug, name, level) values (${slug}, ${slug}, 'municipality') ${sql.raw(ahead)}`.execute(tx.db)
          await sql`select ${1}::integer ${sql.raw(last)}`.execute(tx.db)
        })
      await Promise.all(Array.from({ length: 40 }, (_, turn) => addAndLeave(`samen-${turn}`)))
      // Each by itself waits 40 times; on a busy machine fewer of them come together.
      expect((await database.server.syncs()) - before).toBeLessThan(36)
    } finally {
      await database.close()
    }
  })

  it('keeps its log short while it is open', async () => {
    const database = await openEmbeddedDatabase(place.folder, parts)
    try {
      await asOwner(database, (db) => sql`create table bulk (content bytea)`.execute(db))
      // A log of 16 MB a piece: without an end, these would be 20 pieces more.
      for (let turn = 0; turn < 40; turn += 1)
        await asOwner(database, (db) => sql`insert into bulk values (${randomBytes(8 * 1024 ** 2)})`.execute(db))
      const pieces = readdirSync(join(place.folder, 'pg_wal')).filter((name) => /^[0-9A-F]{24}$/.test(name))
      expect(pieces.length).toBeLessThan(15)
      const { rows } = await asActor(database, theSystem, now, (tx) => sql<{ user: string }>`select session_user as user`.execute(tx.db))
      expect(rows).toEqual([{ user: weakRole }])
      await asOwner(database, (db) => sql`drop table bulk`.execute(db))
    } finally {
      await database.close()
    }
  }, 60_000)

  it('keeps nothing of what it answered', async () => {
    const server = await openEmbedded(place.folder, { durable: false, apart: false })
    const pool = embeddedPool(server)
    const read = async () => {
      for (let turn = 0; turn < 20; turn += 1) await pool.query("select repeat('x', 1000) from generate_series(1, 2000)")
      collectGarbage()
      return process.memoryUsage().heapUsed
    }
    const before = await read()
    expect((await read()) - before).toBeLessThan(10_000_000)
    await pool.end()
    await server.close()
  })

  it('is opened once at a time, and can be opened after it was closed', async () => {
    const first = await openEmbedded(place.folder, { durable: false })
    await expect(openEmbedded(place.folder)).rejects.toThrow(FolderInUse)
    await expect(openEmbedded(join(place.folder, '.'))).rejects.toThrow(/already open in another process.*STARTLIJN_DATA/)
    await first.close()
    const second = await openEmbedded(place.folder, { durable: false })
    expect(await second.syncs()).toBe(0)
    await second.close()
  })
})

describe('migrations', () => {
  const place = freshFolder()
  const known = readMigrations()
  const own = (name: string, sql: string) => ({ name, sql, hash: `${name} ${sql.length}` })
  let server: Awaited<ReturnType<typeof openEmbedded>>
  let pool: ReturnType<typeof embeddedPool>
  beforeAll(async () => {
    server = await openEmbedded(place.folder, { durable: false })
    pool = embeddedPool(server)
  })
  afterAll(async () => {
    await pool.end()
    await server.close()
  })
  const exists = async (table: string) =>
    (await pool.query('select to_regclass($1) is not null as present', [table])).rows[0].present as boolean

  it('are numbered without a gap, in order', () => {
    expect(known.map(({ name }) => Number(name.slice(0, 4)))).toEqual(known.map((_, index) => index + 1))
  })

  it('are applied once', async () => {
    expect(await migrate(pool, known)).toEqual([])
    expect(await migrate(pool, [...known, own('9001_proof.sql', 'create table proof (id integer)')])).toEqual(['9001_proof.sql'])
    expect(await migrate(pool, [...known, own('9001_proof.sql', 'create table proof (id integer)')])).toEqual([])
    expect(await exists('proof')).toBe(true)
  })

  it('leave nothing of one that fails, and keep those before it', async () => {
    const next = own('9002_next.sql', 'create table next (id integer)')
    const broken = own('9003_broken.sql', 'create table half (id integer); create table half (id integer)')
    await expect(migrate(pool, [...known, next, broken])).rejects.toMatchObject({ code: '42P07' })
    expect([await exists('next'), await exists('half')]).toEqual([true, false])
    expect(await migrate(pool, [...known, next])).toEqual([])
  })

  it('refuse to go on when one was changed after it was applied', async () => {
    const changed = known.map((migration, index) => (index === 1 ? { ...migration, hash: 'another' } : migration))
    const attempt = migrate(pool, [...changed, own('9004_after.sql', 'create table after_change (id integer)')])
    await expect(attempt).rejects.toThrow(ChangedMigration)
    await expect(attempt).rejects.toThrow('migration 0002_area.sql was changed after this database had seen it')
    expect(await exists('after_change')).toBe(false)
  })

  it('are run by the owner, with whom no page may work', async () => {
    await expect(assertWeak(pool)).rejects.toThrow(UnsafeDatabase)
  })
})
