import { beforeAll, describe, expect, it } from 'vitest'
import { demoPeople } from '../../people/demo/demo-people.ts'
import { testDatabase } from '../../platform/database/test-database.ts'
import { loadShippedData } from '../load-shipped-data.ts'
import { projectors } from '../projectors.ts'
import { testApp } from '../test-app.ts'

const now = new Date('2026-03-02T09:00:00+01:00')

describe('the figures of invented families', () => {
  const database = testDatabase('embedded', projectors)
  beforeAll(() => loadShippedData(database.get(), now, 'demo'), 60_000)

  it('move at once after the act, are marked on every door, and never come with real ones', async () => {
    const app = testApp(database.get(), now)
    const form = { label: 'Gezin A', parentName: 'B', municipality: 'renkum', stage: 'none', reason: 'c', consent: 'yes' }
    const sent = await app.post('/aanmelden', form, 'midwife')
    const signUpId = sent.headers.get('location')?.split('/').at(-1) ?? ''
    const address = '/oefencijfers/proces-contact-op-tijd?gebied=renkum&jaar=2026'
    expect(await (await app.get(address, 'lead')).text()).not.toContain('100,0%')
    await app.post(`/triage/${signUpId}/antwoord`, { contactId: demoPeople.socialWorker.id, version: '1' }, 'dutyOfficer')
    const page = await (await app.get(address, 'lead')).text()
    expect(page).toContain('100,0%')
    expect(page).toContain('Verzonnen oefengegevens')

    const csv = await (await app.get('/oefencijfers/proces-contact-op-tijd.csv')).text()
    const [header = '', ...rows] = csv.trim().split(/\r?\n/)
    expect(header.split(',')).toContain('fictitious')
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) expect(row).toMatch(/,true(,|$)/)

    const practice = await (await app.get('/api/v1/figures?set=oefencijfers&area=renkum')).json()
    expect(practice.figures.length).toBeGreaterThan(0)
    for (const figure of practice.figures) expect(figure.fictitious).toBe(true)
    const real = await (await app.get('/api/v1/figures?area=renkum')).json()
    expect(real.figures.length).toBeGreaterThan(0)
    for (const figure of real.figures) expect(figure.fictitious).toBe(false)
    expect(await (await app.get('/monitor?gebied=renkum')).text()).not.toContain('100,0%')
  })

  it('names a wrong parameter', async () => {
    const response = await testApp(database.get(), now).get('/api/v1/figures?set=alles')
    expect(response.status).toBe(400)
    expect(response.headers.get('content-type')).toContain('application/problem+json')
  })
})
