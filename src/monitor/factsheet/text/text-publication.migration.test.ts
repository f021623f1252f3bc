import { rmSync } from 'node:fs'
import { expect, it } from 'vitest'
import { createKeyring } from '../../../platform/crypto/keyring.ts'
import { thePublic } from '../../../platform/database/actor.ts'
import { asActor } from '../../../platform/database/as-actor.ts'
import { createCluster } from '../../../platform/database/create-cluster.ts'
import { embeddedPool, openEmbeddedDatabase } from '../../../platform/database/database.ts'
import { openEmbedded } from '../../../platform/database/embedded.ts'
import { migrate, readMigrations } from '../../../platform/database/migrate.ts'
import { testFolder } from '../../../platform/database/test-folder.ts'
import { publishedTexts } from './published-text.store.ts'
import { readPublished } from './read-published.ts'

const tom = '00000000-0000-4000-8000-000000000001'
const voice = '00000000-0000-4000-8000-000000000002'

/** A store from before publications of texts were kept: one text published and written on since, one draft, one letter. */
const before = `
insert into area (slug, name, level) values ('renkum', 'Renkum', 'municipality');
insert into organisation (id, slug, name, domain, type) values ('${tom}', 'ggd', 'GGD', 'municipal', 'ggd');
insert into professional (id, organisation_id, subject, name, profession) values ('${tom}', '${tom}', 'tom', 'Tom', 'analist');
insert into area_text (kind, area, year, version, published_version, published_at, published_by, shown, fictitious) values
  ('factsheet', 'renkum', 2022, 3, 2, '2026-03-02T08:00:00.123456Z', '${tom}', 4, false),
  ('factsheet', 'renkum', 2023, 1, null, null, null, 0, false),
  ('council_letter', 'renkum', 2022, 1, null, null, null, 0, false);
insert into text_version (kind, area, year, number, saved_at, saved_by)
  select 'factsheet', 'renkum', 2022, n, timestamptz '2026-03-01', uuid '${tom}' from generate_series(1, 3) n
  union all select kind, 'renkum', year, 1, timestamptz '2026-03-01', uuid '${tom}' from (values ('factsheet', 2023), ('council_letter', 2022)) as t (kind, year);
insert into text_entry (kind, area, year, field, version, since, words, published) values
  ('factsheet', 'renkum', 2022, 'summary', 1, 1, 'Vroeger.', false),
  ('factsheet', 'renkum', 2022, 'summary', 2, 1, 'Nu.', true),
  ('factsheet', 'renkum', 2022, 'summary', 3, 1, 'Straks.', false),
  ('factsheet', 'renkum', 2022, 'here.1', 1, 1, 'Zo.', true),
  ('factsheet', 'renkum', 2022, 'here.2', 1, 1, 'Weg.', false),
  ('factsheet', 'renkum', 2022, 'here.2', 2, 1, '', true),
  ('factsheet', 'renkum', 2022, 'voice.${voice}', 2, 2, 'shown', true),
  ('factsheet', 'renkum', 2023, 'summary', 1, 1, 'Een concept.', false),
  ('council_letter', 'renkum', 2022, 'message', 1, 1, 'Een brief.', false);
insert into parent_voice (area, year, id, quote, spoken_by, consented_on, recorded_at, recorded_by)
  values ('renkum', 2022, '${voice}', 'Ik wist het niet.', 'een moeder', '2026-03-01', '2026-03-01', '${tom}');
`

it('what everybody read of a text becomes its first publication, and nothing else does', { timeout: 120_000 }, async () => {
  const folder = testFolder('carry')
  try {
    await createCluster(folder)
    const server = await openEmbedded(folder, { durable: false, apart: false })
    const pool = embeddedPool(server)
    await migrate(
      pool,
      readMigrations().filter(({ name }) => name < '0026'),
    )
    await pool.query(before)
    await pool.end()
    await server.close()

    const parts = { keyring: createKeyring(new Uint8Array(32).fill(7)) }
    const database = await openEmbeddedDatabase(folder, parts, { durable: false, apart: false })
    const asReader = <T>(work: (tx: Parameters<typeof readPublished>[0]) => Promise<T>) =>
      asActor(database, thePublic, new Date('2026-11-23T09:00:00Z'), work)
    expect(await asReader((tx) => readPublished(tx, 'renkum', 2022))).toMatchObject({
      summary: 'Nu.',
      here: new Map([[1, 'Zo.']]),
      voices: [{ id: voice, quote: 'Ik wist het niet.' }],
      publishedAt: '2026-03-02T08:00:00.123Z',
      fictitious: false,
    })
    expect((await asReader((tx) => publishedTexts(tx, 'renkum', 2030, 'all'))).map(({ year, number }) => [year, number])).toEqual([
      [2022, 1],
    ])
    const words = await asReader((tx) => tx.db.selectFrom('text_entry').select('words').execute())
    expect(words.map((row) => row.words).sort()).toEqual(['Nu.', 'Zo.', 'shown'])
    const kept = await asReader((tx) => tx.db.selectFrom('text_publication').selectAll().execute())
    expect(kept).toMatchObject([{ kind: 'factsheet', year: 2022, number: 1, version: 2, published_by: tom, taken_back_at: null }])
    await database.close()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
