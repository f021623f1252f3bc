import { sql } from 'kysely'
import pg from 'pg'
import { countedCells, countPages } from '../src/monitor/fact/all-counts.ts'
import { rollUps } from '../src/monitor/fact/fact.store.ts'
import type { Actor } from '../src/platform/database/actor.ts'
import { asActor } from '../src/platform/database/as-actor.ts'
import { asOwner } from '../src/platform/database/test-owner.ts'
import { makeCountry, municipalities } from './indicators-country.ts'
import { figuresSql, postgresql } from './indicators-sql.ts'
import { loadTables } from './indicators-tables.ts'
import { median, ms, type Row, timed, times } from './measure.ts'
import type { OwnServer } from './peers/postgresql.ts'
import { coalitionId, serverStore } from './roll-up-store.ts'

const now = new Date('2026-03-02T09:00:00+01:00')
const least = 1000
const lead: Actor = { kind: 'professional', id: null, organisationId: null, roles: [{ role: 'coalition_lead', coalitionId }] }
const slug = (place: number) => `gemeente-${place}`

/** All counts of one municipality, ten years, as its lead reads them, beside computing the country's in SQL. */
export async function profileRows(server: OwnServer | null, quick: boolean, say: (line: string) => void): Promise<Row[]> {
  const what = 'the counts of a municipality, ten years'
  if (server === null) return [{ what, figure: 'skipped', comparedTo: '', line: `>= ${least} x`, passed: null }]
  say('a country of counts on PostgreSQL')
  const country = makeCountry(quick ? 12_000 : 120_000)
  const { database, remove } = await serverStore(server.url, 'profile', false)
  const client = new pg.Client(server.url)
  try {
    const cells = [...countedCells(countPages(country.pages, municipalities))]
    await asOwner(database, async (db) => {
      for (let at = 0; at < cells.length; at += 20_000) {
        const part = cells.slice(at, at + 20_000)
        await sql`insert into roll_up (area, indicator, year, value, coalition_id, weight)
          select a, i, y, v, ${coalitionId}::uuid, w from unnest(${part.map(({ place }) => slug(place))}::text[], ${part.map(({ indicator }) => indicator)}::text[],
            ${part.map(({ year }) => year)}::integer[], ${part.map(({ value }) => value)}::integer[], ${part.map(({ weight }) => weight)}::integer[]) n (a, i, y, v, w)`.execute(
          db,
        )
      }
    })
    await asOwner(database, (db) => sql`analyze roll_up`.execute(db))
    await client.connect()
    await loadTables(client, country)
    const inSql: number[] = []
    const reading: number[] = []
    let rows = 0
    for (let round = 0; round < (quick ? 2 : 4); round += 1) {
      inSql.push(await timed(() => client.query(`select count(*), sum(w) from (${figuresSql(postgresql)}) q`)))
      for (let place = 0; place < 60; place += 1)
        reading.push(
          await timed(() =>
            asActor(database, lead, now, async (tx) => {
              rows = (await rollUps(tx, { areas: [slug(place * 5)] })).length
            }),
          ),
        )
    }
    const ratio = median(inSql) / median(reading)
    return [
      {
        what,
        figure: ms(median(reading)),
        comparedTo: `${times(ratio)} faster than in SQL (${ms(median(inSql))}); ${rows} numbers of ${cells.length}`,
        line: `>= ${least} x${quick ? ' (0.06 of it: a tenth of the events)' : ''}`,
        passed: ratio >= (quick ? 0.06 : 1) * least,
      },
    ]
  } finally {
    await client.end()
    await remove()
  }
}
