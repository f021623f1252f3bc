import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { settleLandscape } from '../../landscape/service/test-landscape.ts'
import { testDatabase } from '../../platform/database/test-database.ts'
import { testApp } from '../test-app.ts'

const now = new Date('2026-03-02T09:00:00+01:00')
const answer = z.object({
  total: z.number(),
  services: z.array(z.object({ id: z.string(), name: z.string(), organisation: z.string(), why: z.string() })),
})

describe('the care landscape', () => {
  const database = testDatabase()
  beforeAll(() => settleLandscape(database.get()))

  async function page(path: string, language?: 'nl' | 'en') {
    const response = await testApp(database.get(), now).get(path, undefined, language)
    return { status: response.status, html: await response.text() }
  }
  async function services(query: string, language?: 'nl' | 'en') {
    const response = await testApp(database.get(), now).get(`/api/v1/services?${query}`, undefined, language)
    expect(response.status).toBe(200)
    return answer.parse(await response.json())
  }

  it('lists what a municipality has, plainly not yet confirmed', async () => {
    const { status, html } = await page('/zorglandschap?gemeente=renkum&fase=zwanger')
    expect(status).toBe(200)
    expect(html).toContain('<h1>Wie kan helpen?</h1>')
    for (const part of ['in Renkum', 'VoorZorg', 'Stevig Ouderschap', 'Nog niet bevestigd door de aanbieder. Stand van 2025.']) {
      expect(html).toContain(part)
    }
    expect(html).not.toContain('>KASTO<')
  })

  it('says which choices of an address it does not know', async () => {
    const { status, html } = await page('/zorglandschap?gemeente=rheede&fase=ooit&waarbij=addiction&week=99')
    expect(status).toBe(200)
    for (const words of ['Gemeente: “rheede”', 'Wanneer: “ooit”', 'Waarbij: “addiction”', 'Week van de zwangerschap: “99”'])
      expect(html).toContain(`${words} kennen wij niet. Die keus telde niet mee.`)
    expect((await page('/zorglandschap?gemeente=rheede', 'en')).html).toContain('we do not know “rheede”')
    const known = await page('/zorglandschap?gemeente=renkum&fase=zwanger&waarbij=money&week=20')
    expect(known.html).not.toContain('telde niet mee')
    expect((await page('/zorglandschap?gemeente=&fase=&waarbij=')).html).not.toContain('telde niet mee')
  })

  it('speaks English', async () => {
    const { html } = await page('/zorglandschap?zoek=housing', 'en')
    for (const part of ['Who can help?', 'KASTO', 'Not yet confirmed by the provider', 'possibilities for “housing”'])
      expect(html).toContain(part)
    expect((await page('/zorglandschap/voorzorg', 'en')).html).toContain('It can begin up to week 28 of pregnancy.')
  })

  it('says how it understood what was typed', async () => {
    const { html } = await page('/zorglandschap?zoek=kraamzrg')
    expect(html).toContain('Wij zochten op “kraamzorg” in plaats van “kraamzrg”.')
    expect((await page('/zorglandschap?zoek=schulden+xyzzyplugh')).html).toContain('Voor “xyzzyplugh” vonden wij niets.')
  })

  it('names whom to call first when somebody may not be safe, also where there is no service', async () => {
    for (const query of ['zoek=geweld', 'zoek=geweld&gemeente=rozendaal', 'waarbij=safety']) {
      const { html } = await page(`/zorglandschap?${query}`)
      expect(html.indexOf('href="tel:08002000"'), query).toBeGreaterThan(0)
      expect(html.indexOf('112')).toBeLessThan(html.indexOf('<h2>') === -1 ? html.length : html.lastIndexOf('<h2>'))
    }
    expect((await page('/zorglandschap?zoek=housing%20abuse&waarbij=safety', 'en')).html).toContain('Call Veilig Thuis, 0800 2000')
    expect((await page('/zorglandschap?zoek=huisbezoek')).html).not.toContain('08002000')
  })

  it('says what is not offered, with the years', async () => {
    const { html } = await page('/zorglandschap?zoek=stevig+ouderschap&gemeente=rozendaal')
    expect(html).toContain('Stevig Ouderschap wordt in Rozendaal niet aangeboden (2021-2023).')
  })

  it('helps on when there is nothing', async () => {
    const { status, html } = await page('/zorglandschap?zoek=schulden&gemeente=renkum&fase=na')
    expect(status).toBe(200)
    for (const part of [
      'Wij kennen geen aanbod in Renkum voor “schulden”',
      'Bekijk de 3 mogelijkheden buiten deze gemeente',
      'onderbuikgevoel',
    ]) {
      expect(html).toContain(part)
    }
    expect(html).toContain('href="/zorglandschap?zoek=schulden&amp;fase=na"')
  })

  it('tells everything about one service', async () => {
    const { html } = await page('/zorglandschap/voorzorg')
    for (const part of [
      '<h1>VoorZorg</h1>',
      'Beginnen kan tot en met week 28 van de zwangerschap.',
      'Het loopt door tot het kind 2 jaar is.',
      'Niet aangeboden in',
      'Rozendaal<span class="soft"> (2021-2023)</span>',
      'goede aanwijzingen dat het werkt, op 30 september 2021',
      'Gemeente Arnhem, 2025',
      'De bron zegt het niet',
    ]) {
      expect(html).toContain(part)
    }
  })

  it('suggests services for an unknown one', async () => {
    const { status, html } = await page('/zorglandschap/voor-zrog-stevig-oudershap')
    expect(status).toBe(404)
    expect(html).toContain('Dit aanbod kennen wij niet')
    expect(html).toContain('/zorglandschap/stevig-ouderschap')
    expect((await page(`/zorglandschap/${'%27'.repeat(30)}`)).status).toBe(404)
  })

  it('answers the same over the API, in the same order, with why', async () => {
    const { services: found, total } = await services('query=huisbezoeken&area=renkum&week=20')
    const { html } = await page('/zorglandschap?zoek=huisbezoeken&gemeente=renkum&week=20')
    expect(total).toBe(found.length)
    const places = found.map(({ id }) => html.indexOf(`href="/zorglandschap/${id}"`))
    expect(places).toEqual(places.toSorted((one, other) => one - other))
    expect(places[0]).toBeGreaterThan(0)
    expect(found[0]).toMatchObject({ id: 'prenataal-huisbezoek', organisation: 'VGGM (jeugdgezondheidszorg)' })
    expect(found[0]?.why).toBe('“huisbezoeken” staat in de naam; aangeboden in de regio, ook voor Renkum; beginnen kan in week 20')
    expect((await services('query=schulden', 'en')).services[0]?.why).toContain('schulden')
    expect((await services('area=GM0274')).total).toBe((await services('area=Renkum')).total)
  })

  it.each([
    ['phase=during', 'phase'],
    ['need=gold', 'need'],
    ['week=43', 'week'],
    ['week=x', 'week'],
    ['area=atlantis', 'area'],
    [`query=${'a'.repeat(201)}`, 'query'],
  ])('refuses ?%s as a problem', async (query, name) => {
    const response = await testApp(database.get(), now).get(`/api/v1/services?${query}`)
    expect(response.status).toBe(400)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(await response.json()).toMatchObject({ status: 400, invalidParams: [{ name }] })
  })

  it('stays small', async () => {
    expect((await page('/zorglandschap')).html.length).toBeLessThan(50_000)
  })
})
