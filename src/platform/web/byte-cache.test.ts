import { randomBytes } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { thePublic } from '../database/actor.ts'
import { keptPerSite, readyBytes } from './byte-cache.ts'
import { pages, type Site } from './page.ts'

const site = {} as Site
let made = 0
let version = '1'
let failing = false
let signedIn = false

function app(keptOf?: Parameters<typeof readyBytes>[1]) {
  const page = pages()
  page.use(async (c, next) => {
    c.set('site', site)
    c.set('visitor', {
      actor: thePublic,
      language: c.req.header('x-language') === 'en' ? 'en' : 'nl',
      person: signedIn ? { name: 'N', description: 'x' } : null,
    })
    await next()
  })
  page.onError((error, c) => c.text(error.message, 500))
  page.use(
    readyBytes(async () => {
      if (failing) throw new Error('the database does not answer')
      return version
    }, keptOf),
  )
  page.get('/goed', (c) => {
    made += 1
    return c.html(`<p>${made} ${c.var.visitor.language}</p>`)
  })
  page.get('/groot/:bytes', (c) => {
    made += 1
    // Random letters: zipping hardly makes them smaller.
    return c.text(randomBytes(Number(c.req.param('bytes')) / 2).toString('hex'))
  })
  page.get('/weg', (c) => {
    made += 1
    return c.text('weg', 404)
  })
  return page
}

beforeEach(() => {
  made = 0
  signedIn = false
})

describe('ready bytes', () => {
  it('sends no gzip to who refuses it', async () => {
    const response = await app().request('/goed', { headers: { 'accept-encoding': 'br, gzip;q=0' } })
    expect(response.headers.get('content-encoding')).toBeNull()
    expect(await response.text()).toMatch(/^<p>/)
  })

  it('makes a page once per address and language', async () => {
    const door = app()
    const texts = ['nl', 'nl', 'en', 'nl'].map(async (language) =>
      (await door.request('/goed', { headers: { 'x-language': language } })).text(),
    )
    for (const [at, text] of (await Promise.all(texts)).entries()) expect(text, String(at)).toMatch(/^<p>/)
    const again = await door.request('/goed')
    expect(await again.text()).toContain('nl')
    const before = made
    await door.request('/goed')
    expect(made).toBe(before)
  })

  it('answers 304 to who has it, and zips for who can read that', async () => {
    const door = app()
    const first = await door.request('/goed', { headers: { 'accept-encoding': 'gzip' } })
    const etag = first.headers.get('etag') ?? ''
    expect(gunzipSync(await first.arrayBuffer()).toString()).toContain('<p>1 nl')
    expect((await door.request('/goed', { headers: { 'if-none-match': etag } })).status).toBe(304)
  })

  it('answers who asks for the head alone with the same headers', async () => {
    const door = app()
    const head = await door.request('/goed', { method: 'HEAD' })
    const read = await door.request('/goed')
    expect([head.status, await head.text()]).toEqual([200, ''])
    for (const name of ['etag', 'cache-control', 'vary', 'content-type']) expect(head.headers.get(name), name).toBe(read.headers.get(name))
    expect(made).toBe(1)
  })

  it('forgets when the version changes, within a second', async () => {
    const clock = vi.spyOn(performance, 'now').mockReturnValue(10_000)
    const door = app()
    await door.request('/goed')
    version = '2'
    await door.request('/goed')
    expect(made).toBe(1)
    clock.mockReturnValue(11_500)
    await door.request('/goed')
    expect(made).toBe(2)
    clock.mockRestore()
  })

  it('sends nothing it kept while nobody can say whether it still holds, and goes on after that', async () => {
    const clock = vi.spyOn(performance, 'now').mockReturnValue(10_000)
    const door = app()
    await door.request('/goed')
    clock.mockReturnValue(11_500)
    failing = true
    const statuses = [await door.request('/goed'), await door.request('/goed')].map(({ status }) => status)
    failing = false
    expect(statuses).toEqual([500, 500])
    expect((await door.request('/goed')).status).toBe(200)
    expect(made).toBe(1)
    clock.mockRestore()
  })

  it('keeps nothing of a refusal or of a signed-in visitor', async () => {
    const door = app()
    await door.request('/weg')
    await door.request('/weg')
    expect(made).toBe(2)
    signedIn = true
    await door.request('/goed')
    expect((await door.request('/goed')).headers.get('etag')).toBeNull()
    expect(made).toBe(4)
  })

  it('keeps no more bytes than its budget, over all doors of a site, and forgets what was used longest ago', async () => {
    // Room for eight answers of 10 kB and their zipped half.
    const keptOf = keptPerSite(140_000)
    const [one, other] = [app(keptOf), app(keptOf)]
    const isMade = async (door: ReturnType<typeof app>, path: string) => {
      const before = made
      await door.request(path)
      return made > before
    }
    const addresses = Array.from({ length: 12 }, (_, at) => `/groot/10000?n=${at}`)
    for (const address of addresses) await one.request(address)
    expect(await isMade(one, addresses[11] ?? '')).toBe(false)
    expect(await isMade(one, addresses[0] ?? '')).toBe(true)
    for (const address of addresses.slice(0, 11)) {
      await other.request(address)
      expect(await isMade(one, addresses[11] ?? ''), 'used all the time').toBe(false)
    }
    expect(await isMade(one, addresses[10] ?? ''), 'pushed out by the other door').toBe(true)
  })

  it('never keeps an answer that would take a large part of the budget', async () => {
    const door = app(keptPerSite(140_000))
    await door.request('/groot/10000')
    for (const expected of [2, 3]) {
      expect((await door.request('/groot/20000')).headers.get('etag')).not.toBeNull()
      expect(made).toBe(expected)
    }
    await door.request('/groot/10000')
    expect(made).toBe(3)
  })

  it('keeps a changed version from filling the budget of the others', async () => {
    const clock = vi.spyOn(performance, 'now').mockReturnValue(20_000)
    const keptOf = keptPerSite(140_000)
    const [changing, steady] = [app(keptOf), app(keptOf)]
    await steady.request('/groot/10000')
    for (let at = 0; at < 20; at += 1) {
      version = `changed ${at}`
      clock.mockReturnValue(30_000 + at * 2000)
      await changing.request('/groot/10000')
    }
    clock.mockReturnValue(20_500)
    const before = made
    await steady.request('/groot/10000')
    expect(made).toBe(before)
    clock.mockRestore()
  })
})
