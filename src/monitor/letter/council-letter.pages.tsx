import { recordAudit } from '../../platform/audit/record-audit.ts'
import { formValues, typedIn } from '../../platform/web/form-input.ts'
import { asVisitor, type PageContext, pages } from '../../platform/web/page.ts'
import { signedIn } from '../../platform/web/signed-in.ts'
import type { TypedBack } from '../factsheet/text/saved-form.ts'
import { writingPages } from '../factsheet/text/writing.pages.tsx'
import { councilLetterText } from './council-letter.text.ts'
import { CouncilLetterView } from './council-letter-view.tsx'
import { draftAnew } from './draft-anew.ts'
import { letterPdf } from './letter.pdf.ts'
import { faultInLetter, letterParts, longestOfLetter } from './letter.ts'
import { printedLetter } from './letter-text.ts'
import { readLetter } from './read-letter.ts'

const base = '/beheer/raadsbrief'

/** `/beheer/raadsbrief/:area/:year`, with `.pdf` behind it as a file: the letter to the council of an area and year. */
export const councilLetterPages = pages()
  .use(`${base}/*`, signedIn('professional'))
  .get(`${base}/:area/:file{[0-9]+\\.pdf}`, async (c) => {
    const asked = { ...askedLetter(c), year: Number(c.req.param('file').replace('.pdf', '')) }
    const desk = await asVisitor(c, async (tx) => {
      const read = await readLetter(tx, asked)
      if (read.ok) {
        const objectId = `council_letter ${asked.area} ${asked.year}`
        await recordAudit(tx, { action: 'print', code: 'council_letter.printed', objectType: 'area_text', objectId })
      }
      return read
    })
    if (!desk.ok) return c.var.refuse(desk.refusal)
    const { letter, factsheet, today, text } = desk.value
    const words = councilLetterText.nl
    const mark = text?.fictitious === true ? words.inventedLetter : text === null || text.version === 0 ? words.concept : null
    const bytes = await letterPdf(printedLetter(letter, factsheet, today), today, mark)
    return c.body(new Uint8Array(bytes), 200, {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="raadsbrief-${asked.area}-${asked.year}.pdf"`,
    })
  })
  .route(
    '/',
    writingPages({
      kind: 'council_letter',
      base,
      list: (language) => councilLetterText[language].list,
      listLead: (language) => councilLetterText[language].listLead,
      title: (area, year, language) => councilLetterText[language].title(area, year),
      sectionName: () => '',
      fieldName: (field, _, language) => {
        const part = letterParts.find((known) => known === field)
        return part === undefined ? councilLetterText[language].subject : councilLetterText[language].parts[part]
      },
      wordsToRead: (_, words) => words,
      longestOf: longestOfLetter,
      faultOf: faultInLetter,
      show: showLetter,
    }),
  )
  .post(`${base}/:area/:year/opnieuw`, async (c) => {
    const asked = askedLetter(c)
    const seen = Number(typedIn(await formValues(c), 'version') ?? '')
    const done = await asVisitor(c, (tx) => draftAnew(tx, asked, seen))
    return done.ok ? c.redirect(`${base}/${asked.area}/${asked.year}`, 303) : c.var.refuse(done.refusal)
  })
  .get(`${base}/:area/:year/opnieuw`, (c) => c.redirect(`${base}/${askedLetter(c).area}/${askedLetter(c).year}`, 303))

function askedLetter(c: PageContext) {
  return { area: c.req.param('area') ?? '', year: Number(c.req.param('year')), publicUrl: c.var.site.publicUrl }
}

async function showLetter(c: PageContext, typed: TypedBack, status: 200 | 409 | 422) {
  const { language } = c.var.visitor
  const desk = await asVisitor(c, (tx) => readLetter(tx, askedLetter(c)))
  if (!desk.ok) return c.var.refuse(desk.refusal)
  const { area, year } = desk.value.factsheet
  return c.var.show({
    title: councilLetterText[language].title(area.name, year),
    section: 'manage',
    status,
    body: <CouncilLetterView desk={desk.value} typed={typed} language={language} />,
  })
}
