import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { loadDemoRegion } from '../src/app/demo/load-demo-region.ts'
import { loadShippedAreas } from '../src/area/load-areas.ts'
import { rollUps } from '../src/monitor/fact/fact.store.ts'
import { keepFacts } from '../src/monitor/fact/keep-facts.ts'
import { recompute } from '../src/monitor/fact/recompute.ts'
import { demoActor, loadDemoPeople } from '../src/people/demo/load-demo-people.ts'
import { createKeyring } from '../src/platform/crypto/keyring.ts'
import { theSystem } from '../src/platform/database/actor.ts'
import { asActor, type Projector } from '../src/platform/database/as-actor.ts'
import { type Database, openEmbeddedDatabase } from '../src/platform/database/database.ts'
import { emptyTemplate } from '../src/platform/database/template.ts'
import { asOwner } from '../src/platform/database/test-owner.ts'
import { signUpForm } from '../src/support/sign-up/sign-up.ts'
import { signUpFamily } from '../src/support/sign-up/sign-up-family.ts'
import { median, ms, type Row, timed, times } from './measure.ts'

const now = new Date('2026-03-02T09:00:00+01:00')
const form = signUpForm.parse({
  label: 'Gezin Bench',
  parentName: 'B',
  municipality: 'renkum',
  stage: 'expecting',
  dueDate: '2026-08-10',
  reason: 'x',
  consent: 'yes',
})

/** A sign-up (family, consent, event, counts, audit) beside a plain durable insert, and what keeping the counts adds; then from scratch. */
export async function writeRows(rounds: number): Promise<Row[]> {
  const withFacts = await openStore([keepFacts])
  const without = await openStore([])
  try {
    const insert: number[] = []
    const signUp: number[] = []
    const bare: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      for (let turn = 0; turn < 20; turn += 1) {
        insert.push(await timed(() => plainInsert(withFacts.database, `bench-${round}-${turn}`)))
        signUp.push(await timed(() => aSignUp(withFacts.database)))
        bare.push(await timed(() => aSignUp(without.database)))
      }
    }
    const lives = await livesRow(withFacts.database, without.database, rounds)
    const [kept, counted, took] = await asActor(withFacts.database, theSystem, now, async (tx) => {
      const before = await rollUps(tx)
      const spent = await timed(() => recompute(tx))
      return [before, await rollUps(tx), spent]
    })
    const equal = JSON.stringify(kept) === JSON.stringify(counted)
    const factor = median(signUp) / median(bare)
    return [
      { what: 'plain durable insert, embedded', figure: ms(median(insert)), comparedTo: '', line: '', passed: null },
      {
        what: 'sign-up, durable, embedded',
        figure: ms(median(signUp)),
        comparedTo: `${times(median(signUp) / median(insert))} a plain insert`,
        line: '',
        passed: null,
      },
      {
        what: 'keeping the counts in the act',
        figure: ms(median(signUp) - median(bare)),
        comparedTo: `${times(factor)} without`,
        line: '< 1.3 x',
        passed: factor < 1.3,
      },
      lives,
      { what: 'recompute equals the kept counts', figure: ms(took), comparedTo: `${kept.length} counts`, line: 'equal', passed: equal },
    ]
  } finally {
    await withFacts.remove()
    await without.remove()
  }
}

/** Every act of whole lines through the use cases, as the practice region lives them: reading, rules, audit and what each act writes. */
async function livesRow(withFacts: Database, without: Database, rounds: number): Promise<Row> {
  const factors: number[] = []
  let spent = 0
  let acts = 0
  const live = (database: Database, seed: number) =>
    timed(() => loadDemoRegion(database, { families: 4, seed, today: now, withParent: false }))
  for (let seed = 1; seed <= rounds * 4; seed += 1) {
    const before = await actsIn(withFacts)
    const took = new Map<Database, number>()
    for (const database of seed % 2 === 0 ? [without, withFacts] : [withFacts, without]) took.set(database, await live(database, seed))
    const counted = took.get(withFacts) ?? 0
    factors.push(counted / (took.get(without) ?? 0))
    spent += counted
    acts += (await actsIn(withFacts)) - before
  }
  const factor = median(factors)
  return {
    what: 'every act of whole lines with its counts, embedded',
    figure: `${ms(spent / acts)} an event`,
    comparedTo: `${times(factor)} without, ${acts} events`,
    line: '<= 1.3 x',
    passed: factor <= 1.3,
  }
}

const actsIn = (database: Database) =>
  asOwner(database, async (db) => {
    const { rows } = await sql<{ events: number }>`select count(*)::integer as events from event`.execute(db)
    return rows[0]?.events ?? 0
  })

async function openStore(projectors: readonly Projector[]) {
  const folder = mkdtempSync(join(tmpdir(), 'startlijn-bench-'))
  cpSync(await emptyTemplate(), folder, { recursive: true })
  const database = await openEmbeddedDatabase(folder, { keyring: createKeyring(new Uint8Array(32).fill(1)), projectors })
  await asActor(database, theSystem, now, async (tx) => {
    await loadShippedAreas(tx)
    await loadDemoPeople(tx)
    await sql`select 1`.execute(tx.db)
  })
  return {
    database,
    async remove() {
      await database.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const plainInsert = (database: Database, slug: string) =>
  asActor(database, theSystem, now, (tx) => tx.db.insertInto('area').values({ slug, name: slug, level: 'other' }).execute())

const aSignUp = (database: Database) =>
  asActor(database, demoActor('midwife'), now, async (tx) => {
    const result = await signUpFamily(tx, form)
    if (!result.ok) throw new Error(result.refusal.code)
  })
