import { beforeAll, describe, expect, it } from 'vitest'
import { testApp } from '../../app/test-app.ts'
import { type DemoName, demoCoalitions, demoPeople } from '../../people/demo/demo-people.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import { testDatabase } from '../../platform/database/test-database.ts'
import { must, testLine } from '../test-line.ts'
import { bringToConference } from './bring-to-conference.ts'
import { planConference } from './plan-conference.ts'

const planned = '2026-03-02'
const day = '2026-03-12'

describe('the pages of a conference', () => {
  const database = testDatabase()
  beforeAll(() => settleDemoPeople(database.get()))
  const line = testLine(database)
  const on = (date: string) => testApp(database.get(), new Date(`${date}T10:00:00Z`))
  const page = async (path: string, by: DemoName, date = day, language?: 'nl' | 'en') => {
    const response = await on(date).get(path, by, language)
    return { status: response.status, html: await response.text() }
  }

  async function onAgenda(named: 'yes' | 'no' = 'yes') {
    const familyId = await line.family('2026-02-23', { dueDate: '2026-08-10' })
    const { conferenceId } = must(
      await line.as('socialWorker', planned, (tx) =>
        planConference(tx, {
          coalitionId: demoCoalitions.south.id,
          kind: 'mdo',
          plannedOn: day,
          startsAt: '13:30',
          place: 'Wijkcentrum',
          attendees: [demoPeople.youthNurse.id, demoPeople.maternityNurse.id],
        }),
      ),
    )
    const brought = await line.as('midwife', planned, (tx) => bringToConference(tx, familyId, { conferenceId, purpose: 'De huur', named }))
    const { caseId } = must(brought)
    return { familyId, conferenceId, path: `/overleg/${conferenceId}/gezin/${caseId}` }
  }

  const said = { version: '1', parentPart: 'present', minutes: 'Lotte wil rust over de huur.', well: 'Haar zus komt elke week.' }

  it('plan a conference and show what was typed when something is missing', async () => {
    const app = on(planned)
    const form = { coalitionId: demoCoalitions.south.id, kind: 'mdo', plannedOn: day, startsAt: '', place: 'Bij De Brug' }
    const refused = await app.post('/overleg/nieuw', form, 'socialWorker')
    const html = await refused.text()
    expect(refused.status).toBe(422)
    expect(html).toContain('Kies minstens één collega')
    expect(html).toContain('value="Bij De Brug"')
    expect(html).not.toContain('Marjan Visser')
    const done = await app.post('/overleg/nieuw', { ...form, attendees: [demoPeople.youthNurse.id] }, 'socialWorker')
    expect(done.status).toBe(303)
    const agenda = await page(done.headers.get('location') ?? '', 'youthNurse', planned)
    for (const words of ['MDO op donderdag 12 maart', 'Bij De Brug', 'Joke Bakker', 'Er staat nog geen gezin'])
      expect(agenda.html).toContain(words)
    expect((await page('/overleg', 'youthNurse', planned)).html).toContain('over 10 dagen')
  })

  it('bring a family with its name only with consent, and say what to do', async () => {
    const { familyId } = await onAgenda()
    const { conferenceId } = await onAgenda()
    const app = on(planned)
    const form = { conferenceId, purpose: 'Samen kijken', named: 'yes' }
    expect((await app.post(`/gezin/${familyId}/overleg`, form, 'midwife')).headers.get('location')).toBe(`/overleg/${conferenceId}`)
    const other = await line.family('2026-02-23', { bornOn: '2026-02-01' })
    await line.withdrawConsent(other, planned)
    const refused = await app.post(`/gezin/${other}/overleg`, form, 'midwife')
    const html = await refused.text()
    expect(refused.status).toBe(422)
    expect(html).toContain('De ouder gaf geen toestemming voor een overleg op die dag')
    expect(html).toContain('Samen kijken')
    expect((await page(`/gezin/${other}/overleg`, 'youthNurse', planned)).status).toBe(404)
    expect((await page('/gezin/geen-nummer/overleg', 'midwife', planned)).status).toBe(404)
  })

  it('say all that is wrong in one round, in the order of the page, and then take the form', async () => {
    const { path, conferenceId } = await onAgenda()
    const other = await line.family('2026-02-23', { bornOn: '2026-02-01' })
    await line.withdrawConsent(other, planned)
    const brought = await on(planned).post(`/gezin/${other}/overleg`, { conferenceId, purpose: '', named: 'yes' }, 'midwife')
    const summary = (html: string) =>
      [...(/id="fouten".*?<\/ul>/s.exec(html)?.[0] ?? '').matchAll(/#veld-(\w+)/g)].map(([, field]) => field)
    expect([brought.status, summary(await brought.text())]).toEqual([422, ['purpose', 'named']])
    const wrong = { ...said, minutes: '', parentPart: 'declined', due1: '2026-03-01', what1: 'Bellen', nextOn: day }
    const first = await on(day).post(path, { ...wrong, coordinatorId: demoPeople.youthNurse.id }, 'youthNurse')
    expect(first.status).toBe(422)
    expect(summary(await first.text())).toEqual(['parentReason', 'minutes', 'who1', 'due1', 'coordinatorAgrees', 'nextOn'])
    const right = {
      parentReason: 'Zij werkte',
      minutes: 'x',
      who1: 'parent',
      due1: '2026-03-20',
      coordinatorAgrees: 'yes',
      nextOn: '2026-03-30',
    }
    const second = await on(day).post(path, { ...wrong, ...right, coordinatorId: demoPeople.youthNurse.id }, 'youthNurse')
    expect(second.status).toBe(303)
    // Who has no seat learns nothing about a table by asking wrongly.
    const stranger = await on(day).post(path, { ...wrong, who1: demoPeople.midwife.id }, 'generalPractitioner')
    expect(stranger.status).toBe(404)
  })

  it('show a family to those at the table only around the day, and to strangers never', async () => {
    const { conferenceId, path } = await onAgenda()
    const dates = ['2026-03-08', '2026-03-09', '2026-03-19', '2026-03-20']
    const seen = []
    for (const date of dates) seen.push((await page(path, 'youthNurse', date)).status)
    expect(seen).toEqual([404, 200, 200, 404])
    expect((await page(`/overleg/${conferenceId}`, 'youthNurse', '2026-03-08')).html).toContain('Op de agenda: 1 gezin')
    for (const stranger of ['generalPractitioner', 'midwifeValley', 'lead'] as const)
      for (const address of [path, `/overleg/${conferenceId}`]) expect((await page(address, stranger)).status).toBe(404)
    const bringer = await page(`/overleg/${conferenceId}`, 'midwife')
    expect(bringer.html).toContain('U zit niet aan tafel')
    expect((await page(path, 'midwife')).html).not.toContain('name="minutes"')
    expect((await page('/overleg/geen-nummer', 'midwife')).status).toBe(404)
  })

  it('say in one sentence who may stay', async () => {
    const { conferenceId, familyId } = await onAgenda()
    expect((await page(`/overleg/${conferenceId}`, 'youthNurse')).html).toContain('Iedereen aan tafel mag blijven: de ouder vindt dat goed')
    await line.withdrawConsent(familyId, day)
    expect((await page(`/overleg/${conferenceId}`, 'socialWorker')).html).toContain('Alleen Samira Haddou mag blijven')
  })

  it('record the talk and show it large, in Dutch and in English', async () => {
    const { path, conferenceId } = await onAgenda()
    const agreements = { what1: 'Bellen met de verhuurder', who1: 'parent', due1: '2026-03-20' }
    const naming = { coordinatorId: demoPeople.youthNurse.id, coordinatorAgrees: 'yes' }
    const done = await on(day).post(path, { ...said, ...agreements, ...naming }, 'youthNurse')
    expect(done.headers.get('location')).toBe(path)
    const { html } = await page(path, 'maternityNurse')
    for (const words of [
      'Haar zus komt elke week.',
      'Lotte wil rust over de huur.',
      'Bellen met de verhuurder',
      'Joke Bakker (JGZ Middenland) is de regievoerder',
    ])
      expect(html).toContain(words)
    expect((await page(path, 'maternityNurse', day, 'en')).html).toContain('What goes well?')
    expect((await page(`/overleg/${conferenceId}`, 'youthNurse')).html).toContain('Sluit dit overleg af')
    expect((await on(day).post(`/overleg/${conferenceId}/afsluiten`, { version: '2' }, 'youthNurse')).status).toBe(303)
    expect((await page(path, 'youthNurse')).html).toContain('Dit overleg is afgesloten. Het verslag ligt vast.')
  })

  it('ask why the parent is not there, and keep every word that was typed', async () => {
    const { path } = await onAgenda()
    const typed = { ...said, parentPart: 'declined', what5: 'Bellen', who5: '', due5: '' }
    const half = await on(day).post(path, typed, 'youthNurse')
    expect(half.status).toBe(422)
    expect(await half.text()).toContain('Kies wie dit doet.')
    const refused = await on(day).post(path, { ...typed, what5: '' }, 'youthNurse')
    const html = await refused.text()
    expect(refused.status).toBe(422)
    expect(html).toContain('Schrijf in een paar woorden waarom de ouder er niet bij was.')
    for (const words of ['Lotte wil rust over de huur.', 'Haar zus komt elke week.']) expect(html).toContain(words)
    expect((await page(path, 'youthNurse')).html).not.toContain('Lotte wil rust')
  })

  it('show both texts when a colleague was first, and then save the one made of the two', async () => {
    const { path } = await onAgenda()
    await on(day).post(path, said, 'youthNurse')
    const mine = { ...said, minutes: 'Mijn eigen woorden.' }
    const stale = await on(day).post(path, mine, 'maternityNurse')
    const html = await stale.text()
    expect(stale.status).toBe(409)
    for (const words of ['Een collega was u voor', 'Lotte wil rust over de huur.', 'Mijn eigen woorden.', 'name="version" value="2"'])
      expect(html).toContain(words)
    expect((await on(day).post(path, { ...mine, version: '2' }, 'maternityNurse')).status).toBe(303)
  })

  it('name nobody in a case without a name', async () => {
    const { path, conferenceId } = await onAgenda('no')
    for (const address of [path, `/overleg/${conferenceId}`])
      for (const by of ['youthNurse', 'socialWorker'] as const) {
        const { html } = await page(address, by)
        expect(html).toContain('Casus 1, zonder naam')
        expect(html).not.toContain('De Wit')
      }
    expect((await on(day).post(path, said, 'youthNurse')).status).toBe(403)
  })

  it('leave the table to the chair', async () => {
    const { conferenceId } = await onAgenda()
    const seat = { professionalId: demoPeople.generalPractitioner.id }
    expect((await on(day).post(`/overleg/${conferenceId}/plek`, seat, 'youthNurse')).status).toBe(403)
    expect((await on(day).post(`/overleg/${conferenceId}/plek`, seat, 'socialWorker')).status).toBe(303)
    expect((await page('/overleg', 'generalPractitioner')).html).toContain(conferenceId)
    expect((await on(day).get('/overleg')).status).toBe(403)
  })
})
