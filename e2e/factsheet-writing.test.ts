import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { pdfStructure } from '../src/platform/pdf/pdf-structure.ts'
import { testBrowser } from './harness/browser.ts'
import { testServer } from './harness/server.ts'
import { expectGoodPage, signInAs } from './harness/steps.ts'
import { expectWords, follow, press, pressByKeyboard, statusOf, statusOfPost } from './story/steps.ts'

const tom = 'Tom Willems'
const marjan = 'Marjan Visser'
const els = 'Els Vermeer'
const path = '/beheer/factsheet/renkum/2023'

const summary = (page: Page) => page.getByLabel('Waar komt het op neer?')
const here = (page: Page, number: number) => page.getByLabel(`bij indicator ${number},`)
const saved = (page: Page) => page.getByText(/^Alles is bewaard om/).waitFor()

describe('writing a factsheet together', { timeout: 120_000 }, () => {
  const server = testServer()
  const browser = testBrowser()
  const as = async (name: string, at: string, wishes = {}) => {
    const page = await browser.page(wishes)
    await signInAs(page, server.origin, name, at)
    return page
  }

  it('goes from the figures of Renkum to a text that everybody reads, saved by itself', async () => {
    const page = await as(tom, '/beheer')
    await follow(page, 'Factsheets')
    await expectGoodPage(page)
    await page.getByLabel('Gebied').selectOption('renkum')
    await page.getByLabel('Jaar').selectOption('2023')
    await press(page, 'Open')
    await expectWords(page, 'Renkum in 2023', 'nog niet begonnen', 'Op de factsheet: 12,4%', 'De pagina bewaart vanzelf wat u typt')
    await summary(page).fill('In Renkum weten professionals elkaar te vinden.')
    await here(page, 5).fill('De POP-poli belt binnen een week met de verloskundige.')
    const row = page.getByRole('group', { name: 'Nieuwe aanbeveling' }).first()
    await row.getByLabel('Wat moet er gebeuren?').fill('Begin een MDO voor zwangeren')
    await row.getByLabel('Wie doet het?').fill('Kwartiermaker')
    await saved(page)
    expect(await page.locator('[data-once-saved]').textContent(), 'no longer said to be begun yet').toBe('concept')
    await expectGoodPage(page)
    await page.reload()
    expect(await summary(page).inputValue()).toBe('In Renkum weten professionals elkaar te vinden.')
    await expectWords(page, 'concept', `Laatst bewaard door ${tom}`)

    await follow(page, 'Voeg een stem toe')
    await page.getByLabel('Wat zei de ouder?').fill('Ik wist niet waar ik moest beginnen.')
    await page.getByLabel('Wie zei het').fill('een moeder uit Renkum')
    await page.getByLabel('Waar gaat het over?').selectOption('5')
    await pressByKeyboard(page, 'Leg deze stem vast')
    await expectWords(page, 'Zonder toestemming van de ouder mogen deze woorden niet worden vastgelegd')
    expect(await page.getByLabel('Wat zei de ouder?').inputValue()).toBe('Ik wist niet waar ik moest beginnen.')
    await expectGoodPage(page)
    await page.getByLabel('De ouder weet dat deze woorden').check()
    await press(page, 'Leg deze stem vast')
    await expectWords(page, 'staat op de factsheet', 'bij indicator 5')

    await follow(page, 'Kijk na en publiceer')
    await expectWords(page, 'Deze aanbeveling mist nog wie of wanneer: Begin een MDO voor zwangeren')
    await expectGoodPage(page)
    await follow(page, 'Terug naar de tekst')
    await page.getByRole('group', { name: 'Aanbeveling 1' }).getByLabel('Klaar op').fill('2027-07-01')
    await press(page, 'Bewaar')
    await follow(page, 'Kijk na en publiceer')
    await press(page, 'Publiceer deze tekst')
    expect(new URL(page.url()).pathname).toBe('/factsheet/renkum/2023')

    const reader = await browser.page()
    await reader.goto(`${server.origin}/factsheet/renkum/2023`)
    await expectWords(
      reader,
      'De teksten zijn verzonnen',
      'In Renkum weten professionals elkaar te vinden.',
      'Zo doen wij het hier De POP-poli belt binnen een week',
      'Ik wist niet waar ik moest beginnen. een moeder uit Renkum',
      'Begin een MDO voor zwangeren Kwartiermaker · klaar op 1 juli 2027',
    )
    await expectGoodPage(reader)
    const pdf = await reader.request.get(`${server.origin}/factsheet/renkum/2023.pdf`)
    const structure = pdfStructure(await pdf.body())
    expect(structure).toMatchObject({ tagged: true, universalAccess: 1, language: 'nl-NL' })
    // Summary, overview, the thirteen, recommendations, meanings, sources.
    expect(structure.elements.filter((element) => element === 'H2')).toHaveLength(13 + 5)
    expect(structure.alternatives).toContainEqual(
      expect.stringContaining('Zwangeren bekend met psychische of psychiatrische klachten, 2020. Renkum: 12,4%'),
    )
    await reader.goto(`${server.origin}/factsheet/renkum/2024`)
    await expectWords(reader, 'Wat er kwam van eerdere aanbevelingen', 'Hierover is nog niets verteld.')

    await page.goto(`${server.origin}${path}`)
    await follow(page, 'Toestemming ingetrokken')
    await expectGoodPage(page)
    await press(page, 'Wis deze woorden')
    await page.goto(`${server.origin}/factsheet/renkum/2023`)
    expect(await page.locator('main').textContent()).not.toContain('Ik wist niet waar')
  })

  it('shows two people what the other wrote, and lets them choose; what was is kept', async () => {
    const at = '/beheer/factsheet/wageningen/2023'
    const [first, second] = [await as(tom, at), await as(marjan, at)]
    await summary(first).fill('Van Tom.')
    await saved(first)
    await here(second, 1).fill('Van Marjan.')
    await saved(second)
    await summary(second).fill('Ook van Marjan.')
    await second.getByText(`${tom} veranderde dit veld`).waitFor()
    await expectWords(second, 'Van Tom.', 'Niet alles is bewaard: een collega was u voor in een veld.')
    await expectGoodPage(second)
    await second.getByRole('button', { name: 'Houd mijn tekst' }).click()
    await saved(second)
    await first.reload()
    expect(await summary(first).inputValue()).toBe('Ook van Marjan.')
    expect(await here(first, 1).inputValue()).toBe('Van Marjan.')

    await follow(first, 'Versies')
    await expectGoodPage(first)
    await first
      .getByRole('link', { name: /^Versie/ })
      .last()
      .click()
    await first.waitForURL(/versies\/1/)
    await expectWords(first, 'Van niets (het begin) naar versie 1', 'Van Tom.')
    await expectGoodPage(first)
    await press(first, 'Zet versie 1 terug')
    expect(await summary(first).inputValue()).toBe('Van Tom.')
  })

  it('loses nothing without a connection, nor when the session has ended', async () => {
    const page = await as(tom, '/beheer/factsheet/lingewaard/2023')
    await page.context().setOffline(true)
    await summary(page).fill('Getypt in de trein.')
    await page.getByText('Nog niet bewaard: er is geen verbinding').waitFor()
    await page.context().setOffline(false)
    await saved(page)
    await page.context().clearCookies()
    await here(page, 2).fill('Getypt na een kwartier.')
    await page.getByText('Niet bewaard: u bent niet meer ingelogd').waitFor()
    await expectGoodPage(page)
    await signInAs(page, server.origin, tom, '/beheer/factsheet/lingewaard/2023')
    expect(await here(page, 2).inputValue()).toBe('Getypt na een kwartier.')
    await saved(page)
    await page.reload()
    expect(await here(page, 2).inputValue()).toBe('Getypt na een kwartier.')
    expect(await summary(page).inputValue()).toBe('Getypt in de trein.')
  })

  it('works without script: saved by its button, with the words of a colleague beside one’s own', async () => {
    const at = '/beheer/factsheet/overbetuwe/2023'
    const [first, second] = [await as(tom, at, { scripts: false, width: 360 }), await as(marjan, at, { scripts: false })]
    await summary(first).fill('Van Tom.')
    await press(first, 'Bewaar')
    await expectWords(first, `Laatst bewaard door ${tom}`, 'Druk op Bewaar als u klaar bent.')
    await summary(second).fill('Van Marjan.')
    await here(second, 1).fill('Ook van Marjan.')
    await press(second, 'Bewaar')
    await expectWords(second, 'Een collega was u voor', `${tom} veranderde dit veld`, 'Van Tom.')
    expect(await summary(second).inputValue()).toBe('Van Marjan.')
    await press(second, 'Bewaar')
    expect(await summary(second).inputValue()).toBe('Van Marjan.')
    expect(await here(second, 1).inputValue()).toBe('Ook van Marjan.')
  })

  it('is good in English too', async () => {
    const page = await as(tom, path)
    for (const at of [
      path,
      `${path}/publiceren`,
      `${path}/stem`,
      `${path}/versies`,
      '/beheer/factsheet',
      '/beheer/raadsbrief/renkum/2023',
    ]) {
      await page.goto(`${server.origin}${at}?taal=en`)
      expect(await page.locator('html').getAttribute('lang')).toBe('en')
      await expectGoodPage(page)
    }
  })

  it('gives the council a letter with a footnote to every figure, to finish and to take along', async () => {
    const page = await as(marjan, '/beheer')
    await follow(page, 'raad')
    await page.getByLabel('Gebied').selectOption('regio-zuid')
    await page.getByLabel('Jaar').selectOption('2023')
    await press(page, 'Open')
    await expectWords(
      page,
      'Dit is een voorstel',
      'Er valt niets op aan deze brief',
      'Regio Zuid, 2023: 4,2%, 52 in aantal, noemer niet vermeld.',
    )
    await page.getByLabel('Kernboodschap').fill('Dankzij ons was het 9% [8a, Regio Zuid, 2023].')
    await saved(page)
    await page.reload()
    await expectWords(page, 'Hier klinkt een oorzaak in door: dankzij.', 'Bij [8a, Regio Zuid, 2023] staat in de cijfers nu 4,2%')
    expect(await page.getByLabel('Vervolg').inputValue()).toContain('staan op de factsheet van Regio Zuid over 2023')
    await expectGoodPage(page)
    await page.getByText('De hele brief als tekst').first().click()
    expect(await page.locator('copy-text textarea').inputValue()).toContain('Dankzij ons was het 9% [1].')
    const pdf = await page.request.get(`${server.origin}/beheer/raadsbrief/regio-zuid/2023.pdf`)
    const structure = pdfStructure(await pdf.body())
    expect(structure).toMatchObject({ tagged: true, universalAccess: 1 })
    expect(structure.elements).toEqual(expect.arrayContaining(['H1', 'H2', 'H3']))
  })

  it('is for nobody else', async () => {
    const page = await as(els, '/werk')
    for (const at of ['/beheer/factsheet', path, `${path}/versies`, '/beheer/raadsbrief/renkum/2023', '/beheer/raadsbrief/renkum/2023.pdf'])
      expect(await statusOf(page, at), at).toBe(403)
    for (const at of [path, `${path}/vanzelf`, `${path}/publiceren`, `${path}/stem`, '/beheer/raadsbrief/renkum/2023'])
      expect(await statusOfPost(page, at, { version: '0', summary: 'x' }), at).toBe(403)
    await page.goto(`${server.origin}/factsheet/renkum/2023`)
    expect(await page.getByRole('link', { name: 'Werk aan de tekst' }).count()).toBe(0)
  })
})
