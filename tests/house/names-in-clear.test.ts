import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { loadDemoRegion } from '../../src/app/demo/load-demo-region.ts'
import * as words from '../../src/app/demo/words.ts'
import { loadShippedData } from '../../src/app/load-shipped-data.ts'
import { demoParent } from '../../src/people/demo/demo-people.ts'
import { onEveryEngine } from '../../src/platform/database/test-database.ts'
import { asOwner } from '../../src/platform/database/test-owner.ts'

const today = new Date('2026-03-02T12:00:00+01:00')

/** Everything the invented stories say that tells who somebody is, or what goes on in a family. */
const secrets = [
  demoParent.name,
  'Gezin De Wit',
  ...words.lastNames.map((name) => `Gezin ${name}`),
  ...words.firstNames.flatMap((first) => words.lastNames.map((last) => `${first} ${last}`)),
  ...words.reasons,
  'Haar zus woont in de buurt',
  ...words.minutes,
  ...words.goals.flatMap(({ words: goal, action }) => [goal, action]),
  ...words.agreements,
  ...words.summaries,
  ...Object.values(words.decisionReasons),
]

onEveryEngine('after a history of three years', (database) => {
  beforeAll(async () => {
    await loadShippedData(database.get(), today, 'demo')
    await loadDemoRegion(database.get(), { families: 10, seed: 3, today })
  }, 120_000)

  const tables = () =>
    asOwner(database.get(), async (db) => {
      const found = await sql<{
        name: string
      }>`select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname in ('public', 'keyring') and c.relkind = 'r'`.execute(db)
      return found.rows.map(({ name }) => name)
    })

  /** Rows with one of these texts in any column, whatever its type; bytes are looked through as the hexadecimal they print as. */
  const rowsWith = (table: string, texts: readonly string[]) =>
    asOwner(database.get(), async (db) => {
      const needles = texts.flatMap((text) => [text, Buffer.from(text).toString('hex'), Buffer.from(text).toString('base64').slice(0, -4)])
      const { rows } = await sql<{ secret: string }>`
        select distinct s.secret from ${sql.table(table)} t join unnest(${needles}::text[]) s (secret) on position(s.secret in t::text) > 0`.execute(
        db,
      )
      return rows.map(({ secret }) => `${table}: ${secret}`)
    })

  it('finds what does stand in the clear, so that the search is one', async () => {
    expect(await rowsWith('professional', ['Els Vermeer'])).toEqual(['professional: Els Vermeer'])
    const [sealed] = await asOwner(database.get(), (db) => db.selectFrom('person').select('identity_sealed').limit(1).execute())
    const bytes = Buffer.from(sealed?.identity_sealed ?? '').subarray(0, 12)
    expect(
      await rowsWith(
        'person',
        [bytes.toString('latin1')].filter(() => bytes.every((byte) => byte < 128)),
      ),
    ).toEqual([])
  })

  it('no name and no sentence about a family stands in the clear in any column of any table', async () => {
    const clear: string[] = []
    for (const table of await tables()) clear.push(...(await rowsWith(table, secrets)))
    expect(clear).toEqual([])
  })

  it('no name of a child stands in the clear in casework', async () => {
    const clear: string[] = []
    const casework = (await tables()).filter(
      (name) => !['service', 'service_word', 'organisation', 'professional', 'source'].includes(name),
    )
    for (const table of casework)
      clear.push(
        ...(await rowsWith(
          table,
          words.babyNames.map((name) => `"${name}`),
        )),
      )
    expect(clear).toEqual([])
  })
})
