import { beforeAll, expect, it } from 'vitest'
import { startSession } from '../../app/sign-in/session.store.ts'
import { testApp } from '../../app/test-app.ts'
import { currentEpisode } from '../../family/episode/episode.store.ts'
import { type DemoName, demoParent, demoPeople } from '../../people/demo/demo-people.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import { onEveryEngine } from '../../platform/database/test-database.ts'
import { tasksOf } from '../desk/task.store.ts'
import { enrolmentsOf } from '../programme/enrolment.store.ts'
import { answerSignUp } from '../sign-up/answer-sign-up.ts'
import { signUpForm } from '../sign-up/sign-up.ts'
import { signUpFamily } from '../sign-up/sign-up-family.ts'
import { must, testLine } from '../test-line.ts'
import { birthForm } from './birth.ts'
import { recordBirth } from './record-birth.ts'
import { recordLoss } from './record-loss.ts'
import { recordPregnancy } from './record-pregnancy.ts'

const day = '2026-03-02'
const dueDate = '2026-11-02'

onEveryEngine('a wish for a child that becomes a pregnancy', (database) => {
  beforeAll(() => settleDemoPeople(database.get()))
  const { as, enrolled, withdrawConsent, eventsOf } = testLine(database)
  const now = new Date(`${day}T09:00:00Z`)
  const app = () => testApp(database.get(), now)
  const code = (result: { ok: true } | { ok: false; refusal: { code: string } }) => (result.ok ? 'done' : result.refusal.code)
  const form = { label: 'Gezin De Wit', parentName: 'Lotte de Wit', municipality: 'renkum', stage: 'none', reason: 'x', consent: 'yes' }
  async function wishing(invited?: { subject: string }): Promise<string> {
    const sent = must(await as('midwife', day, (tx) => signUpFamily(tx, signUpForm.parse(form), invited)))
    const contact = { contactId: demoPeople.socialWorker.id, version: 1 }
    must(await as('dutyOfficer', day, (tx) => answerSignUp(tx, sent.signUpId, contact)))
    return sent.familyId
  }
  const record = (name: DemoName, familyId: string, on = dueDate, version = 1) =>
    as(name, day, (tx) => recordPregnancy(tx, familyId, { day: on, version }))

  it('goes on along the same line: programmes, birth and the task that asks for it', async () => {
    const familyId = await wishing()
    expect(must(await record('midwife', familyId))).toEqual({ changed: true })
    expect(await as('midwife', day, (tx) => currentEpisode(tx, familyId))).toMatchObject({ pregnancy: 'expecting', dueDate, version: 2 })
    expect((await eventsOf(familyId, 'midwife', day)).at(-1)).toEqual({
      type: 'pregnancy.recorded',
      occurred_on: day,
      detail: { due_date: dueDate },
    })
    await enrolled(familyId, day)
    const [enrolment] = await as('youthNurse', day, (tx) => enrolmentsOf(tx, familyId))
    expect(enrolment?.visits[0]).toMatchObject({ phase: 'pregnancy', state: 'planned' })
    const tasks = await as('midwife', '2026-11-03', (tx) => tasksOf(tx, familyId))
    expect(tasks.map(({ kind }) => kind)).toContain('record_birth')
    const birth = birthForm.parse({ bornOn: dueDate, version: '2' })
    expect(code(await as('midwife', '2026-11-03', (tx) => recordBirth(tx, familyId, birth)))).toBe('done')
  })

  it('is recorded by the circle alone, once, with a day that can be, and while the parent agrees', async () => {
    const familyId = await wishing()
    expect(code(await record('youthNurse', familyId))).toBe('not_found')
    expect(code(await record('lead', familyId))).toBe('not_found')
    expect(code(await record('dutyOfficer', familyId))).toBe('not_in_circle')
    expect(code(await record('midwife', familyId, '2026-12-08'))).toBe('due_date_impossible')
    expect(code(await record('midwife', familyId, dueDate, 7))).toBe('day_changed_meanwhile')
    expect(code(await record('midwife', familyId))).toBe('done')
    expect(await record('midwife', familyId)).toEqual({ ok: true, value: { changed: false } })
    expect(await record('socialWorker', familyId, '2026-11-05')).toMatchObject({
      refusal: { code: 'day_not_now', before: { by: demoPeople.midwife.name } },
    })
    must(await as('midwife', day, (tx) => recordLoss(tx, familyId, { version: 2 })))
    expect(code(await record('midwife', familyId, dueDate, 3))).toBe('day_not_now')
    const withdrawn = await wishing()
    await withdrawConsent(withdrawn, day)
    expect(code(await record('midwife', withdrawn))).toBe('consent_ended')
    expect(await as('midwife', day, (tx) => currentEpisode(tx, withdrawn))).toMatchObject({ pregnancy: 'none', dueDate: null, version: 1 })
  })

  it('has a page of its own, and the parent reads it on her line and in her log', async () => {
    const familyId = await wishing({ subject: 'lotte' })
    const address = `/gezin/${familyId}/zwanger`
    const before = await (await app().get(`/gezin/${familyId}`, 'midwife')).text()
    expect(before).toContain(`href="${address}"`)
    expect(before).not.toContain('/uitgerekend')
    expect(await (await app().get(address, 'midwife')).text()).not.toContain('Nu staat er')
    expect(await (await app().get(address, 'midwife', 'en')).text()).toContain('Record a pregnancy')
    expect((await app().post(address, { day: '', version: '1' }, 'midwife')).status).toBe(422)
    expect((await app().post(address, { day: dueDate, version: '1' }, 'dutyOfficer')).status).toBe(403)
    expect((await app().post(address, { day: dueDate, version: '1' }, 'midwife')).status).toBe(303)
    const late = await app().post(address, { day: '2026-11-05', version: '1' }, 'socialWorker')
    expect([late.status, (await late.text()).includes('Deze datum hoort niet meer bij')]).toEqual([409, true])
    expect(await (await app().get(`/gezin/${familyId}`, 'midwife')).text()).toContain(`href="/gezin/${familyId}/uitgerekend"`)
    const { id } = await as('midwife', day, (tx) =>
      tx.db.selectFrom('person').select('id').where('family_id', '=', familyId).executeTakeFirstOrThrow(),
    )
    const token = await startSession(database.get(), now, { parentId: id, name: demoParent.name })
    const page = await (await app().app.request('http://localhost/mijn', { headers: { cookie: `startlijn=${token}` } })).text()
    for (const words of ['Zwanger', 'schreef op dat u zwanger bent', '2 november 2026']) expect(page).toContain(words)
  })
})
