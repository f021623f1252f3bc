import type { Page } from 'playwright-core'
import { beforeEach, expect } from 'vitest'
import { addDays, addWorkingDays, type PlainDate, plainDateOf } from '../../src/platform/clock.ts'
import { dateInFull, dayAndDate } from '../../src/platform/text/date-words.ts'
import type { TestBrowser } from '../harness/browser.ts'
import type { TestServer } from '../harness/server.ts'
import { signInAs } from '../harness/steps.ts'

/** The story begins on the first Monday from tomorrow on, so that promised terms are the same whatever day the test is run. */
function firstMonday(): PlainDate {
  const tomorrow = addDays(plainDateOf(new Date()), 1)
  return addDays(tomorrow, (8 - new Date(`${tomorrow}T00:00:00Z`).getUTCDay()) % 7)
}

/** Days and people of a story. */
export interface Story {
  /** The date `days` after the beginning of the story. */
  day(days: number): PlainDate
  /** The same as people read it: "12 mei 2027". */
  dayInWords(days: number): string
  /** With the day of the week: "dinsdag 12 mei". */
  weekday(days: number): string
  /** From here on it is noon, that many days after the beginning. */
  onDay(days: number): Promise<void>
  /** So many minutes later. */
  minutesLater(minutes: number): Promise<void>
  /** Somebody who has just signed in, on her desk or on the page she came for. */
  as(name: string, path?: string, width?: number): Promise<Page>
}

/** Tells a story to a server whose clock the test moves, so that months of a line fit in a minute. */
export function story(server: TestServer, browser: TestBrowser): Story {
  const monday = firstMonday()
  let moment = noonOf(monday)
  const moveTo = async (next: Date) => {
    moment = next
    await server.moveClockTo(next)
  }
  beforeEach(() => server.moveClockTo(moment))
  return {
    day: (days) => addDays(monday, days),
    dayInWords: (days) => dateInFull(addDays(monday, days), 'nl'),
    weekday: (days) => dayAndDate(addDays(monday, days), 'nl'),
    onDay: (days) => moveTo(noonOf(addDays(monday, days))),
    minutesLater: (minutes) => moveTo(new Date(moment.getTime() + minutes * 60_000)),
    async as(name, path = '/werk', width = 1180) {
      const page = await browser.page({ width })
      await signInAs(page, server.origin, name, path)
      return page
    },
  }
}

const noonOf = (day: PlainDate) => new Date(`${day}T11:30:00Z`)

/** The last day of a term of so many working days that begins on `day`, as people read it. */
export function termInWords(day: PlainDate, workingDays: number): string {
  return dateInFull(addWorkingDays(day, workingDays), 'nl')
}

const taskOf = (page: Page, task: string, family: string) => page.locator('#taken li', { hasText: task }).filter({ hasText: family })

/** The task stands on her desk, which she has before her. */
export async function expectTask(page: Page, task: string, family: string): Promise<void> {
  expect(await taskOf(page, task, family).count(), `"${task}" for ${family} on the desk`).toBe(1)
}

/** Where the task on her desk leads. */
export async function addressOfTask(page: Page, task: string, family: string): Promise<string> {
  return (await taskOf(page, task, family).getByRole('link').first().getAttribute('href')) ?? ''
}

/** Back on her desk, the task is gone: nobody had to tick it off. */
export async function expectTaskGone(page: Page, task: string, family: string): Promise<void> {
  await page.goto(new URL('/werk', page.url()).href)
  expect(await taskOf(page, task, family).count(), `"${task}" for ${family} on the desk`).toBe(0)
}

/** From the desk to the page where the task is done. */
export async function openTask(page: Page, task: string, family: string): Promise<void> {
  await expectTask(page, task, family)
  for (const folded of await page.locator('#taken details:not([open]) > summary').all()) await folded.click()
  await taskOf(page, task, family).getByRole('link').first().click()
  await page.waitForURL((url) => url.pathname !== '/werk')
}

/** Sends the form whose button reads `name` and waits for the page that answers. */
export function press(page: Page, name: string): Promise<void> {
  return answered(page, () => page.getByRole('button', { name, exact: true }).click())
}

/** Goes where the link reads `name`, and waits for that page. */
export function follow(page: Page, name: string): Promise<void> {
  return answered(page, () => page.getByRole('link', { name }).first().click())
}

/** Sends a form with the keyboard alone. */
export async function pressByKeyboard(page: Page, name: string): Promise<void> {
  await tabTo(page, name)
  await answered(page, () => page.keyboard.press('Enter'))
}

async function answered(page: Page, send: () => Promise<void>): Promise<void> {
  const next = page.waitForEvent('domcontentloaded')
  await send()
  await next
}

/** What a reader sees on the page, or in the part that `selector` names; folded parts are not in it. */
export function words(page: Page, selector = 'main'): Promise<string> {
  return page.evaluate<string>(`document.querySelector('${selector}').innerText`)
}

/** Everything of it stands on the page. */
export async function expectWords(page: Page, ...parts: string[]): Promise<void> {
  const shown = (await words(page)).replaceAll(/\s+/g, ' ')
  for (const part of parts) expect(shown, page.url()).toContain(part)
}

/** The line of 1000 days in words, as a screen reader has it. */
export async function lineOf(page: Page): Promise<string> {
  return ((await page.locator('#lijn').textContent()) ?? '').replaceAll(/\s+/g, ' ')
}

/** The status of a form sent without its page, as somebody would who works around the screens. */
export async function statusOfPost(page: Page, path: string, form: Record<string, string>): Promise<number> {
  const { origin } = new URL(page.url())
  const response = await page.request.post(`${origin}${path}`, { form, headers: { origin }, maxRedirects: 0 })
  return response.status()
}

/** The status of a page for whoever is signed in here. */
export async function statusOf(page: Page, path: string): Promise<number> {
  return (await page.request.get(new URL(path, page.url()).href, { maxRedirects: 0 })).status()
}

/** With Tab alone to the control of this name. */
export async function tabTo(page: Page, control: string): Promise<void> {
  for (let tabs = 0; tabs < 80; tabs += 1) {
    const focused = await page.evaluate<string | null>('document.activeElement.name || document.activeElement.textContent.trim()')
    if (focused === control) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not come to "${control}"`)
}
