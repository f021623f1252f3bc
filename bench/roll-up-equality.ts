import fc from 'fast-check'
import { sql } from 'kysely'
import { loadAreas } from '../src/area/area.store.ts'
import { recordEvent } from '../src/family/event/record-event.ts'
import { checkRollUps } from '../src/monitor/fact/check-roll-ups.ts'
import { countsByArea } from '../src/monitor/fact/counts-by-area.ts'
import { rollUps } from '../src/monitor/fact/fact.store.ts'
import { recompute } from '../src/monitor/fact/recompute.ts'
import { anyEvent } from '../src/monitor/fact/test-history.ts'
import { demoActor } from '../src/people/demo/load-demo-people.ts'
import { theSystem } from '../src/platform/database/actor.ts'
import { asActor } from '../src/platform/database/as-actor.ts'
import { asOwner } from '../src/platform/database/test-owner.ts'
import { random } from './indicators-country.ts'
import type { Row } from './measure.ts'
import { ms, timed } from './measure.ts'
import type { OwnServer } from './peers/postgresql.ts'
import { coalitionId, embeddedStore, episodeOf, familyOf, serverStore, settleFamilies } from './roll-up-store.ts'

const now = new Date('2026-03-02T09:00:00+01:00')
/** Acts in one transaction, as a use case does a few at once. */
const together = 10

/**
 * Random events, act by act, among them corrected and deleted ones, families that moved and episodes that were erased; then everything from
 * scratch. And once municipalities merged, the figures of the country are still the same.
 */
export async function equalityRow(server: OwnServer | null, quick: boolean, say: (line: string) => void): Promise<Row> {
  const count = quick ? 10_000 : 100_000
  const families = count / 50
  const { database, remove } = server === null ? await embeddedStore(false) : await serverStore(server.url, 'equality', false)
  try {
    await settleFamilies(database, families)
    const events = fc.sample(anyEvent, { numRuns: count, seed: 7 })
    const chance = random(11)
    const which = () => 1 + Math.floor(chance() * families)
    let changed = 0
    for (let at = 0; at < count; at += together) {
      if (at % (count / 4) === 0) say(`${at} of ${count} random events`)
      await asActor(database, demoActor('midwife'), now, async (tx) => {
        for (const { type, on, detail } of events.slice(at, at + together)) {
          const number = which()
          await recordEvent(tx, { coalitionId, familyId: familyOf(number), episodeId: episodeOf(number), type, occurredOn: on, detail })
        }
      })
      if (chance() > 0.2) continue
      changed += 1
      const [family, kind] = [familyOf(which()), chance()]
      await asOwner(database, async (db) => {
        const one = sql`(select id from event where coalition_id = ${coalitionId} and family_id = ${family} order by sequence limit 1)`
        if (kind < 0.45)
          await sql`update event set occurred_on = occurred_on - 200 where coalition_id = ${coalitionId} and id = ${one}`.execute(db)
        else if (kind < 0.9) await sql`delete from event where coalition_id = ${coalitionId} and id = ${one}`.execute(db)
        else await sql`update episode set municipality = 'renkum' where coalition_id = ${coalitionId} and family_id = ${family}`.execute(db)
      })
    }
    await asOwner(database, async (db) => {
      await sql`delete from event where family_id = ${familyOf(1)}`.execute(db)
      await sql`delete from episode where family_id = ${familyOf(1)}`.execute(db)
    })
    let differing = 0
    let cells = 0
    const took = await timed(() =>
      asActor(database, theSystem, now, async (tx) => {
        const check = await checkRollUps(tx)
        cells = check.cells
        differing = check.differences.length
      }),
    )
    const before = await nationOf(database)
    await asOwner(database, async (db) => {
      await sql`update area set until_year = 2023, successor = 'renkum' where slug = 'overbetuwe'`.execute(db)
      await sql`update area set until_year = 2024, successor = 'wageningen' where slug = 'lingewaard'`.execute(db)
    })
    await asActor(database, theSystem, now, recompute)
    const merged = before === (await nationOf(database))
    return {
      what: `counts after ${count} random events, ${changed} changed afterwards`,
      figure: ms(took),
      comparedTo: `${cells} numbers from scratch, ${differing} differ; ${merged ? 'the same' : 'OTHERS'} after two mergers`,
      line: 'equal',
      passed: differing === 0 && cells > 0 && merged,
    }
  } finally {
    await remove()
  }
}

/** Every figure added up over municipalities, on the borders of its year, as one text. */
async function nationOf(database: Parameters<typeof asActor>[0]): Promise<string> {
  const counts = await asActor(database, theSystem, now, async (tx) => countsByArea(await rollUps(tx), await loadAreas(tx), 2026))
  const sums = new Map<string, number>()
  for (const { indicator, year, histogram } of counts)
    for (const [value, weight] of histogram)
      sums.set(`${indicator} ${year} ${value}`, (sums.get(`${indicator} ${year} ${value}`) ?? 0) + weight)
  return JSON.stringify([...sums].sort())
}
