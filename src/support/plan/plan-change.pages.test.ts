import { beforeAll, describe, expect, it } from 'vitest'
import { testApp } from '../../app/test-app.ts'
import { testParent } from '../../app/test-parent.ts'
import { joinCircle, leaveCircle } from '../../family/circle/circle.store.ts'
import { type DemoName, demoCoalitions, demoPeople } from '../../people/demo/demo-people.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import { testDatabase } from '../../platform/database/test-database.ts'
import { answerSignUp } from '../sign-up/answer-sign-up.ts'
import { must, testLine } from '../test-line.ts'
import { addAction } from './add-action.ts'
import { addGoal } from './add-goal.ts'
import { makePlan } from './make-plan.ts'

const day = '2026-03-02'
const words = 'Ik wil rust over de huur.'
const what = 'Bellen met de verhuurder'

describe('the pages on which a plan changes', () => {
  const database = testDatabase()
  beforeAll(() => settleDemoPeople(database.get()))
  const line = testLine(database)
  const aParent = testParent(database)
  const app = (on = day) => testApp(database.get(), new Date(`${on}T10:00:00Z`))
  const read = async (path: string, who: DemoName, language?: 'nl' | 'en', on = day) => (await app(on).get(path, who, language)).text()

  /** Samira keeps the overview, Els is to take the step, Joke stands in the circle too; the parent can sign in. */
  async function planned(subject: string) {
    const parent = await aParent(subject)
    const { familyId, signUpId } = parent
    const contact = { contactId: demoPeople.socialWorker.id, version: 1 }
    must(await line.as('dutyOfficer', day, (tx) => answerSignUp(tx, signUpId, contact)))
    const joke = { coalitionId: demoCoalitions.south.id, familyId, professionalId: demoPeople.youthNurse.id, part: 'nurse' } as const
    await line.as('socialWorker', day, (tx) => joinCircle(tx, joke))
    must(await line.as('socialWorker', day, (tx) => makePlan(tx, familyId, {})))
    const { goalId } = must(await line.as('socialWorker', day, (tx) => addGoal(tx, familyId, { lifeDomain: 'housing', words })))
    const step = { what, who: demoPeople.midwife.id, dueOn: '2026-03-09' }
    const { actionId } = must(await line.as('socialWorker', day, (tx) => addAction(tx, familyId, goalId, step)))
    const plan = `/gezin/${familyId}/plan`
    const mine = async (on = day) => (await parent.on(new Date(`${on}T10:00:00Z`)).request('/mijn')).text()
    return {
      family: `/gezin/${familyId}`,
      familyId,
      plan,
      step: `${plan}/stap/${actionId}`,
      goal: `${plan}/doel/${goalId}`,
      actionId,
      mine,
    }
  }
  const toJoke = { who: demoPeople.youthNurse.id, from: demoPeople.midwife.id, dueOn: '2026-03-09' }

  it('gives a step to a colleague: it goes from one desk to the other, and everybody reads who does it and from whom', async () => {
    const { family, plan, step, actionId, mine } = await planned('anna')
    const task = `href="${plan}#stap-${actionId}"`
    expect(await read('/werk', 'midwife')).toContain(task)
    expect(await read(plan, 'midwife')).toContain(`href="${step}"`)
    const form = await read(step, 'midwife')
    for (const part of ['Iemand anders doet dit', what, 'value="2026-03-09"', 'Joke Bakker', 'De ouder zelf']) expect(form).toContain(part)
    expect(form).not.toContain(`<option value="${demoPeople.midwife.id}"`)
    expect((await app().post(step, toJoke, 'midwife')).headers.get('location')).toBe(plan)
    expect(await read('/werk', 'midwife')).not.toContain(task)
    expect(await read('/werk', 'youthNurse')).toContain(task)
    for (const who of ['midwife', 'youthNurse'] as const)
      for (const page of [family, plan]) expect(await read(page, who)).toContain('Joke Bakker · gekregen van Els Vermeer op 2 maart')
    expect(await read(family, 'midwife', 'en')).toContain('Joke Bakker · received from Els Vermeer on 2 March')
    expect(await mine()).toContain('Joke Bakker · gekregen van Els Vermeer op 2 maart')
    const old = await app().post(step, toJoke, 'midwife')
    expect(old.status).toBe(409)
    expect(await old.text()).toContain('U wijzigde dit zelf al')
    const back = { ...toJoke, who: 'parent', from: demoPeople.youthNurse.id }
    expect((await app().post(step, back, 'socialWorker')).status).toBe(303)
    expect(await read(family, 'midwife')).toContain('ouder zelf · eerst van Joke Bakker, doorgegeven door Samira Haddou op 2 maart')
    expect(await mine()).toContain('uzelf · eerst van Joke Bakker, doorgegeven door Samira Haddou op 2 maart')
    const taken = { who: demoPeople.socialWorker.id, from: 'parent', dueOn: '2026-03-09' }
    expect((await app().post(step, taken, 'socialWorker')).status).toBe(303)
    expect(await read(family, 'midwife')).toContain('Samira Haddou · overgenomen van de ouder op 2 maart')
    expect(await mine()).toContain('Samira Haddou · overgenomen van u op 2 maart')
  })

  it('drops a step with its reason, which the parent reads, and says so to who comes with an old form', async () => {
    const { family, plan, step, mine } = await planned('bea')
    const empty = await app().post(`${step}/niet-nodig`, { reason: '' }, 'midwife')
    expect(empty.status).toBe(422)
    expect(await empty.text()).toContain('Schrijf kort op waarom dit niet meer nodig is.')
    const sent = await app().post(`${step}/niet-nodig`, { reason: 'De huur is al betaald.' }, 'midwife')
    expect(sent.headers.get('location')).toBe(plan)
    for (const page of [await read(family, 'socialWorker'), await read(plan, 'socialWorker'), await mine()])
      for (const part of ['Niet meer nodig', '“De huur is al betaald.” · vastgelegd door Els Vermeer op 2 maart'])
        expect(page).toContain(part)
    expect(await read(plan, 'midwife')).not.toContain(`${step}/gedaan`)
    expect(await read(step, 'midwife')).toContain('Deze stap is niet meer nodig. Er hoeft niets meer.')
    for (const [path, form] of [
      [`${step}/niet-nodig`, { reason: 'Nog eens' }],
      [`${step}/gedaan`, {}],
      [step, toJoke],
    ] as const) {
      const late = await app().post(path, form, 'socialWorker')
      expect([path, late.status]).toEqual([path, 409])
      expect(await late.text()).toContain('Deze stap is niet meer nodig. Els Vermeer legde dit vast op 2 maart 2026.')
    }
    expect((await app().get(`${step}/niet-nodig`, 'midwife')).headers.get('location')).toBe(step)
  })

  it('drops a goal with its open steps, on the line as well', async () => {
    const { family, plan, goal, mine } = await planned('cora')
    expect(await read(plan, 'midwife')).toContain(`href="${goal}/niet-nodig"`)
    const form = await read(`${goal}/niet-nodig`, 'midwife')
    for (const part of [words, what, 'Ook deze stap is dan niet meer nodig:']) expect(form).toContain(part)
    const long = await app().post(`${goal}/niet-nodig`, { reason: 'x'.repeat(201) }, 'midwife')
    expect(long.status).toBe(422)
    expect((await app().post(`${goal}/niet-nodig`, { reason: 'Zij zijn verhuisd.' }, 'midwife')).status).toBe(303)
    for (const page of [await read(family, 'socialWorker'), await mine()])
      for (const part of ['“Zij zijn verhuisd.” · vastgelegd door Els Vermeer op 2 maart', 'Doel niet meer nodig'])
        expect(page).toContain(part)
    expect(await read(family, 'socialWorker', 'en')).toContain('Goal no longer needed')
    expect(await read('/werk', 'midwife')).not.toContain('Doe de stap uit het plan')
    const after = await read(plan, 'midwife')
    for (const gone of [`${goal}"`, `${goal}/gelukt`, '/gedaan"']) expect([gone, after.includes(gone)]).toEqual([gone, false])
    expect(await read(`${goal}/niet-nodig`, 'midwife')).toContain('Dit doel is al niet meer nodig.')
    const step = await app().post(goal, { what: 'Nog iets', who: 'parent', dueOn: '2026-03-09' }, 'midwife')
    expect([step.status, (await step.text()).includes('Dit doel is niet meer nodig.')]).toEqual([409, true])
  })

  it('says of a step whose taker left that it needs somebody, and lets the circle choose', async () => {
    const { family, familyId, plan, step, mine } = await planned('dora')
    for (const page of [await read(family, 'socialWorker'), await read(plan, 'socialWorker'), await mine()])
      expect(page).not.toContain('Heeft iemand nodig')
    await line.as('midwife', day, (tx) => leaveCircle(tx, familyId, demoPeople.midwife.id, '2026-03-03'))
    const after = '2026-03-10'
    expect(await read(family, 'youthNurse', 'nl', after)).toMatch(/Els Vermeer is uit de kring.*Heeft iemand nodig/s)
    expect(await read(plan, 'youthNurse', 'nl', after)).toMatch(/Heeft iemand nodig.*Kies iemand anders/s)
    expect(await read(plan, 'youthNurse', 'en', after)).toMatch(/Needs somebody.*Choose somebody else/s)
    expect(await mine(after)).toMatch(/Els Vermeer helpt u niet meer\. Wie dit nu doet, moet nog gekozen worden.*Heeft iemand nodig/s)
    // The day is over: it is asked anew.
    expect(await read(step, 'youthNurse', 'nl', after)).not.toContain('value="2026-03-09"')
    expect((await app(after).post(step, { ...toJoke, dueOn: '2026-03-12' }, 'youthNurse')).status).toBe(303)
    expect(await read(plan, 'youthNurse', 'nl', after)).toContain('Joke Bakker · overgenomen van Els Vermeer op 10 maart · voor 12 maart')
    for (const page of [await read(family, 'youthNurse', 'nl', after), await mine(after)]) expect(page).not.toContain('Heeft iemand nodig')
  })

  it('without consent asks for no reason and nobody else, and says why', async () => {
    const { familyId, step, plan } = await planned('elly')
    await line.withdrawConsent(familyId, day)
    const form = await read(step, 'midwife')
    expect(form).toContain('Daarom kunt u deze stap niet aan iemand anders geven.')
    for (const field of ['name="who"', 'name="reason"']) expect(form).not.toContain(field)
    expect((await app().post(step, toJoke, 'midwife')).status).toBe(409)
    expect((await app().post(`${step}/niet-nodig`, {}, 'midwife')).status).toBe(303)
    expect(await read(plan, 'midwife')).toContain('Niet meer nodig')
  })

  it('are not there for a stranger, and closed to who only reads', async () => {
    const { step, goal, plan } = await planned('fien')
    for (const path of [step, `${goal}/niet-nodig`]) {
      expect((await app().get(path, 'generalPractitioner')).status).toBe(404)
      expect((await app().get(path, 'dutyOfficer')).status).toBe(403)
      expect((await app().get(path)).status).toBe(403)
    }
    expect((await app().post(step, toJoke, 'dutyOfficer')).status).toBe(403)
    expect((await app().post(`${goal}/niet-nodig`, { reason: 'x' }, 'generalPractitioner')).status).toBe(404)
    expect((await app().get(`${plan}/stap/geen-nummer`, 'midwife')).status).toBe(404)
    expect(await read(plan, 'dutyOfficer')).not.toContain(`href="${step}"`)
  })
})
