import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { demoPeople } from '../src/people/demo/demo-people.ts'
import { testBrowser } from './harness/browser.ts'
import { testServer } from './harness/server.ts'
import { expectGoodPage, signInAs } from './harness/steps.ts'
import { follow } from './story/steps.ts'

const manage = '/beheer/indicatoren'
const analyst = demoPeople.analyst.name

/** What the analyst types, by field. */
const typed = {
  nameNl: 'Gezinnen met een gesprek over geldzorgen',
  nameEn: 'Families with a talk about money worries',
  numeratorNl: 'Gezinnen die in het jaar over geldzorgen spraken met iemand uit het wijkteam',
  numeratorEn: 'Families that talked about money worries with somebody of the local team in the year',
  validFrom: '2021',
  saysNotNl: 'Een gesprek zegt niet dat de geldzorgen over zijn.',
  saysNotEn: 'A talk does not say that the money worries are over.',
} as const

describe('the catalogue', { timeout: 120_000 }, () => {
  const server = testServer()
  const browser = testBrowser()

  async function signedIn(path: string, wishes: { scripts?: boolean } = {}): Promise<Page> {
    const page = await browser.page(wishes)
    await signInAs(page, server.origin, analyst, path)
    return page
  }

  it('is good for everybody, on a phone and on a desk, in both languages', async () => {
    const page = await browser.page()
    for (const path of [
      '/monitor/definities',
      '/monitor/definities?zoek=kraamzorg',
      '/monitor/rivm-1?gebied=nederland&jaar=2020',
      '/monitor/lokaal-geen-kraamzorg',
      '/monitor/proeven/nu-niet-zwanger-abortuskliniek',
      '/monitor/proeven/power-parents',
    ]) {
      await page.goto(`${server.origin}${path}`)
      await expectGoodPage(page)
      await follow(page, 'English')
      await expectGoodPage(page)
      await follow(page, 'Nederlands')
    }
  })

  it('narrows long lists while somebody types, and looks on the server without script', async () => {
    const rows = (page: Page) => page.locator('filter-list li:visible').count()
    const page = await browser.page()
    await page.goto(`${server.origin}/monitor/definities`)
    const before = await rows(page)
    await page.getByRole('searchbox', { name: 'Zoek een definitie' }).fill('voorzorg gezinnen')
    expect(await page.locator('filter-list [role=status]').textContent()).toMatch(/^[1-9] van \d{3}$/)
    const found = page.getByRole('link', { name: 'VoorZorg: gezinnen per jaar' })
    expect(await found.isVisible(), 'in a part that was folded').toBe(true)
    expect(await page.locator('filter-list .card:visible').count()).toBe(1)
    await expectGoodPage(page)
    await page.getByRole('searchbox', { name: 'Zoek een definitie' }).fill('zorguitgaven')
    expect(await page.locator('filter-list [role=status]').textContent()).toContain('Kies Zoek')
    await page.getByRole('searchbox', { name: 'Zoek een definitie' }).press('Enter')
    await page.getByRole('status').filter({ hasText: 'gevonden' }).waitFor()
    expect(await page.getByRole('link', { name: 'Zwangeren bekend met psychische' }).isVisible()).toBe(true)
    await page.goto(`${server.origin}/monitor/definities`)
    await page.getByRole('searchbox', { name: 'Zoek een definitie' }).fill('x')
    await page.getByRole('searchbox', { name: 'Zoek een definitie' }).fill('')
    expect(await rows(page)).toBe(before)

    await page.goto(`${server.origin}/monitor?gebied=arnhem`)
    await page.getByLabel('Zoek in deze cijfers').fill('rondkomen')
    expect(await page.locator('filter-list tbody tr:visible').allTextContents()).toEqual([
      expect.stringMatching(/^Moeite met rondkomenArnhem/),
      expect.stringMatching(/^Moeite met rondkomenGelderland-Midden/),
    ])
    await expectGoodPage(page)

    const plain = await browser.page({ scripts: false })
    await plain.goto(`${server.origin}/monitor/definities`)
    expect(await rows(plain)).toBe(before)
    await plain.getByRole('searchbox', { name: 'Zoek een definitie' }).fill('voorzorg gezinnen')
    await plain.getByRole('button', { name: 'Zoek' }).click()
    expect(await plain.getByRole('link', { name: 'VoorZorg: gezinnen per jaar' }).isVisible()).toBe(true)
    await plain.goto(`${server.origin}/monitor?gebied=arnhem`)
    expect(await plain.getByLabel('Zoek in deze cijfers').count()).toBe(0)
  })

  it('takes an indicator of our own from typing through real figures to everybody, without script', async () => {
    const page = await signedIn(manage, { scripts: false })
    await page.getByRole('link', { name: 'Maak een eigen indicator' }).click()
    await page.getByRole('button', { name: 'Bekijk op echte cijfers' }).click()
    expect(await page.locator('#fouten').textContent()).toContain('Zonder dat kan hij niet gepubliceerd worden')
    await fill(page)
    await page.getByRole('button', { name: 'Bekijk op echte cijfers' }).click()
    expect(await page.locator('#cijfers').textContent()).toContain('De cijfers van Nu Niet Zwanger: kinderwensgesprekken per jaar')
    expect(await page.locator('#cijfers table').textContent()).toContain('buiten de geldige jaren')
    await page.getByRole('button', { name: 'Publiceer deze definitie' }).click()
    await page.waitForURL(/\/beheer\/indicatoren\/eigen-/)
    expect(await page.locator('main').textContent()).toContain('Code voor het inlezen: eigen-gezinnen-met-een-gesprek-over-geldzorgen')
    const visitor = await browser.page({ scripts: false })
    await visitor.goto(`${server.origin}/monitor/definities?zoek=geldzorgen`)
    await visitor.getByRole('link', { name: typed.nameNl }).click()
    await visitor.waitForURL(/\/monitor\/eigen-/)
    expect(await visitor.locator('main').textContent()).toContain(typed.saysNotNl)
  })

  it('is worked on by keyboard, on pages good for everybody', async () => {
    const page = await signedIn(manage)
    await expectGoodPage(page)
    await page.goto(`${server.origin}${manage}/nieuw`)
    await expectGoodPage(page)
    await page.goto(`${server.origin}${manage}/4/concept`)
    await page.locator('[name=reasonNl]').fill('De bron telt voortaan anders.')
    await page.locator('[name=reasonEn]').fill('The source counts otherwise from now on.')
    await page.locator('[name=validFrom]').fill('2023')
    await page.keyboard.press('Enter')
    await page.waitForSelector('#voorbeeld')
    expect(await page.locator('#cijfers').textContent()).toContain('buiten de geldige jaren')
    await expectGoodPage(page)
    await follow(page, 'English')
    for (const path of [`${manage}/rivm-1`, `${manage}/nieuw`, '/beheer/proeven', '/beheer/proeven/nieuw']) {
      await page.goto(`${server.origin}${path}`)
      await expectGoodPage(page)
    }
  })
})

async function fill(page: Page): Promise<void> {
  for (const [name, value] of Object.entries(typed)) await page.locator(`[name=${name}]`).fill(value)
  await page.locator('[name=unit]').selectOption('count')
  await page.locator('[name=source]').selectOption('startlijn')
  await page.locator('[name=tryOn]').selectOption('3a')
  for (const [name, value] of [
    ['phase', 'pregnancy'],
    ['kind', 'process'],
    ['direction', 'none'],
    ['levels', 'region'],
    ['levels', 'municipality'],
  ])
    await page.locator(`[name=${name}][value=${value}]`).check()
}
