import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { currentEpisode } from '../../family/episode/episode.store.ts'
import type { EventDetail, EventType } from '../../family/event/event.ts'
import { recordEvent } from '../../family/event/record-event.ts'
import { demoActor } from '../../people/demo/load-demo-people.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import { thePublic, theSystem } from '../../platform/database/actor.ts'
import { asActor } from '../../platform/database/as-actor.ts'
import { onEveryEngine } from '../../platform/database/test-database.ts'
import { signUpForm } from '../../support/sign-up/sign-up.ts'
import { signUpFamily } from '../../support/sign-up/sign-up-family.ts'
import { rollUps } from './fact.store.ts'
import { keepFacts } from './keep-facts.ts'
import { recompute } from './recompute.ts'

const now = new Date('2026-03-02T09:00:00+01:00')

const day = fc.integer({ min: 0, max: 900 }).map((days) => new Date(Date.UTC(2024, 0, 1) + days * 86_400_000).toISOString().slice(0, 10))
const happening: fc.Arbitrary<{ type: EventType; occurredOn: string; detail: EventDetail }> = fc.oneof(
  fc.record({
    type: fc.constant<EventType>('conference.held'),
    occurredOn: day,
    detail: fc.record({
      kind: fc.constantFrom('mdo', 'pop'),
      named: fc.boolean(),
      pregnant: fc.boolean(),
      parent_part: fc.constantFrom('present', 'declined'),
    }),
  }),
  fc.record({
    type: fc.constant<EventType>('visit.done'),
    occurredOn: day,
    detail: fc.record({ programme: fc.constant('prenatal-home-visit') }),
  }),
  fc.record({
    type: fc.constant<EventType>('birth.recorded'),
    occurredOn: day,
    detail: fc.record({ children: fc.integer({ min: 1, max: 3 }) }),
  }),
  fc.record({
    type: fc.constant<EventType>('programme.started'),
    occurredOn: day,
    detail: fc.record({ programme: fc.constantFrom('stevig-ouderschap', 'voorzorg'), prenatal: fc.boolean() }),
  }),
  fc.record({
    type: fc.constantFrom<EventType>('coordinator.appointed', 'coordinator.provisional'),
    occurredOn: day,
    detail: fc.record({ domain: fc.constantFrom('social', 'youth_health', 'medical') }),
  }),
  fc.record({ type: fc.constantFrom<EventType>('plan.made', 'episode.closed'), occurredOn: day, detail: fc.constant({}) }),
)

onEveryEngine(
  'counting at once and counting from scratch',
  (database) => {
    beforeAll(() => settleDemoPeople(database.get()))
    const families: string[] = []

    async function aFamily(): Promise<string> {
      const sent = await asActor(database.get(), demoActor('midwife'), now, (tx) =>
        signUpFamily(
          tx,
          signUpForm.parse({
            label: 'A',
            parentName: 'B',
            municipality: families.length % 2 ? 'renkum' : 'wageningen',
            stage: 'expecting',
            dueDate: '2026-08-10',
            reason: 'c',
            consent: 'yes',
          }),
        ),
      )
      if (!sent.ok) throw new Error(sent.refusal.code)
      families.push(sent.value.familyId)
      return sent.value.familyId
    }

    it('agree on random histories in random order, back-dated acts included', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(fc.tuple(fc.nat(3), happening), { minLength: 1, maxLength: 12 }), async (acts) => {
          while (families.length < 4) await aFamily()
          for (const [which, act] of acts) {
            const familyId = families[which] ?? ''
            await asActor(database.get(), demoActor('midwife'), now, async (tx) => {
              const episode = await currentEpisode(tx, familyId)
              if (episode === null) throw new Error('no episode')
              await recordEvent(tx, { coalitionId: episode.coalitionId, familyId, episodeId: episode.id, ...act })
            })
          }
          const [kept, counted] = await asActor(database.get(), theSystem, now, async (tx) => {
            const before = await rollUps(tx)
            await recompute(tx)
            return [before, await rollUps(tx)]
          })
          expect(kept).toEqual(counted)
          expect(kept.length).toBeGreaterThan(0)
        }),
        { numRuns: 12, seed: 1 },
      )
    }, 60_000)

    it('lets nobody write counts, read histories or recompute but those who may', async () => {
      const attempt = (actor: Parameters<typeof asActor>[1]) => asActor(database.get(), actor, now, (tx) => recompute(tx))
      await expect(attempt(thePublic)).rejects.toMatchObject({ code: '42501' })
      await expect(attempt(demoActor('analyst'))).rejects.toMatchObject({ code: '42501' })
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
      await expect(write).rejects.toMatchObject({ code: '42501' })
    })
  },
  [keepFacts],
)
