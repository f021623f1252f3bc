import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadShippedAreas } from '../area/load-areas.ts'
import { factsheetPdf, factsheetPdfData } from '../monitor/factsheet/factsheet.pdf.ts'
import { loadFactsheet } from '../monitor/factsheet/load-factsheet.ts'
import { writeFactsheet } from '../monitor/factsheet/write-factsheet.ts'
import { publishedFigures } from '../monitor/figure/figure-source.ts'
import { loadFigures } from '../monitor/figure/load-figures.ts'
import { regionalSet } from '../monitor/indicator/regional-set.ts'
import type { PlainDate } from '../platform/clock.ts'
import { thePublic, theSystem } from '../platform/database/actor.ts'
import { asActor } from '../platform/database/as-actor.ts'
import { testDatabase } from '../platform/database/test-database.ts'
import { pdfStructure } from '../platform/pdf/pdf-structure.ts'
import { testApp } from './test-app.ts'

const now = new Date('2026-03-02T09:00:00+01:00')
const today = '2026-03-02' as PlainDate
const database = testDatabase()

beforeAll(async () => {
  await asActor(database.get(), theSystem, now, async (tx) => {
    await loadShippedAreas(tx)
    await loadFigures(tx)
  })
})

async function sheet(area: string, year: number) {
  const loaded = await asActor(database.get(), thePublic, now, (tx) => loadFactsheet(tx, publishedFigures, { area, year }))
  if (!loaded.ok) throw new Error(`${area} ${year}: ${loaded.refusal.code}`)
  return loaded.value.factsheet
}

async function page(path: string, language: 'nl' | 'en' = 'nl') {
  const response = await testApp(database.get(), now).get(path, undefined, language)
  return { status: response.status, text: (await response.text()).replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ') }
}

describe('the factsheet of regio Zuid 2023 as a page', () => {
  it('names all thirteen indicators, and what the sources say of them', async () => {
    const { text } = await page('/factsheet/regio-zuid/2023')
    const names = factsheetPdfData(await sheet('regio-zuid', 2023), 'nl', today).indicators.map(({ number, name }) => `${number} ${name}`)
    expect(names).toHaveLength(13)
    for (const name of names) expect(text).toContain(name)
    for (const said of [
      '4,2% 2023',
      '52 in aantal, noemer niet vermeld',
      'ongeveer 75% 2024, want 2023 is er niet',
      'Niet geregistreerd Regio Zuid, 2024',
      'Wel voor Gelderland-Midden',
      'De bron noemt 5,7%, 110 in aantal (2022); dat kan zo niet kloppen. Lager dan de laagste gemeente',
      'Verteld, niet geteld Ouders in Gelderland-Midden (2024) vertelden het',
      'Een oorzakelijk verband met het programma is volgens het RIVM niet of moeilijk vast te stellen.',
    ]) {
      expect(text).toContain(said)
    }
  })

  it('gives no reason of our own for what a source withheld', async () => {
    const { text } = await page('/factsheet/renkum/2023')
    expect(text).toContain('De bron maakt het hiervoor niet openbaar, om mensen te beschermen')
    expect(text).not.toContain('aantal is klein')
  })

  it('explains its margins where there is one, and leads to how they are computed', async () => {
    const html = await (await testApp(database.get(), now).get('/factsheet/gelderland-midden/2023')).text()
    expect(html).toContain('Een marge is wat toeval alleen openlaat (95%, naar buiten afgerond)')
    const [, href = ''] = /<a href="([^"]*#toeval)">Hoe wij met toeval rekenen/.exec(html) ?? []
    expect((await page(href.replaceAll('&amp;', '&').replace('#toeval', ''))).text).toContain('Wij rekenen de marge uit, de bron niet.')
    expect((await page('/factsheet/nederland/2023')).text).not.toContain('marge')
    const data = factsheetPdfData(await sheet('gelderland-midden', 2023), 'nl', today)
    expect(data.limits.at(-1)).toMatch(/^Een marge is wat toeval alleen openlaat.*of zijn alle geteld en speelt toeval geen rol\.$/)
  })

  it('tells of parents only where a source heard parents', async () => {
    for (const area of ['nederland', 's-hertogenbosch']) {
      const { text } = await page(`/factsheet/${area}/2023`)
      expect(text).not.toMatch(/Verteld in woorden|Ouders in/)
      expect(text).toContain('Niets bekend In de bronnen die wij kennen, vertelden ouders van dit gebied hier niets over')
    }
    expect((await page('/monitor?gebied=nederland&jaar=2023')).text).not.toContain('verteld, niet geteld')
  })

  it('shows a number in doubt nowhere but under its indicator', async () => {
    const data = factsheetPdfData(await sheet('regio-zuid', 2023), 'nl', today)
    const { indicators, ...rest } = data
    const answers = indicators.map(({ series }) => series.map(({ headline, around }) => ({ headline, around })))
    expect(JSON.stringify([rest, answers])).not.toContain('5,7')
    expect(indicators.flatMap(({ number, cautions }) => cautions.flatMap(({ lead }) => (lead.includes('5,7%') ? [number] : [])))).toEqual([
      4,
    ])
  })

  it('reads in English, keeping the remarks of the sources in Dutch', async () => {
    const response = await testApp(database.get(), now).get('/factsheet/regio-zuid/2023', undefined, 'en')
    const html = await response.text()
    expect(html).toContain('What this does not say')
    expect(html).toMatch(/<span lang="nl">[^<]*navragen bij de bron/)
  })

  it('is found by name and by CBS code, at one address', async () => {
    const response = await testApp(database.get(), now).get('/factsheet/GM0274/2023')
    expect([response.status, response.headers.get('location')]).toEqual([301, '/factsheet/renkum/2023'])
  })

  it.each([
    ['/factsheet', '/monitor'],
    ['/factsheet/renkum', '/factsheet/renkum/2022'],
    ['/factsheet/GM0274', '/factsheet/renkum/2022'],
    ['/factsheet/regio-zuid', '/factsheet/regio-zuid/2024'],
  ])('is chosen where an address has no year or area: %s', async (path, location) => {
    const response = await testApp(database.get(), now).get(path)
    expect([response.status, response.headers.get('location')]).toEqual([302, location])
    expect((await page(location)).status).toBe(200)
  })

  it.each([
    '/factsheet/nergens',
    '/factsheet/nergens/2023',
    '/factsheet/gemeenten-in-gelderland-midden/2023',
    '/factsheet/nergens/2023.pdf',
  ])('is not there for %s', async (path) => {
    const { status, text } = await page(path)
    expect(status).toBe(404)
    expect(text).toContain('Voor dit gebied en dit jaar is er geen factsheet')
  })

  it('leads from a year without figures to the years that have a sheet', async () => {
    const { status, text } = await page('/factsheet/regio-zuid/2001')
    expect(status).toBe(404)
    expect(text).toMatch(/Van Regio Zuid is er geen factsheet over 2001 De cijfers die wij kennen, gaan over 20\d\d tot en met 20\d\d/)
    expect(text).toContain(' 2023 ')
    expect((await page('/factsheet/regio-zuid/2001', 'en')).text).toContain('There is no factsheet of Regio Zuid for 2001')
    expect((await page('/factsheet/regio-zuid/2001.pdf')).text).toContain('Voor dit gebied en dit jaar is er geen factsheet')
  })

  it('names the area at every figure of the first table, and what stands empty, so that a phone shows blocks', async () => {
    const html = await (await testApp(database.get(), now).get('/factsheet/renkum/2023')).text()
    const table = html.slice(html.indexOf('glance-table'), html.indexOf('sheet-legend'))
    const cells = [...table.matchAll(/<td[^>]*>/g)].map(([cell]) => cell)
    expect(cells.length).toBeGreaterThan(40)
    for (const cell of cells) expect(cell).toMatch(/data-label="(Renkum|Regio Zuid|Gelderland-Midden|Nederland)"/)
    expect(table).toMatch(/data-label="Gelderland-Midden"><span class="none">–<\/span>/)
    expect(table).toMatch(/class="own" data-label="Renkum"><span class="cell"><strong>12,4%<\/strong>/)
  })

  it('says beside an area without a figure that the one of the region is in doubt', async () => {
    const { text } = await page('/factsheet/arnhem/2023')
    expect(text).toMatch(/8a Prenataal huisbezoek Geen eigen cijfer Wel voor Gelderland-Midden, maar dat is in twijfel/)
    expect(text).toMatch(/8a, Gelderland-Midden: 257 zwangeren en 4,6% passen niet/)
    expect((await page('/factsheet/arnhem/2023', 'en')).text).toContain('There is one for Gelderland-Midden, but it is disputed')
  })

  it('says on top when none of its figures is of the year itself', async () => {
    expect((await page('/factsheet/renkum/2024')).text).toContain('Van 2024 is er geen enkel cijfer van Renkum zelf')
    expect((await page('/factsheet/regio-zuid/2023')).text).not.toContain('is er geen enkel cijfer')
  })

  it('has a sheet for every area and year', async () => {
    for (const area of ['nederland', 'gelderland-midden', 'vsv-kracht', 'rozendaal', 'almelo', 'rijnstate']) {
      for (const year of [2019, 2024]) expect((await sheet(area, year)).indicators).toHaveLength(13)
    }
  })
})

describe('the same factsheet as PDF', () => {
  it('is a tagged file with the words of the page', async () => {
    const response = await testApp(database.get(), now).get('/factsheet/regio-zuid/2023.pdf')
    expect(response.headers.get('content-type')).toBe('application/pdf')
    expect(response.headers.get('content-disposition')).toContain('factsheet-regio-zuid-2023.pdf')
    const structure = pdfStructure(new Uint8Array(await response.arrayBuffer()))
    expect(structure).toMatchObject({ tagged: true, universalAccess: 1, language: 'nl-NL' })
    const count = (element: string) => structure.elements.filter((one) => one === element).length
    expect(count('H1')).toBe(1)
    expect(count('H2')).toBe(13 + 3)
    const drawn = factsheetPdfData(await sheet('regio-zuid', 2023), 'nl', today).indicators.flatMap(({ series }) =>
      series.flatMap(({ barsChart, linesChart }) => [barsChart, linesChart].flatMap((chart) => chart?.alt ?? [])),
    )
    expect(drawn).toContain('Prenataal huisbezoek, 2023. Regio Zuid: 4,2% (marge 3,1% tot 5,6%); Gelderland-Midden: in twijfel.')
    expect(structure.alternatives.toSorted()).toEqual(drawn.toSorted())
  })

  it('hands every series of the thirteen to the template', async () => {
    const data = factsheetPdfData(await sheet('regio-zuid', 2023), 'nl', today)
    expect(data.indicators.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13])
    expect(data.overview.rows.length).toBe(data.indicators.flatMap(({ series }) => series).length)
    expect(data.sources.map(({ text }) => text)).toEqual([expect.stringContaining('Indicatorenset Kansrijke Start')])
    expect(regionalSet.length).toBeGreaterThan(data.overview.rows.length)
  })

  it('says which version it is', async () => {
    const newest = { number: 3, at: '2026-03-16T09:30:00.000Z', until: null, figures: [5], written: [] }
    const lead = async (language: 'nl' | 'en') =>
      factsheetPdfData(await sheet('regio-zuid', 2023), language, today, { stood: null, newest }).lead
    expect(await lead('nl')).toMatch(/ Versie 3, 16 maart 2026 om 10:30\.$/)
    expect(await lead('en')).toMatch(/ Version 3, 16 March 2026 at 10:30\.$/)
  })

  it('is made in well under two seconds once warm, the same bytes each time', async () => {
    const factsheet = await sheet('regio-zuid', 2023)
    const first = await factsheetPdf(factsheet, 'nl', today)
    const started = performance.now()
    const again = await factsheetPdf(factsheet, 'nl', today)
    expect(performance.now() - started).toBeLessThan(2000)
    expect(Buffer.compare(first, again)).toBe(0)
  })

  it('has no table but those that name their columns', async () => {
    const { elements } = pdfStructure(await factsheetPdf(await sheet('renkum', 2023), 'nl', today))
    const count = (kind: string) => elements.filter((element) => element === kind).length
    expect([count('Table'), count('THead')]).toEqual([2, 2])
  })

  it('is made for every shape of data, real or fictitious, in both languages', async () => {
    for (const area of ['nederland', 'gelderland-midden', 'renkum', 'rozendaal', 'vsv-kracht']) {
      const factsheet = await sheet(area, 2022)
      expect(pdfStructure(await factsheetPdf(factsheet, 'en', today)).universalAccess).toBe(1)
      const fictitious = { ...factsheet, fictitious: true }
      expect(factsheetPdfData(fictitious, 'nl', today).fictitious).toBe('Verzonnen oefengegevens')
      expect(pdfStructure(await factsheetPdf(fictitious, 'nl', today)).universalAccess).toBe(1)
    }
  })

  it('says of practice figures that they do not count something, not that the sources do not have it', async () => {
    const factsheet = await sheet('nederland', 2022)
    const abouts = (fictitious: boolean) =>
      new Set(
        factsheetPdfData({ ...factsheet, fictitious }, 'nl', today).indicators.flatMap(({ series }) => series.map(({ about }) => about)),
      )
    const [unknown, notCounted] = ['In de bronnen die wij kennen staat er geen', 'De oefencijfers tellen dit niet']
    expect([abouts(false).has(unknown), abouts(false).has(notCounted)]).toEqual([true, false])
    expect([abouts(true).has(unknown), abouts(true).has(notCounted)]).toEqual([false, true])
  })

  it('is written by the command line, and nothing when there is no such sheet', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'factsheet-'))
    const out = join(folder, 'zuid.pdf')
    const write = (area: string) => asActor(database.get(), thePublic, now, (tx) => writeFactsheet(tx, area, 2023, out))
    expect(await write('nergens')).toEqual({ ok: false, refusal: { kind: 'not_found', code: 'not_a_factsheet' } })
    expect(() => readFileSync(out)).toThrow()
    const written = await write('Regio Zuid')
    expect(written).toEqual({ ok: true, value: { bytes: readFileSync(out).length } })
    rmSync(folder, { recursive: true })
  })
})
