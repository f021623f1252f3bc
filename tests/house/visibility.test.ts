import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { keepFacts } from '../../src/monitor/fact/keep-facts.ts'
import { demoCoalitions } from '../../src/people/demo/demo-people.ts'
import { demoActor } from '../../src/people/demo/load-demo-people.ts'
import { settleDemoPeople } from '../../src/people/demo/test-people.ts'
import { type Actor, thePublic, theSystem } from '../../src/platform/database/actor.ts'
import type { Database } from '../../src/platform/database/database.ts'
import { onEveryEngine } from '../../src/platform/database/test-database.ts'
import { asOwner } from '../../src/platform/database/test-owner.ts'
import { type AnyAct, anyAct, idOf, names, parentActor, perform, teams, type World } from './visibility-acts.ts'
import { casesSeen, type Day, type KnownFamily, type Reason, reasonsToSee, shifted } from './visibility-oracle.ts'
import { allRows, caseworkTables, rowsSeen } from './visibility-rows.ts'

const monday = '2026-03-02'

/** Every family is signed up by somebody who may, so that there is something to see; chance does the rest. */
const beginnings = [
  { kind: 'sign_up', who: 0, other: 0, what: 0, days: 9, later: 0, inside: true },
  { kind: 'sign_up', who: 10, other: 1, what: 0, days: 0, later: 1, inside: true },
  { kind: 'plan', who: 0, other: 3, what: 0, days: 4, later: 0, inside: true },
  { kind: 'bring', who: 0, other: 0, what: 0, days: 9, later: 0, inside: true },
] as const satisfies readonly AnyAct[]

onEveryEngine(
  'who sees what',
  (database) => {
    const seenBy = new Map<string, number>()
    const done = new Map<string, number>()
    let tables: string[] = []
    let last: World | undefined
    beforeAll(async () => {
      await settleDemoPeople(database.get())
      tables = await caseworkTables(database.get())
    })

    it('looks at every table about a family', () => {
      expect(tables).toEqual(expect.arrayContaining(['family', 'person', 'event', 'sign_up', 'case_fact', 'visit', 'keyring.identity_key']))
      expect(tables.length).toBeGreaterThan(17)
    })

    it('is what was done, for every person, family and day', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(anyAct, { minLength: 26, maxLength: 30 }), async (acts) => {
          const world: World = { day: monday, families: [], conferences: [], done }
          last = world
          for (const [index, act] of [...beginnings, ...acts].entries()) {
            world.day = shifted(world.day, act.later)
            await perform(database.get(), world, act)
            if (index % 5 === 4) await compare(world, world.day)
          }
          for (const days of [1, 3, 8]) await compare(world, shifted(world.day, days))
        }),
        { numRuns: 8, seed: 5, endOnFailure: true },
      )
    }, 60_000)

    const compare = async (world: World, day: Day) => {
      expect(await differences(database.get(), tables, world, day, seenBy)).toEqual([])
    }

    it('was tried with every act and every reason to see', () => {
      expect([...done.keys()].sort()).toEqual([
        'answer',
        'bring',
        'decide',
        'end',
        'hold',
        'join',
        'leave',
        'move',
        'off',
        'plan',
        'renew',
        'seat',
        'sign_up',
        'withdraw',
      ])
      expect([...seenBy.keys()]).toEqual(expect.arrayContaining(['circle', 'triage', 'conference', 'parent', 'nothing']))
    })

    it('would show a leak and a lock-out', async () => {
      const world = last
      const family = world?.families[0]
      if (world === undefined || family === undefined) throw new Error('nothing was done')
      const [id, holder] = ['00000000-0000-4000-8000-000000000001', idOf('lead')]
      const key = { coalition_id: family.coalition, family_id: family.id, holder_id: holder, via: 'circle', via_id: id, from_on: monday }
      await asOwner(database.get(), (db) => db.insertInto('circle_key').values(key).execute())
      const leak = await differences(database.get(), tables, world, world.day, new Map())
      expect(leak).toEqual(expect.arrayContaining([expect.stringMatching(`lead .* event ${family.id}: sees [1-9]\\d* rows, should see 0`)]))
      await asOwner(database.get(), (db) => db.deleteFrom('circle_key').where('family_id', '=', family.id).execute())
      family.circle.push({ holder: idOf('midwife'), from: monday, until: null })
      const lockedOut = await differences(database.get(), tables, world, world.day, new Map())
      expect(lockedOut).toEqual(
        expect.arrayContaining([expect.stringMatching(`midwife .* family ${family.id}: sees 0 rows, should see 1`)]),
      )
    })
  },
  [keepFacts],
)

interface Viewer {
  name: string
  id: string
  actor: Actor
}

function viewersOf(world: World): Viewer[] {
  return [
    ...names.map((name) => ({ name, id: idOf(name), actor: demoActor(name) })),
    ...world.families.flatMap(({ parent }) => (parent === null ? [] : [{ name: 'parent', id: parent.id, actor: parentActor(parent.id) }])),
    { name: 'the public', id: '', actor: thePublic },
    { name: 'the system', id: '', actor: theSystem },
  ]
}

/** Where the database shows another number of rows than the oracle tells. */
async function differences(
  database: Database,
  tables: readonly string[],
  world: World,
  day: Day,
  seenBy: Map<string, number>,
): Promise<string[]> {
  const families = world.families.map(({ id }) => id)
  const all = await allRows(database, tables, families)
  const found: string[] = []
  for (const viewer of viewersOf(world)) {
    const seen = await rowsSeen(database, viewer.actor, day, tables, families)
    for (const family of world.families) {
      const reasons = reasonsToSee(family, viewer.id, day, teams)
      const why = reasons.length === 1 ? (reasons[0] ?? '') : reasons.length === 0 ? 'nothing' : 'several'
      seenBy.set(why, (seenBy.get(why) ?? 0) + 1)
      for (const [key, rows] of all) {
        if (key.split(' ')[1] !== family.id) continue
        const expected = expectedRows(key, rows, family, viewer.id, day, reasons)
        const got = seen.get(key) ?? 0
        if (got !== expected) found.push(`${viewer.name} on ${day}, ${key}: sees ${got} rows, should see ${expected}`)
      }
    }
    for (const key of seen.keys()) if (!all.has(key)) found.push(`${viewer.name} sees rows that are not there: ${key}`)
  }
  return found
}

function expectedRows(key: string, rows: number, family: KnownFamily, who: string, day: Day, reasons: readonly Reason[]): number {
  const sees = reasons.length > 0
  const [table, , actor] = key.split(' ')
  if (table === 'conference_case') return casesSeen(family, who, day, teams)
  if (table === 'audit_event') return sees || (who !== '' && actor === who) ? rows : 0
  // Names and numbers are not for who only sits at a table.
  if (table === 'person') return reasons.some((reason) => reason !== 'conference') ? rows : 0
  return sees ? rows : 0
}

describe('the oracle', () => {
  const conference = {
    id: 'c',
    coalition: demoCoalitions.south.id,
    plannedOn: '2026-03-12',
    chair: 'b',
    attendees: new Set(['a']),
    ended: false,
  }
  const family: KnownFamily = {
    id: 'f',
    coalition: demoCoalitions.south.id,
    signUpId: 's',
    circle: [],
    triage: { from: monday, ended: { on: monday, by: '' } },
    consents: [{ until: '2026-03-16', withdrawn: false }],
    cases: [{ id: 'k', conference, named: true, discussed: false }],
    parent: null,
  }

  it.each([
    ['2026-03-08', false],
    ['2026-03-09', true],
    ['2026-03-12', true],
    ['2026-03-16', true],
    ['2026-03-17', false],
  ])('counts three working days before a Thursday and stops with consent: %s', (day, sees) => {
    expect(reasonsToSee(family, 'a', day, teams)).toEqual(sees ? ['conference'] : [])
  })

  it.each([
    [false, []],
    [true, ['conference']],
  ])('knows that a conference that ended shows whom it discussed (%s), and nobody else', (discussed, reasons) => {
    const cases = [{ id: 'k', conference: { ...conference, ended: true }, named: true, discussed }]
    expect(reasonsToSee({ ...family, cases }, 'a', '2026-03-12', teams)).toEqual(reasons)
  })
})
