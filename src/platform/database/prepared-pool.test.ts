import { sql } from 'kysely'
import type pg from 'pg'
import { expect, it } from 'vitest'
import { theSystem } from './actor.ts'
import { asActor, asReader, type Transaction } from './as-actor.ts'
import { ahead, last, preparedPool, preparedQueue } from './prepared-pool.ts'
import { onEveryEngine } from './test-database.ts'

const now = new Date('2026-03-02T10:00:00Z')

onEveryEngine('statements that are sent ahead', (database) => {
  const as = <T>(work: (tx: Transaction) => Promise<T>) => asActor(database.get(), theSystem, now, work)
  const failing = (tx: Transaction) => sql`select 1 / ${0}::integer ${sql.raw(ahead)}`.execute(tx.db)
  const areas = () => as((tx) => tx.db.selectFrom('area').select('slug').orderBy('slug').execute())
  const add = (tx: Transaction, slug: string) => tx.db.insertInto('area').values({ slug, name: slug, level: 'other' }).execute()

  it('fail the next statement, and with it the transaction', async () => {
    const attempt = as(async (tx) => {
      await add(tx, 'nergens')
      await failing(tx)
      await add(tx, 'ook-nergens')
    })
    await expect(attempt).rejects.toThrow('division by zero')
    expect(await areas()).toEqual([])
  })

  it('fail the commit when nothing follows', async () => {
    const attempt = as(async (tx) => {
      await add(tx, 'nergens')
      await failing(tx)
    })
    await expect(attempt).rejects.toThrow('division by zero')
    expect(await areas()).toEqual([])
  })

  it('leave transactions at the same moment alone', async () => {
    const kind = (tx: Transaction) => sql<{ kind: string }>`select actor_kind() as kind`.execute(tx.db)
    const results = await Promise.allSettled(
      Array.from({ length: 30 }, (_, turn) =>
        as(async (tx) => {
          await add(tx, `gebied-${turn}`)
          if (turn % 3 === 1) await failing(tx)
          if (turn % 3 === 2) throw new Error('thrown')
          return (await kind(tx)).rows[0]?.kind
        }),
      ),
    )
    const kept = Array.from({ length: 30 }, (_, turn) => turn).filter((turn) => turn % 3 === 0)
    expect(results.flatMap((result, turn) => (result.status === 'fulfilled' ? [[turn, result.value]] : []))).toEqual(
      kept.map((turn) => [turn, 'system']),
    )
    expect((await areas()).map(({ slug }) => slug).sort()).toEqual(kept.map((turn) => `gebied-${turn}`).sort())
  })

  it('asked at the same moment are answered each with its own, and one that fails fails the act', async () => {
    const numbers = await as((tx) =>
      Promise.all([3, 1, 2].map(async (n) => (await sql<{ n: number }>`select ${n}::integer as n`.execute(tx.db)).rows[0]?.n)),
    )
    expect(numbers).toEqual([3, 1, 2])
    const attempt = as((tx) => Promise.all([add(tx, 'nergens'), sql`select 1 / ${0}::integer`.execute(tx.db), add(tx, 'ook-nergens')]))
    await expect(attempt).rejects.toThrow('division by zero')
    expect((await areas()).map(({ slug }) => slug)).not.toContain('nergens')
  })

  it('may bring the end of the transaction along, which keeps what was written before', async () => {
    const results = await Promise.all(
      Array.from({ length: 10 }, (_, turn) =>
        as(async (tx) => {
          await sql`insert into area (slug, name, level) values (${`streek-${turn}`}, 'x', 'other') ${sql.raw(ahead)}`.execute(tx.db)
          const { rows } = await sql<{ n: number }>`select ${turn}::integer as n ${sql.raw(last)}`.execute(tx.db)
          return rows[0]?.n
        }),
      ),
    )
    expect(results).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect((await areas()).filter(({ slug }) => slug.startsWith('streek-'))).toHaveLength(10)
  })

  it('keep nothing when the last one fails, or one before it', async () => {
    const lastFails = as(async (tx) => {
      await add(tx, 'nergens')
      await sql`select 1 / ${0}::integer ${sql.raw(last)}`.execute(tx.db)
    })
    await expect(lastFails).rejects.toThrow('division by zero')
    const aheadFails = as(async (tx) => {
      await add(tx, 'nergens')
      await failing(tx)
      await sql`select ${1}::integer ${sql.raw(last)}`.execute(tx.db)
    })
    await expect(aheadFails).rejects.toThrow('division by zero')
    expect((await areas()).map(({ slug }) => slug)).not.toContain('nergens')
  })

  it('are refused after the last one, as nothing would hold them together', async () => {
    const attempt = as(async (tx) => {
      await sql`select ${1}::integer ${sql.raw(last)}`.execute(tx.db)
      await add(tx, 'nergens')
    })
    await expect(attempt).rejects.toThrow('nothing can be asked after the last statement')
    expect((await areas()).map(({ slug }) => slug)).not.toContain('nergens')
    expect(await as((tx) => sql`select ${1}::integer`.execute(tx.db))).toMatchObject({ rows: [{}] })
  })

  it('are refused where work only reads, without harm to who comes next', async () => {
    const reading = <T>(work: (tx: Transaction) => Promise<T>) => asReader(database.get(), theSystem, now, work)
    await expect(reading((tx) => add(tx, 'nergens'))).rejects.toThrow('read-only')
    const seen = await Promise.all(Array.from({ length: 10 }, () => reading((tx) => tx.db.selectFrom('area').select('slug').execute())))
    expect(seen.every((rows) => rows.every(({ slug }) => slug !== 'nergens'))).toBe(true)
    await as((tx) => add(tx, 'ergens'))
    expect(await areas()).toContainEqual({ slug: 'ergens' })
  })
})

it.each([
  ['of a server', preparedPool],
  ['of one connection', preparedQueue],
])('an act fails with its end when that travelled along, in a pool %s', async (_, pooled) => {
  const client = {
    async query(asked: string | { text: string }) {
      if (asked === 'commit') throw new Error('the disk failed')
      return { command: 'SELECT', rowCount: 0, rows: [] }
    },
    on: () => undefined,
    release: () => undefined,
  }
  const connection = await pooled({ connect: async () => client, end: async () => undefined } as unknown as pg.Pool).connect()
  await connection.query('begin', [])
  await connection.query(`select 1 ${last}`, [1])
  await expect(connection.query('commit', [])).rejects.toThrow('the disk failed')
  await connection.query('rollback', [])
})
