import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadAreas } from '../src/area/area.store.ts'
import { loadShippedAreas } from '../src/area/load-areas.ts'
import { feature, geoJson, regionFeatures } from '../src/monitor/boundary/test-boundaries.ts'
import { theSystem } from '../src/platform/database/actor.ts'
import { asActor } from '../src/platform/database/as-actor.ts'
import { testDatabase } from '../src/platform/database/test-database.ts'
import { testBrowser } from './harness/browser.ts'
import { testServer } from './harness/server.ts'
import { expectGoodPage, noForeignRequests, signInAs } from './harness/steps.ts'
import { expectWords, follow, press, pressByKeyboard } from './story/steps.ts'

const tom = 'Tom Willems'
const root = '/beheer/kaart'

describe('the analyst gives the maps their boundaries', { timeout: 90_000 }, () => {
  const server = testServer()
  const browser = testBrowser()
  const database = testDatabase()
  let region: object[] = []
  beforeAll(async () => {
    region = await asActor(database.get(), theSystem, new Date(), async (tx) => {
      await loadShippedAreas(tx)
      return regionFeatures(await loadAreas(tx))
    })
  })
  const opened = async (path = root, wishes = {}) => {
    const page = await browser.page(wishes)
    await signInAs(page, server.origin, tom, path)
    return page
  }
  const choose = (page: Page, name: string, content: string) =>
    page.setInputFiles('input[type=file]', { name, mimeType: 'application/geo+json', buffer: Buffer.from(content) })

  it('hears what is wrong in a file, and where', async () => {
    const page = await opened('/beheer')
    await follow(page, 'Kaart')
    await expectWords(page, 'Elke gemeente is nu een tegel', 'Waar haalt u grenzen?')
    await expectGoodPage(page)
    await press(page, 'Maak een voorbeeld')
    await expectWords(page, 'Kies een bestand.', 'Vul in van wie de grenzen zijn.')
    await expectGoodPage(page)
    await choose(page, 'rd.geojson', geoJson(feature({ statcode: 'GM0274' }, [[[187_000, 443_000]]]), feature({ naam: 'Verweggistan' })))
    await page.getByLabel('Van wie zijn de grenzen?').fill('CBS en Kadaster, 2024')
    await press(page, 'Maak een voorbeeld')
    await expectWords(page, 'Er is niets overgenomen', 'Gebied 1 (Renkum) in het bestand heeft een punt 187000, 443000', 'Verweggistan')
    expect(await page.getByLabel('Van wie zijn de grenzen?').inputValue()).toBe('CBS en Kadaster, 2024')
    await expectGoodPage(page)
  })

  it('sees the map before it is there, decides about areas nobody knows, and takes it over', async () => {
    const page = await opened()
    await choose(page, 'gemeenten 2024.geojson', geoJson(...region, feature({ naam: 'Verweggistan' }), feature({ naam: 'Nergenshuizen' })))
    await page.getByLabel('Van wie zijn de grenzen?').fill('CBS en Kadaster, 2024')
    await press(page, 'Maak een voorbeeld')
    await expectWords(page, 'Zo wordt de kaart', 'Niet herkend: 2 gebieden', 'nr. 16: Verweggistan', 'alle 15 gemeenten hebben grenzen')
    await expectGoodPage(page)
    await press(page, 'Neem de grenzen van 15 gebieden over')
    await expectWords(page, 'Kruis aan dat deze gebieden weg mogen')
    await expectGoodPage(page)
    await page.getByLabel('Laat ze weg').check()
    await press(page, 'Neem de grenzen van 15 gebieden over')
    await expectWords(page, '15 gebieden met eigen grenzen', '15 gebieden: CBS en Kadaster, 2024, ingelezen op')
    await expectGoodPage(page)
    await follow(page, 'Bekijk de atlas')
    expect(await page.locator('.area-map.shapes a').count()).toBe(15)
    await expectGoodPage(page)
    noForeignRequests(page)
  })

  it('replaces one boundary in English, without script, and sees which stay', async () => {
    const page = await opened(root, { scripts: false })
    await follow(page, 'English')
    await choose(
      page,
      'renkum.json',
      geoJson(
        feature({ name: 'Renkum' }, [
          [
            [5.7, 51.95],
            [5.9, 51.95],
            [5.8, 52.05],
            [5.7, 51.95],
          ],
        ]),
      ),
    )
    await page.getByLabel('Whose boundaries are they?').fill('Gemeente Renkum')
    await press(page, 'Make a preview')
    await expectWords(page, 'from this file', 'was there already', 'replaces CBS en Kadaster, 2024')
    const seen = await opened(new URL(page.url()).pathname)
    await expectWords(seen, 'vervangt CBS en Kadaster, 2024', 'stond er al (14)')
    await expectGoodPage(seen)
    await press(page, 'Throw this preview away')
    await expectWords(page, '15 areas with boundaries of their own')
  })

  it('goes back to tiles with the keyboard alone', async () => {
    const page = await opened()
    await pressByKeyboard(page, 'Haal de grenzen weg')
    await expectWords(page, 'Elke gemeente is nu een tegel')
    await page.goto(`${server.origin}/monitor/atlas`)
    expect(await page.locator('.area-map.tiles a').count()).toBe(15)
  })

  it('hears at once that a file is far too large, with or without script', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'startlijn-large-'))
    const large = join(folder, 'groot.geojson')
    const handle = openSync(large, 'w')
    ftruncateSync(handle, 60_000_000)
    closeSync(handle)
    try {
      const page = await opened()
      await page.setInputFiles('input[type=file]', large)
      await expectWords(page, 'Dit bestand is 60 MB. Het mag hoogstens 5 MB zijn')
      await page.getByRole('button', { name: 'Maak een voorbeeld' }).click()
      await expectGoodPage(page)
      const plain = await opened(root, { scripts: false })
      await plain.setInputFiles('input[type=file]', large)
      await plain.getByRole('button', { name: 'Maak een voorbeeld' }).click()
      await plain.getByRole('heading', { name: 'Dit bestand is te groot' }).waitFor({ timeout: 30_000 })
      await expectWords(plain, 'Er is niets veranderd')
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('is not for others', async () => {
    const page = await browser.page()
    await signInAs(page, server.origin, 'Els Vermeer', '/werk')
    expect((await page.goto(`${server.origin}${root}`))?.status()).toBe(403)
    await expectWords(page, 'Alleen analisten van een coalitie veranderen de kaart.')
    await expectGoodPage(page)
  })
})
