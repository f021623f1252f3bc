import { gunzipSync } from 'node:zlib'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { thePublic } from '../database/actor.ts'
import { readyBytes } from './byte-cache.ts'
import { pages, type Site } from './page.ts'

const site = {} as Site
let made = 0
let version = '1'
let signedIn = false

function app() {
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
  page.use(readyBytes(async () => version))
  page.get('/goed', (c) => {
    made += 1
    return c.html(`<p>${made} ${c.var.visitor.language}</p>`)
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
})
