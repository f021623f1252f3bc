import { describe, expect, it } from 'vitest'
import { testBrowser } from './harness/browser.ts'
import { testServer } from './harness/server.ts'
import { expectGoodPage, signInAs } from './harness/steps.ts'
import { expectWords, follow, lineOf, press, statusOf, words } from './story/steps.ts'

const lotte = 'Lotte de Wit'
const family = 'Gezin De Wit'

describe('a parent', { timeout: 60_000 }, () => {
  const server = testServer()
  const browser = testBrowser()

  it('sees her own line in plain words: who helps, what was agreed, who looked', async () => {
    const page = await browser.page({ width: 360 })
    await signInAs(page, server.origin, lotte, '/mijn')
    await expectWords(
      page,
      'Dag Lotte',
      'Samira Haddou is uw vaste contactpersoon.',
      'Wie mag wat weten',
      'Wie heeft gekeken',
      'Els Vermeer',
    )
    const told = await lineOf(page)
    for (const part of ['Aangemeld', 'Uitgerekend', 'vandaag']) expect(told).toContain(part)
    for (const word of ['kwetsbaar', 'risico', 'dossier van', 'indicator']) expect((await words(page)).toLowerCase()).not.toContain(word)
    await expectGoodPage(page)
    await follow(page, 'English')
    await expectWords(page, 'Hello Lotte')
    await expectGoodPage(page)
  })

  it('reads every line of who looked', async () => {
    for (const width of [360, 1280]) {
      const page = await browser.page({ width })
      await signInAs(page, server.origin, lotte, '/mijn/inzage')
      await expectWords(page, 'Wie heeft gekeken', 'meldde u aan', 'Els Vermeer')
      await expectGoodPage(page)
      await follow(page, 'English')
      await expectWords(page, 'Els Vermeer')
      await expectGoodPage(page)
      await follow(page, 'Nederlands')
    }
  })

  it('prints her line without the acts, with the minutes she may read', async () => {
    const page = await browser.page({ width: 794 })
    await signInAs(page, server.origin, lotte, '/mijn')
    await page.emulateMedia({ media: 'print' })
    const printed = await words(page)
    for (const part of ['Wie helpt mij', 'Bel 085', 'Wie mag wat weten', 'Lees het verslag van het overleg'])
      expect(printed).toContain(part)
    for (const part of ['Stop met delen', 'Wie heeft gekeken', 'Uitloggen']) expect(printed).not.toContain(part)
    expect(await page.locator('#wat-speelt-er .written').isVisible()).toBe(true)
    await page.goto(`${server.origin}/mijn/inzage`)
    expect(await words(page)).toContain('meldde u aan')
    expect(await words(page)).not.toContain('Kruimelpad')
  })

  it('has no way into the work of others', async () => {
    const page = await browser.page()
    await signInAs(page, server.origin, lotte, '/mijn')
    for (const path of ['/werk', '/triage', '/overleg', '/aanmelden']) expect(await statusOf(page, path), path).toBe(403)
    await page.goto(`${server.origin}/werk`)
    await expectGoodPage(page)
  })

  it('stops sharing without a reason and without script, and who helps her reads it', async () => {
    const page = await browser.page({ width: 360, scripts: false })
    await signInAs(page, server.origin, lotte, '/mijn')
    await page.getByText('Stop met delen').first().click()
    await expectWords(page, 'U hoeft niet te zeggen waarom.')
    await press(page, 'Stop met delen')
    await expectWords(page, 'Er komt nu niemand bij die meekijkt.')

    const midwife = await browser.page()
    await signInAs(midwife, server.origin, 'Els Vermeer', '/werk')
    await midwife.locator('#gezinnen').getByRole('link', { name: family }).first().click()
    await expectWords(midwife, 'Toestemming ingetrokken')
    await expectGoodPage(midwife)
  })
})
