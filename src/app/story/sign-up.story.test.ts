import { beforeAll, describe, expect, it } from 'vitest'
import { demoCoalitions, demoPeople } from '../../people/demo/demo-people.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import { testDatabase } from '../../platform/database/test-database.ts'
import { testApp } from '../test-app.ts'

const now = new Date('2026-03-02T09:00:00+01:00')

const aSignUp = {
  label: 'Gezin De Wit',
  parentName: 'Lotte de Wit',
  municipality: 'renkum',
  stage: 'expecting',
  dueDate: '2026-08-10',
  reason: 'Zorgen over de huur.',
  consent: 'yes',
}

describe('a sign-up from the midwife to the team, on the pages', () => {
  const database = testDatabase()
  beforeAll(() => settleDemoPeople(database.get()))

  async function signUp(form: Record<string, string> = aSignUp) {
    const app = testApp(database.get(), now)
    const sent = await app.post('/aanmelden', form, 'midwife')
    expect(sent.status).toBe(303)
    const confirmation = await (await app.get(sent.headers.get('location') ?? '', 'midwife')).text()
    const familyId = /\/gezin\/([0-9a-f-]{36})/.exec(confirmation)?.[1] ?? ''
    const signUpId = (sent.headers.get('location') ?? '').split('/').at(-1) ?? ''
    return { app, familyId, signUpId, confirmation }
  }

  it('asks to sign in first', async () => {
    const response = await testApp(database.get(), now).get('/aanmelden')
    expect(response.status).toBe(403)
    expect(await response.text()).toContain('/inloggen?terug=%2Faanmelden')
  })

  it('tells the sender by when she hears, and shows the line', async () => {
    const { app, familyId, confirmation } = await signUp()
    expect(confirmation).toContain('4 maart 2026')
    for (const words of ['Kopieer voor mijn dossier', 'Gezin: Gezin De Wit', 'Wat speelt er, en wat gaat goed: Zorgen over de huur.'])
      expect(confirmation).toContain(words)
    const page = await (await app.get(`/gezin/${familyId}`, 'midwife')).text()
    for (const words of ['Gezin De Wit', 'Toestemming t/m 2 maart 2027', 'Aangemeld', 'Els Vermeer', 'Nog geen vast contact'])
      expect(page).toContain(words)
    expect(await (await app.get(`/gezin/${familyId}`, 'midwife', 'en')).text()).toContain('No fixed contact yet')
  })

  it('tells who is asked to help why, and whom to call', async () => {
    const sent = { ...aSignUp, parentPhone: '06 12 34 56 78', reason: 'Zorgen over de huur.\n\nHaar moeder helpt.', urgency: 'soon' }
    const { app, familyId, signUpId } = await signUp(sent)
    const triage = await (await app.get(`/triage/${signUpId}`, 'dutyOfficer')).text()
    for (const words of ['Lotte de Wit', 'tel:0612345678', 'Snel: binnen 1 werkdag']) expect(triage).toContain(words)
    await app.post(`/triage/${signUpId}/antwoord`, { contactId: demoPeople.socialWorker.id, version: '1' }, 'dutyOfficer')
    const page = await (await app.get(`/gezin/${familyId}`, 'socialWorker')).text()
    for (const words of ['Lotte de Wit', 'Bel 06 12 34 56 78', 'Haar moeder helpt.', 'Geschreven bij de aanmelding, op 2 maart 2026'])
      expect(page).toContain(words)
  })

  it('names the child once it is born', async () => {
    const { app, familyId } = await signUp({ ...aSignUp, stage: 'expecting', dueDate: '2026-03-09' })
    const born = { bornOn: '2026-03-01', name1: 'Yara', children: '1', version: '1' }
    expect((await app.post(`/gezin/${familyId}/geboorte`, born, 'midwife')).status).toBe(303)
    const page = await (await app.get(`/gezin/${familyId}`, 'midwife')).text()
    for (const words of ['Yara', 'geboren op 1 maart 2026']) expect(page).toContain(words)
  })

  it('says so when the promised answer did not come, and gives each day once', async () => {
    const { familyId } = await signUp({ ...aSignUp, stage: 'none', dueDate: '' })
    const later = testApp(database.get(), new Date('2026-03-05T09:00:00+01:00'))
    const page = await (await later.get(`/gezin/${familyId}`, 'midwife')).text()
    expect(page).toContain('Dat was beloofd uiterlijk 4 maart 2026')
    expect(page).not.toContain('2 maart 2026 · 2 maart 2026')
    expect(page).toContain('2 maart 2026 · Els Vermeer')
  })

  it('gives the number of the parent to nobody who only sits at the table of a conference', async () => {
    const { app, familyId } = await signUp({ ...aSignUp, parentPhone: '06 12 34 56 78' })
    const planned = await app.post(
      '/overleg/nieuw',
      { coalitionId: demoCoalitions.south.id, kind: 'mdo', plannedOn: '2026-03-04', attendees: demoPeople.youthNurse.id },
      'midwife',
    )
    const conferenceId = planned.headers.get('location')?.split('/').at(-1) ?? ''
    const brought = await app.post(`/gezin/${familyId}/overleg`, { conferenceId, purpose: 'Samen kijken', named: 'yes' }, 'midwife')
    expect(brought.status).toBe(303)
    const page = await app.get(`/gezin/${familyId}`, 'youthNurse')
    expect(page.status).toBe(200)
    expect(await page.text()).not.toContain('06 12 34 56 78')
  })

  it('keeps what was typed when something is missing, and stores nothing', async () => {
    const app = testApp(database.get(), now)
    const response = await app.post('/aanmelden', { ...aSignUp, consent: '', label: 'Gezin Onaf' }, 'midwife')
    expect(response.status).toBe(422)
    const page = await response.text()
    expect(page).toContain('Vraag eerst de toestemming van de ouder')
    expect(page).toContain('value="Gezin Onaf"')
    expect(await (await app.get('/werk', 'midwife')).text()).not.toContain('Gezin Onaf')
  })

  it.each([
    [{ dueDate: '2026-01-01' }, 'ten hoogste 40 weken vooruit en ten hoogste 4 weken terug'],
    [{ stage: 'born', bornOn: '2027-01-01' }, 'Deze geboortedatum ligt in de toekomst'],
    [{ municipality: 'rozendaal' }, 'nog geen coalitie met een ingang'],
  ])('names a wrong number and %j in one round, in the order of the form', async (wrong, sentence) => {
    const app = testApp(database.get(), now)
    const response = await app.post('/aanmelden', { ...aSignUp, ...wrong, parentPhone: '06-1234', consent: '' }, 'midwife')
    expect(response.status).toBe(422)
    const summary = /id="fouten"[\s\S]*?<\/ul>/.exec(await response.text())?.[0] ?? ''
    const found = ['Dit is geen telefoonnummer', sentence, 'Vraag eerst de toestemming'].map((words) => summary.indexOf(words))
    expect(found).toEqual(found.toSorted((one, other) => one - other))
    expect(found).not.toContain(-1)
  })

  it('is 404 for who is not in the circle, whatever page of the family', async () => {
    const { app, familyId, signUpId } = await signUp()
    for (const path of [
      `/gezin/${familyId}`,
      `/gezin/${familyId}/toestemming`,
      `/gezin/${familyId}/inzage`,
      `/triage/${signUpId}`,
      '/gezin/geen-nummer',
    ]) {
      expect((await app.get(path, 'youthNurse')).status, path).toBe(404)
    }
  })

  it('offers who decides in triage to read, and to the circle what it may do', async () => {
    const { app, familyId } = await signUp()
    const links = async (who: 'midwife' | 'dutyOfficer') => {
      const page = await (await app.get(`/gezin/${familyId}`, who)).text()
      return ['plan', 'overleg', 'programma', 'geboorte', 'overdracht', 'afsluiten'].filter((part) =>
        page.includes(`/gezin/${familyId}/${part}"`),
      )
    }
    expect(await links('midwife')).toEqual(['plan', 'overleg', 'programma', 'geboorte', 'overdracht', 'afsluiten'])
    expect(await links('dutyOfficer')).toEqual(['plan', 'programma', 'overdracht'])
  })

  it('says at once to who sees no families, or does not answer sign-ups, that this is not hers', async () => {
    const { app } = await signUp()
    for (const who of ['lead', 'analyst'] as const)
      for (const path of ['/aanmelden', '/overleg/nieuw']) {
        const response = await app.get(path, who)
        expect(response.status, `${who} ${path}`).toBe(403)
        expect(await response.text()).toContain('Zij melden er dus geen aan')
      }
    const triage = await app.get('/triage', 'midwife')
    expect(triage.status).toBe(403)
    expect(await triage.text()).toContain('Alleen het team van de ingang')
    expect(await (await app.get('/werk', 'lead')).text()).not.toContain('href="/overleg"')
    expect(await (await app.get('/werk', 'midwife')).text()).toContain('href="/overleg"')
  })

  it('goes through triage on the desk of the duty officer and comes back to the sender', async () => {
    const { app, familyId, signUpId } = await signUp()
    const desk = await (await app.get('/werk', 'dutyOfficer')).text()
    expect(desk).toContain('Noem een voorlopig contact')
    expect(await (await app.get('/triage', 'dutyOfficer')).text()).toContain('Gezin De Wit')
    expect((await app.post(`/triage/${signUpId}/antwoord`, { contactId: '', version: '1' }, 'dutyOfficer')).status).toBe(422)
    expect(
      (await app.post(`/triage/${signUpId}/antwoord`, { contactId: demoPeople.socialWorker.id, version: '1' }, 'dutyOfficer')).status,
    ).toBe(303)
    expect(
      (
        await app.post(
          `/triage/${signUpId}/besluit`,
          { decision: 'conference', reason: 'Samen kijken wat past.', version: '2' },
          'entryTeam',
        )
      ).status,
    ).toBe(303)
    const sent = await (await app.get(`/aanmelden/${signUpId}`, 'midwife')).text()
    expect(sent).toContain('wacht niet meer op antwoord')
    expect(sent).not.toContain('belt iemand van het team u')
    const page = await (await app.get(`/gezin/${familyId}`, 'midwife')).text()
    expect(page).toContain('Bespreken in een overleg (MDO), besloten op 2 maart 2026')
    expect(page).toContain('Samen kijken wat past.')
    expect(page).toContain('Voorlopig contact: <strong>Samira Haddou</strong>')
    expect(await (await app.get('/werk', 'socialWorker')).text()).toContain('Zet op de agenda van een overleg')
  })

  it('lets a parent withdraw consent, and stops what is open', async () => {
    const { app, familyId, signUpId } = await signUp()
    expect((await app.post(`/gezin/${familyId}/toestemming`, { act: 'withdraw' }, 'midwife')).status).toBe(303)
    const page = await (await app.get(`/gezin/${familyId}`, 'midwife')).text()
    for (const words of ['Toestemming ingetrokken', 'De ouder wil nu niet delen']) expect(page).toContain(words)
    const late = await app.post(`/triage/${signUpId}/antwoord`, { contactId: demoPeople.socialWorker.id, version: '2' }, 'dutyOfficer')
    expect(late.status).toBe(404)
    expect((await app.post(`/gezin/${familyId}/toestemming`, { act: 'withdraw' }, 'midwife')).status).toBe(409)
  })

  it('shows who looked, refused attempts included', async () => {
    const { app, familyId, signUpId } = await signUp()
    expect(
      (await app.post(`/triage/${signUpId}/antwoord`, { contactId: demoPeople.socialWorker.id, version: '1' }, 'midwife')).status,
    ).toBe(403)
    const log = await (await app.get(`/gezin/${familyId}/inzage`, 'midwife')).text()
    expect(log).toContain('Els Vermeer (Verloskundigen De Linde)')
    expect(log).toContain('geweigerd')
  })
})
