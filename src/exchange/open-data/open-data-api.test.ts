import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it, test } from 'vitest'
import { type TestApp, testApp } from '../../app/test-app.ts'
import { takeSetBack } from '../../monitor/publication/take-back.ts'
import { demoActor } from '../../people/demo/load-demo-people.ts'
import { asActor } from '../../platform/database/as-actor.ts'
import { testDatabase } from '../../platform/database/test-database.ts'
import { problemSchema } from './problem.ts'
import { setAnswer, setFiguresAnswer, setsAnswer } from './set-schema.ts'
import { draft, own, publishOwn, settleSets } from './test-sets.ts'

const now = new Date('2026-03-02T09:00:00+01:00')

describe('open data', () => {
  const database = testDatabase()
  let app: TestApp
  beforeAll(async () => {
    await settleSets(database.get(), now)
    app = testApp(database.get(), now)
  })
  const ask = (path: string, init: RequestInit = {}) => app.app.request(`http://localhost/api/v1${path}`, init)
  const json = async (path: string) => {
    const response = await ask(path)
    expect(response.status, path).toBe(200)
    return response.json()
  }

  it('lists the published sets and no other, for an analyst too', async () => {
    const slugs = (text: string) => setsAnswer.parse(JSON.parse(text)).sets.map(({ slug }) => slug)
    expect(slugs(await (await ask('/sets')).text())).toEqual(['openbare-cijfers', own.slug])
    expect(slugs(await (await app.get('/api/v1/sets', 'analyst')).text())).toEqual(['openbare-cijfers', own.slug])
    for (const path of [`/sets/${draft.slug}`, `/sets/${draft.slug}/figures.json`, `/sets/${draft.slug}/1/figures.csv`])
      for (const as of [undefined, 'analyst'] as const) expect((await app.get(`/api/v1${path}`, as)).status, path).toBe(404)
    expect((await app.get(`/api/v1/figures?set=${draft.slug}`, 'analyst')).status).toBe(400)
  })

  it('tells of every publication when it appeared and what the audit found, and nothing that gives a count away', async () => {
    const set = setAnswer.parse(await json(`/sets/${own.slug}`))
    expect(set).toMatchObject({ publication: 2, publishedOn: '2026-03-02', protection: 'counts' })
    expect(set.publications.map(({ number, note }) => [number, note])).toEqual([
      [2, null],
      [1, 'eerste keer'],
    ])
    const [latest] = set.publications
    expect(latest?.account).toMatchObject({ figures: 10, withheld: 4, threshold: 10, audit: { exactLeaks: 0, intervalLeaks: 0 } })
    // Of 4 and 36, together 40: that 36 is hidden for the other would say that the other is 4.
    expect(JSON.stringify(set)).not.toMatch(/secondary|valueLost|Tom/)
  })

  it('gives the figures as they are shown now, and as they were published before', async () => {
    const current = setFiguresAnswer.parse(await json(`/sets/${own.slug}/figures.json`))
    const first = setFiguresAnswer.parse(await json(`/sets/${own.slug}/1/figures.json`))
    expect([current.total, current.publication.number, first.total, first.publication.number]).toEqual([10, 2, 5, 1])
    expect(first.figures.every(({ publication, period }) => publication === 1 && period.text === '2025')).toBe(true)
    expect(current.figures.filter(({ state }) => state === 'withheld')).toHaveLength(4)
    expect(current.publisher.url).toBe('http://localhost')
    const rows = parse(await (await ask(`/sets/${own.slug}/1/figures.csv`)).text(), { columns: true }) as Record<string, string>[]
    expect(rows.map((row) => [row['area'], row['publication'], row['value']])).toEqual(
      first.figures.map(({ area, value }) => [area.slug, '1', value === null ? '' : String(value)]),
    )
    expect((await ask(`/sets/${own.slug}/figures.json`)).headers.get('content-disposition')).toContain('proefset-2.json')
  })

  it('finds figures of one set, and of every real one when none is named', async () => {
    const sets = async (query: string) =>
      new Set(((await json(`/figures?indicator=10${query}`)) as { figures: { set: string }[] }).figures.map((figure) => figure.set))
    expect(await sets('')).toEqual(new Set(['openbare-cijfers', own.slug]))
    expect(await sets(`&set=${own.slug}`)).toEqual(new Set([own.slug]))
    expect(await sets('&set=oefencijfers')).toEqual(new Set())
  })

  test.each([
    ['/figures?indicator=99&area=nergens', ['indicator', 'area']],
    ['/figures?set=alles', ['set']],
    ['/figures?set=openbare-cijfers&set=oefencijfers', ['set']],
    ['/figures?indicater=8a', ['indicater']],
    ['/figures?format=xls&period=lente', ['format', 'period']],
    ['/sets?jaar=2023', ['jaar']],
    ['/services?week=99', ['week']],
  ])('refuses %s and names every parameter', async (path, names) => {
    const response = await ask(path)
    expect(response.status).toBe(400)
    const body = problemSchema.parse(await response.json())
    expect(body.invalidParams?.map(({ name }) => name).toSorted()).toEqual(names.toSorted())
  })

  test.each([
    ['GET', '/nergens', 404],
    ['GET', '/sets/', 404],
    ['GET', '/sets/geen-set', 404],
    ['GET', `/sets/${own.slug}/3/figures.json`, 404],
    ['GET', `/sets/${own.slug}/01/figures.json`, 404],
    ['GET', `/sets/${own.slug}/2/figures.xml`, 404],
    ['DELETE', '/sets', 405],
    ['PUT', '/figures', 405],
  ])('answers %s %s with a problem', async (method, path, status) => {
    const response = await ask(path, { method, headers: { origin: 'http://localhost' } })
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(problemSchema.parse(await response.json())).toMatchObject({ status, instance: `/api/v1${path}` })
  })

  it('says to who posts a form from elsewhere that it can only be read', async () => {
    const response = await ask('/sets', { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'a=1' })
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
  })

  it('answers a problem to any address under /api, and to a value no column takes', async () => {
    const other = await app.app.request('http://localhost/api/anders')
    expect([other.status, other.headers.get('content-type')]).toEqual([404, 'application/problem+json'])
    const odd = await ask(`/sets/${'x'.repeat(3000)}/99999999999999999999/figures.json`)
    expect([odd.status, odd.headers.get('content-type')]).toEqual([404, 'application/problem+json'])
  })

  it('may be read from anywhere, says its version and where it is described', async () => {
    for (const path of ['/sets', '/sets/geen-set', '/openapi.json']) {
      const { headers } = await ask(path, { headers: { origin: 'https://elders.nl' } })
      expect(headers.get('access-control-allow-origin'), path).toBe('*')
      expect(headers.has('access-control-allow-credentials')).toBe(false)
      expect(headers.get('api-version')).toMatch(/^1\.\d+\.\d+$/)
      expect(headers.get('link')).toContain('</api/v1/openapi.json>; rel="service-desc"')
    }
    const before = await ask('/figures', {
      method: 'OPTIONS',
      headers: { origin: 'https://elders.nl', 'access-control-request-method': 'GET' },
    })
    expect([before.status, before.headers.get('access-control-allow-methods')]).toEqual([204, 'GET,HEAD'])
  })

  it('can be entered, with or without a slash, and names the sources of figures by their key', async () => {
    for (const address of ['', '/']) {
      const { addresses } = await (await ask(address)).json()
      expect(addresses).toContainEqual({ path: '/api/v1/figures', summary: expect.any(String) })
    }
    const { sources } = await (await ask('/sources')).json()
    expect(sources).toContainEqual(expect.objectContaining({ key: 'tno-zonmw-2024', year: 2024, retrievedOn: '2026-11-22' }))
  })

  it('is not asked for twice: HEAD and GET have one ETag, whatever else is accepted, and 304 answers to it', async () => {
    const path = `/sets/${own.slug}/figures.json`
    const got = await ask(path)
    const etag = got.headers.get('etag') ?? ''
    expect(etag).not.toBe('')
    const head = await ask(path, { method: 'HEAD' })
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, etag, ''])
    const varied = await ask(path, { headers: { accept: 'text/html;q=0.1, application/json', 'if-none-match': etag } })
    expect([varied.status, varied.headers.get('api-version')]).toEqual([304, '1.2.0'])
    expect((await ask('/sets/geen-set', { method: 'HEAD' })).status).toBe(404)
  })

  it('shows nothing more of a set that was taken back, an earlier publication neither', async () => {
    const taken = await asActor(database.get(), demoActor('analyst'), now, (tx) => takeSetBack(tx, own.slug, 2))
    expect(taken.ok).toBe(true)
    const later = testApp(database.get(), now)
    for (const path of [
      `/sets/${own.slug}`,
      `/sets/${own.slug}/figures.json`,
      `/sets/${own.slug}/1/figures.json`,
      `/sets/${own.slug}/1/figures.csv`,
    ])
      for (const as of [undefined, 'analyst'] as const) expect((await later.get(`/api/v1${path}`, as)).status, path).toBe(404)
    expect((await later.get(`/api/v1/figures?set=${own.slug}`)).status).toBe(400)
  })
  it('shows only what is published after it was taken back, by its number too', async () => {
    await publishOwn(database.get(), now, 'opnieuw')
    const again = testApp(database.get(), now)
    const get = async (path: string) => again.get(`/api/v1/sets/${own.slug}${path}`)
    const set = setAnswer.parse(await (await get('')).json())
    expect(set.publications.map(({ number }) => number)).toEqual([3])
    for (const ending of ['json', 'csv']) {
      expect((await get(`/3/figures.${ending}`)).status).toBe(200)
      for (const number of [1, 2]) expect((await get(`/${number}/figures.${ending}`)).status, `${number} ${ending}`).toBe(404)
    }
    expect(await (await again.get('/monitor/publicaties')).text()).not.toContain('eerste keer')
    expect(await (await again.get('/api/v1/catalog.jsonld')).text()).not.toContain('eerste keer')
  })
})
