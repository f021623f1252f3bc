import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openFamily } from '../../family/family/open-family.ts'
import { demoCoalitions, demoParent } from '../../people/demo/demo-people.ts'
import { demoActor } from '../../people/demo/load-demo-people.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import { asActor } from '../../platform/database/as-actor.ts'
import { testDatabase } from '../../platform/database/test-database.ts'
import { createApp } from '../create-app.ts'
import { httpServer } from '../http-server.ts'
import { openSignIn, type SignIn, type SignInEnvironment } from './open-sign-in.ts'
import { testBrowser } from './test-browser.ts'

describe('signing in with the embedded provider, over HTTP', () => {
  const database = testDatabase()
  const failures: string[] = []
  let server: Server
  let origin: string
  let moment = new Date()

  async function serve(environment: Partial<SignInEnvironment> = {}): Promise<{ server: Server; origin: string }> {
    let handle: SignIn['handle']
    let app: ReturnType<typeof createApp> | undefined
    const { server: opened } = httpServer(
      { fetch: (request, env) => app?.fetch(request, env) ?? new Response() },
      (request, response) => handle?.(request, response) ?? false,
    )
    await new Promise<void>((resolve) => opened.listen(0, '127.0.0.1', resolve))
    const { port } = opened.address() as AddressInfo
    const publicUrl = `http://localhost:${port}`
    const signIn = await openSignIn({ publicUrl, port, oidc: undefined, proxies: 0, ...environment }, (_, what) => void failures.push(what))
    handle = signIn.handle
    app = createApp({
      site: { database: database.get(), clock: () => moment, mode: 'demo', publicUrl },
      log: { error: (detail) => void failures.push(JSON.stringify(detail)) },
      signIn: signIn.pages,
    })
    return { server: opened, origin: publicUrl }
  }

  beforeAll(async () => {
    await settleDemoPeople(database.get())
    const started = await serve()
    server = started.server
    origin = started.origin
  })
  afterAll(() => {
    server.close()
    server.closeAllConnections()
  })

  async function choose(browser: ReturnType<typeof testBrowser>, subject: string, start = '/inloggen') {
    await browser.get(start)
    const address = browser.journey().at(-1) ?? ''
    return browser.post(address, { persoon: subject })
  }

  it('goes by the provider to the choice of people, and none of them is real', async () => {
    const browser = testBrowser(origin)
    const page = await (await browser.get('/inloggen')).text()
    expect(browser.journey().map((path) => path.replace(/kies\/.*/, 'kies/'))).toEqual(['/inloggen', '/oidc/auth', '/inloggen/kies/'])
    for (const words of ['Kies wie u bent', 'Oefencoalitie Zuid', 'Oefencoalitie Vallei', 'Els Vermeer', 'verzonnen'])
      expect(page).toContain(words)
    expect(page).not.toContain('Ouders</h2>')
    const english = await (await browser.get(`${browser.journey().at(-1)}?taal=en`)).text()
    expect(english).toContain('Choose who you are')
  })

  it('signs in whoever is chosen and returns to the page she came for', async () => {
    const browser = testBrowser(origin)
    const page = await (await choose(browser, 'els', '/inloggen?terug=/%3Fa=1')).text()
    expect(browser.journey().slice(1)).toEqual([expect.stringMatching('^/oidc/auth/'), '/inloggen/terug', '/'])
    expect(page).toMatch(/Els Vermeer.*verloskundige/)
    expect(failures).toEqual([])
  })

  it('goes to her own work when no page was asked for, or one elsewhere', async () => {
    for (const start of ['/inloggen', '/inloggen?terug=//elsewhere.example/x', '/inloggen?terug=https://elsewhere.example']) {
      const browser = testBrowser(origin)
      await choose(browser, 'marjan', start)
      expect(browser.journey().at(-1)).toBe('/werk')
    }
  })

  it('offers the demo parent once her family is there, and brings her to her own line', async () => {
    await asActor(database.get(), demoActor('midwife'), moment, (tx) =>
      openFamily(tx, {
        coalitionId: demoCoalitions.south.id,
        municipality: 'renkum',
        label: 'Gezin',
        parent: { part: 'mother', ...demoParent },
        pregnancy: 'expecting',
        dueDate: null,
        bornOn: null,
        firstChild: true,
      }),
    )
    const browser = testBrowser(origin)
    const page = await (await browser.get('/inloggen')).text()
    expect(page).toContain('Ouders</h2>')
    const own = await (await browser.post(browser.journey().at(-1) ?? '', { persoon: demoParent.subject })).text()
    expect(browser.journey().at(-1)).toBe('/mijn')
    expect(own).toMatch(/Lotte de Wit.*ouder/)
  })

  it('lets the same browser go on as somebody else, under another session', async () => {
    const browser = testBrowser(origin)
    await choose(browser, 'els', '/inloggen?terug=/')
    const first = browser.cookie('startlijn')
    const page = await (await choose(browser, 'ruud', '/inloggen?terug=/')).text()
    expect(page).toContain('Ruud Jansen')
    expect(browser.cookie('startlijn')).not.toBe(first)
  })

  it('signs out: the session is over, also for whoever kept the cookie', async () => {
    const browser = testBrowser(origin)
    await choose(browser, 'els', '/inloggen?terug=/')
    const kept = browser.cookie('startlijn')
    const page = await (await browser.post('/uitloggen', {})).text()
    expect(page).toContain('U bent uitgelogd')
    expect(browser.cookie('startlijn')).toBeUndefined()
    const afterwards = await (await fetch(`${origin}/`, { headers: { cookie: `startlijn=${kept}` } })).text()
    expect(afterwards).not.toContain('Els Vermeer')
  })

  it('refuses an answer that was not asked for, twice used, or of another browser', async () => {
    expect((await testBrowser(origin).get('/inloggen/terug?code=x&state=y')).status).toBe(400)
    const browser = testBrowser(origin)
    await browser.get('/inloggen')
    const wrong = await browser.get('/inloggen/terug?code=x&state=y')
    expect(wrong.status).toBe(400)
    expect(await wrong.text()).toContain('Inloggen is niet gelukt')
    const other = testBrowser(origin)
    await other.get('/inloggen')
    const stolen = await browser.post(other.journey().at(-1) ?? '', { persoon: 'els' })
    expect(stolen.status).toBe(400)
    expect(failures.splice(0)).toEqual(['a sign-in was not completed'])
  })

  it('vouches for nobody outside the demo people', async () => {
    const browser = testBrowser(origin)
    const page = await choose(browser, 'nobody')
    expect(browser.journey()).toHaveLength(1)
    expect(page.status).toBe(422)
  })

  it('slows down whoever knocks too often, and lets in again later', async () => {
    const own = await serve()
    const statuses: number[] = []
    for (let knock = 0; knock < 121; knock += 1) statuses.push((await fetch(`${own.origin}/inloggen/terug`)).status)
    expect(statuses.filter((status) => status === 429)).toHaveLength(1)
    const refused = await fetch(`${own.origin}/inloggen`, { redirect: 'manual' })
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1'])
    moment = new Date(moment.getTime() + 5000)
    expect((await fetch(`${own.origin}/inloggen`, { redirect: 'manual' })).status).toBe(302)
    own.server.close()
    own.server.closeAllConnections()
  })

  it('says so when the provider does not answer, keeps the rest open, and tries again', async () => {
    const absent = await serve({ oidc: { issuer: 'http://127.0.0.1:9/', clientId: 'a', clientSecret: 'b', subjectClaim: 'sub' } })
    for (let attempt = 0; attempt < 2; attempt += 1) {
      const answer = await fetch(`${absent.origin}/inloggen?terug=/monitor`)
      expect(answer.status).toBe(503)
      expect(await answer.text()).toContain('href="/inloggen?terug=%2Fmonitor"')
    }
    expect((await fetch(`${absent.origin}/`)).status).toBe(200)
    expect((await fetch(`${absent.origin}/oidc/jwks`)).status).toBe(404)
    expect(failures.splice(0)).toHaveLength(2)
    absent.server.close()
    absent.server.closeAllConnections()
  })
})
