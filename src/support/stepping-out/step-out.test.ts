import { beforeAll, describe, expect, it } from 'vitest'
import { testApp } from '../../app/test-app.ts'
import { findFamily } from '../../family/family/family.store.ts'
import { type DemoName, demoCoalitions, demoPeople } from '../../people/demo/demo-people.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import type { PlainDate } from '../../platform/clock.ts'
import { onEveryEngine } from '../../platform/database/test-database.ts'
import { closeEpisode } from '../closing/close-episode.ts'
import { bringToConference } from '../conference/bring-to-conference.ts'
import { planConference } from '../conference/plan-conference.ts'
import { deskOf } from '../desk/desk.store.ts'
import { tasksOf } from '../desk/task.store.ts'
import { prepareHandover } from '../handover/prepare-handover.ts'
import { withdrawHandover } from '../handover/withdraw-handover.ts'
import { addAction } from '../plan/add-action.ts'
import { addGoal } from '../plan/add-goal.ts'
import { makePlan } from '../plan/make-plan.ts'
import { endProgramme } from '../programme/end-programme.ts'
import { decideTriage } from '../sign-up/decide-triage.ts'
import { signUpsOf } from '../sign-up/sign-up.store.ts'
import { signUpFamily } from '../sign-up/sign-up-family.ts'
import { must, signUpInput, testLine } from '../test-line.ts'
import { whyStay } from './step-out.ts'
import { stepOutOfCircle } from './step-out-of-circle.ts'

const day = '2026-03-02'
const tomorrow = '2026-03-03'

describe('what somebody does before she steps out of a circle', () => {
  const nothing = { coordinates: false, coordinatorIsOther: true, programmes: 0, handovers: 0 }
  it.each([
    [{}, []],
    [{ coordinates: true, coordinatorIsOther: false }, ['overview_first']],
    [{ coordinatorIsOther: false }, ['nobody_keeps_overview']],
    [{ programmes: 1, handovers: 2 }, ['own_programme_first', 'own_handover_first']],
  ])('%j: %j', (own, reasons) => expect(whyStay({ ...nothing, ...own })).toEqual(reasons))
})

onEveryEngine('stepping out of a circle', (database) => {
  beforeAll(() => settleDemoPeople(database.get()))
  const { as, family, enrolled, eventsOf } = testLine(database)
  const app = (on: PlainDate) => testApp(database.get(), new Date(`${on}T10:00:00Z`))
  const page = async (path: string, who: DemoName, language: 'nl' | 'en' = 'nl', on = day) =>
    (await app(on).get(path, who, language)).text()
  const code = (result: { ok: true } | { ok: false; refusal: { code: string } }) => (result.ok ? 'done' : result.refusal.code)
  const out = async (who: DemoName, familyId: string, on: PlainDate = day) => code(await as(who, on, (tx) => stepOutOfCircle(tx, familyId)))
  const sees = async (who: DemoName, familyId: string, on: PlainDate) => (await as(who, on, (tx) => findFamily(tx, familyId))) !== null
  const kinds = async (who: DemoName, familyId: string, on: PlainDate) =>
    (await as(who, on, (tx) => tasksOf(tx, familyId))).map(({ kind }) => kind)

  async function decided() {
    const familyId = await family(day, { dueDate: '2026-08-10' })
    const [signUp] = await as('entryTeam', day, (tx) => signUpsOf(tx, familyId))
    const decision = { decision: 'take_on', reason: 'Wij gaan verder', version: 2 } as const
    must(await as('entryTeam', day, (tx) => decideTriage(tx, signUp?.id ?? '', decision)))
    return familyId
  }

  it('ends her view tonight, and brings what she left open to the coordinator, who reads it', async () => {
    const familyId = await decided()
    must(await as('socialWorker', day, (tx) => makePlan(tx, familyId, {})))
    const { goalId } = must(await as('socialWorker', day, (tx) => addGoal(tx, familyId, { lifeDomain: 'money', words: 'Rust' })))
    const step = { what: 'Belt', who: demoPeople.midwife.id, dueOn: '2026-05-01' }
    must(await as('socialWorker', day, (tx) => addAction(tx, familyId, goalId, step)))
    const asked = await page(`/gezin/${familyId}/uit-de-kring`, 'midwife')
    for (const words of ['Vanaf 3 maart 2026 ziet u het niet meer.', 'Samira Haddou houdt het overzicht', 'Eén afspraak of stap van u'])
      expect(asked).toContain(words)
    expect(asked).not.toContain('aan tafel')
    expect(await page(`/gezin/${familyId}/uit-de-kring`, 'midwife', 'en')).toContain('From 3 March 2026 on you see it no more.')

    const done = await app(day).post(`/gezin/${familyId}/uit-de-kring`, {}, 'midwife')
    expect([done.status, done.headers.get('location')]).toEqual([303, `/gezin/${familyId}`])
    const back = await page(`/gezin/${familyId}`, 'midwife')
    for (const words of [
      'U bent uit de kring van dit gezin gegaan',
      'tot het einde van vandaag, 2 maart 2026',
      'Samira Haddou houdt het overzicht, en leest het.',
    ])
      expect(back).toContain(words)
    expect(await page(`/gezin/${familyId}`, 'midwife', 'en')).toContain('You left the circle of this family')
    expect(await page(`/gezin/${familyId}`, 'socialWorker')).not.toContain('U bent uit de kring')
    expect([await sees('midwife', familyId, day), await sees('midwife', familyId, tomorrow)]).toEqual([true, false])
    expect(await out('midwife', familyId)).toBe('leaves_already')
    expect(await out('midwife', familyId, tomorrow)).toBe('not_found')
    expect(await page(`/gezin/${familyId}/uit-de-kring`, 'midwife')).toContain('ziet dit gezin nog tot en met 2 maart 2026')
    expect(await kinds('socialWorker', familyId, day)).not.toContain('left_action')
    expect(await kinds('socialWorker', familyId, tomorrow)).toContain('left_action')
    expect((await eventsOf(familyId, 'socialWorker', tomorrow)).at(-1)).toEqual({
      type: 'circle.left',
      occurred_on: day,
      detail: { until: tomorrow },
    })
    expect((await as('socialWorker', tomorrow, deskOf)).news).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ familyId, type: 'circle.left', by: 'Els Vermeer' })]),
    )
    expect(await page('/werk', 'socialWorker', 'nl', tomorrow)).toContain('</bdi>: uit de kring gegaan')
    expect(await page(`/gezin/${familyId}/inzage`, 'socialWorker', 'nl', tomorrow)).toContain('gezinskring gewijzigd')
  })

  it('is not for who keeps the overview, and not while nobody does', async () => {
    const familyId = await decided()
    expect(await out('socialWorker', familyId)).toBe('overview_first')
    const told = await page(`/gezin/${familyId}/uit-de-kring`, 'socialWorker')
    expect(told).toContain('Draag dat eerst over')
    expect(told).not.toContain('<form method="post" action="/gezin')
    const refused = await app(day).post(`/gezin/${familyId}/uit-de-kring`, {}, 'socialWorker')
    expect([refused.status, (await refused.text()).includes('Draag dat eerst over in een overleg')]).toEqual([409, true])
    const input = signUpInput({ dueDate: '2026-08-10' })
    const alone = must(await as('midwife', day, (tx) => signUpFamily(tx, input))).familyId
    expect(await out('midwife', alone)).toBe('nobody_keeps_overview')
    expect(await sees('midwife', alone, tomorrow)).toBe(true)
  })

  it('waits for a programme of hers that runs, and a hand-over from or to her', async () => {
    const familyId = await decided()
    const enrolmentId = await enrolled(familyId, day)
    expect(await out('youthNurse', familyId)).toBe('own_programme_first')
    expect(await page(`/gezin/${familyId}`, 'youthNurse')).not.toContain('Uw programma bij dit gezin is afgelopen')
    expect(await page(`/gezin/${familyId}/uit-de-kring`, 'youthNurse')).toContain('Uw programma loopt nog')
    const to = { toId: demoPeople.maternityNurse.id, summary: 'Wat goed gaat' }
    const { handoverId } = must(await as('midwife', day, (tx) => prepareHandover(tx, familyId, to)))
    for (const who of ['midwife', 'maternityNurse'] as const) expect([who, await out(who, familyId)]).toEqual([who, 'own_handover_first'])
    must(await as('youthNurse', day, (tx) => endProgramme(tx, enrolmentId, { reason: 'completed', version: 2 })))
    must(await as('socialWorker', day, (tx) => withdrawHandover(tx, handoverId, { version: 1 })))
    expect(await page(`/gezin/${familyId}`, 'youthNurse')).toContain('Uw programma bij dit gezin is afgelopen')
    for (const who of ['midwife', 'socialWorker'] as const)
      expect(await page(`/gezin/${familyId}`, who)).not.toContain('Uw programma bij dit gezin is afgelopen')
    for (const who of ['youthNurse', 'midwife'] as const) {
      expect([who, await out(who, familyId)]).toEqual([who, 'done'])
      expect([who, await sees(who, familyId, tomorrow)]).toEqual([who, false])
    }
    expect(await page(`/gezin/${familyId}`, 'youthNurse')).not.toContain('Uw programma bij dit gezin is afgelopen')
    expect(await sees('socialWorker', familyId, tomorrow)).toBe(true)
  })

  it('is asked of a nurse whose programme is over, who says that she is still needed and is asked again later', async () => {
    const familyId = await decided()
    const enrolmentId = await enrolled(familyId, day)
    const stay = async (who: DemoName, on = day) => (await app(on).post(`/gezin/${familyId}/nog-nodig`, {}, who)).status
    const events = async () => (await eventsOf(familyId, 'socialWorker', day)).filter(({ type }) => type === 'circle.stayed').length
    // Whoever is not asked changes nothing.
    expect([await stay('youthNurse'), await stay('generalPractitioner'), await events()]).toEqual([303, 404, 0])
    must(await as('youthNurse', day, (tx) => endProgramme(tx, enrolmentId, { reason: 'completed', version: 2 })))
    expect(await page(`/gezin/${familyId}`, 'youthNurse', 'en')).toContain('Yes, I am still needed')
    expect(await page(`/gezin/${familyId}`, 'youthNurse')).toMatch(/nog-nodig".*Ja, ik ben nog nodig.*Nee, ga uit de kring/s)
    expect([await stay('youthNurse'), await stay('youthNurse'), await events()]).toEqual([303, 303, 1])
    const stays = await page(`/gezin/${familyId}`, 'youthNurse')
    expect(stays).toContain('Op 31 mei 2026 vragen we u weer of u nog nodig bent.')
    expect(stays).not.toContain('Ja, ik ben nog nodig')
    const quiet = await page(`/gezin/${familyId}`, 'youthNurse', 'nl', '2026-05-30')
    for (const words of ['Ja, ik ben nog nodig', 'U blijft in de kring van']) expect(quiet).not.toContain(words)
    expect(await page(`/gezin/${familyId}`, 'youthNurse', 'nl', '2026-05-31')).toContain('Ja, ik ben nog nodig')
    expect(await page(`/gezin/${familyId}/inzage`, 'socialWorker')).toContain('keuze om in de kring te blijven toegevoegd')
  })

  it('is nothing for who stands outside the circle, or on a line that is closed; a seat shows what it showed', async () => {
    const familyId = await decided()
    expect(await out('generalPractitioner', familyId)).toBe('not_found')
    expect((await app(day).get(`/gezin/${familyId}/uit-de-kring`, 'generalPractitioner')).status).toBe(404)
    const attendees = [demoPeople.maternityNurse.id]
    const plan = { coalitionId: demoCoalitions.south.id, kind: 'mdo', plannedOn: tomorrow, attendees } as const
    const { conferenceId } = must(await as('midwife', day, (tx) => planConference(tx, { ...plan, attendees })))
    must(await as('midwife', day, (tx) => bringToConference(tx, familyId, { conferenceId, purpose: 'De huur', named: 'yes' })))
    expect(await out('maternityNurse', familyId)).toBe('not_in_circle')
    expect(await page(`/gezin/${familyId}`, 'maternityNurse')).not.toContain('uit-de-kring')
    expect(await page(`/gezin/${familyId}/uit-de-kring`, 'midwife')).toContain('Zit u bij een overleg over dit gezin aan tafel')
    expect(await out('midwife', familyId)).toBe('done')
    expect([await sees('midwife', familyId, '2026-03-10'), await sees('midwife', familyId, '2026-03-11')]).toEqual([true, false])
    const closed = await decided()
    must(await as('socialWorker', day, (tx) => closeEpisode(tx, closed, { reason: 'goals_reached', version: 1 })))
    expect(await out('midwife', closed)).toBe('episode_closed')
  })
})
