import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { testBrowser } from './harness/browser.ts'
import { testServer } from './harness/server.ts'
import { expectGoodPage, noForeignRequests, signInAs } from './harness/steps.ts'
import { expectWords, follow, words } from './story/steps.ts'

/** Invented counts of households: Renkum is small, and the total of the region would give it away. */
const sheet = `Gebied;Jaar;10
Regio Zuid;2025;131
Lingewaard;2025;41
Overbetuwe;2025;50
Renkum;2025;4
Wageningen;2025;36
`

describe('the analyst publishes a set, and a council member reads it', { timeout: 90_000 }, () => {
  const server = testServer()
  const browser = testBrowser()
  const asTom = async (path: string) => {
    const page = await browser.page()
    await signInAs(page, server.origin, 'Tom Willems', path)
    return page
  }
  const visitor = async (path: string): Promise<Page> => {
    const page = await browser.page()
    await page.goto(`${server.origin}${path}`)
    return page
  }

  it('brings counts into a set of its own; nobody else sees them yet', async () => {
    const page = await asTom('/beheer/cijfers/nieuw')
    await page.setInputFiles('input[type=file]', { name: 'huishoudens.csv', mimeType: 'text/csv', buffer: Buffer.from(sheet) })
    for (const folded of ['De bron staat er niet bij', 'Maak een nieuwe set']) await page.getByText(folded).click()
    await page.locator('[name=newSourceTitle]').fill('Verzonnen telling')
    await page.locator('[name=newSourcePublisher]').fill('Niemand')
    await page.locator('[name=newSetTitleNl]').fill('Verzonnen huishoudens')
    await page.locator('[name=newSetTitleEn]').fill('Invented households')
    await page.locator('[name=newSetSlug]').fill('huishoudens')
    await page.getByRole('button', { name: 'Lees dit blad' }).click()
    await page.waitForURL(/kolommen$/, { timeout: 30_000 })
    await page.locator('[name=role-2]').selectOption('value')
    await page.locator('[name=indicator-2]').fill('10')
    await page.getByRole('button', { name: 'Kijk de cijfers na' }).click()
    await page.waitForURL(/overnemen$/, { timeout: 30_000 })
    await page.getByRole('button', { name: 'Neem 5 cijfers over' }).click()
    await page.getByRole('heading', { name: 'Overgenomen' }).waitFor()
    expect(await words(await visitor('/monitor/10?gebied=renkum&jaar=2025'))).not.toContain('Verzonnen telling')
  })

  it('sees what must be hidden, why and what it costs, and may say what she would rather keep', async () => {
    const page = await asTom('/beheer/publicaties')
    await expectWords(page, 'nog niet gepubliceerd', 'Openbare cijfers uit publicaties')
    await expectGoodPage(page)
    await follow(page, 'Verzonnen huishoudens')
    await page.getByRole('heading', { name: 'Wat lezers zien' }).waitFor({ timeout: 30_000 })
    await expectWords(page, '3 cijfers', '2 verborgen', 'klein aantal', 'verraadt een klein aantal', 'Renkum')
    await expectGoodPage(page)
    const kept = await page.getByRole('checkbox').first().getAttribute('value')
    await page.getByRole('checkbox').first().check()
    await page.getByRole('button', { name: 'Reken door' }).first().click()
    await page.getByRole('heading', { name: 'Wat lezers zien' }).waitFor({ timeout: 30_000 })
    await expectWords(page, '3 cijfers', '2 verborgen', 'Dit cijfer is nu te zien.')
    expect(await page.locator('#verborgen').getByRole('checkbox').first().getAttribute('value')).not.toBe(kept)
    await expectGoodPage(page)
    await page.getByRole('button', { name: 'Reken door' }).last().click()
    await page.getByRole('heading', { name: 'Wat lezers zien' }).waitFor({ timeout: 30_000 })
    expect(await page.locator('#liever').getByRole('checkbox').getAttribute('value'), 'a granted wish is kept').toBe(kept)
    await page.locator('#verborgen').getByRole('checkbox').first().check()
    await page.getByRole('button', { name: 'Reken door' }).last().click()
    await page.getByRole('heading', { name: 'Wat lezers zien' }).waitFor({ timeout: 30_000 })
    expect(await page.locator('#liever').textContent()).toMatch(/cijfers? (is|zijn) nu te zien|blij(ft|ven) verborgen/)
    await page.locator('#veld-drempel').fill('9')
    await page.getByRole('button', { name: 'Reken door' }).first().click()
    await expectWords(page, 'Kies een heel getal van 10 tot en met 100. Lager kan niet')
    expect(await page.locator('#veld-drempel').inputValue(), 'what was typed stays').toBe('9')
    await expectGoodPage(page)
  })

  it('publishes it with its audit, and everybody reads only what may be read', async () => {
    const page = await asTom('/beheer/publicaties/huishoudens')
    await page.getByRole('button', { name: 'Publiceer deze set' }).click()
    await page.waitForURL(/publicaties$/)
    await expectWords(page, 'Publicatie 1', '5 cijfers, 2 verborgen')
    const reader = await visitor('/monitor/10?gebied=regio-zuid&jaar=2025')
    await expectWords(reader, '131', 'Verzonnen telling', 'afgeschermd')
    await expectGoodPage(reader)
    const csv = await (await reader.request.get(`${server.origin}/monitor/10.csv`)).text()
    const renkum = csv.split('\n').find((line) => line.startsWith('10,renkum,2025'))
    expect(renkum).toMatch(/^10,renkum,2025,,,,count,,withheld,/)
    noForeignRequests(reader)
  })

  it('lets a council member find in two clicks what the figure means and where it comes from', async () => {
    const page = await visitor('/monitor?gebied=regio-zuid&jaar=2025')
    await page.locator('a[href^="/monitor/10?"]').first().click()
    await expectWords(page, 'Wat deze indicator zegt, en wat niet', 'Zegt niet', 'Verzonnen telling')
  })

  it('rehearses with practice figures, which can never be published', async () => {
    const page = await asTom('/beheer/publicaties/oefencijfers')
    await page.getByRole('heading', { name: 'Wat lezers zien' }).waitFor({ timeout: 60_000 })
    await expectWords(page, 'worden nooit gepubliceerd')
    expect(await page.getByRole('button', { name: 'Publiceer deze set' }).count()).toBe(0)
  })
})
