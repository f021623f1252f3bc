import { beforeAll, describe, expect, it } from 'vitest'
import { importBoundaries } from '../area/import-boundaries.ts'
import { loadShippedAreas } from '../area/load-areas.ts'
import { importFigures } from '../monitor/figure/import-figures.ts'
import { loadFigures } from '../monitor/figure/load-figures.ts'
import { publishAsPrinted } from '../monitor/publication/publish-as-printed.ts'
import { theSystem } from '../platform/database/actor.ts'
import { asActor } from '../platform/database/as-actor.ts'
import { testDatabase } from '../platform/database/test-database.ts'
import { type TestApp, testApp } from './test-app.ts'

const now = new Date('2026-03-02T09:00:00+01:00')
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

describe('what chance leaves open', () => {
  it('stands in the chart, in the table and in words, and says how it is reckoned', async () => {
    const html = await page('/monitor/8a?gebied=regio-zuid&jaar=2023')
    expect(html).toContain('marge 3,1% tot 5,6%</span>')
    expect(html).toContain('class="whisker"')
    expect(html).toMatch(/52 in aantal[^<]*; marge 3,1% tot 5,6%/)
    expect(html).toContain('volgens Wilson')
  })

  it('names a change only when it is more than chance', async () => {
    expect(await page('/monitor/7-pop?gebied=gelderland-midden&jaar=2023')).toContain('Minder dan in 2022 (191); dat is meer dan toeval.')
    const mdo = await page('/monitor/7-mdo?gebied=gelderland-midden&jaar=2023')
    expect(mdo).toContain('In 2022 was het 66; het verschil kan toeval zijn.')
    const overview = await page('/monitor?gebied=gelderland-midden&jaar=2023')
    expect(overview).toContain('↓ minder dan in 2022')
    expect(overview.match(/[↑↓]/g)?.length).toBe(1)
  })

  it('travels in the files: a survey with its sample, nothing around what is disputed', async () => {
    const survey = JSON.parse(await page('/monitor/1b.json')) as { figures: { n: number | null; interval: { low: number } | null }[] }
    expect(survey.figures[0]).toMatchObject({ n: 50, interval: { low: 44.23, method: 'share' } })
    const { figures } = JSON.parse(await page('/monitor/8a.json')) as { figures: { state: string; interval: unknown }[] }
    for (const figure of figures) if (figure.state !== 'known') expect(figure.interval).toBeNull()
  })
})

describe('charts to take along', () => {
  it.each([
    '/monitor/8a.svg?gebied=regio-zuid&jaar=2023',
    '/monitor/7-pop.svg?gebied=gelderland-midden&grafiek=jaren',
    '/monitor/reeksen.svg?reeks=3a&gebied=gelderland-midden',
    '/monitor/reeksen.svg?gebied=gelderland-midden',
    '/monitor/atlas.svg?indicator=8a&jaar=2023',
  ])('%s stands alone: title, words, period, source and address', async (path) => {
    const response = await app.get(path)
    expect(response.headers.get('content-type')).toBe('image/svg+xml')
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="cijfers-[a-z0-9-]+\.svg"$/)
    const svg = await response.text()
    for (const part of ['<title', '<desc', 'Periode: ', 'Bron: ', 'Met uitleg en alle cijfers: http://localhost/monitor/'])
      expect(svg, part).toContain(part)
    expect(svg).not.toMatch(/style=|href=|url\((?!#)/)
  })

  it('never draws what is disputed', async () => {
    const svg = await page('/monitor/8a.svg?gebied=regio-zuid&jaar=2023')
    expect(svg).toContain('in twijfel')
    expect(svg).not.toContain('4,6%')
  })

  it('is there in English, and as a picture with an ETag', async () => {
    expect(await page('/monitor/8a.svg?gebied=regio-zuid&jaar=2023', 'en')).toContain('Source: ')
    const picture = await app.get('/monitor/8a.png?gebied=regio-zuid&jaar=2023')
    expect(picture.headers.get('content-type')).toBe('image/png')
    const bytes = Buffer.from(await picture.arrayBuffer())
    expect(bytes.subarray(1, 4).toString()).toBe('PNG')
    expect(bytes.length).toBeLessThan(50 * 1024)
    const again = await app.app.request('http://localhost/monitor/8a.png?gebied=regio-zuid&jaar=2023', {
      headers: { 'if-none-match': picture.headers.get('etag') ?? '' },
    })
    expect(again.status).toBe(304)
  })

  it('says on invented figures that they are, and has nothing to draw where nothing is', async () => {
    const none = await app.get('/oefencijfers/8a.svg')
    expect(none.status).toBe(404)
    expect((await app.get('/monitor/13.svg')).status).toBe(404)
    expect((await app.get('/monitor/99.svg')).status).toBe(404)
    expect((await app.get('/monitor/reeksen.png?reeks=8a')).status).toBe(404)
  })
})

describe('series side by side', () => {
  it('shows an indicator over areas on one scale, with a table and the reason where there is no year', async () => {
    const html = await page('/monitor/reeksen?reeks=3a&gebied=gelderland-midden')
    expect(html).toContain('Gelderland-Midden. 2019: 23; 2020: 121; 2021: 206; 2022: 237; 2023: 274.')
    expect(html).toMatch(/<th scope="row"[^>]*>Gelderland-Midden<\/th><td class="n">23/)
    const cell = (count: number) => new RegExp(`<td class="n"[^>]*>${count}(.*?)</td>`).exec(html)?.[1] ?? 'missing'
    expect(cell(121)).toContain('↑ meer dan in 2019')
    expect(cell(237)).not.toMatch(/missing|dan in/)
  })

  it('shows every series of one area, and says when there is none', async () => {
    expect(await page('/monitor/reeksen?gebied=gelderland-midden')).toContain('De dertien indicatoren: Gelderland-Midden door de jaren')
    expect(await page('/monitor/reeksen?gebied=rozendaal')).toContain('Nog geen reeks')
    expect((await app.get('/monitor/reeksen?reeks=99')).status).toBe(404)
    expect((await app.get('/monitor/reeksen?gebied=nergens')).status).toBe(404)
  })
})

describe('the atlas', () => {
  it('draws no map of nothing, and leads to what there is', async () => {
    const html = await page('/monitor/atlas?indicator=1a')
    expect(html).toContain('Geen cijfers per gemeente van Gelderland-Midden')
    expect(html).toContain('href="/monitor/1a"')
    expect(html).not.toContain('area-map')
  })

  it('shows municipalities in classes as links, with legend, reasons and a table', async () => {
    const html = await page('/monitor/atlas?indicator=8a&jaar=2023')
    expect(html).toContain('<title>Wageningen: 7,3%, 6% tot en met 8%</title>')
    expect(html).toContain('<title>Rozendaal: niet aangeboden</title>')
    expect(html).toContain('2% tot 4% <span class="soft whole">(1)</span>')
    expect(html.match(/<a href="\/monitor\/8a\?gebied=[a-z]+&(?:amp;)?jaar=2023" class="place/g)).toHaveLength(15)
    expect(html).toMatch(/<th scope="row"[^>]*><a[^>]*>Wageningen<\/a><\/th><td class="n"><strong>7,3%/)
    expect(html).toContain('een even groot vlak')
  })

  it('leaves what is disputed out of the classes, and says so', async () => {
    const html = await page('/monitor/atlas?indicator=4&jaar=2022')
    expect(html).toContain('<title>Renkum: in twijfel</title>')
    expect(html).not.toContain('8,0%')
    expect(await page('/monitor/atlas.svg?indicator=4&jaar=2022')).not.toContain('8,0%')
  })

  it('draws boundaries once every municipality has one, with whose they are', async () => {
    const square = (x: number) => [
      [x, 51.9],
      [x + 0.1, 51.9],
      [x + 0.1, 52],
      [x, 52],
      [x, 51.9],
    ]
    const south = ['renkum', 'overbetuwe', 'lingewaard', 'wageningen']
    const features = south.map((slug, at) => ({
      type: 'Feature',
      properties: { slug },
      geometry: { type: 'Polygon', coordinates: [square(5.5 + at / 10)] },
    }))
    const before = await page('/monitor/atlas?gebied=regio-zuid')
    expect(before).toContain('area-map tiles')
    await asActor(database.get(), theSystem, now, (tx) =>
      importBoundaries(tx, JSON.stringify({ type: 'FeatureCollection', features }), 'Kadaster, proef'),
    )
    const later = testApp(database.get(), now)
    const html = await (await later.get('/monitor/atlas?gebied=regio-zuid')).text()
    expect(html).toContain('area-map shapes')
    expect(html).toContain('Grenzen: Kadaster, proef.')
    expect(await (await later.get('/monitor/atlas')).text()).toContain('area-map tiles')
    expect(await (await later.get('/monitor/atlas.svg?gebied=regio-zuid')).text()).toContain('Grenzen: Kadaster, proef.')
  })

  it('has a table where there is no map, and no page of what it does not know', async () => {
    const html = await page('/monitor/atlas?gebied=nederland&indicator=big2-percent')
    expect(html).toContain('Zonder plaats op de kaart')
    expect((await app.get('/monitor/atlas?gebied=nergens')).status).toBe(404)
    expect((await app.get('/monitor/atlas?indicator=99')).status).toBe(404)
    expect((await app.get('/monitor/atlas?gebied=flevoland')).status).toBe(200)
  })
})

describe('the profile of a municipality', () => {
  it('puts living conditions beside the region, as worded, and leaves out of the chart what is disputed or has no year', async () => {
    const html = await page('/monitor/profiel')
    expect(html).toContain('Leefomstandigheden in Arnhem')
    const charts = html.slice(0, html.indexOf('Niet in de grafiek'))
    expect(charts).toContain('meer dan 25%')
    expect(charts).toContain('Gelderland-Midden 17%')
    expect(charts).toContain('Onduidelijk of dit alle inwoners')
    for (const left of ['5,5%', '4,6%', '161,6']) expect(charts).not.toContain(left)
    const aside = html.slice(html.indexOf('Niet in de grafiek'))
    expect(aside).toMatch(/5,5%.*in twijfel.*Waarschijnlijk promille/)
    expect(aside).toContain('161,6 per 1.000')
    const svg = await page('/monitor/profiel.svg')
    expect(svg).toContain('Arnhem')
    expect(svg).not.toContain('5,5%')
  })

  it('says when nothing is known, and is not there over invented figures', async () => {
    expect(await page('/monitor/profiel?gebied=rozendaal')).toContain('Van dit gebied kennen wij geen leefomstandigheden')
    expect((await app.get('/monitor/profiel.svg?gebied=rozendaal')).status).toBe(404)
    expect((await app.get('/monitor/profiel?gebied=nergens')).status).toBe(404)
    expect((await app.get('/oefencijfers/profiel')).status).toBe(404)
  })
})

describe('a comparison', () => {
  it('takes several indicators, each on its own scale, in one year', async () => {
    const html = await page('/monitor/vergelijken?indicator=5&indicator2=9&jaar=2020&gebieden=renkum,wageningen,nederland')
    expect(html.match(/class="chart bar-chart/g)).toHaveLength(2)
    expect(html).toContain('12,4%')
    expect(html).toContain('Of de verschillen meer dan toeval zijn, is niet te zeggen')
    expect(await page('/monitor/vergelijken?indicator=5&indicator=9&gebieden=renkum,nederland&jaar=2020')).toContain('value="9" selected')
  })

  it('draws lines over all years, and says when no two years may be joined', async () => {
    const html = await page('/monitor/vergelijken?indicator=3a&indicator2=8a&jaar=alle&gebieden=gelderland-midden,regio-zuid')
    expect(html).toContain('line-chart')
    expect(html).toContain('Geen reeks om te tekenen')
    const svg = await page('/monitor/vergelijken.svg?indicator=3a&jaar=alle&gebieden=gelderland-midden,regio-zuid')
    expect(svg).toContain('Door de jaren')
  })

  it('refuses what it does not know, and draws nothing without a choice', async () => {
    expect((await app.get('/monitor/vergelijken?indicator=8a&indicator2=99')).status).toBe(404)
    expect((await app.get('/monitor/vergelijken.svg')).status).toBe(404)
    expect((await app.get('/monitor/vergelijken.csv?indicator=5&gebieden=renkum')).status).toBe(200)
  })
})

describe('Big2', () => {
  it('keeps apart what sources measure differently, with their words', async () => {
    const html = await page('/monitor/big2')
    expect(html).toContain('De bronnen noemen geen jaarcijfers')
    expect(html).toContain('161,6 per 1.000')
    expect(html).toContain('minder dan ongeveer 18%')
    expect(html).toContain('Daalde licht in tien jaar')
    expect((await app.get('/monitor/big2.svg')).status).toBe(404)
  })

  it('draws the series as soon as a delivery has years', async () => {
    const years = [2015, 2016, 2017].map(
      (year, at) => `rivm-big2,arnhem,${year},,,${(16.4 - at / 10).toFixed(1)},percent,,known,rivm-monitor,,,,,`,
    )
    const nation = [2015, 2016, 2017].map((year) => `rivm-big2,nederland,${year},,,15.2,percent,,known,rivm-monitor,,,,,`)
    const header = 'indicator,area,period,numerator,denominator,value,unit,n,state,source,remark,id,qualifier,range_min,range_max'
    const outcome = await asActor(database.get(), theSystem, now, (tx) => importFigures(tx, [header, ...years, ...nation].join('\n')))
    await asActor(database.get(), theSystem, now, (tx) => publishAsPrinted(tx, 'openbare-cijfers'))
    expect(outcome).toMatchObject({ ok: true })
    const later = testApp(database.get(), new Date(now.getTime() + 60_000))
    const html = await (await later.get('/monitor/big2')).text()
    expect(html).toContain('Arnhem. 2015: 16,4%; 2016: 16,3%; 2017: 16,2%.')
    expect(html.indexOf('Arnhem. 2015')).toBeLessThan(html.indexOf('Nederland. 2015'))
    expect((await later.get('/monitor/big2.svg')).status).toBe(200)
  })
})
