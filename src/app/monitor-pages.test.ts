import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadShippedAreas } from '../area/load-areas.ts'
import { exportFigures } from '../monitor/figure/export-figures.ts'
import { importFigures } from '../monitor/figure/import-figures.ts'
import { loadFigures } from '../monitor/figure/load-figures.ts'
import { indicatorCatalogue } from '../monitor/indicator/catalogue.ts'
import { thePublic, theSystem } from '../platform/database/actor.ts'
import { asActor } from '../platform/database/as-actor.ts'
import { testDatabase } from '../platform/database/test-database.ts'
import { type TestApp, testApp } from './test-app.ts'

const now = new Date('2026-03-02T09:00:00+01:00')

describe('the monitor', () => {
  const database = testDatabase()
  let app: TestApp
  beforeAll(async () => {
    await asActor(database.get(), theSystem, now, async (tx) => {
      await loadShippedAreas(tx)
      await loadFigures(tx)
    })
    app = testApp(database.get(), now)
  })
  const page = async (path: string, language?: 'nl' | 'en') => {
    const response = await app.get(path, undefined, language)
    expect(response.status, path).toBe(200)
    return (await response.text()).replaceAll('&quot;', '"').replaceAll('&#39;', "'")
  }
  /** The part of a page from one mark to the next. */
  const between = (html: string, from: string, until: string) => html.slice(html.indexOf(from), html.indexOf(until, html.indexOf(from)))

  describe('overview', () => {
    it('has the thirteen indicators in order, with the region and the nation beside', async () => {
      const table = between(await page('/monitor?gebied=regio-zuid&jaar=2023'), 'figures-table', '</table>')
      const codes = [...table.matchAll(/class="code">(\w+)</g)].map(([, code]) => Number.parseInt(code ?? '', 10))
      expect([...new Set(codes)]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13])
      expect(codes).toEqual(codes.toSorted((one, other) => one - other))
      expect(table).toContain('<strong>4,2%</strong>')
      expect(table).toContain('uit 2022')
      expect(table).toContain('niet geregistreerd')
      expect(table).toContain('verteld, niet geteld')
      expect(table).not.toContain('5,7%')
    })

    it('says of what is in doubt of which year it is, in its own column and beside another', async () => {
      const own = between(await page('/monitor?gebied=renkum&jaar=2024'), 'figures-table', '</table>')
      expect(own).toMatch(/href="\/monitor\/4\?[^"]*#bronnen">in twijfel: zie de bron<\/a><span class="note">uit 2022<\/span>/)
      const region = between(await page('/monitor?gebied=gelderland-midden&jaar=2023'), 'figures-table', '</table>')
      expect(region).toMatch(/in twijfel: zie de bron<\/a><span class="note">uit 2023, 2022<\/span>/)
      const beside = between(await page('/monitor?gebied=regio-zuid&jaar=2023'), 'figures-table', '</table>')
      expect(beside).toMatch(/<span class="hatched">in twijfel<\/span><span class="note">uit 2023<\/span>/)
    })

    it('begins with the home area and its newest year', async () => {
      const html = await page('/monitor')
      expect(html).toContain('<h1>Cijfers over Regio Zuid</h1>')
      expect(html).toMatch(/<option value="" selected="">2024 \(nieuwste\)</)
      expect(html).not.toContain('value="2030"')
    })

    it('is one choice away from the front door, and what a figure means and where it comes from one click more', async () => {
      expect(await page('/')).toMatch(/<form method="get" action="\/monitor">.*<option value="renkum">Renkum/)
      const overview = await page('/monitor?gebied=renkum&jaar=2024')
      const [, link = ''] = /href="(\/monitor\/5\?[^"]*gebied=renkum[^"]*)"/.exec(overview) ?? []
      expect(link, 'leads to the year of the number shown').toMatch(/getoond=2020$/)
      const indicator = await page(link.replaceAll('&amp;', '&'))
      for (const words of ['12,4%', 'Teller', 'Zegt niet', 'Indicatorenset Kansrijke Start']) expect(indicator).toContain(words)
      expect(await page('/monitor?gebied=')).toContain('<h1>Cijfers over Regio Zuid</h1>')
    })

    it('shows the newest year with figures when nothing can be known of the year asked for, and says so', async () => {
      for (const year of ['1900', '2999', 'abc']) {
        const html = await page(`/monitor?gebied=renkum&jaar=${year}`)
        expect(html).toMatch(/<option value="" selected="">2020 \(nieuwste\)</)
        expect(html).not.toContain(`in ${year} over`)
        expect(html).toContain(`U vroeg om ${year}; u ziet 2020`)
      }
      expect(await page('/monitor?gebied=renkum&jaar=abc', 'en')).toContain('“abc” is not a year.')
      for (const path of ['/monitor/8a?gebied=renkum&', '/monitor/atlas?indicator=8a&', '/monitor/vergelijken?gebieden=renkum,arnhem&']) {
        const html = await page(`${path}jaar=2999`)
        expect(html, path).toMatch(/U vroeg om 2999; u ziet 20\d\d.*Van 2999 zijn hier geen cijfers\. De cijfers hier gaan over 20\d\d/)
        for (const asked of ['', 'jaar=', 'jaar=2023']) expect(await page(`${path}${asked}`), path).not.toContain('U vroeg om')
      }
      expect(await page('/monitor/vergelijken?gebieden=renkum,arnhem&jaar=alle')).not.toContain('U vroeg om')
      expect(await page('/monitor?gebied=renkum&jaar=%3Cb%3E')).not.toContain('<b>')
    })

    it('calls no year asked for that nobody chose, and takes along one that somebody did', async () => {
      const linksOf = (html: string) =>
        [...html.matchAll(/href="(\/monitor(?:\/[a-z0-9-]+)?\?[^"#]*)/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'))
      const overview = await page('/monitor?gebied=renkum')
      expect(overview).toContain('2020 (nieuwste)')
      const links = linksOf(between(overview, '<main', '</main>'))
      expect(links.length).toBeGreaterThan(15)
      for (const link of [...new Set(links)]) {
        expect(link).not.toContain('jaar=')
        const next = await page(link)
        expect(next, link).not.toContain('U vroeg om')
        for (const on of linksOf(between(next, '<main', '</main>'))) expect(on, link).not.toMatch(/[?&]jaar=/)
      }
      const chosen = await page('/monitor?gebied=renkum&jaar=2020')
      expect(chosen).toMatch(/<option value="">nieuwste<.*<option value="2020" selected/)
      expect(chosen).toMatch(/href="\/monitor\/5\?gebied=renkum&(?:amp;)?jaar=2020/)
      expect(await page('/monitor/8a?gebied=renkum&getoond=1900')).not.toContain('U vroeg om')
    })

    it('says when no figure at all is of the year of the page', async () => {
      expect(await page('/monitor?gebied=renkum&jaar=2024')).toContain('Over Renkum is er geen cijfer van 2024')
      expect(await page('/monitor?gebied=renkum&jaar=2020')).not.toContain('Over Renkum is er geen cijfer')
    })

    it('leaves combinations of areas out of the menu', async () => {
      const menu = between(await page('/monitor'), '<select', '</select>')
      expect(menu).toContain('Rozendaal')
      expect(menu).not.toContain('Afzonderlijke gemeenten')
    })

    it('shows what stands outside the set with its period and source', async () => {
      const html = await page('/monitor?gebied=arnhem')
      for (const words of ['Moeite met rondkomen', '161,6 per 1.000', 'jaar niet vermeld']) expect(html).toContain(words)
      expect(between(html, 'id="overige"', '</filter-list>')).toMatch(/<strong>[^<]*%<\/strong><br\/?><span class="small soft">[^<]*\d/)
      expect(html).not.toContain('5,5%')
    })

    it('is there in English', async () => {
      const html = await page('/monitor?gebied=regio-zuid&jaar=2023', 'en')
      expect(html).toContain('<h1>Figures on Regio Zuid</h1>')
      expect(html).toContain('<strong>4.2%</strong>')
      expect(html).toContain('not registered')
    })
  })

  describe('indicator page', () => {
    it('shows the number with what it is made of', async () => {
      const html = await page('/monitor/8a?gebied=regio-zuid&jaar=2023')
      expect(html).toContain('<p class="big-number">4,2%</p>')
      expect(html).toContain('<dd>52</dd>')
      expect(html).toContain('niet vermeld in de bron')
      expect(html).toContain('Hoger is beter.')
    })

    it('draws every area with its value or the reason, and nothing that is disputed', async () => {
      const bars = between(await page('/monitor/8a?gebied=regio-zuid&jaar=2023'), 'bar-chart', '</table>')
      expect(bars.indexOf('Wageningen')).toBeLessThan(bars.indexOf('Overbetuwe'))
      expect(bars).toContain('7,3%')
      expect(bars).toMatch(/Rozendaal.*niet aangeboden/)
      expect(bars).toMatch(/Gelderland-Midden.*in twijfel/)
      expect(bars).not.toContain('4,6%')
    })

    it('shows the disputed 5,7% in the table of its source only, with its remark', async () => {
      const html = await page('/monitor/4?gebied=regio-zuid&jaar=2022')
      const source = between(html, 'id="bronnen"', '</section></section>')
      expect(source).toMatch(/5,7%.*in twijfel.*110.*Lager dan de laagste gemeente/)
      const before = html.slice(0, html.indexOf('id="bronnen"'))
      expect(before.replaceAll(/card remark.*?<\/section>/g, '')).not.toContain('5,7%')
      expect(before).toContain('<p class="big-number words">in twijfel</p>')
    })

    it('says of indicator 10 that it is not registered', async () => {
      expect(await page('/monitor/10?gebied=regio-zuid')).toContain('<p class="big-number words">niet geregistreerd</p>')
    })

    it('says what a period of years covers', async () => {
      const html = await page('/monitor/8a?gebied=rozendaal&jaar=2022')
      expect(html).toContain('Rozendaal, 2021 tot en met 2023')
      expect(html).toContain('<p class="big-number words">niet aangeboden</p>')
    })

    it('joins years only where they may be joined', async () => {
      const lines = between(await page('/monitor/3a?gebied=gelderland-midden'), 'line-chart', '</section>')
      expect(lines.match(/<line x1="\d/g)).toHaveLength(4)
      expect(await page('/monitor/8a?gebied=gelderland-midden')).not.toContain('line-chart')
    })

    it('explains at a municipality that an indicator exists for the region, and why not for it', async () => {
      const html = await page('/monitor/3a?gebied=renkum&jaar=2023')
      expect(html).toContain('Deze indicator bestaat voor: regio.')
      expect(html).toContain('Om privacy niet per gemeente beschikbaar.')
    })

    it('is there for every indicator, and in English', async () => {
      for (const { code, name, set } of indicatorCatalogue)
        for (const language of set === 'regional' ? (['nl', 'en'] as const) : (['nl'] as const))
          expect(await page(`/monitor/${code}`, language), code).toContain(name[language].replaceAll("'", '&#39;').slice(0, 12))
    })

    it.each([
      '/monitor/99',
      '/monitor/8a?gebied=nergens',
      '/monitor?gebied=nergens',
      '/monitor/99.csv',
      '/monitor/vergelijken?indicator=99',
    ])('answers 404 to %s', async (path) => {
      expect((await app.get(path)).status).toBe(404)
    })

    it('leads to the document of a source where its address is known', async () => {
      expect(await page('/monitor/bronnen')).toMatch(/<a href="(https:\/\/www\.rivm\.nl\/[^"]+[a-z])">\1<\/a>/)
    })

    it('sends who finds nothing, or may not, to the monitor and not to help for a family', async () => {
      for (const [path, language, words] of [
        ['/monitor/99', 'nl', 'Zoek het in de monitor'],
        ['/factsheet/nergens/2023', 'en', 'Look for it in the monitor'],
      ] as const) {
        const html = await (await app.get(path, undefined, language)).text()
        expect(html).toContain(words)
        expect(html).toMatch(/<main[\s\S]*href="\/monitor"[\s\S]*<\/main>/)
      }
    })
  })

  it('marks the same pages over invented figures, and shows no real one there', async () => {
    for (const path of ['/oefencijfers', '/oefencijfers/8a', '/oefencijfers/vergelijken']) {
      const html = await page(path)
      expect(html, path).toContain('tag wait">Verzonnen oefengegevens')
      expect(html, path).not.toContain('4,2%')
    }
  })

  it('compares the areas one chooses', async () => {
    const html = await page('/monitor/vergelijken?indicator=5&jaar=2020&gebieden=renkum&gebieden=wageningen,nederland')
    const bars = between(html, 'bar-chart', '</table>')
    expect(bars).toContain('12,4%')
    expect(bars).toContain('8,2%')
    expect(bars).toContain('9,2%')
    expect(await page('/monitor/vergelijken')).toContain('Kies ten minste twee gebieden')
  })

  it('lists the sources with publisher and year', async () => {
    const html = await page('/monitor/bronnen')
    expect(html).toContain('id="tno-zonmw-2024"')
    expect(html).toContain('Gemeente Arnhem')
  })

  describe('open data', () => {
    it('says the same in page, CSV, JSON and API', async () => {
      const csv = parse(await page('/monitor/8a.csv'), { columns: true }) as Record<string, string>[]
      const json = JSON.parse(await page('/monitor/8a.json')) as {
        figures: { value: number | null; state: string; remark: string | null }[]
      }
      const api = JSON.parse(await page('/api/v1/figures?indicator=8a')) as typeof json
      expect(api.figures).toEqual(json.figures)
      expect(csv.map((row) => [row['value'] === '' ? null : Number(row['value']), row['state'], row['remark'] || null])).toEqual(
        json.figures.map(({ value, state, remark }) => [value, state, remark]),
      )
      const table = between(await page('/monitor/8a'), 'id="bronnen"', '</section></section>')
      for (const { value } of json.figures) if (value !== null) expect(table).toContain(`${value.toFixed(1).replace('.', ',')}%`)
    })

    it('finds by area, and by a year also the longer periods it lies in', async () => {
      const found = JSON.parse(await page('/api/v1/figures?indicator=8a&area=GM0277&period=2023'))
      expect(found).toMatchObject({
        total: 1,
        figures: [{ area: { slug: 'rozendaal' }, state: 'not_offered', fictitious: false, definitionVersion: 1 }],
      })
      const csv = await app.app.request('http://localhost/api/v1/figures?indicator=8a', { headers: { accept: 'text/csv' } })
      expect(csv.headers.get('content-type')).toContain('text/csv')
    })

    it.each([
      ['/api/v1/figures?indicator=99', 'indicator'],
      ['/api/v1/figures?area=nergens', 'area'],
      ['/api/v1/figures?period=lente', 'period'],
      ['/api/v1/figures?format=xls', 'format'],
    ])('answers %s with a problem that names the parameter', async (path, name) => {
      const response = await app.get(path)
      expect(response.status).toBe(400)
      expect(response.headers.get('content-type')).toContain('application/problem+json')
      expect(await response.json()).toMatchObject({ status: 400, invalidParams: [{ name }] })
    })

    it('lists areas, indicators and sets', async () => {
      const areas = JSON.parse(await page('/api/v1/areas')) as { areas: { slug: string; group: boolean }[] }
      expect(areas.areas.find(({ slug }) => slug === 'gemeenten-in-gelderland-midden')?.group).toBe(true)
      const indicators = JSON.parse(await page('/api/v1/indicators')) as { indicators: unknown[] }
      expect(indicators.indicators).toHaveLength(indicatorCatalogue.length)
      expect(JSON.parse(await page('/api/v1/sets'))).toMatchObject({ sets: [{ slug: 'openbare-cijfers', fictitious: false }] })
    })

    it('exports what can be imported again', async () => {
      const exported = await asActor(database.get(), thePublic, now, (tx) =>
        exportFigures(tx, { area: 'Regio Zuid', year: 2023, format: 'csv' }),
      )
      if (!exported.ok) throw new Error(exported.refusal.code)
      const again = await asActor(database.get(), theSystem, now, (tx) => importFigures(tx, exported.value))
      expect(again).toMatchObject({ ok: true })
    })
  })

  it('keeps pages ready, and answers 304 to who has them', async () => {
    const first = await app.get('/monitor/8a')
    const etag = first.headers.get('etag') ?? ''
    const again = await app.app.request('http://localhost/monitor/8a', { headers: { 'if-none-match': etag } })
    expect(again.status).toBe(304)
  })
})
