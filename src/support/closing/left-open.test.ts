import { beforeAll, expect, it } from 'vitest'
import { testApp } from '../../app/test-app.ts'
import { type DemoName, demoCoalitions, demoPeople } from '../../people/demo/demo-people.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import { onEveryEngine } from '../../platform/database/test-database.ts'
import { bringToConference } from '../conference/bring-to-conference.ts'
import { conferenceCasesOf } from '../conference/conference-case.store.ts'
import { holdCase } from '../conference/hold-case.ts'
import { keepAgreement } from '../conference/keep-agreement.ts'
import { planConference } from '../conference/plan-conference.ts'
import { tasksOf } from '../desk/task.store.ts'
import { addAction } from '../plan/add-action.ts'
import { addGoal } from '../plan/add-goal.ts'
import { makePlan } from '../plan/make-plan.ts'
import { markActionDone } from '../plan/mark-plan.ts'
import { plansOf } from '../plan/plan.store.ts'
import { decideTriage } from '../sign-up/decide-triage.ts'
import { signUpsOf } from '../sign-up/sign-up.store.ts'
import { must, testLine } from '../test-line.ts'
import { closeEpisode } from './close-episode.ts'

const day = '2026-03-02'
const later = '2026-03-03'

onEveryEngine('what was agreed, on a line that is closed', (database) => {
  beforeAll(() => settleDemoPeople(database.get()))
  const { as, family } = testLine(database)
  const code = (result: { ok: true } | { ok: false; refusal: { code: string } }) => (result.ok ? 'done' : result.refusal.code)
  const page = async (path: string, who: DemoName) => (await testApp(database.get(), new Date(`${later}T10:00:00Z`)).get(path, who)).text()

  /** A family with two agreements of a table and two steps of a plan, the midwife's; the social worker is the coordinator. */
  async function agreed() {
    const familyId = await family(day, { dueDate: '2026-08-10' })
    const [signUp] = await as('entryTeam', day, (tx) => signUpsOf(tx, familyId))
    const decision = { decision: 'take_on', reason: 'Wij gaan verder', version: 2 } as const
    must(await as('entryTeam', day, (tx) => decideTriage(tx, signUp?.id ?? '', decision)))
    const agreement = (what: string) => ({ what, who: demoPeople.midwife.id, dueOn: '2026-03-20' })
    const place = await as('midwife', day, async (tx) => {
      const plan = { coalitionId: demoCoalitions.south.id, kind: 'mdo', plannedOn: day, attendees: [demoPeople.youthNurse.id] } as const
      const { conferenceId } = must(await planConference(tx, { ...plan, attendees: [...plan.attendees] }))
      const { caseId } = must(await bringToConference(tx, familyId, { conferenceId, purpose: 'De huur', named: 'yes' }))
      const agreements = [agreement('Bellen'), agreement('Schrijven')]
      must(await holdCase(tx, caseId, { version: 1, parentPart: 'present', answers: {}, minutes: 'x', agreements }))
      must(await makePlan(tx, familyId, {}))
      const { goalId } = must(await addGoal(tx, familyId, { lifeDomain: 'housing', words: 'Een eigen plek' }))
      for (const what of ['Formulier halen', 'Samen invullen'])
        must(await addAction(tx, familyId, goalId, { what, who: demoPeople.midwife.id, dueOn: '2026-03-20' }))
      return { conferenceId, caseId }
    })
    const ids = await as('midwife', day, async (tx) => ({
      agreements: (await conferenceCasesOf(tx, familyId)).flatMap(({ agreements }) => agreements.map(({ id }) => id)),
      actions: (await plansOf(tx, familyId)).flatMap(({ goals }) => goals.flatMap(({ actions }) => actions.map(({ id }) => id))),
    }))
    return { familyId, ...place, ...ids }
  }
  const close = async (familyId: string) =>
    must(await as('socialWorker', later, (tx) => closeEpisode(tx, familyId, { reason: 'goals_reached', version: 1 })))
  const tasks = async (familyId: string) => (await as('midwife', later, (tx) => tasksOf(tx, familyId))).map(({ kind }) => kind)

  it('is marked as done while the line is open, and stands as it was left from then on', async () => {
    const { familyId, agreements, actions } = await agreed()
    const [called = '', written = ''] = agreements
    const [fetched = '', filled = ''] = actions
    expect(code(await as('midwife', day, (tx) => keepAgreement(tx, called)))).toBe('done')
    expect(code(await as('midwife', day, (tx) => markActionDone(tx, familyId, fetched)))).toBe('done')
    expect(await tasks(familyId)).toEqual(expect.arrayContaining(['do_agreement', 'do_action']))
    expect(await page(`/gezin/${familyId}/afsluiten`, 'socialWorker')).toContain('2 afspraken en stappen staan nog open')
    await close(familyId)
    for (const who of ['midwife', 'socialWorker'] as const) {
      expect(code(await as(who, later, (tx) => keepAgreement(tx, written)))).toBe('left_as_it_was')
      expect(code(await as(who, later, (tx) => markActionDone(tx, familyId, filled)))).toBe('episode_closed')
    }
    // No reminder outlives its cause.
    expect(await tasks(familyId)).toEqual([])
    const standing = await as('midwife', later, (tx) => conferenceCasesOf(tx, familyId))
    expect(standing[0]?.agreements.map(({ doneOn }) => doneOn)).toEqual([day, null])
  })

  it('is marked by nobody past the use cases either', async () => {
    const { familyId, agreements, actions } = await agreed()
    const mark = (who: DemoName, on: string) =>
      as(who, on, async (tx) => {
        const agreement = tx.db
          .updateTable('conference_agreement')
          .set({ done_on: on })
          .where('id', '=', agreements[0] ?? '')
        const action = tx.db
          .updateTable('action')
          .set({ done_on: on })
          .where('id', '=', actions[0] ?? '')
        const goal = tx.db.updateTable('goal').set({ reached_on: on }).where('family_id', '=', familyId)
        return [
          (await agreement.executeTakeFirst()).numUpdatedRows,
          (await action.executeTakeFirst()).numUpdatedRows,
          (await goal.executeTakeFirst()).numUpdatedRows,
        ].map(Number)
      })
    expect(await mark('generalPractitioner', day)).toEqual([0, 0, 0])
    expect(await mark('midwife', day)).toEqual([1, 1, 1])
    await close(familyId)
    for (const who of ['midwife', 'socialWorker', 'youthNurse'] as const) expect([who, await mark(who, later)]).toEqual([who, [0, 0, 0]])
  })

  it('is read without a button or a reminder on every page, and nothing new is agreed', async () => {
    const { familyId, conferenceId, caseId } = await agreed()
    const table = `/overleg/${conferenceId}/gezin/${caseId}`
    const paths = [`/gezin/${familyId}`, `/gezin/${familyId}/plan`, table]
    for (const path of paths) expect(await page(path, 'midwife')).not.toContain('Open gebleven')
    for (const path of [`/gezin/${familyId}`, table]) expect(await page(path, 'midwife')).toContain('/afspraak/')
    await close(familyId)
    for (const path of paths) {
      const html = await page(path, 'midwife')
      expect(html).toContain('Open gebleven')
      for (const button of ['/afspraak/', '/gedaan"', 'Is gedaan']) expect([path, html.includes(button)]).toEqual([path, false])
    }
    const input = { version: 2, answers: {}, minutes: 'Nog iets', agreements: [{ what: 'Nieuw', who: 'parent', dueOn: '2026-03-20' }] }
    const more = await as('midwife', later, (tx) =>
      holdCase(tx, caseId, { ...input, coordinatorId: demoPeople.midwife.id, coordinatorAgrees: 'yes' }),
    )
    expect(more).toMatchObject({
      refusal: {
        faults: [
          { code: 'line_closed', field: 'what1' },
          { code: 'line_closed', field: 'coordinatorId' },
        ],
      },
    })
    expect(code(await as('midwife', later, (tx) => holdCase(tx, caseId, { ...input, agreements: [] })))).toBe('done')
  })
})
