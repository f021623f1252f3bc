import { connect, createServer, type Server, type Socket } from 'node:net'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { createKeyring } from '../crypto/keyring.ts'
import { thePublic, theSystem } from './actor.ts'
import { asActor, asReader, type Transaction } from './as-actor.ts'
import { type Database, openPool, serverPool, weakRole } from './database.ts'
import { isDatabaseAway, isTooSlow } from './database-fault.ts'
import { longestAnswerMs, type Patience, workPatience } from './patience.ts'
import { takeLong } from './take-long.ts'
import { onEveryEngine } from './test-database.ts'

const serverUrl = process.env['TEST_DATABASE_URL']
const now = new Date('2026-03-02T10:00:00Z')
const sleep = (tx: Transaction, seconds: number) => sql`select pg_sleep(${seconds})`.execute(tx.db)
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

onEveryEngine('long work', (database, engine) => {
  it('is given its time in its own transaction, where a session has a limit', async () => {
    const limit = (tx: Transaction) =>
      sql<{ statement: string }>`select current_setting('statement_timeout') as statement`
        .execute(tx.db)
        .then(({ rows }) => rows[0]?.statement)
    const seen = await asActor(database.get(), theSystem, now, async (tx) => {
      await takeLong(tx)
      return limit(tx)
    })
    expect(seen).toBe(engine === 'server' ? `${workPatience.statementMs / 60_000}min` : '0')
  })
})

describe.runIf(serverUrl !== undefined)('on a server', () => {
  const name = `startlijn_patience_${process.pid}`
  const admin = new pg.Pool({ connectionString: serverUrl, max: 1 })
  const patience: Patience = { statementMs: 200, idleMs: 400 }
  const open = (host: URL) =>
    openPool(
      serverPool(Object.assign(host, { pathname: `/${name}` }).href, patience, {
        onConnect: (client) => client.query(`set session authorization ${weakRole}`),
      }),
      { keyring: createKeyring(new Uint8Array(32).fill(7)) },
    )
  let opened: Database | undefined
  const database = () => {
    if (opened === undefined) throw new Error('open only while tests run')
    return opened
  }
  beforeAll(async () => {
    await admin.query(`create database ${name} template ${inject('serverTemplate')}`)
    opened = await open(new URL(serverUrl ?? ''))
  })
  afterAll(async () => {
    await opened?.close()
    await pause(100)
    await admin.query(`drop database ${name} with (force)`)
    await admin.end()
  })
  const failureOf = (work: (tx: Transaction) => Promise<unknown>) =>
    asActor(database(), theSystem, now, work).then(
      () => null,
      (error: unknown) => error,
    )
  const areas = () => asReader(database(), thePublic, now, (tx) => tx.db.selectFrom('area').select('slug').execute())

  it('a statement for a page is stopped, its act undone, and the connection goes on', async () => {
    const failure = await failureOf(async (tx) => {
      await tx.db.insertInto('area').values({ slug: 'nergens', name: 'nergens', level: 'other' }).execute()
      await sleep(tx, 5)
    })
    expect([isTooSlow(failure), isDatabaseAway(failure)]).toEqual([true, true])
    expect(await areas()).toEqual([])
  })

  it('long work is not', async () => {
    const failure = await failureOf(async (tx) => {
      await takeLong(tx)
      await sleep(tx, 0.5)
      await pause(600)
      await sleep(tx, 0)
    })
    expect(failure).toBeNull()
    expect(isTooSlow(await failureOf((tx) => sleep(tx, 5)))).toBe(true)
  })

  it('a transaction in which nothing is asked is ended, and the next gets another connection', async () => {
    const failure = await failureOf(async (tx) => {
      await sleep(tx, 0)
      await pause(800)
      await sleep(tx, 0)
    })
    expect(isDatabaseAway(failure)).toBe(true)
    expect(await areas()).toEqual([])
  })

  it('a server that falls silent is not waited for: the answer is given up and the connection with it', async () => {
    const line = await lineTo(new URL(serverUrl ?? ''))
    const far = await open(line.address)
    line.cut()
    const began = performance.now()
    const failure = await asActor(far, theSystem, now, (tx) => sleep(tx, 0)).catch((error: unknown) => error)
    expect(isDatabaseAway(failure)).toBe(true)
    expect(performance.now() - began).toBeLessThan((longestAnswerMs(patience) ?? 0) + 2_000)
    await far.close()
    await line.close()
  }, 20_000)
})

/** A way to the server that, once cut, lets nothing through and says nothing of it, as a machine that lost its power. */
async function lineTo(host: URL): Promise<{ address: URL; cut(): void; close(): Promise<void> }> {
  let silent = false
  const sockets: Socket[] = []
  const line: Server = createServer((near) => {
    const far = connect(Number(host.port), host.hostname)
    sockets.push(near, far)
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.on('data', (bytes: Buffer) => void (silent || to.write(bytes)))
      from.on('error', () => undefined)
      from.on('close', () => void (silent || to.destroy()))
    }
  })
  await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve))
  const bound = line.address()
  const address = new URL(host.href)
  address.port = String(bound !== null && typeof bound === 'object' ? bound.port : 0)
  return {
    address,
    cut: () => {
      silent = true
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        line.close(() => resolve())
      }),
  }
}
