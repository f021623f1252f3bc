import { describe, expect, it } from 'vitest'
import { demoPeople } from '../src/people/demo/demo-people.ts'
import { testBrowser } from './harness/browser.ts'
import { testServer } from './harness/server.ts'
import { expectGoodPage, signInAs } from './harness/steps.ts'
import { follow, tabTo } from './story/steps.ts'

describe('the families of somebody with many', { timeout: 120_000 }, () => {
  const server = testServer()
  const browser = testBrowser()
  const nurse = demoPeople.youthNurse.name

  it('are a click from the desk, and narrow while she types, with the keyboard alone', async () => {
    const page = await browser.page()
    await signInAs(page, server.origin, nurse, '/werk')
    await page.getByRole('link', { name: /^Alle \d+ gezinnen$/ }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(`${server.origin}/werk/gezinnen`)
    await expectGoodPage(page)
    const rows = page.locator('#gezinnen li')
    const all = await rows.count()
    expect(all).toBeGreaterThan(12)
    const name = (await rows.nth(20).getByRole('link').textContent()) ?? ''
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.getByRole('searchbox').focus()
    await page.keyboard.type(name.toUpperCase())
    const found = await page.locator('#gezinnen li:visible').count()
    expect(found).toBeGreaterThan(0)
    expect(found).toBeLessThan(all)
    expect(await page.getByRole('status').textContent()).toBe(`${found} van ${all}`)
    await page.keyboard.type(' die niet bestaat')
    expect(await page.locator('#gezinnen li:visible').count()).toBe(0)
    expect(await page.getByRole('status').textContent()).toContain('Geen gezin met deze woorden')
    // A name that was typed goes nowhere, not even into an address.
    expect(asked).toEqual([])
    await expectGoodPage(page)
    await follow(page, 'English')
    await expectGoodPage(page)
  })

  it('all stand there without script', async () => {
    const page = await browser.page({ scripts: false })
    await signInAs(page, server.origin, nurse, '/werk/gezinnen')
    expect(await page.locator('#gezinnen li').count()).toBeGreaterThan(12)
    await page.locator('#gezinnen li a').first().click()
    await page.waitForURL(/\/gezin\//)
  })

  it('are not for who works with figures', async () => {
    const page = await browser.page()
    await signInAs(page, server.origin, demoPeople.analyst.name, '/werk/gezinnen')
    expect(await page.textContent('main')).toContain('In uw rol ziet u geen gezinnen')
    await expectGoodPage(page)
  })

  it('is left by who is no longer needed, with the keyboard alone, and not by who keeps the overview', async () => {
    const page = await browser.page()
    await signInAs(page, server.origin, nurse, '/werk/gezinnen')
    const addresses = await page.locator('#gezinnen li a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    const leaving = page.getByRole('button', { name: 'Ga uit de kring' })
    const [keeping] = await firstOf(async () => (await page.textContent('main'))?.includes('U houdt het overzicht bij dit gezin') === true)
    expect(keeping).toBeDefined()
    await expectGoodPage(page)
    const [line = ''] = await firstOf(async () => (await leaving.count()) === 1)
    await expectGoodPage(page)
    await follow(page, 'English')
    await expectGoodPage(page)
    await follow(page, 'Nederlands')
    await tabTo(page, 'Ga uit de kring')
    await page.keyboard.press('Enter')
    await page.waitForURL(`${server.origin}${line}`)
    await page.goto(`${server.origin}${line}/uit-de-kring`)
    expect(await page.textContent('main')).toContain('Dat hoeft niet meer: u gaat uit de kring, en ziet dit gezin nog tot en met')
    await expectGoodPage(page)

    async function firstOf(is: () => Promise<boolean>): Promise<string[]> {
      for (const address of addresses) {
        await page.goto(`${server.origin}${address}/uit-de-kring`)
        if (await is()) return [address]
      }
      return []
    }
  })
})
