import { beforeAll, describe, expect, it } from 'vitest'
import { testApp } from '../../app/test-app.ts'
import { demoPeople } from '../../people/demo/demo-people.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import { testDatabase } from '../../platform/database/test-database.ts'
import { testLine } from '../test-line.ts'

const monday = '2026-03-02'
const on = (day: string) => new Date(`${day}T09:00:00Z`)

describe('the pages of birth, hand-over and closing', () => {
  const database = testDatabase()
  beforeAll(() => settleDemoPeople(database.get()))
  const { family, enrolled, withdrawConsent } = testLine(database)
  const app = (day = monday) => testApp(database.get(), on(day))

  it('record a birth, once', async () => {
    const base = `/gezin/${await family(monday, { dueDate: '2026-03-05' })}`
    const form = await (await app().get(`${base}/geboorte`, 'midwife')).text()
    for (const words of ['Geboren op', 'Uitgerekend op 5 maart 2026', 'De zwangerschap is anders geëindigd']) expect(form).toContain(words)
    const wrong = await app().post(`${base}/geboorte`, { bornOn: '2026-03-03', name1: 'Bo', children: '2', version: '1' }, 'midwife')
    expect(wrong.status).toBe(422)
    const again = await wrong.text()
    expect(again).toContain('Deze dag is nog niet geweest')
    expect(again).toContain('value="Bo"')
    const birth = { bornOn: monday, name1: 'Bo', version: '1' }
    expect((await app().post(`${base}/geboorte`, birth, 'midwife')).headers.get('location')).toBe(base)
    const after = await (await app().get(`${base}/geboorte`, 'midwife')).text()
    expect(after).toContain('Geboren op 2 maart 2026. In het gezin: Bo.')
    expect((await app().post(`${base}/geboorte`, birth, 'midwife')).status).toBe(409)
    expect((await app().get(`${base}/geboorte`, 'youthNurse')).status).toBe(404)
    // The entry team reads the name as long as it decides, so the form promises no less than that.
    const team = await (await app().get(`${base}/geboorte`, 'entryTeam')).text()
    for (const words of ['De geboorte is vastgelegd', 'In het gezin: Bo.']) expect(team).toContain(words)
    expect(form).toContain('De naam ziet wie met dit gezin werkt, en tot het besluit het team van de ingang.')
  })

  it('stop everything after a loss and then no longer ask about a birth', async () => {
    const familyId = await family(monday, { dueDate: '2026-08-10' })
    await enrolled(familyId, monday)
    const address = `/gezin/${familyId}/geboorte/verlies`
    expect(await (await app().get(address, 'midwife')).text()).toContain('Stop alles wat gepland stond')
    expect((await app().post(address, { version: '1' }, 'midwife')).headers.get('location')).toBe(`/gezin/${familyId}`)
    expect((await app().get(`/gezin/${familyId}/geboorte`, 'midwife')).status).toBe(303)
    expect((await app().get(address, 'midwife')).status).toBe(303)
    expect((await app().post(address, { version: '2' }, 'midwife')).status).toBe(409)
  })

  it('hand a family over, and say so only when it is', async () => {
    const base = `/gezin/${await family(monday, { bornOn: '2026-02-20' })}/overdracht`
    const form = await (await app().get(base, 'midwife')).text()
    expect(form).toContain('Toestemming is er voor: de situatie, de steun, gezondheid, afspraken')
    // To whoever works with families here, but not to oneself.
    expect(form).toContain(`value="${demoPeople.youthNurse.id}"`)
    for (const { id } of [demoPeople.midwife, demoPeople.midwifeValley, demoPeople.lead]) expect(form).not.toContain(`value="${id}"`)
    const empty = await app().post(base, { toId: '', summary: '' }, 'midwife')
    expect(empty.status).toBe(422)
    expect(await empty.text()).toContain('Kies wie het overneemt.')
    const long = await app().post(base, { toId: demoPeople.youthNurse.id, summary: 'a'.repeat(4001) }, 'midwife')
    expect(long.status).toBe(422)
    expect(await long.text()).toMatch(
      /Dit is te lang\. Maak het korter\. Het zijn 4\.001 tekens en er passen er 4\.000: 1 te veel\..*a{4001}/s,
    )
    const summary = 'Lotte heeft haar moeder dichtbij.'
    const prepared = await app().post(base, { toId: demoPeople.youthNurse.id, summary }, 'midwife')
    const handover = prepared.headers.get('location') ?? ''
    const waiting = await (await app().get(handover, 'youthNurse')).text()
    for (const words of ['Nog niet overgedragen', summary, 'Leg het gesprek vast']) expect(waiting).toContain(words)
    expect((await app().post(`${handover}/accepteren`, { version: '1' }, 'youthNurse')).status).toBe(409)
    const future = await app().post(`${handover}/gesprek`, { talkOn: '2026-03-03', familyMet: 'yes', version: '1' }, 'midwife')
    expect(future.status).toBe(422)
    const both = await app().post(`${handover}/gesprek`, { talkOn: '2026-03-03', version: '1' }, 'midwife')
    expect(both.status).toBe(422)
    expect(await both.text()).toMatch(/#veld-talkOn">Deze dag kan niet.*#veld-familyMet">Kies of het gezin erbij was/)
    const stranger = await app().post(`${handover}/gesprek`, { talkOn: '2026-03-03', version: '1' }, 'generalPractitioner')
    expect(stranger.status).toBe(404)
    await app().post(`${handover}/gesprek`, { talkOn: monday, familyMet: 'no', version: '1' }, 'midwife')
    const talked = await (await app('2026-03-06').get(handover, 'midwife')).text()
    for (const words of ['Nog niet overgedragen', 'nog geen ja', 'nog niet ontmoet']) expect(talked).toContain(words)
    expect((await app().post(`${handover}/accepteren`, { version: '2' }, 'midwife')).status).toBe(403)
    expect((await app().post(`${handover}/accepteren`, { version: '2' }, 'youthNurse')).status).toBe(303)
    const over = await (await app().get(handover, 'midwife', 'en')).text()
    expect(over).not.toContain('Not handed over yet')
    for (const words of ['handed over', 'Els Vermeer reads along', 'until 3 April 2026', 'Copy for my own file'])
      expect(over).toContain(words)
  })

  it('do not offer a hand-over without consent', async () => {
    const familyId = await family(monday, { bornOn: '2026-02-20' })
    await withdrawConsent(familyId, monday)
    const page = await (await app().get(`/gezin/${familyId}/overdracht`, 'midwife')).text()
    expect(page).toContain('Er is geen toestemming om over te dragen')
    const refused = await app().post(`/gezin/${familyId}/overdracht`, { toId: demoPeople.youthNurse.id, summary: 'x' }, 'midwife')
    expect(refused.status).toBe(409)
    expect((await app().get(`/gezin/${familyId}/overdracht`, 'generalPractitioner')).status).toBe(404)
    expect((await app().get(`/gezin/${familyId}/overdracht/no-id`, 'midwife')).status).toBe(404)
  })

  it('let only the coordinator close, and say what is in the way', async () => {
    const address = `/gezin/${await family(monday, { dueDate: '2026-08-10' })}/afsluiten`
    expect(await (await app().get(address, 'midwife')).text()).toContain(
      `Samira Haddou houdt het overzicht bij dit gezin, en sluit de lijn af. Kan de lijn volgens u dicht? Bel Samira Haddou, ${demoPeople.socialWorker.phone}.`,
    )
    expect(await (await app().get(address, 'socialWorker')).text()).toContain('wacht nog op een besluit')
    const refused = await app().post(address, { reason: 'other', version: '1' }, 'socialWorker')
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain('besluit van het team van de ingang')
    expect((await app().post(address, { version: '1' }, 'socialWorker')).status).toBe(422)
    expect((await app().post(address, { reason: 'other', version: '1' }, 'midwife')).status).toBe(403)
    expect((await app().get(address, 'youthNurse')).status).toBe(404)
  })
})
