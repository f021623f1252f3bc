import { beforeAll, expect, it } from 'vitest'
import { startSession } from '../../app/sign-in/session.store.ts'
import { testApp } from '../../app/test-app.ts'
import { currentEpisode } from '../../family/episode/episode.store.ts'
import { type DemoName, demoParent, demoPeople } from '../../people/demo/demo-people.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import { addDays } from '../../platform/clock.ts'
import { onEveryEngine } from '../../platform/database/test-database.ts'
import { enrolmentsOf } from '../programme/enrolment.store.ts'
import { planVisit } from '../programme/plan-visit.ts'
import { recordVisitDone } from '../programme/record-visit.ts'
import { signUpForm } from '../sign-up/sign-up.ts'
import { signUpFamily } from '../sign-up/sign-up-family.ts'
import { must, testLine } from '../test-line.ts'
import { changeDueDate } from './change-due-date.ts'
import { recordLoss } from './record-loss.ts'

const day = '2026-03-02'
const dueDate = '2026-08-10'
const scanned = '2026-08-03'

onEveryEngine('a due date', (database) => {
  beforeAll(() => settleDemoPeople(database.get()))
  const { as, family, enrolled, withdrawConsent, eventsOf } = testLine(database)
  const expecting = () => family(day, { dueDate })
  const code = (result: { ok: true } | { ok: false; refusal: { code: string } }) => (result.ok ? 'done' : result.refusal.code)
  const change = (name: DemoName, familyId: string, on = scanned, version = 1) =>
    as(name, day, (tx) => changeDueDate(tx, familyId, { day: on, version }))
  const episodeOf = (familyId: string) => as('midwife', day, (tx) => currentEpisode(tx, familyId))
  const visitsOf = (familyId: string) =>
    as('youthNurse', day, async (tx) => (await enrolmentsOf(tx, familyId)).flatMap(({ visits }) => visits))

  it('moves the weeks of what is planned, and leaves an agreed day and what is over', async () => {
    const familyId = await expecting()
    await enrolled(familyId, day, 'stevig-ouderschap')
    const [first, second] = await visitsOf(familyId)
    const on = (id: string | undefined, plannedOn: string) =>
      as('youthNurse', day, (tx) => planVisit(tx, id ?? '', { plannedOn, version: 1 }))
    must(await on(first?.id, day))
    must(await on(second?.id, '2026-08-20'))
    const done = { doneOn: day, topics: ['acquaintance'], version: 2 }
    must(await as('youthNurse', day, (tx) => recordVisitDone(tx, first?.id ?? '', done)))
    const before = await visitsOf(familyId)
    expect(must(await change('socialWorker', familyId))).toEqual({ changed: true })
    const after = await visitsOf(familyId)
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id))
    for (const [index, visit] of before.entries()) {
      const moved = visit.state === 'planned' && visit.windowFrom !== null && visit.windowUntil !== null
      const windows = moved
        ? { windowFrom: addDays(visit.windowFrom ?? '', -7), windowUntil: addDays(visit.windowUntil ?? '', -7) }
        : { windowFrom: visit.windowFrom, windowUntil: visit.windowUntil }
      expect(after[index]).toMatchObject({ ...windows, plannedOn: visit.plannedOn, state: visit.state })
    }
    expect(before.map(({ state }) => state)).toEqual(expect.arrayContaining(['done', 'planned']))
    expect(await episodeOf(familyId)).toMatchObject({ pregnancy: 'expecting', dueDate: scanned, version: 2 })
    const events = await eventsOf(familyId, 'midwife', day)
    expect(events.filter(({ type }) => type === 'due_date.changed')).toEqual([
      { type: 'due_date.changed', occurred_on: day, detail: { before: dueDate, now: scanned } },
    ])
  })

  it('is changed by the circle alone, while a birth is expected and the parent agrees', async () => {
    const familyId = await expecting()
    expect(code(await change('youthNurse', familyId))).toBe('not_found')
    expect(code(await change('lead', familyId))).toBe('not_found')
    expect(code(await change('dutyOfficer', familyId))).toBe('not_in_circle')
    expect(await episodeOf(familyId)).toMatchObject({ dueDate, version: 1 })
    await withdrawConsent(familyId, day)
    expect(code(await change('midwife', familyId))).toBe('consent_ended')
    const lost = await expecting()
    must(await as('midwife', day, (tx) => recordLoss(tx, lost, { version: 1 })))
    expect(code(await change('midwife', lost, scanned, 2))).toBe('day_not_now')
    expect(code(await change('midwife', await family(day, { bornOn: '2026-01-05' })))).toBe('day_not_now')
  })

  it('is a day a pregnancy can end on, and never written over a colleague unseen', async () => {
    const familyId = await expecting()
    for (const [on, outcome] of [
      ['2026-02-01', 'due_date_impossible'],
      ['2026-12-08', 'due_date_impossible'],
      [dueDate, 'done'],
      ['2026-02-02', 'done'],
    ] as const)
      expect([on, code(await change('midwife', familyId, on))]).toEqual([on, outcome])
    expect(await episodeOf(familyId)).toMatchObject({ dueDate: '2026-02-02', version: 2 })
    expect(await change('socialWorker', familyId)).toMatchObject({
      refusal: { code: 'day_changed_meanwhile', before: { by: demoPeople.midwife.name } },
    })
    expect(await change('socialWorker', familyId, '2026-02-02')).toEqual({ ok: true, value: { changed: false } })
    const both = await Promise.all([change('midwife', familyId, scanned, 2), change('socialWorker', familyId, '2026-08-05', 2)])
    expect(both.map(code).sort()).toEqual(['day_changed_meanwhile', 'done'])
    expect((await eventsOf(familyId, 'midwife', day)).filter(({ type }) => type === 'due_date.changed')).toHaveLength(2)
  })
})

onEveryEngine('the page of a due date', (database) => {
  beforeAll(() => settleDemoPeople(database.get()))
  const { as, family } = testLine(database)
  const now = new Date(`${day}T09:00:00Z`)
  const app = () => testApp(database.get(), now)

  it('is a click from the family, and the line counts with the new day', async () => {
    const familyId = await family(day, { dueDate })
    const address = `/gezin/${familyId}/uitgerekend`
    expect(await (await app().get(`/gezin/${familyId}`, 'midwife')).text()).toContain(`href="${address}"`)
    expect(await (await app().get(`/gezin/${familyId}`, 'dutyOfficer')).text()).not.toContain(`href="${address}"`)
    const form = await (await app().get(address, 'midwife')).text()
    for (const words of ['Nu staat er 10 augustus 2026.', `value="${dueDate}"`]) expect(form).toContain(words)
    const sent = await app().post(address, { day: scanned, version: '1' }, 'midwife')
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `/gezin/${familyId}`])
    const line = await (await app().get(`/gezin/${familyId}`, 'socialWorker')).text()
    for (const words of ['Uitgerekende datum gewijzigd', '3 augustus 2026']) expect(line).toContain(words)
    expect(await (await app().get(`/gezin/${familyId}/inzage`, 'midwife')).text()).toContain('uitgerekende datum gewijzigd')
    expect(await (await app().get(address, 'socialWorker', 'en')).text()).toContain('It now says 3 August 2026.')
  })

  it('keeps what was typed, says what is wrong, and shows what a colleague wrote first', async () => {
    const familyId = await family(day, { dueDate })
    const address = `/gezin/${familyId}/uitgerekend`
    const wrong = await app().post(address, { day: '2036-08-03', version: '1' }, 'midwife')
    expect(wrong.status).toBe(422)
    const page = await wrong.text()
    for (const words of ['Deze datum kan niet', 'value="2036-08-03"']) expect(page).toContain(words)
    expect(await (await app().post(address, { day: '', version: '1' }, 'midwife')).text()).toContain('Vul de datum in')
    expect((await app().post(address, { day: scanned, version: '1' }, 'socialWorker')).status).toBe(303)
    const late = await app().post(address, { day: '2026-08-05', version: '1' }, 'midwife')
    expect(late.status).toBe(409)
    const told = await late.text()
    for (const words of ['Samira Haddou wijzigde dit op', 'Nu staat er 3 augustus 2026.', 'value="2026-08-05"', 'name="version" value="2"'])
      expect(told).toContain(words)
    expect((await app().post(address, { day: '2026-08-05', version: '2' }, 'midwife')).status).toBe(303)
  })

  it('says to others why they cannot, and when there is none', async () => {
    const familyId = await family(day, { dueDate })
    const address = `/gezin/${familyId}/uitgerekend`
    const team = await (await app().get(address, 'dutyOfficer')).text()
    expect(team).toContain('Wie om dit gezin staat, wijzigt deze datum.')
    expect(team).not.toContain('name="day"')
    expect((await app().post(address, { day: scanned, version: '1' }, 'dutyOfficer')).status).toBe(403)
    expect((await app().get(address, 'youthNurse')).status).toBe(404)
    const born = await family(day, { bornOn: '2026-01-05' })
    expect(await (await app().get(`/gezin/${born}/uitgerekend`, 'midwife')).text()).toContain(
      'Bij dit gezin wordt nu geen geboorte verwacht.',
    )
  })

  it('is told to the parent, on her line and in her log', async () => {
    const form = { label: 'A', parentName: 'Lotte', municipality: 'renkum', stage: 'expecting', dueDate, reason: 'x', consent: 'yes' }
    const { familyId } = must(await as('midwife', day, (tx) => signUpFamily(tx, signUpForm.parse(form), { subject: 'lotte' })))
    await app().post(`/gezin/${familyId}/uitgerekend`, { day: scanned, version: '1' }, 'midwife')
    const { id } = await as('midwife', day, (tx) =>
      tx.db.selectFrom('person').select('id').where('family_id', '=', familyId).executeTakeFirstOrThrow(),
    )
    const token = await startSession(database.get(), now, { parentId: id, name: demoParent.name })
    const page = await (await app().app.request('http://localhost/mijn', { headers: { cookie: `startlijn=${token}` } })).text()
    for (const words of ['Uitgerekende datum veranderd', 'veranderde uw uitgerekende datum', '3 augustus 2026'])
      expect(page).toContain(words)
  })
})
