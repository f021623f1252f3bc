import { beforeAll, describe, expect, it } from 'vitest'
import { settleDemoPeople } from '../people/demo/test-people.ts'
import type { Database } from '../platform/database/database.ts'
import { testDatabase } from '../platform/database/test-database.ts'
import { createApp } from './create-app.ts'
import { testApp } from './test-app.ts'

const now = new Date('2026-03-02T09:00:00+01:00')
const origin = 'http://localhost'
const typed = {
  label: 'Gezin <Zonneveld>',
  reason: 'De huur loopt af & er is geen woning.',
  idempotencyKey: '5e700000-0000-4000-8000-0000000000aa',
}
const type = 'application/x-www-form-urlencoded'

/** A database of which every question ends so; nobody answers for it when nothing is said. */
function away(database: Database, code = 'ECONNREFUSED', message = 'connect ECONNREFUSED 127.0.0.1:5432'): Database {
  const refused = Object.assign(new Error(message), { code })
  return {
    ...database,
    kysely: new Proxy(database.kysely, {
      get() {
        throw refused
      },
    }),
  }
}

describe('the pages', () => {
  const database = testDatabase()
  beforeAll(() => settleDemoPeople(database.get()))
  const body = () => new URLSearchParams(typed).toString()
  const post = (own: Record<string, string> = {}) => ({
    method: 'POST',
    body: body(),
    headers: { 'content-type': type, 'content-length': String(body().length), origin, cookie: 'startlijn=some-token', ...own },
  })

  describe('while the database does not answer', () => {
    const told: string[] = []
    const request = (path: string, init: RequestInit = {}) =>
      createApp({
        site: { database: away(database.get()), clock: () => now, mode: 'demo', publicUrl: origin },
        log: { error: (_detail, message) => void told.push(message) },
      }).request(`${origin}${path}`, init)

    it('say so in the language of the reader, for a session nobody can look up', async () => {
      const dutch = await request('/werk', { headers: { cookie: 'startlijn=some-token' } })
      expect([dutch.status, dutch.headers.get('retry-after')]).toEqual([503, '30'])
      expect(await dutch.text()).toMatch(/<html lang="nl".*Startlijn is even niet bereikbaar.*href="\/werk"[^>]*>\s*Probeer het opnieuw/s)
      const english = await request('/werk', { headers: { cookie: 'startlijn=some-token; taal=en' } })
      expect(await english.text()).toContain('Startlijn cannot be reached just now')
      expect(new Set(told)).toEqual(new Set(['the database does not answer']))
    })

    it('keep what was sent, to be sent again', async () => {
      const response = await request('/aanmelden', post())
      expect([response.status, response.headers.get('cache-control')]).toEqual([503, 'no-store'])
      const html = await response.text()
      expect(html).toMatch(/<form[^>]*method="post" action="\/aanmelden"/)
      expect(html).toContain('name="label" value="Gezin &lt;Zonneveld&gt;"')
      expect(html).toContain('name="reason" value="De huur loopt af &amp; er is geen woning."')
      expect(html).toContain(`name="idempotencyKey" value="${typed.idempotencyKey}"`)
      expect(html).toContain('Verstuur opnieuw')
    })

    it.each([
      ['another site', { origin: 'https://elsewhere.example' }],
      ['nobody in particular', { origin: '' }],
      ['somebody who sends more than a form holds', { 'content-length': '9999999' }],
    ])('offer nothing that came from %s', async (_who, headers) => {
      const response = await request('/aanmelden', post(headers))
      expect(response.status).toBe(503)
      expect(await response.text()).not.toContain('Zonneveld')
    })

    it('tell a program in its own way', async () => {
      const response = await request('/api/v1/areas', { headers: { cookie: 'startlijn=some-token' } })
      expect(response.status).toBe(503)
      expect(response.headers.get('content-type')).toBe('application/problem+json')
    })
  })

  it('say that it took too long, when the server stopped what was asked', async () => {
    const told: string[] = []
    const slow = createApp({
      site: {
        database: away(database.get(), '57014', 'canceling statement due to statement timeout'),
        clock: () => now,
        mode: 'demo',
        publicUrl: origin,
      },
      log: { error: (_detail, message) => void told.push(message) },
    })
    const response = await slow.request(`${origin}/aanmelden`, post())
    expect(response.status).toBe(503)
    const html = await response.text()
    expect(html).toMatch(/Dit duurde te lang.*Er is niets half gedaan/s)
    expect(html).toContain('name="label" value="Gezin &lt;Zonneveld&gt;"')
    const english = await slow.request(`${origin}/werk`, { headers: { cookie: 'startlijn=some-token; taal=en' } })
    expect(await english.text()).toContain('This took too long')
    expect(new Set(told)).toEqual(new Set(['the database took too long']))
  })

  it('keep what was sent by somebody whose session had ended, who signs in beside it and sends it again', async () => {
    const html = await (await testApp(database.get(), now).app.request(`${origin}/aanmelden`, post())).text()
    expect(html).toContain('Log eerst in')
    expect(html).toMatch(/href="\/inloggen\?terug=[^"]*" target="_blank"[^>]*>\s*Inloggen in een nieuw venster/)
    expect(html).toContain('name="label" value="Gezin &lt;Zonneveld&gt;"')
    expect(html).toContain('Verstuur opnieuw')
    const page = await (await testApp(database.get(), now).get('/aanmelden')).text()
    expect(page).not.toMatch(/Verstuur opnieuw|_blank/)
  })
})
