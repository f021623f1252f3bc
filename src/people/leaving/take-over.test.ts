import { beforeAll, expect, it } from 'vitest'
import { currentEpisode } from '../../family/episode/episode.store.ts'
import { keepFacts } from '../../monitor/fact/keep-facts.ts'
import { addDays } from '../../platform/clock.ts'
import { theSystem } from '../../platform/database/actor.ts'
import { asActor, type Transaction } from '../../platform/database/as-actor.ts'
import { onEveryEngine } from '../../platform/database/test-database.ts'
import { nameCoordinator } from '../../support/coordinator/name-coordinator.ts'
import { acceptHandover } from '../../support/handover/accept-handover.ts'
import { holdTalk } from '../../support/handover/hold-talk.ts'
import { prepareHandover } from '../../support/handover/prepare-handover.ts'
import { withdrawHandover } from '../../support/handover/withdraw-handover.ts'
import { addAction } from '../../support/plan/add-action.ts'
import { addGoal } from '../../support/plan/add-goal.ts'
import { dropAction } from '../../support/plan/drop-from-plan.ts'
import { makePlan } from '../../support/plan/make-plan.ts'
import { plansOf } from '../../support/plan/plan.store.ts'
import { must, testLine } from '../../support/test-line.ts'
import { type DemoName, demoPeople } from '../demo/demo-people.ts'
import { settleDemoPeople } from '../demo/test-people.ts'
import { endPerson, handOver, listWork } from './end-people.ts'

const day = '2026-03-02'
const now = new Date(`${day}T10:00:00Z`)
const dueDate = '2026-07-01'
const midwifeUntil = addDays(dueDate, 42)

onEveryEngine(
  'a colleague who takes over',
  (database) => {
    beforeAll(() => settleDemoPeople(database.get()))
    const { as, family } = testLine(database)
    const system = <T>(work: (tx: Transaction) => Promise<T>) => asActor(database.get(), theSystem, now, work)
    const leave = async (name: DemoName) =>
      must(await system((tx) => endPerson(tx, demoPeople[name].subject, { coalition: null, successor: null })))
    const takeOver = async (leaver: DemoName, successor: DemoName) =>
      must(await system((tx) => handOver(tx, demoPeople[leaver].subject, demoPeople[successor].subject)))
    const waits = async (leaver: DemoName, on: string) =>
      must(await asActor(database.get(), theSystem, new Date(`${on}T10:00:00Z`), (tx) => listWork(tx, demoPeople[leaver].subject))).work
    const sees = (name: DemoName, familyId: string, on: string) =>
      as(name, on, async (tx) => (await tx.db.selectFrom('family').select('id').where('id', '=', familyId).execute()).length === 1)

    const prepared = async (familyId: string, from: DemoName, to: DemoName) =>
      must(await as(from, day, (tx) => prepareHandover(tx, familyId, { toId: demoPeople[to].id, summary: 'Zij heet welkom.' })))

    it('can do the work that is hers now, also where somebody else keeps the overview', async () => {
      const familyId = await family(day, { dueDate })
      const coordinate = (by: DemoName, who: DemoName, domain: string) =>
        as(by, day, async (tx) => {
          const episode = await currentEpisode(tx, familyId)
          if (episode === null) throw new Error('the family is not seen')
          const place = { coalitionId: episode.coalitionId, familyId, episodeId: episode.id }
          await nameCoordinator(tx, place, { id: demoPeople[who].id, domain }, 'appointed')
        })
      await coordinate('socialWorker', 'voorzorgNurse', 'youth_health')
      await as('voorzorgNurse', day, async (tx) => {
        must(await makePlan(tx, familyId, {}))
        must(await addGoal(tx, familyId, { lifeDomain: 'housing', words: 'Een eigen plek.' }))
        const goal = await tx.db.selectFrom('goal').select('id').where('family_id', '=', familyId).executeTakeFirstOrThrow()
        const step = { what: 'Bellen.', who: demoPeople.voorzorgNurse.id, dueOn: '2026-03-20' }
        must(await addAction(tx, familyId, goal.id, step))
        const { actionId } = must(await addAction(tx, familyId, goal.id, step))
        must(await dropAction(tx, familyId, actionId, { reason: 'Zij belde zelf al.' }))
      })
      const { handoverId } = await prepared(familyId, 'voorzorgNurse', 'youthNurse')
      await leave('voorzorgNurse')
      expect((await waits('voorzorgNurse', day)).find((each) => each.familyId === familyId)).toMatchObject({ actions: 1, handovers: 1 })
      await coordinate('socialWorker', 'socialWorker', 'social')
      expect((await takeOver('voorzorgNurse', 'maternityNurse')).taken).toMatchObject({ handed_over: 1 })
      expect(await sees('maternityNurse', familyId, day)).toBe(true)
      const [plan] = await as('maternityNurse', day, (tx) => plansOf(tx, familyId))
      const { name } = demoPeople.voorzorgNurse
      expect(plan?.goals[0]?.actions).toMatchObject([
        { by: demoPeople.maternityNurse.name, given: { on: day, from: name, by: null }, dropped: null },
        { by: name, given: null, dropped: { by: name } },
      ])
      const hers = await as('maternityNurse', day, (tx) =>
        tx.db.selectFrom('circle').select('part').where('family_id', '=', familyId).where('professional_id', '=', tx.actor.id).execute(),
      )
      expect(hers).toEqual([{ part: 'member' }])
      must(await as('maternityNurse', day, (tx) => holdTalk(tx, handoverId, { talkOn: day, familyMet: 'yes', version: 2 })))
      expect(await waits('voorzorgNurse', day)).toEqual([])
      expect(await sees('youthNurse', familyId, addDays(day, 1))).toBe(true)
      must(await as('maternityNurse', day, (tx) => withdrawHandover(tx, handoverId, { version: 3 })))
      expect(await sees('youthNurse', familyId, addDays(day, 1))).toBe(false)
    })

    it('sees no family longer than the one who left would have', async () => {
      const familyId = await family(day, { dueDate })
      const { handoverId } = await prepared(familyId, 'midwife', 'youthNurse')
      must(await as('midwife', day, (tx) => holdTalk(tx, handoverId, { talkOn: day, familyMet: 'yes', version: 1 })))
      must(await as('youthNurse', day, (tx) => acceptHandover(tx, handoverId, { version: 2 })))
      expect(await sees('midwife', familyId, addDays(midwifeUntil, -1))).toBe(true)
      expect(await sees('midwife', familyId, midwifeUntil)).toBe(false)
      await leave('midwife')
      expect((await waits('midwife', day)).map((each) => each.familyId)).toContain(familyId)
      expect((await waits('midwife', midwifeUntil)).map((each) => each.familyId)).not.toContain(familyId)
      await takeOver('midwife', 'generalPractitioner')
      expect(await sees('generalPractitioner', familyId, day)).toBe(true)
      expect(await sees('generalPractitioner', familyId, addDays(midwifeUntil, -1))).toBe(true)
      expect(await sees('generalPractitioner', familyId, midwifeUntil)).toBe(false)
    })
  },
  [keepFacts],
)
