import { describe, expect, it } from 'vitest'
import { testBrowser } from './harness/browser.ts'
import { testServer } from './harness/server.ts'
import { expectGoodPage, expectNoSidewaysScroll, signInAs } from './harness/steps.ts'
import { expectWords, follow, press } from './story/steps.ts'

describe('the number of a parent', { timeout: 60_000 }, () => {
  const server = testServer()
  const browser = testBrowser()
  const midwife = 'Els Vermeer'

  it('is set right on a phone without script: what is wrong first, then saved, and the parent reads that it was', async () => {
    const page = await browser.page({ width: 390, scripts: false })
    await signInAs(page, server.origin, midwife, '/werk')
    await page.locator('#gezinnen').getByRole('link', { name: 'Gezin De Wit' }).first().click()
    await follow(page, 'Verbeter naam of nummer')
    await expectWords(page, 'Naam en nummer verbeteren')
    const number = page.getByLabel('Telefoonnummer van de ouder')
    await number.fill('06 123')
    await page.getByLabel('Naam van de ouder').fill('')
    await press(page, 'Sla op')
    await expectWords(page, 'Nog niet opgeslagen.', 'Vul de naam van de ouder in.', 'Een Nederlands nummer heeft 10 cijfers')
    expect(await number.inputValue()).toBe('06 123')
    await number.fill('06 12345678')
    await page.getByLabel('Naam van de ouder').fill('Lotte de Wit')
    await press(page, 'Sla op')
    await expectWords(page, 'Bel 06 12345678')
    expect(await page.getByRole('link', { name: 'Bel 06 12345678' }).getAttribute('href')).toBe('tel:0612345678')

    const parent = await browser.page({ width: 390, scripts: false })
    await signInAs(parent, server.origin, 'Lotte de Wit', '/mijn')
    await parent.getByText('De laatste keren dat iemand uw lijn bekeek').first().click()
    await expectWords(parent, 'veranderde uw naam en telefoonnummer')
  })

  it('belongs to a family whose long name keeps every list within a phone', async () => {
    const page = await browser.page({ width: 360, scripts: false })
    await signInAs(page, server.origin, midwife, '/aanmelden')
    await page.getByLabel('Hoe wil het gezin genoemd worden?').fill('W'.repeat(80))
    await page.getByLabel('Naam van de ouder').fill('Ñ'.repeat(120))
    await page.getByLabel('Woonplaats').selectOption('renkum')
    await page.getByLabel('Nog niet zwanger').check()
    await page.getByLabel('Wat speelt er').fill('A'.repeat(200))
    await page.getByLabel('Ik heb gezegd').check()
    await press(page, 'Meld dit gezin aan')
    await expectWords(page, 'Het gezin is aangemeld')
    await follow(page, 'Bekijk de lijn van dit gezin')
    await expectWords(page, 'Nu ook: het team van de ingang, tot het besluit.')
    await expectNoSidewaysScroll(page)
    for (const path of ['/werk', '/werk/gezinnen']) {
      await page.goto(`${server.origin}${path}`)
      await expectWords(page, 'W'.repeat(80))
      await expectNoSidewaysScroll(page)
    }
    const team = await browser.page({ width: 360, scripts: false })
    await signInAs(team, server.origin, 'Anneke Smit', '/triage')
    await expectWords(team, 'W'.repeat(80))
    await expectNoSidewaysScroll(team)
  })

  it('has a form everybody can use, in both languages, that says who was first', async () => {
    const page = await browser.page()
    await signInAs(page, server.origin, midwife, '/werk')
    await page.locator('#gezinnen').getByRole('link', { name: 'Gezin De Wit' }).first().click()
    await expectGoodPage(page)
    await follow(page, 'Verbeter naam of nummer')
    await expectGoodPage(page)
    const second = await browser.page()
    await signInAs(second, server.origin, 'Samira Haddou', new URL(page.url()).pathname)
    await second.getByLabel('Telefoonnummer van de ouder').fill('026 321 45 67')
    await press(second, 'Sla op')
    await page.getByLabel('Telefoonnummer van de ouder').fill('06 87654321')
    await press(page, 'Sla op')
    await expectWords(page, 'Een collega was u voor', 'Samira Haddou wijzigde dit intussen', '026 321 45 67')
    expect(await page.getByLabel('Telefoonnummer van de ouder').inputValue()).toBe('06 87654321')
    await expectGoodPage(page)
    await follow(page, 'English')
    await expectWords(page, 'Correct name and number', 'Last changed by Samira Haddou')
    await expectGoodPage(page)
  })
})
