import { beforeAll, describe, expect, it } from 'vitest'
import { startSession } from '../../app/sign-in/session.store.ts'
import { testApp } from '../../app/test-app.ts'
import { demoParent } from '../../people/demo/demo-people.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import { testDatabase } from '../../platform/database/test-database.ts'
import { withdrawConsent } from '../consent/withdraw-consent.ts'
import { signUpForm } from '../sign-up/sign-up.ts'
import { signUpFamily } from '../sign-up/sign-up-family.ts'
import { must, testLine } from '../test-line.ts'

const day = '2026-03-02'
const now = new Date(`${day}T09:00:00Z`)

describe('the page that corrects name and number', () => {
  const database = testDatabase()
  beforeAll(() => settleDemoPeople(database.get()))
  const { as, family } = testLine(database)
  const app = () => testApp(database.get(), now)
  const typed = { label: 'Gezin De Wit', parentName: 'Lotte de Wit', parentPhone: '06 12345678', version: '1' }

  it('is a click from the family, and the number can be called from then on', async () => {
    const familyId = await family(day, { dueDate: '2026-08-10' })
    const before = await (await app().get(`/gezin/${familyId}`, 'socialWorker')).text()
    expect(before).toContain(`href="/gezin/${familyId}/gegevens"`)
    expect(before).toContain('Er staat geen telefoonnummer.')
    expect(await (await app().get(`/gezin/${familyId}/gegevens`, 'socialWorker')).text()).toContain('value="Lotte de Wit"')
    const sent = await app().post(`/gezin/${familyId}/gegevens`, { ...typed, parentPhone: '+31 (0)6 12345678' }, 'socialWorker')
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `/gezin/${familyId}#gezin`])
    const after = await (await app().get(`/gezin/${familyId}`, 'midwife')).text()
    expect(after).toContain('href="tel:0612345678"')
    const form = await (await app().get(`/gezin/${familyId}/gegevens`, 'midwife')).text()
    expect(form).toContain('Het laatst gewijzigd door Samira Haddou, op 2 maart 2026.')
    const log = await (await app().get(`/gezin/${familyId}/inzage`, 'midwife')).text()
    expect(log).toContain('naam en telefoonnummer gewijzigd')
  })

  it('says everything that is wrong at once and keeps what was typed', async () => {
    const familyId = await family(day, { dueDate: '2026-08-10' })
    const wrong = { label: '', parentName: '', parentPhone: '06 123', version: '1' }
    const response = await app().post(`/gezin/${familyId}/gegevens`, wrong, 'midwife')
    const page = await response.text()
    expect(response.status).toBe(422)
    for (const words of [
      'Vul in hoe het gezin',
      'Vul de naam van de ouder in.',
      'Een Nederlands nummer heeft 10 cijfers',
      'value="06 123"',
    ])
      expect(page).toContain(words)
    const english = await app().get(`/gezin/${familyId}/gegevens`, 'midwife', 'en')
    expect(await english.text()).toContain('Correct name and number')
  })

  it('shows who was first, keeps what was typed, and saves over it only knowingly', async () => {
    const familyId = await family(day, { dueDate: '2026-08-10' })
    expect((await app().post(`/gezin/${familyId}/gegevens`, typed, 'socialWorker')).status).toBe(303)
    // The same again, as by a second click: done already, and nothing said.
    expect((await app().post(`/gezin/${familyId}/gegevens`, typed, 'socialWorker')).status).toBe(303)
    const mine = { ...typed, parentPhone: '06 87654321' }
    const late = await app().post(`/gezin/${familyId}/gegevens`, mine, 'midwife')
    const page = await late.text()
    expect(late.status).toBe(409)
    for (const words of [
      'Samira Haddou wijzigde dit intussen, op 2 maart 2026',
      '06 12345678',
      'value="06 87654321"',
      'name="version" value="2"',
    ])
      expect(page).toContain(words)
    expect((await app().post(`/gezin/${familyId}/gegevens`, { ...mine, version: '2' }, 'midwife')).status).toBe(303)
    expect(await (await app().get(`/gezin/${familyId}`, 'socialWorker')).text()).toContain('06 87654321')
  })

  it('keeps the version it was typed over through a round of errors', async () => {
    const familyId = await family(day, { dueDate: '2026-08-10' })
    expect((await app().post(`/gezin/${familyId}/gegevens`, typed, 'socialWorker')).status).toBe(303)
    const page = await (await app().post(`/gezin/${familyId}/gegevens`, { ...typed, parentPhone: '06' }, 'midwife')).text()
    expect(page).toContain('name="version" value="1"')
  })

  it('says in one sentence why not: without consent, and to the entry team', async () => {
    const form = { label: 'Gezin De Wit', parentName: 'Lotte de Wit', municipality: 'renkum', stage: 'none', reason: 'x', consent: 'yes' }
    const { familyId } = must(await as('midwife', day, (tx) => signUpFamily(tx, signUpForm.parse(form))))
    const team = await (await app().get(`/gezin/${familyId}/gegevens`, 'dutyOfficer')).text()
    expect(team).toContain('Wie om dit gezin staat, verbetert naam en nummer.')
    expect(team).not.toContain('name="parentName"')
    expect(await (await app().get(`/gezin/${familyId}`, 'dutyOfficer')).text()).not.toContain('/gegevens')
    expect((await app().post(`/gezin/${familyId}/gegevens`, typed, 'dutyOfficer')).status).toBe(403)
    expect((await app().get(`/gezin/${familyId}/gegevens`, 'youthNurse')).status).toBe(404)
    must(await as('midwife', day, (tx) => withdrawConsent(tx, familyId)))
    const stopped = await (await app().get(`/gezin/${familyId}/gegevens`, 'midwife')).text()
    expect(stopped).toContain('Er is nu geen toestemming om binnen de kring te delen.')
    expect(stopped).not.toContain('name="parentName"')
    const refused = await app().post(`/gezin/${familyId}/gegevens`, typed, 'midwife')
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain('Er is nu geen toestemming om binnen de kring te delen.')
  })

  it('is told to the parent in her own log, in words and without the content', async () => {
    const form = { label: 'Gezin De Wit', parentName: 'Lotte de Wit', municipality: 'renkum', stage: 'none', reason: 'x', consent: 'yes' }
    const { familyId } = must(await as('midwife', day, (tx) => signUpFamily(tx, signUpForm.parse(form), { subject: 'lotte' })))
    await app().post(`/gezin/${familyId}/gegevens`, typed, 'midwife')
    const { id } = await as('midwife', day, (tx) =>
      tx.db.selectFrom('person').select('id').where('family_id', '=', familyId).executeTakeFirstOrThrow(),
    )
    const token = await startSession(database.get(), now, { parentId: id, name: demoParent.name })
    const mine = await app().app.request('http://localhost/mijn', { headers: { cookie: `startlijn=${token}` } })
    const page = await mine.text()
    expect(page).toContain('veranderde uw naam en telefoonnummer')
    expect(page).not.toContain('06 12345678')
  })
})
