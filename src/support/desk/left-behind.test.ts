import { beforeAll, expect, it } from 'vitest'
import { testApp } from '../../app/test-app.ts'
import { type DemoName, demoCoalitions, demoPeople } from '../../people/demo/demo-people.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import { endProfessional } from '../../people/leaving/leaving.store.ts'
import { addDays, type PlainDate } from '../../platform/clock.ts'
import { theSystem } from '../../platform/database/actor.ts'
import { asActor } from '../../platform/database/as-actor.ts'
import { onEveryEngine } from '../../platform/database/test-database.ts'
import { bringToConference } from '../conference/bring-to-conference.ts'
import { holdCase } from '../conference/hold-case.ts'
import { planConference } from '../conference/plan-conference.ts'
import { acceptHandover } from '../handover/accept-handover.ts'
import { holdTalk } from '../handover/hold-talk.ts'
import { prepareHandover } from '../handover/prepare-handover.ts'
import { addAction } from '../plan/add-action.ts'
import { addGoal } from '../plan/add-goal.ts'
import { makePlan } from '../plan/make-plan.ts'
import { markActionDone } from '../plan/mark-plan.ts'
import { plansOf } from '../plan/plan.store.ts'
import { offerProgramme } from '../programme/offer-programme.ts'
import { answerSignUp } from '../sign-up/answer-sign-up.ts'
import { signUpFamily } from '../sign-up/sign-up-family.ts'
import { must, signUpInput, testLine } from '../test-line.ts'
import { tasksOf } from './task.store.ts'

const day = '2026-03-02'

onEveryEngine('what somebody leaves behind who no longer sees the family', (database) => {
  beforeAll(() => settleDemoPeople(database.get()))
  const { as, family } = testLine(database)
  const kinds = async (who: DemoName, familyId: string, on: PlainDate) =>
    (await as(who, on, (tx) => tasksOf(tx, familyId))).map(({ kind }) => kind)

  /** Somebody hands a family over on `day`, and reads along no more from the day that is given back. */
  async function handOver(from: DemoName, familyId: string): Promise<PlainDate> {
    const to = { toId: demoPeople.youthNurse.id, summary: 'Wat goed gaat' }
    const { handoverId } = must(await as(from, day, (tx) => prepareHandover(tx, familyId, to)))
    must(await as(from, day, (tx) => holdTalk(tx, handoverId, { talkOn: day, familyMet: 'yes', version: 1 })))
    return must(await as('youthNurse', day, (tx) => acceptHandover(tx, handoverId, { version: 2 }))).overlapUntil
  }

  /** Discussed today; the maternity nurse, a guest at the table, takes an agreement upon herself. */
  async function discussed(familyId: string, who: DemoName) {
    const table = { coalitionId: demoCoalitions.south.id, plannedOn: day, attendees: [demoPeople.socialWorker.id] }
    const { conferenceId } = must(await as('maternityNurse', day, (tx) => planConference(tx, { ...table, kind: 'mdo' })))
    const brought = { conferenceId, purpose: 'De huur', named: 'yes' } as const
    const { caseId } = must(await as('midwife', day, (tx) => bringToConference(tx, familyId, brought)))
    const agreements = [{ what: 'Belt de verhuurder', who: demoPeople[who].id, dueOn: '2026-05-20' }]
    const said = { version: 1, parentPart: 'present', answers: {}, minutes: 'De huur.', agreements } as const
    must(await as('maternityNurse', day, (tx) => holdCase(tx, caseId, said)))
  }

  it('is told to who hands a family over, before she chooses to read along no more', async () => {
    const page = async (familyId: string) => {
      const [handover] = await as('midwife', day, (tx) =>
        tx.db.selectFrom('handover').select('id').where('family_id', '=', familyId).execute(),
      )
      const app = testApp(database.get(), new Date(`${day}T10:00:00Z`))
      return (await app.get(`/gezin/${familyId}/overdracht/${handover?.id}`, 'midwife')).text()
    }
    const owes = await family(day, { bornOn: '2026-02-20' })
    await discussed(owes, 'midwife')
    await handOver('midwife', owes)
    expect(await page(owes)).toContain('Eén afspraak of stap van u staat nog open. Samira Haddou ziet dan dat iemand daarvoor moet zorgen.')
    const owesNothing = await family(day, { bornOn: '2026-02-20' })
    await handOver('midwife', owesNothing)
    expect(await page(owesNothing)).toContain('Ik hoef niet meer mee te lezen')
    expect(await page(owesNothing)).not.toContain('staat nog open. Samira')
  })

  it('comes to the coordinator: an agreement of who handed the family over, and of a guest after her days at the table', async () => {
    for (const who of ['midwife', 'maternityNurse'] as const) {
      const familyId = await family(day, { bornOn: '2026-02-20' })
      await discussed(familyId, who)
      const gone = who === 'midwife' ? await handOver('midwife', familyId) : addDays(day, 8)
      const last = addDays(gone, -1)
      expect([who, await kinds(who, familyId, last)]).toEqual([who, ['do_agreement']])
      expect(await kinds('socialWorker', familyId, last)).not.toContain('left_agreement')
      expect([who, await kinds(who, familyId, gone)]).toEqual([who, []])
      expect(await kinds('socialWorker', familyId, gone)).toContain('left_agreement')
      expect(await kinds('youthNurse', familyId, gone)).not.toContain('left_agreement')
    }
  })

  it('comes to the coordinator: a step of the plan, until it is done, and an offer without an answer', async () => {
    const familyId = await family(day, { bornOn: '2026-02-20' })
    must(await as('socialWorker', day, (tx) => makePlan(tx, familyId, {})))
    const { goalId } = must(await as('socialWorker', day, (tx) => addGoal(tx, familyId, { lifeDomain: 'money', words: 'Rust' })))
    const step = { what: 'Belt', who: demoPeople.midwife.id, dueOn: '2026-05-01' }
    const { actionId } = must(await as('socialWorker', day, (tx) => addAction(tx, familyId, goalId, step)))
    const offer = { programme: 'stevig-ouderschap', professionalId: demoPeople.youthNurse.id }
    must(await as('midwife', day, (tx) => offerProgramme(tx, familyId, offer)))
    const gone = await handOver('midwife', familyId)
    expect(await kinds('midwife', familyId, addDays(gone, -1))).toEqual(['hear_answer', 'do_action'])
    const before = await kinds('socialWorker', familyId, addDays(gone, -1))
    for (const kind of ['left_action', 'hear_answer'] as const) expect(before).not.toContain(kind)
    const after = await kinds('socialWorker', familyId, gone)
    for (const kind of ['left_action', 'hear_answer'] as const) expect(after).toContain(kind)
    must(await as('socialWorker', gone, (tx) => markActionDone(tx, familyId, actionId)))
    expect(await kinds('socialWorker', familyId, gone)).not.toContain('left_action')
    expect((await as('socialWorker', gone, (tx) => plansOf(tx, familyId)))[0]?.goals[0]?.actions[0]?.doneOn).toBe(gone)
  })

  it('comes to the coordinator: the birth, when nobody is left whom it is asked of', async () => {
    const input = signUpInput({ dueDate: '2026-08-10' })
    const { familyId, signUpId } = must(await as('generalPractitioner', day, (tx) => signUpFamily(tx, input)))
    const contact = { contactId: demoPeople.socialWorker.id, version: 1 }
    must(await as('dutyOfficer', day, (tx) => answerSignUp(tx, signUpId, contact)))
    expect(await kinds('generalPractitioner', familyId, '2026-08-10')).toContain('record_birth')
    expect(await kinds('socialWorker', familyId, '2026-08-10')).not.toContain('record_birth')
    await handOver('generalPractitioner', familyId)
    expect(await kinds('socialWorker', familyId, '2026-08-09')).not.toContain('record_birth')
    expect(await kinds('socialWorker', familyId, '2026-08-10')).toContain('record_birth')
  })

  it('is seen by the whole circle when it is the overview itself, until somebody keeps it again', async () => {
    const familyId = await family(day, { dueDate: '2026-08-10' })
    const gap = async (on: PlainDate) =>
      (await as('midwife', on, (tx) => tasksOf(tx, familyId))).filter(({ kind }) => kind === 'name_coordinator')
    expect(await gap(day)).toEqual([])
    const leftOn = addDays(day, 3)
    const { id } = demoPeople.socialWorker
    const system = new Date(`${leftOn}T09:00:00Z`)
    await asActor(database.get(), theSystem, system, (tx) => endProfessional(tx, id, demoCoalitions.south.id))
    const [episode] = await as('midwife', leftOn, (tx) =>
      tx.db.selectFrom('episode').select('id').where('family_id', '=', familyId).execute(),
    )
    const thingId = episode?.id
    expect(await gap(leftOn)).toEqual([{ kind: 'name_coordinator', familyId, thingId, dueOn: '2026-03-09' }])
    const table = { coalitionId: demoCoalitions.south.id, plannedOn: leftOn, attendees: [demoPeople.maternityNurse.id] }
    const { conferenceId } = must(await as('midwife', leftOn, (tx) => planConference(tx, { ...table, kind: 'mdo' })))
    const brought = { conferenceId, purpose: 'Wie houdt het overzicht?', named: 'yes' } as const
    const { caseId } = must(await as('midwife', leftOn, (tx) => bringToConference(tx, familyId, brought)))
    expect(await gap(leftOn)).toHaveLength(1)
    const said = { version: 1, parentPart: 'present', answers: {}, minutes: 'Joke.', agreements: [] } as const
    const named = { coordinatorId: demoPeople.youthNurse.id, coordinatorAgrees: 'yes' } as const
    must(await as('midwife', leftOn, (tx) => holdCase(tx, caseId, { ...said, ...named })))
    expect(await gap(leftOn)).toEqual([])
  })
})
