import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { testWorkbook } from '../src/monitor/delivery/sheet/test-workbook.ts'
import { testBrowser } from './harness/browser.ts'
import { testServer } from './harness/server.ts'
import { expectGoodPage, noForeignRequests, signInAs } from './harness/steps.ts'
import { expectWords, follow, press, pressByKeyboard } from './story/steps.ts'

const tom = 'Tom Willems'
const root = '/beheer/cijfers'

/** Last year, invented, as a workbook with percentages that Excel prints. */
const lastYear = testWorkbook([
  { name: 'Toelichting', rows: [['Verzonnen oefencijfers']] },
  {
    name: 'Cijfers 2024',
    rows: [
      ['Gemeente', 'Jaar', '8a %', '8a aantal', '8a totaal'],
      ['Renkum', 2024, { number: 0.05, format: '0.0%' }, 12, 240],
      ['Wageningen', 2024, { number: 0.032, format: '0.0%' }, 10, 312],
      ['Ede', 2024, 'n.b.', null, null],
    ],
  },
])

/** This year, invented, from the same source: Dutch decimals, an old figure that became another, and three mistakes. */
const thisYear = `Verzonnen oefencijfers;;;;
Gemeente;Jaar;8a %;8a aantal;8a totaal
Renkum;2024;5,4;13;240
Renkum;2025;6,1;15;246
Wageningen;2025;104,0;;
Edde;2025;4,0;;
Barneveld;2025;4,0;9;450
Overbetuwe;2025;<10;;
Bron: verzonnen;;;;
`

describe('the analyst brings a sheet of a source to its set', { timeout: 90_000 }, () => {
  const server = testServer()
  const browser = testBrowser()
  const at = (path: string) => `${server.origin}${path}`
  const opened = async (path = root, wishes = {}) => {
    const page = await browser.page(wishes)
    await signInAs(page, server.origin, tom, path)
    return page
  }
  const choose = (page: Page, name: string, content: string | Uint8Array) =>
    page.setInputFiles('input[type=file]', { name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) })
  /** Where a page sends one on by itself while a sheet is worked on. */
  const arrive = (page: Page, step: RegExp) => page.waitForURL(step, { timeout: 30_000 })

  it('begins with last year: a new source, a new set, nothing wrong', async () => {
    const page = await opened('/beheer')
    await follow(page, 'Cijfers inlezen')
    await expectWords(page, 'Zo gaat het', 'Geen concepten')
    await expectGoodPage(page)
    await follow(page, 'Lees een blad in')
    await press(page, 'Lees dit blad')
    await expectWords(page, 'Kies een bestand.', 'Kies een bron', 'Kies een set')
    await expectGoodPage(page)
    await choose(page, 'oefencijfers 2024.xlsx', lastYear)
    for (const folded of ['De bron staat er niet bij', 'Maak een nieuwe set']) await page.getByText(folded).click()
    await page.locator('[name=newSourceTitle]').fill('Verzonnen oefenbron')
    await page.locator('[name=newSourcePublisher]').fill('Niemand')
    await page.locator('[name=newSetTitleNl]').fill('Oefenset')
    await page.locator('[name=newSetTitleEn]').fill('Practice set')
    await page.locator('[name=newSetSlug]').fill('oefenset')
    await expectGoodPage(page)
    await page.getByRole('button', { name: 'Lees dit blad' }).click()
    await arrive(page, /kolommen$/)
    expect(await page.locator('[name=role-0]').inputValue()).toBe('area')
    expect(await page.locator('[name=role-2]').inputValue()).toBe('value')
    expect(await page.locator('[name=indicator-3]').inputValue()).toBe('8a')
    await expectGoodPage(page)
    await page.getByRole('button', { name: 'Kijk de cijfers na' }).click()
    await arrive(page, /overnemen$/)
    await expectWords(page, 'Nieuw (3)', '5,0%', '12 van 240', 'niet geleverd')
    await expectGoodPage(page)
    await page.getByRole('button', { name: 'Neem 3 cijfers over' }).click()
    await page.getByRole('heading', { name: 'Overgenomen' }).waitFor()
    await expectGoodPage(page)
  })

  it('sees the mistakes of this year, answers them, and sees what changes before it does', async () => {
    const page = await opened(`${root}/nieuw`)
    await choose(page, 'oefencijfers 2025.csv', thisYear)
    await page.locator('[name=source]').selectOption({ label: 'Verzonnen oefenbron' })
    await page.locator('[name=set]').selectOption({ label: 'Oefenset' })
    await page.getByRole('button', { name: 'Lees dit blad' }).click()
    await arrive(page, /kolommen$/)
    await expectWords(page, 'We herkennen dit blad')
    await page.getByRole('button', { name: 'Kijk de cijfers na' }).click()
    await arrive(page, /controle$/)
    await expectWords(
      page,
      '3 dingen vragen uw beslissing',
      '104,0 is meer dan 100',
      'kolom C (8a %), rij 5',
      'Het gebied “Edde” kennen we niet.',
      'Bedoelt de bron Ede?',
      'er staat 4,0%, maar 9 van 450 is 2,0%',
      'Zonder cijfer: rij 9',
    )
    await expectGoodPage(page)
    await page.getByLabel('De bron blijft erbij').check()
    await press(page, 'Bewaar deze antwoorden')
    await expectWords(page, 'Schrijf wat de bron zegt')
    await expectGoodPage(page)
    expect(await page.getByLabel('De bron blijft erbij').isChecked()).toBe(true)
    await page.getByLabel('Toelichting').fill('Nagevraagd op 3 maart: de bron blijft bij 4,0%.')
    await page.getByLabel('Laat dit cijfer weg').check()
    await page.getByRole('button', { name: 'Bewaar deze antwoorden' }).click()
    await arrive(page, /overnemen$/)
    await expectWords(page, 'Anders (1)', '5,0%', '5,4%', 'Nieuw (4)', 'in twijfel', 'Nagevraagd op 3 maart', 'afgeschermd')
    await expectWords(page, 'Weggelaten uit dit blad (1)', 'Wageningen, 2025', '104,0 is meer dan 100')
    await expectGoodPage(page)
    const file = await page.request.get(at(`${new URL(page.url()).pathname.replace('/overnemen', '')}/verschil.csv`))
    expect(await file.text()).toContain('anders,3,8a,renkum,Renkum,2024,percent,5.0')
    await page.getByRole('button', { name: 'Neem 5 cijfers over' }).click()
    await page.getByRole('heading', { name: 'Overgenomen' }).waitFor()
    await expectWords(page, '5 cijfers zijn veranderd in Oefenset')
    noForeignRequests(page)
  })

  it('takes it back, and the sheet before it again', async () => {
    const page = await opened()
    await expectWords(page, 'oefencijfers 2025.csv', 'oefencijfers 2024.xlsx')
    await follow(page, 'oefencijfers 2024.xlsx')
    await expectWords(page, 'Terugdraaien kan niet meer', 'De latere levering oefencijfers 2025.csv')
    await expectGoodPage(page)
    await follow(page, 'Bekijk die levering')
    await press(page, 'Draai deze levering terug')
    await page.getByRole('heading', { name: 'Teruggedraaid' }).waitFor()
    await expectGoodPage(page)
    await follow(page, 'Alle leveringen van deze bron')
    await expectWords(page, 'teruggedraaid', 'overgenomen', 'Versie 2')
    await expectGoodPage(page)
    await follow(page, 'oefencijfers 2024.xlsx')
    await expectWords(page, 'Draai deze levering terug')
  })

  it('works in English, without script, and with the keyboard alone', async () => {
    const page = await opened(`${root}/nieuw`, { scripts: false })
    await follow(page, 'English')
    await choose(page, 'latin.csv', Buffer.from('Gemeente;Jaar;8a %;Opmerking\nRenkum;2025;6,1;één jaar\n', 'latin1'))
    await page.locator('[name=source]').selectOption({ label: 'Verzonnen oefenbron' })
    await page.locator('[name=set]').selectOption({ label: 'Practice set' })
    await page.getByRole('button', { name: 'Read this sheet' }).click()
    await arrive(page, /kolommen$/)
    await expectWords(page, 'Are these letters right?')
    await page.getByRole('radio', { name: 'één' }).check()
    await page.getByRole('button', { name: 'Check the figures' }).click()
    await arrive(page, /overnemen$/)
    await expectWords(page, 'What changes?', 'New (1)', '6.1%', 'één jaar')
    const keys = await opened(new URL(page.url()).pathname)
    await pressByKeyboard(keys, 'Neem 1 cijfer over')
    await expectWords(keys, 'Overgenomen')
    await pressByKeyboard(keys, 'Draai deze levering terug')
    await expectWords(keys, 'Teruggedraaid')
  })

  it('hears at once that a file is far too large, with or without script', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'startlijn-large-'))
    const large = join(folder, 'groot.csv')
    const handle = openSync(large, 'w')
    ftruncateSync(handle, 100_000_000)
    closeSync(handle)
    try {
      const page = await opened(`${root}/nieuw`)
      await page.setInputFiles('input[type=file]', large)
      await expectWords(page, 'Dit bestand is 100 MB. Het mag ten hoogste 12 MB zijn')
      await expectGoodPage(page)
      await page.getByRole('button', { name: 'Lees dit blad' }).click()
      expect(new URL(page.url()).pathname).toBe(`${root}/nieuw`)
      const plain = await opened(`${root}/nieuw`, { scripts: false })
      await plain.setInputFiles('input[type=file]', large)
      await plain.getByRole('button', { name: 'Lees dit blad' }).click()
      await plain.getByRole('heading', { name: 'Dit bestand is te groot' }).waitFor({ timeout: 30_000 })
      await expectWords(plain, 'Er is niets opgeslagen')
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('is not for others', async () => {
    const page = await browser.page()
    await signInAs(page, server.origin, 'Els Vermeer', '/werk')
    expect(await page.locator('header').textContent()).not.toContain('Beheer')
    const refused = await page.goto(at(root))
    expect(refused?.status()).toBe(403)
    await expectWords(page, 'Alleen analisten van een coalitie lezen cijfers in.')
  })
})
