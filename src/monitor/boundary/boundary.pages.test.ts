import { beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../app/create-app.ts'
import { startSession } from '../../app/sign-in/session.store.ts'
import { loadAreas } from '../../area/area.store.ts'
import { loadShippedAreas } from '../../area/load-areas.ts'
import { type DemoName, demoPeople } from '../../people/demo/demo-people.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import { theSystem } from '../../platform/database/actor.ts'
import { asActor } from '../../platform/database/as-actor.ts'
import { testDatabase } from '../../platform/database/test-database.ts'
import { loadFigures } from '../figure/load-figures.ts'
import { mostBoundaryBytes } from './boundary-draft.ts'
import { feature, geoJson, regionFeatures, square } from './test-boundaries.ts'

const now = new Date('2026-03-02T09:00:00+01:00')
const origin = 'http://localhost'
const root = '/beheer/kaart'

describe('the pages where maps get boundaries', () => {
  const database = testDatabase()
  const tokens = new Map<DemoName, string>()
  let region: object[] = []
  beforeAll(async () => {
    await settleDemoPeople(database.get())
    region = await asActor(database.get(), theSystem, now, async (tx) => {
      await loadShippedAreas(tx)
      await loadFigures(tx)
      return regionFeatures(await loadAreas(tx))
    })
    for (const name of ['analyst', 'midwife', 'lead'] as const)
      tokens.set(name, await startSession(database.get(), now, { professionalId: demoPeople[name].id }))
  })

  async function request(path: string, as: DemoName | null = 'analyst', init: RequestInit = {}, language = 'nl') {
    const failures: unknown[] = []
    const app = createApp({
      site: { database: database.get(), clock: () => now, mode: 'demo', publicUrl: origin },
      log: { error: (failure: unknown) => void failures.push(failure) },
    })
    const cookie = `taal=${language}${as === null ? '' : `; startlijn=${tokens.get(as)}`}`
    const response = await app.request(`${origin}${path}`, { ...init, headers: { ...init.headers, cookie, origin } })
    const html = await response.text()
    expect(failures).toEqual([])
    return { status: response.status, html, location: response.headers.get('location') ?? '' }
  }
  const post = (path: string, form: Record<string, string>, as: DemoName = 'analyst', language = 'nl') =>
    request(path, as, { method: 'POST', body: new URLSearchParams(form) }, language)
  const upload = (content: string, attribution = 'CBS en Kadaster, 2024', as: DemoName = 'analyst', language = 'nl') => {
    const body = new FormData()
    body.set('attribution', attribution)
    if (content !== '') body.set('file', new File([content], 'gemeenten.geojson'))
    return request(root, as, { method: 'POST', body }, language)
  }

  it('are for analysts; others hear for whom, in their own language', async () => {
    expect((await request(root)).status).toBe(200)
    for (const as of ['midwife', 'lead'] as const) {
      const refused = await request(root, as)
      expect(refused.status).toBe(403)
      expect(refused.html).toContain('Alleen analisten van een coalitie veranderen de kaart.')
      expect((await request(root, as, {}, 'en')).html).toContain('Only analysts of a coalition change the map.')
      expect((await upload(geoJson(feature({ slug: 'renkum' })), 'CBS', as)).status).toBe(403)
      expect((await post(`${root}/tegels`, { version: '0 ' }, as)).status).toBe(403)
    }
    expect((await request(root, null)).html).toContain('Log eerst in')
    const id = '00000000-0000-4000-8000-0000000000aa'
    for (const path of [`${root}/${id}`, `${root}/geen-id`]) expect((await request(path)).status).toBe(404)
    expect((await post(`${root}/${id}`, {})).status).toBe(404)
    expect((await post(`${root}/${id}/weggooien`, {})).status).toBe(404)
    for (const [as, shown] of [
      ['analyst', true],
      ['lead', false],
    ] as const)
      expect((await request('/beheer', as)).html.includes(`href="${root}"`)).toBe(shown)
  })

  it('begin with tiles, bring a file to the atlas, and go back to tiles', async () => {
    expect((await request(root)).html).toContain('Elke gemeente is nu een tegel')
    const atlas = () => request('/monitor/atlas', 'analyst').then(({ html }) => html)
    expect(await atlas()).toContain('class="chart area-map tiles"')
    const sent = await upload(geoJson(...region))
    expect(sent.status).toBe(303)
    const preview = (await request(sent.location)).html
    for (const words of [
      'Zo wordt de kaart',
      'gemeenten.geojson',
      `Herkend: ${region.length} gebieden`,
      'alle 15 gemeenten hebben grenzen',
    ])
      expect(preview).toContain(words)
    expect(preview).toContain('role="img"')
    expect(preview).not.toContain('Niet herkend')
    expect((await request(root)).html).toContain('Er wacht nog een bestand')
    expect(await atlas()).toContain('class="chart area-map tiles"')
    expect((await post(sent.location, {})).location).toBe(`${root}#nu`)
    expect(await atlas()).toContain('class="chart area-map shapes"')
    expect(await atlas()).toContain('Grenzen: CBS en Kadaster, 2024.')
    const drawn = (await request(root)).html
    expect(drawn).toContain('15 gebieden met eigen grenzen')
    expect(drawn).not.toContain('Er wacht nog een bestand')
    const again = (await request((await upload(geoJson(feature({ slug: 'renkum' })), 'Kadaster')).location)).html
    for (const words of ['vervangt CBS en Kadaster, 2024', 'uit dit bestand', 'stond er al', 'Grenzen: Kadaster en CBS en Kadaster, 2024.'])
      expect(again).toContain(words)
    const version = /name="version" value="([^"]+)"/.exec(drawn)?.[1] ?? ''
    expect((await post(`${root}/tegels`, { version: 'anders' })).status).toBe(409)
    expect((await post(`${root}/tegels`, { version })).location).toBe(root)
    expect(await atlas()).toContain('class="chart area-map tiles"')
  })

  it('name what is wrong and where, keep what was typed, and change nothing', async () => {
    const faulty = geoJson(
      feature({ slug: 'renkum' }, [[[187_000, 443_000]]]),
      feature({ naam: '<b>Verweggistan</b>' }),
      feature({ slug: 'ede' }, [square(51.9, 5.7)]),
    )
    const refused = await upload(faulty, 'Kadaster & zonen')
    expect(refused.status).toBe(422)
    for (const words of [
      'In het bestand kloppen 3 dingen niet.',
      'Gebied 1 (Renkum) in het bestand heeft een punt 187000, 443000: dat zijn meters (RD)',
      'Gebied 2 in het bestand heet &quot;&lt;b&gt;Verweggistan',
      'Gebied 3 (Ede) in het bestand heeft een punt 51.9, 5.7 buiten Nederland',
      'value="Kadaster &amp; zonen"',
    ])
      expect(refused.html).toContain(words)
    const english = await upload('geen json', 'Kadaster', 'analyst', 'en')
    expect(english.html).toContain('The file is no GeoJSON; save the boundaries as GeoJSON.')
    const none = await upload(geoJson(feature({ naam: 'Verweggistan' })))
    expect(none.html).toContain('Geen enkel gebied in dit bestand is hier bekend.')
    const empty = await upload('', '')
    for (const words of ['Kies een bestand.', 'Vul in van wie de grenzen zijn.']) expect(empty.html).toContain(words)
    const many = await upload(geoJson(...Array.from({ length: 30 }, () => feature({ oppervlakte: 1 }))))
    expect(many.html).toContain('En nog 10.')
  })

  it('tell of a municipality that is no more what became of it', async () => {
    const { location } = await upload(geoJson(feature({ slug: 'renkum' }), feature({ statcode: 'GM0196', statnaam: 'Rijnwaarden' })))
    const preview = await request(location)
    expect(preview.html).toContain('Rijnwaarden (GM0196) is geen gemeente meer: op 1 januari 2018 ging het op in Zevenaar (GM0299)')
    expect(preview.html).toContain('dit zijn grenzen van voor die tijd')
    await post(`${location}/weggooien`, {})
  })

  it('ask what to do with areas nobody knows', async () => {
    const strangers = Array.from({ length: 14 }, (_, at) => feature({ naam: `Vreemd ${at}` }))
    const { location } = await upload(geoJson(feature({ slug: 'renkum' }), ...strangers))
    const preview = await request(location)
    for (const words of ['Niet herkend: 14 gebieden', 'nr. 2: Vreemd 0', 'Nog 2', 'Neem de grenzen van 1 gebied over'])
      expect(preview.html).toContain(words)
    const left = await post(location, {})
    expect(left.status).toBe(422)
    expect(left.html).toContain('Kruis aan dat deze gebieden weg mogen')
    expect((await post(location, {}, 'analyst', 'en')).html).toContain('Tick that these areas may be left out')
    expect((await post(`${location}/weggooien`, {})).location).toBe(root)
    expect((await request(location)).status).toBe(404)
  })

  it('turn a file away that is too large before it is read, and say why', async () => {
    let left = 40
    const body = new ReadableStream({
      pull(controller) {
        left -= 1
        if (left < 0) controller.close()
        else controller.enqueue(new Uint8Array(1024 * 1024))
      },
    })
    const headers = { 'content-type': 'multipart/form-data; boundary=x', 'content-length': String(40 * 1024 * 1024) }
    const refused = await request(root, 'analyst', { method: 'POST', headers, body, duplex: 'half' } as RequestInit)
    expect(refused.status).toBe(413)
    expect(refused.html).toContain('Een bestand met grenzen mag hoogstens 5 MB zijn. Er is niets veranderd.')
    expect((await upload(' '.repeat(mostBoundaryBytes + 1))).html).toContain('Dit bestand is te groot.')
  })
})
