import { beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../../app/test-app.ts'
import { draft, draftMarks, own, settleSets } from '../../exchange/open-data/test-sets.ts'
import { demoActor } from '../../people/demo/load-demo-people.ts'
import { thePublic } from '../../platform/database/actor.ts'
import { asActor } from '../../platform/database/as-actor.ts'
import { testDatabase } from '../../platform/database/test-database.ts'
import { findCoverage, findPublicSets } from './public-sets.store.ts'
import { takeSetBack } from './take-back.ts'

const now = new Date('2026-03-02T09:00:00+01:00')

describe('the page of published sets', () => {
  const database = testDatabase()
  let app: TestApp
  beforeAll(async () => {
    await settleSets(database.get(), now)
    app = testApp(database.get(), now)
  })
  const page = async (language?: 'nl' | 'en') => (await app.get('/monitor/publicaties', undefined, language)).text()
  const card = (html: string) => html.slice(html.indexOf(`id="${own.slug}"`), html.indexOf('id="programmas"'))

  it('says of a protected set what is hidden, what the audit tested and where it is', async () => {
    const html = card(await page())
    expect(html).toContain('publicatie 2, 2 maart 2026')
    expect(html).toContain('<dd>10 cijfers</dd>')
    expect(html).toContain('<dd>4 cijfers</dd>')
    expect(html).toContain('5 gebieden, 2024-2025')
    expect(html).toContain('Aantallen van 1 tot en met 9')
    expect(html).toContain('Het kon geen enkel verborgen aantal vinden')
    for (const path of ['figures.csv', 'figures.json', '1/figures.csv', '1/figures.json'])
      expect(html).toContain(`href="/api/v1/sets/${own.slug}/${path}"`)
    expect(html).toContain('eerste keer')
  })

  it('says of a quoted set that nothing is hidden, and why', async () => {
    const html = await page()
    const quoted = html.slice(html.indexOf('id="openbare-cijfers"'), html.indexOf(`id="${own.slug}"`))
    expect(quoted).toContain('<dd>niets</dd>')
    expect(quoted).toContain('overgenomen zoals hun bron ze al openbaar heeft gemaakt')
    expect(quoted).not.toContain('Aantallen van 1')
  })

  it('is there in English, shows no draft, and is reached from the sources and from every page of the monitor', async () => {
    const html = await page('en')
    expect(html).toContain('It could find none of the hidden counts')
    expect(html).toContain('<span lang="nl">eerste keer</span>')
    for (const mark of draftMarks) expect(html).not.toContain(mark)
    for (const path of ['/monitor/bronnen', '/monitor', '/monitor/8a']) {
      const other = await (await app.get(path)).text()
      expect(other.slice(other.indexOf('<footer')), path).toContain('href="/monitor/publicaties"')
    }
    expect(await (await app.get('/zorglandschap')).text()).not.toContain('href="/monitor/publicaties"')
  })

  it('says who publishes, and where to send questions when the settings say so', async () => {
    expect(await page()).not.toContain('mailto:')
    const publisher = { name: 'Coalitie Zuid', email: 'cijfers@coalitie.example' }
    const named = testApp(database.get(), now, { publisher })
    const html = await (await named.get('/monitor/publicaties')).text()
    expect(html).toContain('gepubliceerd door Coalitie Zuid (oefenomgeving)')
    expect(html).toContain('<a href="mailto:cijfers@coalitie.example">')
    const { info } = (await (await named.get('/api/v1/openapi.json')).json()) as { info: { contact: unknown } }
    expect(info.contact).toEqual({
      name: 'Coalitie Zuid (oefenomgeving)',
      url: 'http://localhost/monitor/publicaties',
      email: 'cijfers@coalitie.example',
    })
    expect(await (await named.get('/api/v1/catalog.ttl')).text()).toContain('mailto:cijfers@coalitie.example')
  })

  it('is kept ready, and made anew when a set is taken back', async () => {
    const etag = (await app.get('/monitor/publicaties')).headers.get('etag') ?? ''
    expect((await app.app.request('http://localhost/monitor/publicaties', { headers: { 'if-none-match': etag } })).status).toBe(304)
    await asActor(database.get(), demoActor('analyst'), now, (tx) => takeSetBack(tx, own.slug, 2))
    expect(await (await testApp(database.get(), now).get('/monitor/publicaties')).text()).not.toContain(own.slug)
  })

  it('reads the same for everybody: no draft for an analyst either', async () => {
    for (const actor of [thePublic, demoActor('analyst')]) {
      const sets = await asActor(database.get(), actor, now, findPublicSets)
      expect(sets.map(({ slug }) => slug)).toEqual(['openbare-cijfers'])
      const coverage = await asActor(database.get(), actor, now, findCoverage)
      expect([...coverage.keys()]).toEqual(['openbare-cijfers'])
      expect(coverage.has(draft.slug)).toBe(false)
    }
  })
})
