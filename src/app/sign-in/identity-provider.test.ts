import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type EmbeddedProvider, embeddedProvider } from './demo/embedded-provider.ts'
import { identityProvider, subjectOf } from './identity-provider.ts'

describe('the claim people are known by', () => {
  const claims = { sub: 'a1', oid: 'b2', email: 'anna@example.nl', email_verified: true }
  it.each([
    ['sub', claims, 'a1'],
    ['oid', claims, 'b2'],
    ['email', claims, 'anna@example.nl'],
    ['email', { ...claims, email_verified: false }, null],
    ['email', { ...claims, email_verified: 'true' }, null],
    ['email', { sub: 'a1', email: 'anna@example.nl' }, null],
    ['oid', { sub: 'a1' }, null],
    ['oid', { sub: 'a1', oid: '' }, null],
    ['oid', { sub: 'a1', oid: 7 }, null],
  ])('%s of %j is %j', (claim, given, subject) => {
    expect(subjectOf(given, claim)).toBe(subject)
  })
})

describe('a provider of one’s own', () => {
  let server: Server
  let provider: EmbeddedProvider | undefined
  let redirectUri = ''
  const failures: string[] = []
  const failed = (error: unknown, what: string) => void failures.push(`${what}: ${error instanceof Error ? error.message : ''}`)

  beforeAll(async () => {
    server = createServer((request, response) => {
      if (provider?.handle(request, response) !== true) response.end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const publicUrl = `http://127.0.0.1:${port}`
    redirectUri = `${publicUrl}/inloggen/terug`
    provider = await embeddedProvider({ publicUrl, redirectUri, port, nameOf: () => 'Els Vermeer', failed })
  })
  afterAll(() => {
    server.close()
    server.closeAllConnections()
  })

  /** Goes there and back as a browser does, and is `els` on the way. */
  async function signedIn(subjectClaim?: string) {
    if (provider === undefined) throw new Error('the provider is open only while tests run')
    const door = identityProvider({ ...provider.settings, ...(subjectClaim === undefined ? {} : { subjectClaim }) }, redirectUri, failed)
    const begun = await door.begin()
    if (!begun.ok) throw new Error(begun.refusal.code)
    const { address, checks } = begun.value
    const asked = await fetch(address, { redirect: 'manual' })
    const cookie = asked.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ')
    const uid = asked.headers.get('location')?.split('/').at(-1) ?? ''
    const back = await fetch((await provider.choose(uid, uid, 'els')) ?? '', { redirect: 'manual', headers: { cookie } })
    const { search } = new URL(back.headers.get('location') ?? '', redirectUri)
    return { scope: address.searchParams.get('scope'), identity: await door.finish(search, checks) }
  }

  it('tells who somebody is by sub, or by the claim that was set', async () => {
    expect(await signedIn()).toMatchObject({ scope: 'openid profile', identity: { ok: true, value: { subject: 'els' } } })
    expect(await signedIn('name')).toMatchObject({ identity: { ok: true, value: { subject: 'Els Vermeer' } } })
    expect(failures).toEqual([])
  })

  it('lets nobody in by an e-mail address it does not give, and says so to who runs the installation', async () => {
    expect(await signedIn('email')).toMatchObject({
      scope: 'openid profile email',
      identity: { ok: false, refusal: { code: 'sign_in_failed' } },
    })
    const [told = ''] = failures.splice(0)
    expect(told).toMatch(/^the provider did not say who somebody is: no usable claim "email" in the ID token, which has: /)
    expect(told).toMatch(/\bname\b.*\bsub\b/)
    expect(told).not.toContain('Vermeer')
  })

  it('says which provider could not be reached, and why', async () => {
    const settings = { issuer: 'http://127.0.0.1:1', clientId: 'startlijn', clientSecret: 'secret' }
    expect(await identityProvider(settings, redirectUri, failed).begin()).toMatchObject({ ok: false })
    expect(failures.splice(0)).toEqual([
      expect.stringMatching(/^the sign-in provider could not be reached: http:\/\/127\.0\.0\.1:1: .*port/i),
    ])
  })
})
