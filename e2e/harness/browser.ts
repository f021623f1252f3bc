import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import chromium, { inflate, setupLambdaEnvironment } from '@sparticuz/chromium'
import { type Browser, type Page, chromium as playwright } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'

export interface PageWishes {
  /** In CSS pixels; 1180 when absent, a phone is 360. */
  width?: number
  /** False for somebody whose browser runs no scripts. */
  scripts?: boolean
}

export interface TestBrowser {
  /** A page in a browser of its own: no cookies of other pages. Closed after the test. */
  page(wishes?: PageWishes): Promise<Page>
}

/** Less than a test may last, so that a page that does not come is named. */
const patienceMs = 10_000

const requested = new WeakMap<Page, string[]>()

/** The addresses of everything this page asked for since it was opened. */
export function requestsOf(page: Page): readonly string[] {
  return requested.get(page) ?? []
}

/** One browser for all tests of a file. */
export function testBrowser(): TestBrowser {
  let browser: Browser | undefined
  beforeAll(async () => {
    browser = await startBrowser()
  })
  afterEach(async () => {
    for (const context of browser?.contexts() ?? []) await context.close()
  })
  afterAll(() => browser?.close())
  return {
    async page({ width = 1180, scripts = true } = {}) {
      if (browser === undefined) throw new Error('the browser is open only while tests run')
      const context = await browser.newContext({ viewport: { width, height: 800 }, javaScriptEnabled: scripts, locale: 'nl-NL' })
      const page = await context.newPage()
      page.setDefaultTimeout(patienceMs)
      const addresses: string[] = []
      requested.set(page, addresses)
      page.on('request', (request) => void addresses.push(request.url()))
      return page
    },
  }
}

const attempts = 20

// Nothing is drawn by a graphics card, and one process shows all pages: a tenth less work for two cores that have more to test.
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--in-process-gpu',
  '--disable-features=IsolateOrigins,site-per-process',
  '--renderer-process-limit=1',
]

/**
 * Starts the Chromium that npm brings. Two test files may unpack it at the same moment, hence the second tries; a machine without
 * the libraries Chromium needs gets the copies that came along.
 */
export async function startBrowser(): Promise<Browser> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await playwright.launch({ executablePath: await chromium.executablePath(), args })
    } catch (error) {
      if (attempt === attempts) throw error
      if (String(error).includes('error while loading shared libraries')) await bringLibraries()
      await pause(500)
    }
  }
}

async function bringLibraries(): Promise<void> {
  const folder = dirname(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))))
  await inflate(join(folder, 'bin', 'al2023.tar.br'))
  setupLambdaEnvironment(join(tmpdir(), 'al2023', 'lib'))
}
