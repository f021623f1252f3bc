import { beforeAll, describe, expect, it } from 'vitest'
import { testApp } from '../../app/test-app.ts'
import { leaveCircle } from '../../family/circle/circle.store.ts'
import { demoPeople } from '../../people/demo/demo-people.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import { testDatabase } from '../../platform/database/test-database.ts'
import { must, testLine } from '../test-line.ts'
import { addGoal } from './add-goal.ts'
import { makePlan } from './make-plan.ts'

const day = '2026-03-02'

describe('the page of a plan', () => {
  const database = testDatabase()
  beforeAll(() => settleDemoPeople(database.get()))
  const line = testLine(database)
  const app = () => testApp(database.get(), new Date(`${day}T10:00:00Z`))
  const family = () => line.family(day, { dueDate: '2026-08-10' })

  async function withGoal() {
    const familyId = await family()
    must(await line.as('socialWorker', day, (tx) => makePlan(tx, familyId, {})))
    const goal = { lifeDomain: 'housing', words: 'Ik wil rust over de huur.' } as const
    const { goalId } = must(await line.as('socialWorker', day, (tx) => addGoal(tx, familyId, goal)))
    return { path: `/gezin/${familyId}/plan`, goalId }
  }

  it('goes from nothing to a goal in the words of the family, with a step that gets done', async () => {
    const path = `/gezin/${await family()}/plan`
    expect(await (await app().get(path, 'socialWorker')).text()).toContain('value="2026-04-13"')
    expect((await app().post(path, { reviewOn: '2026-04-13' }, 'socialWorker')).headers.get('location')).toBe(path)
    const goal = { lifeDomain: 'housing', words: 'Ik wil rust over de huur.' }
    expect((await app().post(`${path}/doel`, goal, 'socialWorker')).status).toBe(303)
    const html = await (await app().get(path, 'midwife')).text()
    expect(html).toContain('Ik wil rust over de huur.')
    const stepPath = /href="([^"]+\/doel\/[^"]+)"/.exec(html)?.[1] ?? ''
    const step = { what: 'Bellen met de verhuurder', who: 'parent', dueOn: '2026-03-09' }
    expect((await app().post(stepPath, step, 'midwife')).headers.get('location')).toBe(path)
    const doneAction = /action="([^"]+\/gedaan)"/.exec(await (await app().get(path, 'midwife')).text())?.[1] ?? ''
    expect((await app().post(doneAction, {}, 'midwife')).status).toBe(303)
    expect((await app().post(`${stepPath}/gelukt`, {}, 'midwife')).status).toBe(303)
    const after = await (await app().get(path, 'midwife', 'en')).text()
    for (const words of ['Done on 2 March', 'Reached on 2 March', 'Housing']) expect(after).toContain(words)
  })

  it('says what is missing and keeps what was typed', async () => {
    const { path, goalId } = await withGoal()
    const goal = await app().post(`${path}/doel`, { lifeDomain: '', words: 'Een eigen plek' }, 'midwife')
    const html = await goal.text()
    expect(goal.status).toBe(422)
    for (const words of ['Kies waar het over gaat.', 'Een eigen plek']) expect(html).toContain(words)
    const empty = await (await app().post(`${path}/doel`, { lifeDomain: '', words: '' }, 'midwife')).text()
    expect(empty).toMatch(/Schrijf op wat het gezin wil.*Kies waar het over gaat\./)
    const step = await app().post(`${path}/doel/${goalId}`, { what: 'Bellen', who: 'parent', dueOn: '2026-03-01' }, 'midwife')
    const form = await step.text()
    expect(step.status).toBe(422)
    for (const words of ['Deze dag is al geweest.', 'value="Bellen"']) expect(form).toContain(words)
    expect((await app().post(`${path}/bekeken`, { reviewOn: day, version: '1' }, 'midwife')).status).toBe(422)
    expect((await app().post(`${path}/bekeken`, { reviewOn: '2026-05-04', version: '9' }, 'midwife')).status).toBe(409)
    expect((await app().post(`${path}/bekeken`, { reviewOn: '2026-05-04', version: '1' }, 'midwife')).status).toBe(303)
  })

  it('puts looking at it together first once that is near, where the task of the desk leads', async () => {
    const { path } = await withGoal()
    const first = async (on: string) => {
      const html = await (await testApp(database.get(), new Date(`${on}T10:00:00Z`)).get(path, 'socialWorker')).text()
      return html.indexOf('id="bekijken"') < html.indexOf('id="nieuw-doel"') && /primary-action[^>]*>Leg vast dat jullie/.test(html)
    }
    expect([await first('2026-03-29'), await first('2026-03-30')]).toEqual([false, true])
    const work = await testApp(database.get(), new Date('2026-03-30T10:00:00Z')).get('/werk', 'socialWorker')
    expect(await work.text()).toContain(`href="${path}#bekijken"`)
  })

  it('says of a step whose taker left the circle that somebody else can take it', async () => {
    const { path, goalId } = await withGoal()
    const step = { what: 'Bellen', who: demoPeople.midwife.id, dueOn: '2026-03-09' }
    expect((await app().post(`${path}/doel/${goalId}`, step, 'socialWorker')).status).toBe(303)
    expect(await (await app().get(path, 'socialWorker')).text()).not.toContain('is uit de kring')
    const familyId = path.split('/')[2] ?? ''
    await line.as('midwife', day, (tx) => leaveCircle(tx, familyId, demoPeople.midwife.id, '2026-03-03'))
    const after = testApp(database.get(), new Date('2026-03-04T10:00:00Z'))
    expect(await (await after.get(path, 'socialWorker')).text()).toContain('Els Vermeer is uit de kring.')
    expect(await (await after.get(path, 'socialWorker', 'en')).text()).toContain('Els Vermeer has left the circle.')
  })

  it('is not there for a stranger, and only to read outside the circle', async () => {
    const { path, goalId } = await withGoal()
    for (const address of [path, `${path}/doel/${goalId}`]) expect((await app().get(address, 'youthNurse')).status).toBe(404)
    expect((await app().post(`${path}/doel`, { lifeDomain: 'housing', words: 'x' }, 'youthNurse')).status).toBe(404)
    const reader = await (await app().get(path, 'dutyOfficer')).text()
    expect(reader).toContain('Ik wil rust over de huur.')
    expect(reader).not.toContain('Zet dit doel in het plan')
    expect((await app().post(`${path}/doel/${goalId}/gelukt`, {}, 'dutyOfficer')).status).toBe(403)
    expect((await app().get(path)).status).toBe(403)
    expect((await app().get('/gezin/geen-nummer/plan', 'midwife')).status).toBe(404)
  })
})
