import { describe, expect, it } from 'vitest'
import { testBrowser } from './harness/browser.ts'
import { testServer } from './harness/server.ts'
import { expectGoodPage, signInAs } from './harness/steps.ts'
import { expectWords, follow, press } from './story/steps.ts'

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

describe('the days of a line', { timeout: 60_000 }, () => {
  const server = testServer()
  const browser = testBrowser()

  it('are put right on a phone: a pregnancy, its due date after a scan, and a birth date', async () => {
    const page = await browser.page({ width: 360 })
    await signInAs(page, server.origin, 'Els Vermeer', '/aanmelden')
    await page.getByLabel('Hoe wil het gezin genoemd worden?').fill('Gezin Visser')
    await page.getByLabel('Naam van de ouder').fill('Noor Visser')
    await page.getByLabel('Woonplaats').selectOption('renkum')
    await page.getByLabel('Nog niet zwanger').check()
    await page.getByLabel('Wat speelt er').fill('Een wens voor een kind, en zorgen over de huur.')
    await page.getByLabel('Ik heb gezegd').check()
    await press(page, 'Meld dit gezin aan')
    await follow(page, 'Bekijk de lijn van dit gezin')

    await follow(page, 'Zwangerschap vastleggen')
    await expectGoodPage(page)
    await page.getByLabel('Uitgerekend op').fill(inDays(20))
    await press(page, 'Leg de zwangerschap vast')
    await expectGoodPage(page)

    await follow(page, 'Uitgerekende datum wijzigen')
    await page.getByLabel('Uitgerekend op').fill(inDays(400))
    await press(page, 'Wijzig de datum')
    await expectWords(page, 'Nog niet gewijzigd.', 'Deze datum kan niet')
    expect(await page.getByLabel('Uitgerekend op').inputValue()).toBe(inDays(400))
    await expectGoodPage(page)
    await page.getByLabel('Uitgerekend op').fill(inDays(10))
    await press(page, 'Wijzig de datum')
    await expectWords(page, 'Uitgerekende datum wijzigen')

    await follow(page, 'Geboorte vastleggen')
    await expectWords(page, 'Klopt de uitgerekende datum niet?')
    await expectGoodPage(page)
    await page.getByLabel('Geboren op').fill(inDays(-1))
    await press(page, 'Leg de geboorte vast')
    const line = page.url()
    await page.goto(`${line}/geboorte`)
    await expectGoodPage(page)
    await follow(page, 'Verbeter de geboortedatum')
    await expectGoodPage(page)
    const second = await browser.page({ width: 360 })
    await signInAs(second, server.origin, 'Els Vermeer', new URL(page.url()).pathname)
    await second.getByLabel('Geboren op').fill(inDays(-2))
    await press(second, 'Verbeter de datum')
    await page.getByLabel('Geboren op').fill(inDays(-3))
    await press(page, 'Verbeter de datum')
    await expectWords(page, 'U wijzigde dit op', 'Sla op om het toch te vervangen')
    await expectGoodPage(page)
    await press(page, 'Verbeter de datum')
    await expectGoodPage(page)
  })
})
