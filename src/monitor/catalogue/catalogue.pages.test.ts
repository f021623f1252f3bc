import { beforeAll, describe, expect, it } from 'vitest'
import { testApp } from '../../app/test-app.ts'
import { loadShippedAreas } from '../../area/load-areas.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import { theSystem } from '../../platform/database/actor.ts'
import { asActor } from '../../platform/database/as-actor.ts'
import { testDatabase } from '../../platform/database/test-database.ts'
import { loadFigures } from '../figure/load-figures.ts'
import { indicatorCatalogue } from '../indicator/catalogue.ts'
import { completedBig2, typedDefinition } from './test-definition.ts'

const now = new Date('2026-03-02T10:00:00Z')
const base = '/beheer/indicatoren'
type Form = Record<string, string | string[]>

describe('the pages of definitions', () => {
  const database = testDatabase()
  beforeAll(async () => {
    await settleDemoPeople(database.get())
    await asActor(database.get(), theSystem, now, async (tx) => {
      await loadShippedAreas(tx)
      await loadFigures(tx)
    })
  })
  const app = () => testApp(database.get(), now)
  const read = async (path: string, as?: 'analyst' | 'midwife', language?: 'en') => (await app().get(path, as, language)).text()
  const send = async (path: string, form: Form) => {
    const response = await app().post(path, form, 'analyst')
    return { status: response.status, to: response.headers.get('location'), html: await response.text() }
  }
  const fresh = (form: Form): Form => ({ ...form, version: '0' })
  const seenIn = (html: string) => /name="seen" value="([^"]*)"/.exec(html)?.[1] ?? ''

  it('show every definition to everybody, per set, and find by words', async () => {
    const html = await read('/monitor/definities')
    const whole = indicatorCatalogue.filter(({ complete }) => complete).length
    expect(html).toContain(`${whole} hele definities`)
    expect(html).toContain(`Van ${indicatorCatalogue.length - whole} andere reeksen kennen wij alleen de naam en de getallen`)
    for (const { code } of indicatorCatalogue) expect(html).toContain(`href="/monitor/${code}"`)
    for (const words of ['De dertien indicatoren van Gelderland-Midden', 'Lokale monitor (RIVM)', 'alleen de naam bekend'])
      expect(html).toContain(words)
    const found = await read('/monitor/definities?zoek=KRAAMZORG', undefined, 'en')
    expect(found).toContain('No maternity care')
    expect(found).not.toContain('href="/monitor/8a"')
    expect(await read('/monitor/definities?zoek=niets%20hiervan')).toContain('Geen definitie gevonden')
  })

  it('say beside figures of an indicator known by name only what nobody should make of them', async () => {
    const bare = indicatorCatalogue.find((one) => !one.complete && one.note === null)
    expect(await read(`/monitor/${bare?.code}`)).toMatch(/Zegt niet.{0,80}De bron geeft een naam en een getal/)
    expect(await read(`/monitor/${bare?.code}`, undefined, 'en')).toContain('The source gives a name and a number')
    expect(await read('/monitor/8a')).not.toContain('De bron geeft een naam en een getal')
  })

  it('are looked after by analysts only', async () => {
    for (const path of [base, `${base}/nieuw`, `${base}/4`, `${base}/4/concept`]) {
      expect((await app().get(path)).status, path).toBe(403)
      expect((await app().get(path, 'midwife')).status, path).toBe(403)
      expect((await app().get(path, 'analyst')).status, path).toBe(200)
    }
    expect((await app().post(`${base}/nieuw`, { ...typedDefinition, act: 'save', version: '0' }, 'lead')).status).toBe(403)
    expect((await app().get(`${base}/bestaat-niet`, 'analyst')).status).toBe(404)
    expect((await app().get(`${base}/bestaat-niet/concept`, 'analyst')).status).toBe(404)
    expect((await app().get(`${base}/7a/concept`, 'analyst')).status).toBe(409)
  })

  it('name every field that is not right, keep what was typed, and store nothing', async () => {
    const { status, html } = await send(`${base}/nieuw`, fresh({ nameNl: 'Half af', unit: 'percent', act: 'preview' }))
    expect(status).toBe(422)
    for (const words of [
      'Geef een naam in het Nederlands en het Engels.',
      'Een aandeel heeft een noemer',
      'Zonder dat kan hij niet gepubliceerd worden',
      'value="Half af"',
    ])
      expect(html).toContain(words)
    expect(await read(base, 'analyst')).not.toContain('In bewerking')
  })

  it('go from typing through a look at real figures to everybody', async () => {
    const looked = await send(`${base}/nieuw`, fresh({ ...typedDefinition, act: 'preview', tryOn: '3a' }))
    expect(looked.status).toBe(200)
    for (const words of [
      'Zo gaat het eruitzien',
      'De cijfers van Nu Niet Zwanger: kinderwensgesprekken per jaar',
      'buiten de geldige jaren',
      'ander soort gebied',
    ])
      expect(looked.html).toContain(words)
    const unseen = await send(`${base}/nieuw`, fresh({ ...typedDefinition, act: 'publish', seen: '' }))
    expect(unseen.html).toContain('U hebt na het bekijken iets veranderd')
    const done = await send(`${base}/nieuw`, fresh({ ...typedDefinition, act: 'publish', seen: seenIn(looked.html) }))
    expect([done.status, done.to]).toEqual([303, `${base}/eigen-gezinnen-met-een-gesprek-over-geldzorgen`])
    expect(await read('/monitor/definities', undefined, 'en')).toContain('Families with a talk about money worries')
    const managed = await read(done.to ?? '', 'analyst')
    for (const words of [
      'Code voor het inlezen: eigen-gezinnen',
      'Een gesprek zegt niet dat de geldzorgen over zijn.',
      'gepubliceerd op 2 maart 2026',
    ])
      expect(managed).toContain(words)
  })

  it('keep a draft, say so, and tell who comes second without losing what she typed', async () => {
    const kept = await send(`${base}/nieuw`, fresh({ nameNl: 'Later af', act: 'save' }))
    expect(kept.to).toBe(`${base}/eigen-later-af/concept?bewaard=ja`)
    expect(await read(kept.to ?? '', 'analyst')).toContain('Bewaard als concept')
    expect(await read(base, 'analyst')).toContain('In bewerking')
    const second = await send(`${base}/eigen-later-af/concept`, { nameNl: 'Later af, maar anders', act: 'save', version: '7' })
    expect(second.status).toBe(409)
    for (const words of ['Niet bewaard: iemand was u voor', 'value="Later af, maar anders"']) expect(second.html).toContain(words)
    for (const version of ['-1', '1e300', 'x'])
      expect((await send(`${base}/eigen-later-af/concept`, { nameNl: 'x', act: 'save', version })).status).toBe(409)
    expect((await send(`${base}/eigen-later-af/weg`, { version: '1' })).to).toBe(base)
    expect((await app().get(`${base}/eigen-later-af/concept`, 'analyst')).status).toBe(404)
    expect((await send(`${base}/nieuw`, fresh({ nameNl: ' ', act: 'save' }))).status).toBe(422)
  })

  it('keep on whose figures a draft is tried, and look at it there the next time', async () => {
    const draft = { ...typedDefinition, nameNl: 'Later bekeken', nameEn: 'Looked at later' }
    const looked = await send(`${base}/nieuw`, fresh({ ...draft, act: 'preview', tryOn: '3a' }))
    const kept = await send(`${base}/nieuw`, fresh({ ...draft, act: 'save', tryOn: '3a' }))
    const html = await read(kept.to ?? '', 'analyst')
    expect(html).toMatch(/<option value="3a" selected/)
    expect(html).toContain('De cijfers van Nu Niet Zwanger: kinderwensgesprekken per jaar')
    expect(html).toMatch(/href="\/monitor\/bronnen#[^"]+"/)
    expect(seenIn(html), 'on whose figures is no part of the definition').toBe(seenIn(looked.html))
    expect((await send(`${base}/eigen-later-bekeken/weg`, { version: '1' })).to).toBe(base)
  })

  it('begin a next version as the definition is now, and show it on its own figures', async () => {
    const form = await read(`${base}/4/concept`, 'analyst')
    for (const words of ['versie 2', 'Cijfers die er al zijn, houden versie 1.', 'Waarom een nieuwe versie? (Nederlands)'])
      expect(form).toContain(words)
    const looked = await send(`${base}/rivm-big2/concept`, fresh({ ...completedBig2, act: 'preview' }))
    expect(looked.status).toBe(200)
    const done = await send(`${base}/rivm-big2/concept`, fresh({ ...completedBig2, act: 'publish', seen: seenIn(looked.html) }))
    expect(done.to).toBe(`${base}/rivm-big2`)
    expect(await read(`${base}/rivm-big2`, 'analyst', 'en')).toContain('Completed from the factsheet of RIVM.')
  })

  it('take an indicator out of use with a reason, and back', async () => {
    const own = `${base}/eigen-gezinnen-met-een-gesprek-over-geldzorgen`
    const empty = await send(`${own}/buiten-gebruik`, { reasonNl: '', reasonEn: 'Not kept.' })
    expect(empty.status).toBe(422)
    for (const words of ['Schrijf waarom', 'Not kept.']) expect(empty.html).toContain(words)
    expect((await send(`${own}/buiten-gebruik`, { reasonNl: 'Niet bijgehouden.', reasonEn: 'Not kept.' })).to).toBe(own)
    expect(await read(own, 'analyst')).toContain('Niet meer in gebruik sinds 2 maart 2026')
    expect(await read('/monitor/definities')).toContain('niet meer in gebruik')
    expect((await send(`${base}/8a/buiten-gebruik`, { reasonNl: 'x', reasonEn: 'x' })).status).toBe(409)
    expect((await send(`${own}/in-gebruik`, {})).to).toBe(own)
    expect((await app().get(`${own}/in-gebruik`, 'analyst')).status).toBe(303)
  })
})
