import { describe, expect, it } from 'vitest'
import { testBrowser } from './harness/browser.ts'
import { testServer } from './harness/server.ts'
import { expectNoAxeViolations, expectNoSidewaysScroll, noForeignRequests, signInAs } from './harness/steps.ts'

describe('signing in', () => {
  const server = testServer()
  const browser = testBrowser()

  it('brings a professional in and back to the page she came for, and out again', async () => {
    const page = await browser.page()
    const policy: string[] = []
    page.on('console', (message) => void (/Content Security Policy/i.test(message.text()) && policy.push(message.text())))
    await signInAs(page, server.origin, 'Els Vermeer', '/?van=buiten')
    expect(await page.locator('header').textContent()).toContain('Els Vermeer')
    await page.getByRole('button', { name: 'Uitloggen' }).click()
    await page.waitForURL(`${server.origin}/uitgelogd`)
    expect(await page.locator('h1').textContent()).toBe('U bent uitgelogd')
    expect(await page.locator('header').textContent()).not.toContain('Els Vermeer')
    await expectNoAxeViolations(page)
    noForeignRequests(page)
    expect(policy).toEqual([])
  })

  it('never leads to another site', async () => {
    const page = await browser.page()
    await page.goto(`${server.origin}/inloggen?terug=${encodeURIComponent('//elsewhere.example/werk')}`)
    await page.getByRole('button', { name: 'Marjan Visser' }).click()
    await page.waitForURL(`${server.origin}/werk`)
    noForeignRequests(page)
  })

  it('works without script, and on the name 127.0.0.1 too', async () => {
    const page = await browser.page({ scripts: false })
    await page.goto(`${server.origin.replace('localhost', '127.0.0.1')}/inloggen?terug=/`)
    await page.getByRole('button', { name: 'Ruud Jansen' }).click()
    await page.waitForURL(`${server.origin}/`)
    expect(await page.locator('header').textContent()).toContain('Ruud Jansen')
  })

  it('is done with the keyboard alone', async () => {
    const page = await browser.page()
    await page.goto(`${server.origin}/inloggen?terug=/`)
    const focused = () => page.evaluate<string>('document.activeElement.textContent')
    for (let tabs = 0; tabs < 60 && !(await focused()).startsWith('Noor de Graaf'); tabs += 1) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL(`${server.origin}/`)
    expect(await page.locator('header').textContent()).toContain('Noor de Graaf')
  })

  it.each([360, 1180])('offers its people without barriers at %i pixels, in both languages', async (width) => {
    const page = await browser.page({ width })
    await page.goto(`${server.origin}/inloggen`)
    await expectNoAxeViolations(page)
    await expectNoSidewaysScroll(page)
    for (const button of await page.locator('.button-list button').all())
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44)
    await page.getByRole('link', { name: 'English' }).click()
    expect(await page.locator('h1').textContent()).toBe('Choose who you are')
    await expectNoAxeViolations(page)
  })
})
