import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pdfStructure } from './pdf-structure.ts'
import { pdfWords } from './pdf-words.ts'
import { type PdfDocument, renderPdf } from './render-pdf.ts'

const letter: PdfDocument = {
  title: 'Brief aan de raad',
  language: 'nl',
  template: `#let body(data) = {
  heading(level: 1, data.heading)
  for line in data.lines { par(line) }
}`,
  data: { heading: 'Een goede start', lines: ['Beste raad,', 'Hierbij de cijfers.'] },
  createdAt: new Date('2026-03-02T09:00:00Z'),
}

/** What typst reads as markup or code, with letters between. */
const markup = fc.stringMatching(/^[#[\](){}*_`$\\"'<>@=\-+/~:;&%a-z0-9 €é]{1,60}$/)

describe('a document as PDF', () => {
  it('is tagged for accessibility, with its language and title', async () => {
    const bytes = await renderPdf(letter)
    expect(pdfStructure(bytes)).toMatchObject({ tagged: true, universalAccess: 1, language: 'nl-NL', pages: 1 })
    expect(
      pdfStructure(bytes)
        .elements.filter((element) => ['H1', 'P'].includes(element))
        .sort(),
    ).toEqual(['H1', 'P', 'P'])
    expect(Buffer.from(bytes).toString('latin1')).toContain('/Title (Brief aan de raad)')
    expect(pdfStructure(await renderPdf({ ...letter, language: 'en' })).language).toBe('en-GB')
  })

  it('can be read back word for word, brackets and all', async () => {
    const lines = ['Beste raad (en griffie),', 'Het zijn er 4 ) of ( 5, of 12,4%; vóór €3 \\ efficiënt.']
    const words = pdfWords(await renderPdf({ ...letter, data: { heading: 'Een goede start', lines } })).split('\n')
    for (const line of ['Een goede start', ...lines]) expect(words).toContain(line)
  })

  it('gives the same bytes for the same document', async () => {
    const [one, other] = await Promise.all([renderPdf(letter), renderPdf({ ...letter })])
    expect(Buffer.compare(one, other)).toBe(0)
    const later = await renderPdf({ ...letter, createdAt: new Date('2026-03-03T09:00:00Z') })
    expect(Buffer.compare(one, later)).not.toBe(0)
  })

  it('never lets text break out into markup', async () => {
    const plain = pdfStructure(await renderPdf(letter)).elements
    await fc.assert(
      fc.asyncProperty(fc.oneof(markup, fc.string({ unit: 'binary', minLength: 1 })), async (text) => {
        const written = { heading: `a${text}b`, lines: [`c${text}d`, `e${text}f`] }
        expect(pdfStructure(await renderPdf({ ...letter, data: written, title: text })).elements).toEqual(plain)
      }),
      { numRuns: 60, seed: 20260302 },
    )
  })

  it('shows a mark where the fonts have no such letter, rather than no document', async () => {
    const data = { heading: 'Hallo \u{1F600} عربي\u0000', lines: [] }
    const bytes = Buffer.from(await renderPdf({ ...letter, data })).toString('latin1')
    expect(bytes).toContain('/Type /StructTreeRoot')
  })

  it.each([
    ['a drawing without words', '#import "/frame.typ": drawing\n#let body(data) = drawing(alt: " ", rect())'],
    ['a picture without words', '#let body(data) = image(bytes(data.svg), format: "svg")'],
  ])('refuses %s', async (_, template) => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'
    await expect(renderPdf({ ...letter, template, data: { svg } })).rejects.toThrow(/alt/)
  })

  it('keeps what a drawing says in words', async () => {
    const template = '#import "/frame.typ": drawing\n#let body(data) = drawing(alt: data.alt, rect())'
    const bytes = await renderPdf({ ...letter, template, data: { alt: 'Regio Zuid 4,2% (2023), één staaf' } })
    expect(pdfStructure(bytes).alternatives).toEqual(['Regio Zuid 4,2% (2023), één staaf'])
  })

  it('says on paper that figures are invented', async () => {
    const paragraphs = async (document: PdfDocument) =>
      pdfStructure(await renderPdf(document)).elements.filter((element) => element === 'P').length
    expect(await paragraphs({ ...letter, watermark: 'Verzonnen oefengegevens' })).toBe((await paragraphs(letter)) + 1)
  })

  it('says so over a table that runs on to another page as well', async () => {
    const template = '#let body(data) = table(columns: 2, table.header([a], [b]), ..data.rows.flatten())'
    const rows = Array.from({ length: 90 }, (_, row) => [`gemeente ${row}`, `${row}`])
    const bytes = await renderPdf({ ...letter, template, data: { rows }, watermark: 'Verzonnen oefengegevens' })
    expect(pdfStructure(bytes)).toMatchObject({ tagged: true, universalAccess: 1 })
  })

  it('leaves the thread of the pages free while a long document is set', async () => {
    await renderPdf(letter)
    const rows = Array.from({ length: 600 }, (_, row) => [`gemeente ${row}`, `${row}`])
    const template = '#let body(data) = table(columns: 2, table.header([a], [b]), ..data.rows.flatten())'
    let longest = 0
    let last = performance.now()
    const ticks = setInterval(() => {
      longest = Math.max(longest, performance.now() - last)
      last = performance.now()
    }, 5)
    const started = performance.now()
    expect(pdfStructure(await renderPdf({ ...letter, template, data: { rows } })).pages).toBeGreaterThan(5)
    clearInterval(ticks)
    expect(longest).toBeLessThan(Math.max(50, (performance.now() - started) / 2))
  })

  it('goes on after a document that could not be set', async () => {
    await expect(renderPdf({ ...letter, template: '#let body(data) = data.absent' })).rejects.toThrow('could not be set')
    expect((await renderPdf(letter)).length).toBeGreaterThan(1000)
  })
})
