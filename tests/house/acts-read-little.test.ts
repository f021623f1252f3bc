import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { loadDemoRegion } from '../../src/app/demo/load-demo-region.ts'
import { loadShippedAreas } from '../../src/area/load-areas.ts'
import { loadDemoPeople } from '../../src/people/demo/load-demo-people.ts'
import { theSystem } from '../../src/platform/database/actor.ts'
import { asActor, type Projector, type Transaction } from '../../src/platform/database/as-actor.ts'
import { onEveryEngine } from '../../src/platform/database/test-database.ts'
import { manyFamilies, settleManyFamilies, tablesOfFamilies } from './many-families.ts'

/** The facts of an episode grow along. */
const growing = [...tablesOfFamilies, 'case_fact']

/** An act is about one family: of thousands it reads a few. */
const few = manyFamilies / 4

const happened = new Set<string>()
const readMuch = new Set<string>()
/** Per connection and table what had been read when this was last asked: a server counts on through several transactions. */
const readBefore = new Map<string, number>()

/** Hears of every act, and asks what was read on this connection since the last one, by triggers and policies too. */
const countReading: Projector = async (tx, { type }) => {
  happened.add(type)
  for (const { table, read, connection } of await readSoFar(tx)) {
    const key = `${connection} ${table}`
    const before = readBefore.get(key)
    if (before !== undefined && read - before > few) readMuch.add(`${type}: ${table}`)
    readBefore.set(key, read)
  }
}

async function readSoFar(tx: Transaction) {
  const { rows } = await sql<{ table: string; read: number; connection: number }>`
    select relname as table, (seq_tup_read + coalesce(idx_tup_fetch, 0))::integer as read, pg_backend_pid() as connection
    from pg_stat_xact_user_tables where relname = any(${growing}::text[])`.execute(tx.db)
  return rows
}

onEveryEngine(
  'acts among thousands of families',
  (database) => {
    beforeAll(async () => {
      await asActor(database.get(), theSystem, new Date(), async (tx) => {
        await loadShippedAreas(tx)
        await loadDemoPeople(tx)
      })
      await settleManyFamilies(database.get())
    }, 120_000)

    it('read a few rows of each table', async () => {
      await loadDemoRegion(database.get(), { families: 8, seed: 3, today: new Date('2026-03-02T09:00:00+01:00'), withParent: true })
      expect(happened.size).toBeGreaterThan(20)
      expect([...readMuch]).toEqual([])
    }, 120_000)

    it('would be seen to read them all', async () => {
      await asActor(database.get(), theSystem, new Date(), async (tx) => {
        const read = async () => (await readSoFar(tx)).find(({ table }) => table === 'event')?.read ?? 0
        const before = await read()
        await sql`select count(*) from event where type = 'visit.done'`.execute(tx.db)
        expect((await read()) - before).toBeGreaterThan(few)
      })
    })
  },
  [countReading],
)
