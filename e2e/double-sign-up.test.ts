import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { testBrowser } from './harness/browser.ts'
import { testServer } from './harness/server.ts'
import { expectGoodPage, signInAs } from './harness/steps.ts'
import { expectWords, follow, press, words } from './story/steps.ts'

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

describe('a family that was signed up twice', { timeout: 90_000 }, () => {
  const server = testServer()
  const browser = testBrowser()

  async function signUp(who: string, label: string, due: number): Promise<{ page: Page; id: string; label: string }> {
    const page = await browser.page({ width: 360 })
    await signInAs(page, server.origin, who, '/aanmelden')
    await page.getByLabel('Hoe wil het gezin genoemd worden?').fill(label)
    await page.getByLabel('Naam van de ouder').fill('Noor Zomer')
    await page.getByLabel('Woonplaats').selectOption('renkum')
    await page.locator('[name=stage][value=expecting]').check()
    await page.locator('[name=dueDate]').fill(inDays(due))
    await page.getByLabel('Wat speelt er').fill('Zorgen over de huur.')
    await page.getByLabel('Ik heb gezegd').check()
    await press(page, 'Meld dit gezin aan')
    return { page, id: page.url().split('/').at(-1) ?? '', label }
  }

  it('goes on in the first sign-up, with the contact who was named at the second', async () => {
    const [one, other] = [await signUp('Els Vermeer', 'Gezin Zomer', 151), await signUp('Noor de Graaf', 'Noor en baby', 152)]
    // Of one day the lower id counts as the first (cameBefore).
    const [first, second] = one.id < other.id ? [one, other] : [other, one]
    const page = await browser.page({ width: 360 })
    await signInAs(page, server.origin, 'Anneke Smit', `/triage/${second.id}`)
    await expectGoodPage(page)
    const answer = page.locator('form[action$=antwoord]')
    await answer.locator('select').selectOption({ label: 'Samira Haddou, medewerker sociaal team' })
    await answer.getByRole('button').click()
    await page.waitForURL((url) => !url.pathname.endsWith('/antwoord'))

    await page.goto(`${server.origin}/triage/${second.id}`)
    await page.getByText('Ja, het is hetzelfde gezin').first().click()
    await expectWords(page, first.label, 'Zelfde naam van de ouder', 'Ook Samira Haddou, hier al als contact genoemd')
    await expectGoodPage(page)
    await press(page, `De ouder zegt ja: ga verder in de eerste aanmelding, van ${first.label}`)
    expect(new URL(page.url()).pathname).toBe(`/triage/${first.id}`)
    await expectGoodPage(page)

    await follow(second.page, 'Bekijk de lijn van dit gezin')
    await expectWords(second.page, 'Dit gezin was al aangemeld.')
    await expectGoodPage(second.page)
    await second.page.goto(`${server.origin}/werk`)
    expect(await words(second.page)).toContain(first.label)
  })
})
