import { beforeAll, describe, expect, it } from 'vitest'
import { testApp } from '../../src/app/test-app.ts'
import { settleDemoPeople } from '../../src/people/demo/test-people.ts'
import { testDatabase } from '../../src/platform/database/test-database.ts'
import { type Places, settlePlaces, today } from './places.ts'

const now = new Date(`${today}T10:00:00Z`)

const odd: readonly [what: string, text: string][] = [
  ['a script', '<script>alert(1)</script>'],
  ['an attribute that ends early', '"><img src=x onerror=alert(1)>'],
  ['a formula', '=HYPERLINK("https://elsewhere.example")'],
  ['quotation marks of SQL', "'; drop table family; --"],
  ['other alphabets', 'عائلة · 家族 · Çağlar · Ω'],
  ['letters made of parts', 'e\u0301\u0323 👩‍👩‍👧 🇳🇱'],
  ['turned direction', '\u202egnidliew\u202c'],
  ['an empty character', 'a\u0000b'],
  ['half a character', 'a\ud800b'],
  ['line ends and tabs', 'a\r\n\tb'],
]

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;')

describe('text nobody expected', () => {
  const database = testDatabase()
  let places: Places
  beforeAll(async () => {
    await settleDemoPeople(database.get())
    places = await settlePlaces(database.get())
  })
  const app = () => testApp(database.get(), now)
  const signUp = (text: string) => ({
    label: text,
    parentName: text,
    parentPhone: '06 12345678',
    municipality: 'renkum',
    stage: 'expecting',
    dueDate: '2026-08-10',
    reason: text,
    consent: 'yes',
  })

  it.each(odd)('is kept as text in a form that comes back: %s', async (_, text) => {
    const response = await app().post('/aanmelden', { ...signUp(text), consent: '' }, 'midwife')
    const html = await response.text()
    expect(response.status).toBe(422)
    expectHarmless(html)
    // Enter is one character, however a browser sends it.
    expect(html).toContain(escaped(text.replaceAll('\u0000', '').replaceAll('\ud800', '\ufffd').replaceAll('\r\n', '\n')))
  })

  it.each(odd)('is shown as text to whoever reads it: %s', async (_, text) => {
    const sent = await app().post('/aanmelden', signUp(text), 'midwife')
    expect(sent.status).toBe(303)
    const confirmation = await (await app().get(sent.headers.get('location') ?? '', 'midwife')).text()
    const family = /\/gezin\/[0-9a-f-]{36}/.exec(confirmation)?.[0] ?? ''
    for (const [path, who] of [
      [family, 'midwife'],
      ['/werk', 'midwife'],
      ['/triage', 'dutyOfficer'],
      [(sent.headers.get('location') ?? '').replace('aanmelden', 'triage'), 'dutyOfficer'],
    ] as const) {
      const response = await app().get(path, who)
      expect(response.status, path).toBe(200)
      expectHarmless(await response.text())
    }
  })

  it.each(odd)('does no harm in a field that stands open: %s', async (_, text) => {
    const forms: [string, Record<string, string>, 'socialWorker' | 'midwife' | 'entryTeam'][] = [
      ['/overleg/nieuw', { place: text, startsAt: text, kind: text, plannedOn: text, coalitionId: text, attendees: text }, 'socialWorker'],
      [`${places.answeredSignUp}/besluit`, { decision: 'redirect', redirectedTo: text, reason: '', version: '2' }, 'entryTeam'],
      [`${places.family}/plan`, { reviewOn: text, byFamily: text }, 'midwife'],
      [places.goal, { what: text, who: text, dueOn: text }, 'midwife'],
      [`${places.family}/programma`, { programme: text, professionalId: text }, 'midwife'],
      [`${places.family}/geboorte`, { bornOn: text, name1: text, children: text, version: text }, 'midwife'],
    ]
    for (const [path, form, who] of forms) {
      const response = await app().post(path, form, who)
      expect([403, 409, 422], path).toContain(response.status)
      expectHarmless(await response.text())
    }
  })

  it.each(odd)('finds nothing, and breaks nothing, in an address: %s', async (_, text) => {
    const value = encodeURIComponent(text.toWellFormed())
    for (const path of [
      `/zorglandschap?zoek=${value}&gemeente=${value}&fase=${value}&week=${value}`,
      `/zorglandschap/${value}`,
      `/monitor?gebied=${value}&jaar=${value}`,
      `/monitor/${value}`,
      `/monitor/vergelijken?indicator=${value}&gebieden=${value}&jaar=${value}`,
      `/factsheet/${value}/2023`,
      `/factsheet/renkum/2023?versie=${value}`,
      `/factsheet/renkum/2023/versies?van=${value}&naar=${value}`,
      `/api/v1/services?query=${value}`,
      `/gezin/${value}`,
      `/overleg/${value}`,
      `/triage/${value}`,
    ]) {
      const response = await app().get(path, 'midwife')
      expect([200, 301, 400, 404, 422], path).toContain(response.status)
      if (response.headers.get('content-type')?.includes('html')) expectHarmless(await response.text())
    }
  })

  it('stands a version that is none as a colleague who was first', async () => {
    for (const version of ['', 'x', '-1', '99999999999999999999', '1.5']) {
      const form = { decision: 'take_on', reason: 'Wij gaan verder.', version }
      expect((await app().post(`${places.answeredSignUp}/besluit`, form, 'entryTeam')).status, version).toBe(409)
    }
  })

  it.each([
    ['/geen-adres', 'nl', 'Deze pagina is er niet', '<a href="/zorglandschap">Naar het zorglandschap</a>'],
    ['/geen-adres', 'en', 'This page', '<a href="/zorglandschap">To the support landscape</a>'],
    ['/zorglandschap/a/b/c', 'nl', 'Deze pagina is er niet', '<a href="/zorglandschap">Naar het zorglandschap</a>'],
    ['/monitor/geen-indicator', 'en', 'This page', '<a href="/monitor">To the monitor</a>'],
    ['/factsheet/nergens/2023', 'nl', 'Deze pagina is er niet', '<a href="/monitor">Naar de monitor</a>'],
    ['/factsheet/renkum/1023', 'nl', 'Deze pagina is er niet', '<a href="/monitor">Naar de monitor</a>'],
  ] as const)('answers an unknown address with the way on: %s (%s)', async (path, language, heading, way) => {
    const response = await app().get(path, undefined, language)
    const html = await response.text()
    expect(response.status).toBe(404)
    expect(html).toContain(heading)
    expect(html).toContain(way)
  })

  it.each([
    ['/monitor/', '/monitor'],
    ['/factsheet/renkum/2023/?versie=1', '/factsheet/renkum/2023?versie=1'],
    ['/Monitor/8A', '/monitor/8a'],
    // Never another site: to a browser a backslash is a slash.
    ['/%5C%5CElders.nl/', '/%5c%5celders.nl'],
  ])('leads from %s to the address that was meant', async (path, meant) => {
    const response = await app().get(path)
    expect([response.status, response.headers.get('location')]).toEqual([301, meant])
  })

  it('leads nobody on who sends something, or a program', async () => {
    expect((await app().post('/Monitor/', {}, 'midwife')).status).toBe(404)
    expect((await app().get('/api/v1/areas/')).status).toBe(404)
  })
})

/** Nothing in it that a browser would run, but for the scripts of the product. */
function expectHarmless(html: string): void {
  expect(html).not.toMatch(/<script(?![^>]* src="\/assets\/)/)
  expect(html).not.toMatch(/<img/)
  expect(html).not.toMatch(/ on\w+="/)
}
