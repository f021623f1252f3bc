import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { loadDemoRegion } from '../../src/app/demo/load-demo-region.ts'
import * as words from '../../src/app/demo/words.ts'
import { demoParent } from '../../src/people/demo/demo-people.ts'
import { settleDemoPeople } from '../../src/people/demo/test-people.ts'
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
    await settleDemoPeople(database.get())
    await loadDemoRegion(database.get(), { families: 8, seed: 3, today })
  }, 120_000)

  const tables = () =>
    asOwner(database.get(), async (db) => {
      const found = await sql<{
        name: string
      }>`select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname in ('public', 'keyring') and c.relkind = 'r'`.execute(db)
      return found.rows.map(({ name }) => name)
    })

  /** Which of these texts stand in any column of the table, whatever its type: as text, or in bytes as the hexadecimal they print as. */
  const foundIn = async (table: string, texts: readonly string[]) => {
    const { rows } = await asOwner(database.get(), (db) =>
      sql<{ row: string }>`select t::text as row from ${sql.table(table)} t`.execute(db),
    )
    const all = rows.map(({ row }) => row).join('\n')
    const shapes = (text: string) => [text, Buffer.from(text).toString('hex'), Buffer.from(text).toString('base64').slice(0, -4)]
    return texts.filter((text) => shapes(text).some((shape) => all.includes(shape))).map((text) => `${table}: ${text}`)
  }

  it('finds what does stand in the clear, so that the search is one', async () => {
    expect(await foundIn('professional', ['Els Vermeer'])).toEqual(['professional: Els Vermeer'])
    await asOwner(database.get(), (db) => sql`create table left_open as select convert_to('Lotte de Wit', 'UTF8') as bytes`.execute(db))
    expect(await foundIn('left_open', [demoParent.name])).toEqual(['left_open: Lotte de Wit'])
    await asOwner(database.get(), (db) => sql`drop table left_open`.execute(db))
  })

  it('no name and no sentence about a family stands in the clear in any column of any table', async () => {
    const clear: string[] = []
    for (const table of await tables()) clear.push(...(await foundIn(table, secrets)))
    expect(clear).toEqual([])
  })

  it('no name of a child stands in the clear in casework', async () => {
    const clear: string[] = []
    const casework = (await tables()).filter(
      (name) => !['service', 'service_word', 'organisation', 'professional', 'source'].includes(name),
    )
    for (const table of casework)
      clear.push(
        ...(await foundIn(
          table,
          words.babyNames.flatMap((name) => [`"${name}`, `,${name}`]),
        )),
      )
    expect(clear).toEqual([])
  })
})
