import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { keepFacts } from '../src/monitor/fact/keep-facts.ts'
import { demoCoalitions, demoOrganisations, demoPeople } from '../src/people/demo/demo-people.ts'
import { settleDemoPeople } from '../src/people/demo/test-people.ts'
import { createKeyring } from '../src/platform/crypto/keyring.ts'
import { type Database, openEmbeddedDatabase, openPool, serverPool, weakRole } from '../src/platform/database/database.ts'
import { migrate } from '../src/platform/database/migrate.ts'
import { workPatience } from '../src/platform/database/patience.ts'
import { emptyTemplate } from '../src/platform/database/template.ts'
import { asOwner } from '../src/platform/database/test-owner.ts'

export interface BenchStore {
  database: Database
  remove(): Promise<void>
}

const parts = () => ({ keyring: createKeyring(new Uint8Array(32).fill(1)), projectors: [keepFacts] })

/** The embedded store with the demo people; it really waits for the disk unless told not to. */
export async function embeddedStore(durable: boolean): Promise<BenchStore> {
  const folder = mkdtempSync(join(tmpdir(), 'startlijn-bench-'))
  cpSync(await emptyTemplate(), folder, { recursive: true })
  const database = await openEmbeddedDatabase(folder, parts(), { durable })
  await settleDemoPeople(database)
  return {
    database,
    async remove() {
      await database.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The same on a server, in a database of its own; without waiting for the disk where that is not what is measured. */
export async function serverStore(url: string, name: string, durable: boolean): Promise<BenchStore> {
  const admin = new pg.Client(url)
  await admin.connect()
  await admin.query(`create database ${name}`)
  if (!durable) await admin.query(`alter database ${name} set synchronous_commit = off`)
  await admin.end()
  const target = new URL(url)
  target.pathname = `/${name}`
  const owner = new pg.Pool({ connectionString: target.href, max: 1 })
  await migrate(owner)
  await owner.end()
  // One connection, as the embedded store has: what one act costs is asked here, not how many go together.
  const pool = serverPool(target.href, workPatience, {
    max: 1,
    onConnect: (client) => client.query(`set session authorization ${weakRole}`),
  })
  const database = await openPool(pool, parts())
  await settleDemoPeople(database)
  return { database, remove: () => database.close() }
}

export const coalitionId = demoCoalitions.south.id
export const familyOf = (number: number) => `00000000-0000-4000-6001-${number.toString(16).padStart(12, '0')}`
export const episodeOf = (number: number) => `00000000-0000-4000-6003-${number.toString(16).padStart(12, '0')}`

/** Families 1 up to `count`, without any history, in the circle of the midwife; in the municipalities of the coalition in turn. */
export async function settleFamilies(database: Database, count: number): Promise<void> {
  const uuid = (kind: string) => sql.raw(`('00000000-0000-4000-${kind}-' || lpad(to_hex(n), 12, '0'))::uuid`)
  const organisation = demoOrganisations.midwives.id
  const midwife = demoPeople.midwife.id
  const municipality = sql`(${sql.lit(`{${demoCoalitions.south.areas.join(',')}}`)}::text[])[1 + n % ${demoCoalitions.south.areas.length}::integer]`
  const all = sql`generate_series(1, ${count}::integer) n`
  await asOwner(database, async (db) => {
    await sql`insert into family (coalition_id, id, municipality, owner_id, parent_id, label_sealed, opened_by)
      select ${coalitionId}, ${uuid('6001')}, ${municipality}, ${organisation}, ${uuid('6002')}, '\\x00', ${midwife} from ${all}`.execute(
      db,
    )
    await sql`insert into circle (coalition_id, id, family_id, professional_id, part, from_on, added_by)
      select ${coalitionId}, ${uuid('6005')}, ${uuid('6001')}, ${midwife}, 'sender', date '2016-01-01', ${midwife} from ${all}`.execute(db)
    await sql`insert into episode (coalition_id, id, family_id, municipality, started_on, pregnancy, due_date)
      select ${coalitionId}, ${uuid('6003')}, ${uuid('6001')}, ${municipality}, date '2016-01-01', 'expecting', date '2016-06-01' from ${all}`.execute(
      db,
    )
  })
  await asOwner(database, (db) => sql`analyze`.execute(db))
}

/** What a store of some years holds besides: other families' events, which nobody counts here. Plans are made for tables of this size. */
export async function settleOthers(database: Database, count: number): Promise<void> {
  const organisation = demoOrganisations.midwives.id
  await asOwner(database, async (db) => {
    await sql`insert into family (coalition_id, id, municipality, owner_id, parent_id, label_sealed, opened_by)
      select ${coalitionId}, gen_random_uuid(), 'renkum', ${organisation}, gen_random_uuid(), '\\x00', ${demoPeople.midwife.id}
      from generate_series(1, ${count}::integer)`.execute(db)
    await sql`insert into event (coalition_id, id, family_id, episode_id, type, occurred_on, occurred_at, organisation_id, detail)
      select ${coalitionId}, gen_random_uuid(), f.id, f.id, 'consent.given', date '2024-01-01' + n, now(), ${organisation}, '{"how": "spoken"}'
      from (select id from family order by recorded_at desc limit ${count}::integer) f, generate_series(1, 20) n`.execute(db)
    await sql`insert into case_fact (coalition_id, episode_id, family_id, facts)
      select ${coalitionId}, id, id, '[]' from family order by recorded_at desc limit ${count}::integer`.execute(db)
  })
  await asOwner(database, (db) => sql`analyze`.execute(db))
}
