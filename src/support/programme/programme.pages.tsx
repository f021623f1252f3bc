import { type FormValues, formInput } from '../../platform/web/form-input.ts'
import { asVisitor, type PageContext, pages } from '../../platform/web/page.ts'
import { signedIn } from '../../platform/web/signed-in.ts'
import { offerForm } from './enrolment.ts'
import { offerProgramme } from './offer-programme.ts'
import { programmeText } from './programme.text.ts'
import { ProgrammesView } from './programme-view.tsx'
import { readProgrammes } from './read-programmes.ts'

export const programmePages = pages()
  .use('/gezin/:id/programma', signedIn('professional'))
  .get('/gezin/:id/programma', (c) => show(c, c.req.param('id'), {}, {}))
  .post('/gezin/:id/programma', async (c) => {
    const familyId = c.req.param('id')
    const messages: Record<string, string> = programmeText[c.var.visitor.language].errors
    const form = await formInput(c, offerForm, (code) => messages[code] ?? code)
    if (!form.ok) return show(c, familyId, form.values, form.errors)
    const result = await asVisitor(c, (tx) => offerProgramme(tx, familyId, form.input))
    if (result.ok) return c.redirect(`/gezin/${familyId}/programma/${result.value.enrolmentId}`, 303)
    const { field, code } = result.refusal
    return field === undefined ? c.var.refuse(result.refusal) : show(c, familyId, form.input, { [field]: messages[code] ?? code })
  })

async function show(c: PageContext, familyId: string, values: FormValues, errors: Record<string, string>) {
  const { language } = c.var.visitor
  const read = await asVisitor(c, (tx) => readProgrammes(tx, familyId))
  if (!read.ok) return c.var.refuse(read.refusal)
  return c.var.show({
    title: programmeText[language].title,
    section: 'work',
    fictitious: c.var.site.mode === 'demo',
    status: Object.keys(errors).length > 0 ? 422 : 200,
    body: <ProgrammesView read={read.value} language={language} values={values} errors={errors} />,
  })
}
