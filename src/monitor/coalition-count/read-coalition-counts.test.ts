import { beforeAll, describe, expect, it } from 'vitest'
import { demoCoalitions } from '../../people/demo/demo-people.ts'
import { demoActor } from '../../people/demo/load-demo-people.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import { type Actor, thePublic } from '../../platform/database/actor.ts'
import { asActor, type Transaction } from '../../platform/database/as-actor.ts'
import { onEveryEngine } from '../../platform/database/test-database.ts'
import { asOwner } from '../../platform/database/test-owner.ts'
import { must, testLine } from '../../support/test-line.ts'
import { keepFacts } from '../fact/keep-facts.ts'
import { countsOfCoalition } from './coalition-count.store.ts'
import { countAt } from './coalition-count.ts'
import { readCoalitionCounts } from './read-coalition-counts.ts'

const now = new Date('2026-03-02T10:00:00Z')
const { south, valley } = demoCoalitions
const lead = demoActor('lead')
const leadOfValley: Actor = {
  ...lead,
  roles: [
    { role: 'professional', coalitionId: valley.id },
    { role: 'coalition_lead', coalitionId: valley.id },
  ],
}

onEveryEngine(
  'the raw counts of a coalition',
  (database) => {
    const line = testLine(database)
    const as = <T>(actor: Actor, work: (tx: Transaction) => Promise<T>) => asActor(database.get(), actor, now, work)
    const read = (actor: Actor, coalition?: string, indicator = '7a') =>
      as(actor, (tx) => readCoalitionCounts(tx, { coalition, indicator }))
    const logged = (actor: Actor) =>
      as(actor, (tx) =>
        tx.db
          .selectFrom('audit_event')
          .select(['object_id', 'coalition_id', 'outcome', 'detail'])
          .where('event_code', '=', 'coalition_counts.viewed')
          .where('actor_id', '=', actor.id)
          .orderBy('id', 'desc')
          .limit(1)
          .executeTakeFirst(),
      )

    beforeAll(async () => {
      await settleDemoPeople(database.get())
      for (let family = 0; family < 3; family += 1) await line.family('2026-03-02', { dueDate: '2026-08-10' })
    })

    describe.each([
      ['real families', false],
      ['invented ones', true],
    ] as const)('of %s', (_, fictitious) => {
      beforeAll(() => asOwner(database.get(), (db) => db.updateTable('coalition').set({ fictitious }).execute()))

      it('are read by its lead and its analyst, as they are, and it is written down', async () => {
        for (const actor of [lead, demoActor('analyst')]) {
          const { coalition, counts } = must(await read(actor, south.slug))
          expect(coalition).toMatchObject({ name: south.name, fictitious })
          const renkum = counts.municipalities.find(({ slug }) => slug === 'renkum') ?? counts.whole
          for (const place of [counts.whole, renkum]) {
            const inTime = countAt(counts, 'proces-contact-op-tijd', place, 2026)
            expect(inTime).toMatchObject({ numerator: 3, denominator: 3, state: 'known', set: { fictitious } })
          }
          expect(counts.municipalities.map(({ slug }) => slug)).toEqual(['lingewaard', 'overbetuwe', 'renkum', 'wageningen'])
          const line = { object_id: south.id, coalition_id: south.id, outcome: 'success', detail: { indicator: '7a' } }
          expect(await logged(actor)).toMatchObject(line)
        }
      })

      it('begin with her own coalition where none is named', async () => {
        expect(must(await read(lead)).coalition.slug).toBe(south.slug)
        const empty = must(await read(leadOfValley))
        expect(empty.coalition.slug).toBe(valley.slug)
        expect(empty.counts.figures).toEqual([])
      })

      it.each([
        ['the lead of another coalition', leadOfValley],
        ['a midwife of the coalition', demoActor('midwife')],
        ['its entry team', demoActor('entryTeam')],
      ])('are refused to %s, and that is written down', async (_who, actor) => {
        expect(await read(actor, south.slug)).toEqual({ ok: false, refusal: { kind: 'forbidden', code: 'only_own_counts' } })
        expect(await logged(actor)).toMatchObject({ object_id: south.id, coalition_id: south.id, outcome: 'refused' })
      })

      it('are of no coalition that is not there, and no indicator that is not counted', async () => {
        expect(await read(lead, 'nergens')).toMatchObject({ ok: false, refusal: { kind: 'not_found', code: 'no_such_coalition' } })
        expect(await read(lead, south.slug, '9')).toMatchObject({ ok: false, refusal: { kind: 'not_found', code: 'no_such_count' } })
      })
    })

    it('are kept from everybody else by the database itself, once families are real', async () => {
      await asOwner(database.get(), (db) => db.updateTable('coalition').set({ fictitious: false }).execute())
      const seen = (actor: Actor) => as(actor, (tx) => countsOfCoalition(tx, south.id, south.areas))
      expect((await seen(lead)).length).toBeGreaterThan(0)
      expect((await seen(demoActor('analyst'))).length).toBeGreaterThan(0)
      for (const actor of [leadOfValley, demoActor('midwife'), demoActor('entryTeam'), demoActor('midwifeValley'), thePublic])
        expect(await seen(actor)).toEqual([])
    })
  },
  [keepFacts],
)
