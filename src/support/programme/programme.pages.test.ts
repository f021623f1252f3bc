import { beforeAll, describe, expect, it } from 'vitest'
import { testApp } from '../../app/test-app.ts'
import { demoPeople } from '../../people/demo/demo-people.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import { testDatabase } from '../../platform/database/test-database.ts'
import { testLine } from '../test-line.ts'

const monday = '2026-03-02'
const on = (day: string) => new Date(`${day}T09:00:00Z`)

describe('the pages of programmes and visits', () => {
  const database = testDatabase()
  beforeAll(() => settleDemoPeople(database.get()))
  const { family, enrolled, withdrawConsent } = testLine(database)
  const app = (day = monday) => testApp(database.get(), on(day))
  const expecting = () => family(monday, { dueDate: '2026-08-10' })
  const offer = { programme: 'prenatal-home-visit', professionalId: demoPeople.youthNurse.id }

  it('lead from an offer to a visit that was done, with a text to take along', async () => {
    const base = `/gezin/${await expecting()}`
    const list = await (await app().get(`${base}/programma`, 'midwife')).text()
    for (const words of ['Nog geen programma', 'Prenataal huisbezoek', 'Joke Bakker', 'Bied dit aan']) expect(list).toContain(words)
    const offered = await app().post(`${base}/programma`, offer, 'midwife')
    expect(offered.status).toBe(303)
    const enrolment = offered.headers.get('location') ?? ''
    expect(await (await app().get(enrolment, 'midwife')).text()).toContain('Wat zei het gezin?')
    expect((await app().get(enrolment, 'youthNurse')).status).toBe(404)
    const answer = { answer: 'yes', answeredOn: monday, version: '1' }
    expect((await app().post(`${enrolment}/antwoord`, answer, 'midwife')).headers.get('location')).toBe(enrolment)
    const page = await (await app().get(enrolment, 'youthNurse')).text()
    expect(page).toContain('tussen 18 mei en 21 juni')
    const visit = /href="(\/gezin\/[^"]+\/bezoek\/[^"]+)"/.exec(page)?.[1] ?? ''
    expect(await (await app().get(visit, 'youthNurse')).text()).toContain('Kies een moment')
    expect(await (await app().get(visit, 'midwife')).text()).toContain('Joke Bakker plant dit bezoek')
    await app().post(`${visit}/moment`, { plannedOn: '2026-07-01', version: '1' }, 'youthNurse')
    expect(await (await app().get(visit, 'youthNurse')).text()).toContain('buiten de bedoelde periode')
    const done = { doneOn: '2026-07-01', topics: ['network', 'wellbeing'], version: '2' }
    expect((await app('2026-07-02').post(`${visit}/gedaan`, done, 'youthNurse')).status).toBe(303)
    const after = await (await app('2026-07-02').get(visit, 'youthNurse')).text()
    for (const words of ['<copy-text', 'Steun om u heen, Hoe gaat het met u', '1 juli 2026 (week 34 van de zwangerschap)'])
      expect(after).toContain(words)
    const english = await (await app('2026-07-02').get(visit, 'youthNurse', 'en')).text()
    for (const words of ['Copy for my own file', 'Support around you', 'week 34 of the pregnancy']) expect(english).toContain(words)
  })

  it('take a no, and a visit that will not be, also when the parent took consent back', async () => {
    const offered = await expecting()
    const enrolment = (await app().post(`/gezin/${offered}/programma`, offer, 'midwife')).headers.get('location') ?? ''
    await withdrawConsent(offered, monday)
    const html = await (await app().get(enrolment, 'midwife')).text()
    expect([html.includes('De toestemming geldt niet meer'), html.includes('value="no"'), html.includes('value="yes"')]).toEqual([
      true,
      true,
      false,
    ])
    const answer = { answer: 'no', answeredOn: monday, version: '1' }
    expect((await app().post(`${enrolment}/antwoord`, answer, 'midwife')).status).toBe(303)
    const running = await expecting()
    const base = `/gezin/${running}/programma/${await enrolled(running, monday)}`
    const visit = /href="(\/gezin\/[^"]+\/bezoek\/[^"]+)"/.exec(await (await app().get(base, 'youthNurse')).text())?.[1] ?? ''
    await withdrawConsent(running, monday)
    const page = await (await app().get(visit, 'youthNurse')).text()
    expect([page.includes('name="off"'), page.includes('name="doneOn"'), page.includes('name="plannedOn"')]).toEqual([true, false, false])
    expect((await app().post(`${visit}/niet`, { off: 'cancelled', version: '1' }, 'youthNurse')).status).toBe(303)
  })

  it('go on after a visit at which nobody was home, and lead to where the task of the desk is done', async () => {
    const running = await expecting()
    const base = `/gezin/${running}/programma/${await enrolled(running, monday)}`
    const before = await (await app().get(base, 'youthNurse')).text()
    expect(before).toContain('Kies een dag voor het eerste bezoek')
    const visit = /href="(\/gezin\/[^"]+\/bezoek\/[^"]+)"/.exec(before)?.[1] ?? ''
    await app().post(`${visit}/moment`, { plannedOn: '2026-03-03', version: '1' }, 'youthNurse')
    const later = app('2026-03-12')
    await later.post(`${visit}/niet`, { off: 'missed', version: '2' }, 'youthNurse')
    expect(await (await later.get(`/gezin/${running}`, 'youthNurse')).text()).toContain(`href="${base}"`)
    expect(await (await later.get(base, 'youthNurse')).text()).toContain('Plan het eerste bezoek')
    expect(await (await later.get(visit, 'midwife')).text()).not.toContain('Plan een nieuw bezoek')
    expect(await (await later.get(visit, 'youthNurse', 'en')).text()).toContain('Plan a new visit')
    const page = await (await later.get(visit, 'youthNurse')).text()
    for (const words of ['Plan een nieuw bezoek', `action="${base}/bezoek"`]) expect(page).toContain(words)
    expect((await later.post(`${base}/bezoek`, { plannedOn: '2026-03-20' }, 'youthNurse')).status).toBe(303)
    const planned = await (await later.get(base, 'youthNurse')).text()
    expect([planned.includes('Extra bezoek'), planned.includes('Bekijk het eerste bezoek')]).toEqual([true, true])
  })

  it('say what is missing and keep what was chosen', async () => {
    const base = `/gezin/${await expecting()}`
    const refused = await app().post(`${base}/programma`, { programme: 'prenatal-home-visit', professionalId: '' }, 'midwife')
    expect(refused.status).toBe(422)
    const page = await refused.text()
    expect(page).toContain('Kies wie het programma uitvoert.')
    expect(page).toMatch(/value="prenatal-home-visit" checked/)
    const unfit = { programme: 'prenatal-home-visit', professionalId: demoPeople.voorzorgNurse.id }
    expect(await (await app().post(`${base}/programma`, unfit, 'midwife')).text()).toContain('voert dit programma niet uit')
  })

  it('say on the visit which theme or day is missing', async () => {
    const familyId = await expecting()
    await enrolled(familyId, monday)
    const list = await (await app().get(`/gezin/${familyId}/programma`, 'youthNurse')).text()
    const enrolment = /href="(\/gezin\/[^"]+\/programma\/[^"]+)"/.exec(list)?.[1] ?? ''
    const page = await (await app().get(enrolment, 'youthNurse')).text()
    const visit = /href="(\/gezin\/[^"]+\/bezoek\/[^"]+)"/.exec(page)?.[1] ?? ''
    const empty = await app().post(`${visit}/gedaan`, { doneOn: '', version: '1' }, 'youthNurse')
    expect(empty.status).toBe(422)
    const errors = await empty.text()
    expect(errors).toContain('minstens één thema')
    expect(errors).toContain('Vul een datum in')
    expect((await app().post(`${visit}/gedaan`, { doneOn: monday, topics: 'network', version: '9' }, 'youthNurse')).status).toBe(409)
    const late = await app().post(`${visit}/niet`, { off: 'missed', version: '1' }, 'youthNurse')
    expect(late.status).toBe(422)
    const end = await app().post(`${enrolment}/einde`, { version: '2' }, 'youthNurse')
    expect(await end.text()).toContain('Kies waarom het programma eindigt.')
  })

  it('are not there for strangers and the public, and forbidden to who only watches', async () => {
    const familyId = await expecting()
    const base = `/gezin/${familyId}/programma`
    expect((await app().get(base, 'generalPractitioner')).status).toBe(404)
    expect((await app().get('/gezin/no-id/programma', 'midwife')).status).toBe(404)
    expect((await app().get(`${base}/no-id`, 'midwife')).status).toBe(404)
    expect((await app().get(`/gezin/${familyId}/bezoek/no-id`, 'midwife')).status).toBe(404)
    expect((await app().get(base)).status).toBe(403)
    const triage = await app().post(base, offer, 'entryTeam')
    expect(triage.status).toBe(403)
    expect(await triage.text()).toContain('kring van het gezin')
    await withdrawConsent(familyId, monday)
    expect(await (await app().get(base, 'midwife')).text()).toContain('De toestemming geldt niet meer')
    const refused = await app().post(base, offer, 'midwife')
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain('Vraag die opnieuw')
  })
})
