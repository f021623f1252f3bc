import { describe, it } from 'vitest'
import { testBrowser } from './harness/browser.ts'
import { testServer } from './harness/server.ts'
import { expectGoodPage, signInAs } from './harness/steps.ts'
import { expectWords, follow, press } from './story/steps.ts'

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

describe('a mistake that is put right', { timeout: 90_000 }, () => {
  const server = testServer()
  const browser = testBrowser()

  async function signedUp(label: string, due: number) {
    const page = await browser.page({ width: 360 })
    await signInAs(page, server.origin, 'Els Vermeer', '/aanmelden')
    await page.getByLabel('Hoe wil het gezin genoemd worden?').fill(label)
    await page.getByLabel('Naam van de ouder').fill('Iris Mol')
    await page.getByLabel('Woonplaats').selectOption('renkum')
    await page.locator('[name=stage][value=expecting]').check()
    await page.locator('[name=dueDate]').fill(inDays(due))
    await page.getByLabel('Wat speelt er').fill('Zorgen over de huur.')
    await page.getByLabel('Ik heb gezegd').check()
    await press(page, 'Meld dit gezin aan')
    return page
  }

  it('a sign-up is taken back by its sender, and the entry team reads why', async () => {
    const page = await signedUp('Gezin Vergissing', 131)
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

  it('a loss that was recorded for the wrong family is put right', async () => {
    const page = await signedUp('Gezin Gaat Door', 90)
    await follow(page, 'Bekijk de lijn van dit gezin')
    const line = page.url()
    await page.goto(`${line}/geboorte/verlies`)
    await press(page, 'Stop alles wat gepland stond')
    await expectWords(page, 'niet meer zwanger')
    await follow(page, 'Klopt het einde van de zwangerschap niet?')
    await expectGoodPage(page)
    await press(page, 'Zet het recht: de zwangerschap gaat door')
    await expectWords(page, '27 weken zwanger', 'Zwangerschap gaat door')
    await expectGoodPage(page)
  })

  it('the second of twins gets its name once it has one', async () => {
    const page = await signedUp('Gezin Tweeling', 3)
    await follow(page, 'Bekijk de lijn van dit gezin')
    const line = page.url()
    await page.goto(`${line}/geboorte`)
    await page.locator('[name=bornOn]').fill(inDays(0))
    await page.getByLabel('Naam van het kind').fill('Sam')
    await page.getByText('Meer dan één kind').click()
    await page.locator('[name=children][value="2"]').check()
    await press(page, 'Leg de geboorte vast')
    await expectWords(page, 'een kind zonder naam')
    await expectGoodPage(page)
    await follow(page, 'Vul de naam in')
    await expectGoodPage(page)
    await page.getByLabel('Naam van het kind').fill('Noor')
    await press(page, 'Sla op')
    await expectWords(page, 'Sam', 'Noor')
  })
})
