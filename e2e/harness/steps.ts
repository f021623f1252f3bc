import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { requestsOf } from './browser.ts'
import { expectThumbsFit } from './touch.ts'

/** Signs in as a demo person by the name on the page, and comes out at `returnTo`. */
export async function signInAs(page: Page, origin: string, name: string, returnTo = '/'): Promise<void> {
  await page.goto(`${origin}/inloggen?terug=${encodeURIComponent(returnTo)}`)
  await page.getByRole('button', { name }).click()
  await page.waitForURL(`${origin}${returnTo}`)
}

const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

/** By the browser's debugger, which the page's content security policy does not reach. */
async function bringAxe(page: Page): Promise<void> {
  const debug = await page.context().newCDPSession(page)
  await debug.send('Runtime.evaluate', { expression: axe })
  await debug.detach()
}

/** No violation of WCAG 2.2 A and AA, nor of axe's own good practices, on the page as it stands. */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  if (!(await page.evaluate<boolean>('"axe" in window'))) await bringAxe(page)
  // Of what is in order nothing is worked out: on a page of figures it is a megabyte that nobody reads. Sheets of styles need no second fetch.
  const wishes = JSON.stringify({ resultTypes: ['violations'], preload: false })
  const violations = await page.evaluate<AxeResults['violations']>(`axe.run(document, ${wishes}).then((results) => results.violations)`)
  const found = violations.map(({ id, help, nodes }) => ({ id, help, at: nodes.map(({ html }) => html.slice(0, 200)) }))
  expect(found, `axe on ${page.url()}`).toEqual([])
}

/** The page, and everything it loaded since it was opened, came from its own origin. */
export function noForeignRequests(page: Page): void {
  const own = new URL(page.url()).origin
  const foreign = requestsOf(page).filter((address) => !address.startsWith('data:') && new URL(address).origin !== own)
  expect(foreign, `requests of ${page.url()} to others`).toEqual([])
}

/** The page fits its window: nobody scrolls sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const [content, window] = await page.evaluate<[number, number]>(
    '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
  )
  expect(content, `width of ${page.url()}`).toBeLessThanOrEqual(window)
}

/** A part of a table that is laid out otherwise says what it is: some browsers take no table from the element alone then. */
async function expectTablesAreHeard(page: Page): Promise<void> {
  const unsaid = await page.evaluate<string[]>(`[...document.querySelectorAll('table, tbody, tr, th, td')]
    .filter((part) => !part.hasAttribute('role') && !/^(table|none)/.test(getComputedStyle(part).display))
    .map((part) => part.outerHTML.slice(0, 120))`)
  expect(unsaid, `tables on ${page.url()}`).toEqual([])
}

export const phone = 360
const desk = 1180
let pictures = 0

/**
 * The page as it stands can be used by everybody: no axe violation and no sideways scroll, on a phone and on a desk, what is pressed on
 * a phone high enough for a thumb, and nothing asked of others. SCREENS names a folder for a picture of each.
 */
export async function expectGoodPage(page: Page, widths: readonly number[] = [phone, desk]): Promise<void> {
  const before = page.viewportSize()
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 })
    await expectNoSidewaysScroll(page)
    await expectTablesAreHeard(page)
    await expectNoAxeViolations(page)
    if (width === phone) await expectThumbsFit(page)
    await takePicture(page, width)
  }
  noForeignRequests(page)
  if (before !== null) await page.setViewportSize(before)
}

async function takePicture(page: Page, width: number): Promise<void> {
  const folder = process.env['SCREENS']
  if (folder === undefined) return
  pictures += 1
  const name = new URL(page.url()).pathname.replaceAll(/[0-9a-f-]{36}/g, 'id').replaceAll('/', '_')
  await page.screenshot({ path: join(folder, `${String(pictures).padStart(3, '0')}${name}-${width}.png`), fullPage: true })
}
