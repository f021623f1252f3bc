import { describe, expect, it } from 'vitest'
import { testBrowser } from './harness/browser.ts'
import { testServer } from './harness/server.ts'
import { expectGoodPage, signInAs } from './harness/steps.ts'
import { expectWords, follow } from './story/steps.ts'

describe('a lead reads how it goes in her coalition', { timeout: 90_000 }, () => {
  const server = testServer()
  const browser = testBrowser()

  it('from her menu to every indicator, with what may not be passed on and how a figure goes out', async () => {
    const page = await browser.page()
    await signInAs(page, server.origin, 'Marjan Visser', '/beheer')
    await follow(page, 'Hoe het loopt')
    await expectWords(page, 'Hoe het loopt bij Oefencoalitie Zuid', 'Ruwe aantallen: niet doorgeven', 'Hele coalitie')
    await expectGoodPage(page)
    await follow(page, 'Aanmeldingen met op tijd een voorlopig contact')
    await expectWords(page, 'Door de jaren heen', 'Elk jaar, elke gemeente', 'Hoe een cijfer naar buiten gaat')
    await expectGoodPage(page)
    expect(await page.locator('a[download], a[href$=".csv"], a[href$=".json"]').count(), 'no file to take along').toBe(0)
    await follow(page, 'English')
    await expectWords(page, 'Raw counts: do not pass them on', 'Every year, every municipality')
    await expectGoodPage(page)
  })

  it('and a midwife does not', async () => {
    const page = await browser.page()
    await signInAs(page, server.origin, 'Els Vermeer', '/werk')
    const answer = await page.goto(`${server.origin}/beheer/hoe-het-loopt`)
    expect(answer?.status()).toBe(403)
    await expectWords(page, 'Alleen haar eigen leider en analist zien ze.')
  })
})
