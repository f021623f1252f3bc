import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { currentEpisode } from '../../family/episode/episode.store.ts'
import { recordEvent } from '../../family/event/record-event.ts'
import { demoActor } from '../../people/demo/load-demo-people.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import { thePublic, theSystem } from '../../platform/database/actor.ts'
import { asActor, type Transaction } from '../../platform/database/as-actor.ts'
import { onEveryEngine } from '../../platform/database/test-database.ts'
import { asOwner } from '../../platform/database/test-owner.ts'
import { signUpForm } from '../../support/sign-up/sign-up.ts'
import { signUpFamily } from '../../support/sign-up/sign-up-family.ts'
import { checkRollUps } from './check-roll-ups.ts'
import { countingPages, episodesToRecount, forgetCounts } from './counting.store.ts'
import { rollUps } from './fact.store.ts'
import { factRulesVersion } from './facts-of.ts'
import { keepFacts } from './keep-facts.ts'
import { recompute, recomputeWhenRulesChanged } from './recompute.ts'
import { anyEvent, someDay } from './test-history.ts'

const now = new Date('2026-03-02T09:00:00+01:00')

type Happening =
  | {
      kind: 'act'
      which: number
      event: { type: Parameters<typeof recordEvent>[1]['type']; on: string; detail: Parameters<typeof recordEvent>[1]['detail'] }
    }
  /** By somebody with the power of the owner: a wrong day put right, an event or a whole episode erased, a family that moved. */
  | { kind: 'correct'; which: number; on: string }
  | { kind: 'delete'; which: number }
  | { kind: 'erase'; which: number }
  | { kind: 'move'; which: number; to: string }

const which = fc.nat(60)
const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 24,
    arbitrary: fc.record({
      kind: fc.constant('act' as const),
      which,
      event: anyEvent.map(({ type, on, detail }) => ({ type, on, detail })),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('correct' as const), which, on: someDay }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('delete' as const), which }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('erase' as const), which }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('move' as const), which, to: fc.constantFrom('renkum', 'overbetuwe') }) },
)

onEveryEngine(
  'counting at once and counting from scratch',
  (database) => {
    beforeAll(() => settleDemoPeople(database.get()))
    let families: string[] = []
    const asSystem = <T>(work: (tx: Transaction) => Promise<T>) => asActor(database.get(), theSystem, now, work)

    async function aFamily(): Promise<string> {
      const form = signUpForm.parse({
        label: 'A',
        parentName: 'B',
        municipality: families.length % 2 ? 'renkum' : 'wageningen',
        stage: 'expecting',
        dueDate: '2026-08-10',
        reason: 'c',
        consent: 'yes',
      })
      const sent = await asActor(database.get(), demoActor('midwife'), now, (tx) => signUpFamily(tx, form))
      if (!sent.ok) throw new Error(sent.refusal.code)
      return sent.value.familyId
    }

    async function live(each: Happening): Promise<void> {
      const familyId = families[each.which % families.length] ?? ''
      if (each.kind === 'act') {
        await asActor(database.get(), demoActor('midwife'), now, async (tx) => {
          const episode = await currentEpisode(tx, familyId)
          if (episode === null) throw new Error('no episode')
          const { type, on, detail = {} } = each.event
          await recordEvent(tx, { coalitionId: episode.coalitionId, familyId, episodeId: episode.id, type, occurredOn: on, detail })
        })
        return
      }
      await asOwner(database.get(), async (db) => {
        const one = sql`(select id from event order by sequence offset ${each.which} limit 1)`
        if (each.kind === 'correct') await sql`update event set occurred_on = ${each.on}::date where id = ${one}`.execute(db)
        if (each.kind === 'delete') await sql`delete from event where id = ${one}`.execute(db)
        if (each.kind === 'move') await sql`update episode set municipality = ${each.to} where family_id = ${familyId}::uuid`.execute(db)
        if (each.kind === 'erase' && families.length > 1) {
          families = families.filter((other) => other !== familyId)
          await sql`delete from event where family_id = ${familyId}::uuid`.execute(db)
          await sql`delete from sign_up where family_id = ${familyId}::uuid`.execute(db)
          await sql`delete from episode where family_id = ${familyId}::uuid`.execute(db)
        }
      })
    }

    it('agree on random histories: back-dated, corrected, deleted, erased and moved', async () => {
      const kinds = new Set<string>()
      await fc.assert(
        fc.asyncProperty(fc.array(happening, { minLength: 8, maxLength: 30 }), async (happenings) => {
          while (families.length < 4) families.push(await aFamily())
          for (const each of happenings) {
            kinds.add(each.kind)
            await live(each)
          }
          const check = await asSystem(checkRollUps)
          expect(check.differences).toEqual([])
          expect(check.cells).toBeGreaterThan(0)
          expect(await asSystem(episodesToRecount)).toEqual([])
        }),
        { numRuns: 15, seed: 1 },
      )
      expect(kinds.size).toBe(5)
    }, 120_000)

    it('agree when many act on one family, and on one municipality, at the same moment', async () => {
      const [one = '', other = ''] = families
      const acts = Array.from({ length: 30 }, (_, index) => ({
        kind: 'act' as const,
        which: index % 3 === 0 ? 0 : 1,
        event: { type: 'conference.held' as const, on: `202${index % 6}-05-05`, detail: { kind: 'mdo', pregnant: index % 2 === 0 } },
      }))
      await Promise.all(acts.map(live))
      expect([one, other]).not.toContain('')
      expect((await asSystem(checkRollUps)).differences).toEqual([])
    })

    it('say which cells differ, put them right, and make one row of many movements', async () => {
      const right = await asSystem(rollUps)
      await asOwner(database.get(), async (db) => {
        await sql`insert into roll_up select area, indicator, year, value, coalition_id, 5 from roll_up order by area limit 1`.execute(db)
        await sql`update case_fact set facts = '[]'`.execute(db)
      })
      const check = await asSystem(checkRollUps)
      expect(check.differences).toHaveLength(1)
      expect((check.differences[0]?.kept ?? 0) - (check.differences[0]?.counted ?? 0)).toBe(5)
      await asSystem(recompute)
      expect(await asSystem(rollUps)).toEqual(right)
      expect((await asSystem(checkRollUps)).differences).toEqual([])
      const rows = await asOwner(database.get(), (db) => sql<{ rows: number }>`select count(*)::integer as rows from roll_up`.execute(db))
      expect(rows.rows[0]?.rows).toBe(right.length)
    })

    it('find counts that are not the sum of the facts', async () => {
      await asOwner(database.get(), (db) => sql`update case_fact set facts = '[["7-pop", "renkum", 2020, 1, 1]]'`.execute(db))
      const { differences } = await asSystem(checkRollUps)
      expect(differences).toContainEqual(expect.objectContaining({ area: 'renkum', indicator: '7-pop', year: 2020, kept: 0 }))
      await asSystem(recompute)
      expect((await asSystem(checkRollUps)).differences).toEqual([])
    })

    it('count anew when the rules are others than at the last check, and only then', async () => {
      const right = await asSystem(rollUps)
      await asOwner(database.get(), async (db) => {
        await sql`delete from roll_up_check`.execute(db)
        await sql`update roll_up set weight = weight + 1`.execute(db)
      })
      expect((await asSystem(recomputeWhenRulesChanged))?.differences.length).toBeGreaterThan(0)
      expect(await asSystem(rollUps)).toEqual(right)
      expect(await asSystem(recomputeWhenRulesChanged)).toBeNull()
      const last = await asSystem((tx) => tx.db.selectFrom('roll_up_check').selectAll().execute())
      expect(last.map(({ rules_version }) => rules_version)).toEqual([factRulesVersion])
    })

    it('lets nobody write counts, read histories or recompute but those who may', async () => {
      const refused = { code: '42501' }
      const systemOnly: readonly ((tx: Transaction) => Promise<unknown>)[] = [
        checkRollUps,
        recompute,
        forgetCounts,
        episodesToRecount,
        (tx) => countingPages(tx, false),
      ]
      for (const actor of [thePublic, demoActor('analyst'), demoActor('midwife')]) {
        for (const work of systemOnly) await expect(asActor(database.get(), actor, now, work)).rejects.toMatchObject(refused)
      }
      const write = asActor(database.get(), demoActor('analyst'), now, (tx) =>
        tx.db
          .insertInto('roll_up')
          .values({
            area: 'renkum',
            indicator: '10',
            year: 2026,
            value: 1,
            weight: 5,
            coalition_id: demoActor('analyst').roles[0]?.coalitionId ?? '',
          })
          .execute(),
      )
      await expect(write).rejects.toMatchObject(refused)
      const direct = asActor(database.get(), demoActor('midwife'), now, (tx) => sql`update case_fact set facts = '[]'`.execute(tx.db))
      await expect(direct).rejects.toMatchObject(refused)
    })

    it('moves nothing of a family the actor does not see', async () => {
      const familyId = families[0] ?? ''
      const episode = await asActor(database.get(), demoActor('midwife'), now, (tx) => currentEpisode(tx, familyId))
      const move = (name: 'midwife' | 'socialWorker') =>
        asActor(database.get(), demoActor(name), now, (tx) =>
          sql`select keep_case_facts(${episode?.coalitionId}::uuid, ${familyId}::uuid, ${episode?.id}::uuid, '[]',
            ${JSON.stringify([['7a', episode?.municipality, 2025, 1, 1]])}::jsonb)`.execute(tx.db),
        )
      await expect(move('socialWorker')).rejects.toMatchObject({ code: '42501' })
      await expect(move('midwife')).resolves.toBeDefined()
    })
  },
  [keepFacts],
)
