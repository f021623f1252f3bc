import { beforeAll, describe, expect, it } from 'vitest'
import { demoPeople } from '../../people/demo/demo-people.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import { testDatabase } from '../../platform/database/test-database.ts'
import { ok } from '../../platform/result.ts'
import { createApp } from '../create-app.ts'
import type { IdentityProvider } from './identity-provider.ts'
import { signInPages } from './sign-in.pages.tsx'

const now = new Date('2026-03-02T09:00:00+01:00')
const publicUrl = 'https://startlijn.example'
const checks = { state: 's', nonce: 'n', verifier: 'v' }

describe('the doors of signing in, in production', () => {
  const database = testDatabase()
  beforeAll(() => settleDemoPeople(database.get()))

  function door(subject: string) {
    const provider: IdentityProvider = {
      begin: async () => ok({ address: new URL('https://provider.example/auth'), checks }),
      finish: async () => ok({ subject, name: null }),
    }
    return createApp({
      site: { database: database.get(), clock: () => now, mode: 'production', publicUrl },
      log: { error: (detail) => expect(detail).toBeUndefined() },
      signIn: [signInPages(provider)],
    })
  }
  const back = (subject: string, pending: object = checks) =>
    door(subject).request(`${publicUrl}/inloggen/terug?code=c&state=s`, {
      headers: { cookie: `__Host-startlijn-inloggen=${encodeURIComponent(JSON.stringify(pending))}` },
    })

  it('sends to the provider and keeps what must come back where only this host reads it', async () => {
    const response = await door('x').request(`${publicUrl}/inloggen?terug=/werk`)
    expect([response.status, response.headers.get('location')]).toEqual([302, 'https://provider.example/auth'])
    expect(response.headers.get('set-cookie')).toMatch(/^__Host-startlijn-inloggen=.*Path=\/; HttpOnly; Secure; SameSite=Lax$/)
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  it('lets in whom the directory knows, under a cookie of this host alone', async () => {
    const response = await back(demoPeople.midwife.subject, { ...checks, returnTo: '/gezin/1' })
    expect([response.status, response.headers.get('location')]).toEqual([303, '/gezin/1'])
    expect(response.headers.getSetCookie().at(-1)).toMatch(/^__Host-startlijn=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
  })

  it('does not believe a return path somebody put in the cookie', async () => {
    expect((await back(demoPeople.midwife.subject, { ...checks, returnTo: '//elsewhere.example' })).headers.get('location')).toBe('/werk')
  })

  it('tells somebody unknown so, whom to ask, and with what; she gets no session', async () => {
    const response = await back('kenmerk-123')
    expect(response.status).toBe(403)
    const page = await response.text()
    for (const words of ['nog niet bij deze coalitie', 'kwartiermaker', 'verloskundige', 'kenmerk-123']) expect(page).toContain(words)
    expect(response.headers.getSetCookie().filter((cookie) => cookie.startsWith('__Host-startlijn='))).toEqual([])
  })

  it('refuses an answer without its beginning, or with a cookie that is not ours', async () => {
    expect((await door('x').request(`${publicUrl}/inloggen/terug?code=c`)).status).toBe(400)
    expect((await back('x', { state: 1 })).status).toBe(400)
  })

  it('says after signing out that the provider may still know her', async () => {
    const page = await (await door('x').request(`${publicUrl}/uitgelogd`)).text()
    expect(page).toContain('kunt u nog ingelogd zijn')
  })
})
