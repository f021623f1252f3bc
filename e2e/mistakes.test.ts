import { describe, it } from 'vitest'
import { testBrowser } from './harness/browser.ts'
import { testServer } from './harness/server.ts'
import { expectGoodPage, signInAs } from './harness/steps.ts'
import { expectWords, follow, press } from './story/steps.ts'

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

describe('a mistake that is put right', { timeout: 90_000 }, () => {
  const server = testServer()
  const browser = testBrowser()

  it('a sign-up is taken back by its sender, and the entry team reads why', async () => {
    const page = await browser.page({ width: 360 })
    await signInAs(page, server.origin, 'Els Vermeer', '/aanmelden')
    await page.getByLabel('Hoe wil het gezin genoemd worden?').fill('Gezin Vergissing')
    await page.getByLabel('Naam van de ouder').fill('Iris Mol')
    await page.getByLabel('Woonplaats').selectOption('renkum')
    await page.locator('[name=stage][value=expecting]').check()
    await page.locator('[name=dueDate]').fill(inDays(131))
    await page.getByLabel('Wat speelt er').fill('Zorgen over de huur.')
    await page.getByLabel('Ik heb gezegd').check()
    await press(page, 'Meld dit gezin aan')
    await follow(page, 'Per ongeluk verstuurd? Neem de aanmelding terug')
    await expectGoodPage(page)
    await page.getByLabel('Het ging om een ander gezin').check()
    await press(page, 'Neem de aanmelding terug')
    await expectWords(page, 'De aanmelding is teruggenomen')
    await expectGoodPage(page)

    const team = await browser.page({ width: 360 })
    await signInAs(team, server.origin, 'Anneke Smit', '/triage')
    await expectWords(team, 'Teruggenomen door de aanmelder', 'Els Vermeer', 'het ging om een ander gezin')
    await expectGoodPage(team)
    await team.goto(`${server.origin}/triage/${page.url().split('/').at(-1)}`)
    await expectWords(team, 'Deze aanmelding is teruggenomen')
    await expectGoodPage(team)
  })
})
