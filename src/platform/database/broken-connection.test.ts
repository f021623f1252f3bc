import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { createKeyring } from '../crypto/keyring.ts'
import { theSystem } from './actor.ts'
import { asActor, type Transaction } from './as-actor.ts'
import { type Database, embeddedPool, openEmbeddedDatabase, serverPool } from './database.ts'
import { openEmbedded } from './embedded.ts'
import { pagePatience } from './patience.ts'
import { ahead, last, preparedPool, preparedQueue } from './prepared-pool.ts'
import { onEveryEngine } from './test-database.ts'
import type { WireStream } from './wire-stream.ts'

const now = new Date('2026-03-02T10:00:00Z')
const keyring = createKeyring(new Uint8Array(32).fill(7))

function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'startlijn-broken-'))
  cpSync(inject('emptyTemplate'), folder, { recursive: true })
  return folder
}

onEveryEngine('a transaction that went wrong', (database) => {
  const as = <T>(work: (tx: Transaction) => Promise<T>) => asActor(database.get(), theSystem, now, work)

  it('is not confirmed where its last statement failed and the work went on', async () => {
    const attempt = as(async (tx) => {
      await tx.db.insertInto('area').values({ slug: 'nergens', name: 'Nergens', level: 'other' }).execute()
      await sql`select 1 / ${0}::integer ${sql.raw(last)}`.execute(tx.db).catch(() => undefined)
    })
    await expect(attempt).rejects.toThrow('rolled back instead of committed')
  })

  it('leaves a statement usable when a value for it could not be written', async () => {
    const ask = (value: object) =>
      as(async (tx) => (await sql<{ value: object }>`select ${value}::jsonb as value`.execute(tx.db)).rows[0]?.value)
    const round: { self?: object } = {}
    round.self = round
    await expect(ask(round)).rejects.toThrow('circular')
    // The connection believes the statement is there; who finds out has it made anew.
    await ask({ first: 1 }).catch(() => undefined)
    expect(await ask({ second: 2 })).toEqual({ second: 2 })
  })
})

it.each([
  ['of a server', preparedPool],
  ['of one connection', preparedQueue],
])('nothing is sent after the end of a transaction, in a pool %s', async (_, pooled) => {
  const asked: unknown[] = []
  const client = {
    async query(query: unknown) {
      asked.push(query)
      return { command: 'SELECT', rowCount: 0, rows: [] }
    },
    on: () => undefined,
    release: () => undefined,
  }
  const connection = await pooled({ connect: async () => client, end: async () => undefined } as unknown as pg.Pool).connect()
  await connection.query('begin', [])
  const end = connection.query('rollback', [])
  await expect(connection.query('select 1', [])).rejects.toThrow('nothing can be asked')
  await end
  expect(asked).toHaveLength(2)
})

describe('the queue of the embedded database', () => {
  const place = { folder: '' }
  beforeAll(() => {
    place.folder = freshFolder()
  })
  afterAll(() => rmSync(place.folder, { recursive: true, force: true }))

  it('takes another connection when its one breaks', async () => {
    const server = await openEmbedded(place.folder, { durable: false, apart: false })
    const streams: WireStream[] = []
    const connect = () => {
      const stream = server.connect()
      streams.push(stream)
      return stream
    }
    const queue = preparedQueue(embeddedPool({ ...server, connect }))
    const ask = async () => {
      const connection = await queue.connect()
      try {
        return (await connection.query('select $1::integer as n', [1])).rows
      } finally {
        connection.release()
      }
    }
    expect(await ask()).toEqual([{ n: 1 }])
    streams[0]?.destroy(new Error('broken'))
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(await ask()).toEqual([{ n: 1 }])
    expect(streams).toHaveLength(2)
    await queue.end()
    await server.close()
  }, 20_000)

  it('keeps a statement that was never parsed in a failed transaction from those behind it', async () => {
    const database: Database = await openEmbeddedDatabase(place.folder, { keyring }, { durable: false })
    const ask = (tx: Transaction) => sql<{ n: number }>`select ${20}::integer + ${22}::integer as n ${sql.raw(last)}`.execute(tx.db)
    const failing = asActor(database, theSystem, now, async (tx) => {
      await sql`select 1 / ${0}::integer ${sql.raw(ahead)}`.execute(tx.db)
      await ask(tx)
    })
    const behind = Array.from({ length: 5 }, () => asActor(database, theSystem, now, ask))
    await expect(failing).rejects.toThrow('division by zero')
    for (const result of await Promise.allSettled(behind)) expect(result).toMatchObject({ value: { rows: [{ n: 42 }] } })
    await database.close()
  })
})

const url = process.env['TEST_DATABASE_URL']
describe.runIf(url !== undefined)('a server that ends its connections', () => {
  it('fails what was asked of them and nothing else', async () => {
    const pool = serverPool(url ?? '', pagePatience, { max: 2, application_name: `broken_${process.pid}` })
    const admin = new pg.Pool({ connectionString: url, max: 1 })
    const endAll = () =>
      admin.query('select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1', [`broken_${process.pid}`])
    const one = async () => (await pool.query('select 1 as one')).rows[0].one
    expect(await one()).toBe(1)
    await endAll()
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(await one()).toBe(1)
    const client = await preparedPool(pool).connect()
    const asked = client.query('select pg_sleep($1)', [20])
    const outcome = expect(asked).rejects.toThrow()
    await new Promise((resolve) => setTimeout(resolve, 200))
    await endAll()
    await outcome
    client.release()
    expect(await one()).toBe(1)
    await pool.end()
    await admin.end()
  })
})
