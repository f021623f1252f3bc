import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { testBrowser } from './harness/browser.ts'
import { testServer } from './harness/server.ts'
import { expectGoodPage, expectNoSidewaysScroll, phone } from './harness/steps.ts'
import { follow } from './story/steps.ts'

/** The text in width of an A4 sheet with the margins browsers take, in CSS pixels. */
const sheet = 718

const rooms = [
  { path: '/', nl: 'Startlijn', en: 'Startlijn' },
  { path: '/zorglandschap', nl: 'Wie kan helpen?', en: 'Who can help?' },
  { path: '/zorglandschap?gemeente=renkum&fase=zwanger', nl: 'Wie kan helpen?', en: 'Who can help?' },
  { path: '/zorglandschap/voorzorg', nl: 'VoorZorg', en: 'VoorZorg' },
  { path: '/monitor', nl: 'Cijfers over', en: 'Figures' },
  { path: '/monitor?gebied=renkum&jaar=2023', nl: 'Renkum', en: 'Renkum' },
  { path: '/monitor/8a', nl: 'huisbezoek', en: 'home visit' },
  { path: '/monitor/vergelijken?indicator=8a&jaar=2023', nl: 'ergelijk', en: 'ompar' },
  { path: '/monitor/vergelijken?indicator=5&indicator2=9&jaar=2020&gebieden=renkum,wageningen,nederland', nl: 'ergelijk', en: 'ompar' },
  { path: '/monitor/7-pop?gebied=gelderland-midden&jaar=2023', nl: 'POP-overleg', en: 'POP' },
  { path: '/monitor/atlas?indicator=8a', nl: 'kaart', en: 'map' },
  { path: '/monitor/reeksen?gebied=gelderland-midden', nl: 'dertien', en: 'thirteen' },
  { path: '/monitor/profiel', nl: 'Leefomstandigheden', en: 'Living conditions' },
  { path: '/monitor/big2', nl: 'Big2', en: 'Big2' },
  { path: '/monitor/bronnen', nl: 'ronnen', en: 'ources' },
  { path: '/monitor/publicaties', nl: 'Open data', en: 'Open data' },
  { path: '/factsheet/regio-zuid/2023', nl: 'Zuid', en: 'Regio Zuid' },
  { path: '/factsheet/regio-zuid/2023/versies', nl: 'Wat is er veranderd', en: 'What changed' },
  { path: '/monitor/atlas?indicator=4&jaar=2031', nl: 'kaart', en: 'map' },
  { path: '/oefencijfers/atlas?indicator=proces-contact-op-tijd', nl: 'kaart', en: 'map' },
  { path: '/oefencijfers/vergelijken?indicator=proces-contact-op-tijd&jaar=alle&gebieden=ede,renkum', nl: 'ergelijk', en: 'ompar' },
  { path: '/oefencijfers', nl: 'efencijfers', en: 'ractice' },
  { path: '/geen-adres', nl: 'Deze pagina is er niet', en: 'This page does not exist' },
] as const

describe('what is public', { timeout: 60_000 }, () => {
  const server = testServer()
  const browser = testBrowser()

  it.each(rooms)('$path is good on a phone, on a desk and on paper, in both languages', async ({ path, nl, en }) => {
    const page = await browser.page()
    const policy: string[] = []
    page.on('console', (message) => void (/Content Security Policy/i.test(message.text()) && policy.push(message.text())))
    await page.goto(`${server.origin}${path}`)
    await expectHeading(page, 'nl', nl)
    await expectGoodPage(page)
    await expectGoodPrint(page)
    await follow(page, 'English')
    await expectHeading(page, 'en', en)
    expect(new URL(page.url()).pathname).toBe(path.split('?')[0])
    // Other words in the same page: where they fit least.
    await expectGoodPage(page, [phone])
    expect(policy).toEqual([])
  })

  it.each(['/monitor/8a?gebied=regio-zuid&jaar=2023', '/factsheet/regio-zuid/2023'])(
    'prints beside the figures of %s what is folded on the screen',
    async (path) => {
      const page = await browser.page({ width: sheet })
      await page.goto(`${server.origin}${path}`)
      const isShown = (folds: string) =>
        page.locator(`${folds} > :not(summary)`).evaluateAll((parts) => [...new Set(parts.map((part) => part.checkVisibility()))])
      expect(await isShown('.fold.printed:not([open])')).toEqual([false])
      await page.emulateMedia({ media: 'print' })
      expect(await isShown('.fold.printed:not([open])')).toEqual([true])
      expect(await isShown('.fold:not(.printed, [open])')).not.toContain(true)
    },
  )

  it('finds help without script, typing errors forgiven', async () => {
    const page = await browser.page({ scripts: false, width: 360 })
    await page.goto(`${server.origin}/zorglandschap`)
    await page.locator('[name=gemeente]').selectOption('renkum')
    await page.locator('[name=zoek]').fill('huisbezoekn')
    await page.locator('main form button').first().click()
    await page.waitForURL(/zoek=huisbezoekn/)
    expect(await page.locator('main').textContent()).toContain('in plaats van “huisbezoekn”')
    await page.locator('main a[href^="/zorglandschap/"]').first().click()
    await page.waitForURL(/\/zorglandschap\/[a-z]/)
    expect(await page.locator('main').textContent()).toContain('Bron')
  })

  it('shows figures without script: an area, an indicator, its numbers as table and file', async () => {
    const page = await browser.page({ scripts: false })
    await page.goto(`${server.origin}/monitor?gebied=renkum&jaar=2023`)
    await page.locator('main a[href^="/monitor/8a"]').first().click()
    await page.waitForURL(/\/monitor\/8a/)
    expect(await page.locator('table').count()).toBeGreaterThan(0)
    const file = page.locator('a[href$=".csv"]').first()
    const csv = await page.request.get(new URL((await file.getAttribute('href')) ?? '', page.url()).href)
    expect(csv.headers()['content-type']).toContain('text/csv')
    expect(await csv.text()).toContain('wageningen')
  })

  it('lays tables out as blocks on a phone, and says where one scrolls sideways', async () => {
    const page = await browser.page({ width: 360 })
    await page.goto(`${server.origin}/monitor?gebied=renkum&jaar=2023`)
    const part = page.locator('filter-list details').first()
    await part.locator('summary').click()
    const [content, window] = await part.locator('.table-region').evaluate<[number, number], Element>((region) => {
      return [region.scrollWidth, region.clientWidth]
    })
    expect(content).toBeLessThanOrEqual(window)
    const row = part.getByRole('row').nth(1)
    expect(await row.getByRole('cell').count()).toBe(4)
    expect(await row.getByRole('rowheader').count()).toBe(1)
    expect(await part.getByRole('columnheader', { includeHidden: false }).count()).toBe(5)
    await page.goto(`${server.origin}/monitor/reeksen?gebied=gelderland-midden`)
    await page.getByText('Schuif opzij voor meer kolommen').waitFor()
    await page.setViewportSize({ width: 1180, height: 800 })
    await page.getByText('Schuif opzij voor meer kolommen').waitFor({ state: 'hidden' })
  })

  it('says of each group how many of its figures are found', async () => {
    const page = await browser.page({ width: 1180 })
    await page.goto(`${server.origin}/monitor?gebied=renkum&jaar=2023`)
    const groups = page.locator('filter-list summary:visible')
    const before = await groups.allTextContents()
    const field = page.getByLabel('Zoek in deze cijfers')
    await field.fill('geboorte')
    const found = await groups.allTextContents()
    expect(found.length).toBeGreaterThan(0)
    for (const words of found) expect(words).toMatch(/\([1-9]\d* van \d+\)$/)
    const said = Number.parseInt((await page.locator('filter-list [role="status"]').textContent()) ?? '', 10)
    expect(found.reduce((sum, words) => sum + Number(/\((\d+) van/.exec(words)?.[1]), 0)).toBe(said)
    await field.fill('')
    expect(await groups.allTextContents()).toEqual(before)
  })

  it('says in two clicks what a figure means and where it comes from, before one scrolls', async () => {
    const page = await browser.page({ scripts: false })
    await page.goto(`${server.origin}/`)
    await page.getByRole('navigation').getByRole('link', { name: 'Monitor' }).click()
    await page.getByRole('link', { name: 'Prenataal huisbezoek' }).click()
    await page.waitForURL(/\/monitor\/8a/)
    const fold = page.viewportSize()?.height ?? 0
    for (const part of [page.locator('.lead'), page.locator('.big-number'), page.locator('.number-area dd a').first()]) {
      const box = await part.boundingBox()
      expect((box?.y ?? fold) + (box?.height ?? 0), await part.textContent().then(String)).toBeLessThan(fold)
    }
    await page.locator('.number-area dd a').first().click()
    await page.waitForURL(/\/monitor\/bronnen#/)
    expect(await page.locator('h1').textContent()).toBe('Bronnen')
  })

  it('leads along the map by keyboard, each place with its number or its reason', async () => {
    const page = await browser.page()
    await page.goto(`${server.origin}/monitor/atlas?indicator=8a&jaar=2023`)
    await page.getByRole('link', { name: /^Wageningen: 7,3%/ }).focus()
    expect(await page.evaluate<string>('document.activeElement.getAttribute("href")')).toContain('gebied=wageningen')
    await page.keyboard.press('Tab')
    expect(await page.evaluate<string>('document.activeElement.getAttribute("class")')).toContain('place')
    await page.getByRole('link', { name: /^Rozendaal: niet aangeboden/ }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/monitor\/8a\?gebied=rozendaal/)
  })

  it('gives every chart along as figures and as picture', async () => {
    const page = await browser.page()
    for (const path of [
      '/monitor/8a?gebied=regio-zuid&jaar=2023',
      '/monitor/atlas?indicator=8a',
      '/monitor/profiel',
      '/monitor/reeksen?reeks=3a',
    ]) {
      await page.goto(`${server.origin}${path}`)
      for (const [format, type] of Object.entries({ CSV: 'text/csv', JSON: 'application/json', SVG: 'image/svg+xml', PNG: 'image/png' })) {
        const link = page.locator('.chart-links a', { hasText: format }).first()
        const file = await page.request.get(new URL((await link.getAttribute('href')) ?? '', page.url()).href)
        expect(file.headers()['content-type'], `${format} of ${path}`).toContain(type)
      }
    }
    const svg = await page.request.get(`${server.origin}/monitor/atlas.svg?indicator=8a`)
    await page.setContent(await svg.text())
    expect(await page.locator('svg[role=img]').count()).toBe(1)
  })

  it('gives the factsheet of a subregion as a tagged PDF', async () => {
    const page = await browser.page()
    const pdf = await page.request.get(`${server.origin}/factsheet/regio-zuid/2023.pdf`)
    const bytes = (await pdf.body()).toString('latin1')
    expect(bytes.startsWith('%PDF-')).toBe(true)
    for (const mark of ['/StructTreeRoot', '/Lang', '/MarkInfo']) expect(bytes).toContain(mark)
  })
})

/** Printed, the page says all that it says on a screen as wide as a sheet. */
async function expectGoodPrint(page: Page): Promise<void> {
  const before = page.viewportSize()
  await page.setViewportSize({ width: sheet, height: 800 })
  const shown = await visibleParts(page)
  await page.emulateMedia({ media: 'print' })
  await expectNoSidewaysScroll(page)
  const printed = new Set(await visibleParts(page))
  expect(shown.filter((part) => !printed.has(part))).toEqual([])
  expect(await gridsOverPages(page), 'Chromium loses parts of these').toEqual([])
  await page.emulateMedia({ media: null })
  if (before !== null) await page.setViewportSize(before)
}

async function expectHeading(page: Page, language: string, words: string): Promise<void> {
  expect(await page.locator('html').getAttribute('lang')).toBe(language)
  expect(await page.locator('h1').count()).toBe(1)
  expect(`${await page.title()} ${await page.locator('h1').textContent()}`).toContain(words)
}

/** What lays out several parts and is longer than a page of paper. */
function gridsOverPages(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`[...document.querySelectorAll('main, main *')]
    .filter((part) => ['grid', 'flex'].includes(getComputedStyle(part).display) && part.children.length > 1)
    .filter((part) => part.getBoundingClientRect().height > 1000)
    .map((part) => part.className)`)
}

/** What is said on the page, piece by piece, as far as it is shown; what one only acts with on a screen is left out. */
function visibleParts(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`[...document.querySelectorAll('main :is(h1, h2, h3, h4, p, li, td, th, dt, dd, caption, figcaption)')]
    .filter((part) => part.closest('form, .buttons, .crumbs, nav') === null && part.querySelector('form, .buttons, .utrecht-button') === null)
    .filter((part) => part.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
    .map((part) => part.textContent.replaceAll(/\\s+/g, ' ').trim())
    .filter((text) => text !== '')`)
}
