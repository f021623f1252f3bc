import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { pdfStructure } from '../src/platform/pdf/pdf-structure.ts'
import { testBrowser } from './harness/browser.ts'
import { testServer } from './harness/server.ts'
import { expectGoodPage, signInAs } from './harness/steps.ts'
import { expectWords, follow, press, pressByKeyboard } from './story/steps.ts'

const tom = 'Tom Willems'
const path = '/factsheet/renkum/2023'

describe('reading what changed in a factsheet', { timeout: 120_000 }, () => {
  const server = testServer()
  const browser = testBrowser()
  const publish = async (page: Page, summary: string, here: string) => {
    await page.goto(`${server.origin}/beheer${path}`)
    await page.getByLabel('Waar komt het op neer?').fill(summary)
    await page.getByLabel('bij indicator 5,').fill(here)
    await press(page, 'Bewaar')
    await page.goto(`${server.origin}/beheer${path}/publiceren`)
    await press(page, 'Publiceer deze tekst')
  }

  it('leads a reader from the sheet of now to the one of before, in figures and in words', async () => {
    const writer = await browser.page()
    await signInAs(writer, server.origin, tom, `/beheer${path}`)
    await publish(writer, 'Professionals weten elkaar te vinden. Dat kost veel tijd.', 'De POP-poli belt binnen een week.')
    await publish(writer, 'Professionals en ouders weten elkaar te vinden. Dat kost tijd.', '')

    const reader = await browser.page()
    await reader.goto(`${server.origin}${path}`)
    await pressByKeyboard(reader, 'Wat is er veranderd aan deze factsheet?')
    await expectWords(
      reader,
      'Tekst: 1 anders, 1 weg',
      'De cijfers van deze factsheet bleven gelijk.',
      'Doorgestreept is weg, onderstreept is erbij.',
      'Professionals [erbij: en ouders ] weten elkaar te vinden. Dat kost [weg: veel ] tijd.',
      'Versie 3,',
      'Tekst bijgewerkt: samenvatting en zo doen wij het hier.',
      'Versie 1,',
      'De eerste versie, nog zonder tekst bij de cijfers.',
    )
    await expectGoodPage(reader)

    await reader.getByLabel('Van').selectOption({ index: 2 })
    await reader.getByLabel('Naar').selectOption({ index: 1 })
    await pressByKeyboard(reader, 'Vergelijk')
    await expectWords(reader, 'Tekst: 2 erbij', '[erbij: De POP-poli belt binnen een week.')
    await expectGoodPage(reader)

    await reader
      .getByRole('link', { name: /^Versie 2,/ })
      .first()
      .click()
    await reader.waitForURL(/versie=/)
    await expectWords(
      reader,
      'Dit is versie 2 van 3',
      'Zo stond deze factsheet er van',
      'Dat kost veel tijd.',
      'De POP-poli belt binnen een week.',
    )
    await expectGoodPage(reader)
    const address = await reader.getByRole('link', { name: 'Download als PDF' }).getAttribute('href')
    const pdf = await reader.request.get(`${server.origin}${address}`)
    expect(pdf.headers()['content-disposition']).toContain('factsheet-renkum-2023-versie-2.pdf')
    expect(pdfStructure(await pdf.body())).toMatchObject({ tagged: true, universalAccess: 1, language: 'nl-NL' })
    await follow(reader, 'Wat is er sindsdien veranderd?')
    await expectWords(reader, 'Tekst: 1 anders, 1 weg')
    await reader.goBack()
    await pressByKeyboard(reader, 'Naar de factsheet van nu')
    await expectWords(reader, 'Professionals en ouders weten elkaar te vinden.')

    await writer.goto(`${server.origin}/beheer${path}/versies`)
    await expectWords(writer, 'Wat er is gepubliceerd', 'Versie 2 gepubliceerd', tom)
    await expectGoodPage(writer)
  })

  it('is good in English, and says when a version is not there', async () => {
    const page = await browser.page()
    await page.goto(`${server.origin}${path}/versies?taal=en`)
    await expectWords(page, 'What changed: Renkum in 2023', 'Text: 1 changed, 1 gone', '[added: en ouders ]')
    await expectGoodPage(page)
    await page.goto(`${server.origin}${path}?versie=2020-01-01T00:00:00.000Z&taal=nl`)
    await expectWords(page, 'Deze versie is er niet', 'Zij is nooit gepubliceerd of is teruggenomen.')
    await expectGoodPage(page)
    await pressByKeyboard(page, 'Welke versies zijn er?')
    await expectWords(page, 'Alle versies')
  })
})
