import { type FormValues, formInput } from '../../platform/web/form-input.ts'
import { asVisitor, type PageContext, pages } from '../../platform/web/page.ts'
import { signedIn } from '../../platform/web/signed-in.ts'
import { birthText } from './birth.text.ts'
import { birthForm, lossForm } from './birth.ts'
import { BirthView, LossView } from './birth-view.tsx'
import { readBirth } from './read-birth.ts'
import { recordBirth } from './record-birth.ts'
import { recordLoss } from './record-loss.ts'

export const birthPages = pages()
  .use('/gezin/:id/geboorte/*', signedIn('professional'))
  .get('/gezin/:id/geboorte', (c) => show(c, {}, {}))
  .post('/gezin/:id/geboorte', async (c) => {
    const familyId = c.req.param('id')
    const messages: Record<string, string> = birthText[c.var.visitor.language].errors
    const form = await formInput(c, birthForm, (code) => messages[code] ?? code)
    if (!form.ok) return show(c, form.values, form.errors)
    const result = await asVisitor(c, (tx) => recordBirth(tx, familyId, form.input))
    if (result.ok) return c.redirect(`/gezin/${familyId}`, 303)
    const { field, code } = result.refusal
    if (field === undefined) return c.var.refuse(result.refusal)
    const { motherIsMinor, children, version: _, ...names } = form.input
    const typed = { ...names, children: String(children), motherIsMinor: motherIsMinor ? 'yes' : '' }
    return show(c, typedText(typed), { [field]: messages[code] ?? code })
  })
  .get('/gezin/:id/geboorte/verlies', async (c) => {
    const { language } = c.var.visitor
    const read = await asVisitor(c, (tx) => readBirth(tx, c.req.param('id')))
    if (!read.ok) return c.var.refuse(read.refusal)
    const { episode, parts, family } = read.value
    if (episode.pregnancy !== 'expecting' || parts.length === 0) return c.redirect(`/gezin/${family.id}`, 303)
    return c.var.show({
      title: birthText[language].loss.title,
      section: 'work',
      fictitious: c.var.site.mode === 'demo',
      body: <LossView read={read.value} language={language} />,
    })
  })
  .post('/gezin/:id/geboorte/verlies', async (c) => {
    const familyId = c.req.param('id')
    const form = await formInput(c, lossForm, (code) => code)
    if (!form.ok) return c.redirect(`/gezin/${familyId}/geboorte/verlies`, 303)
    const result = await asVisitor(c, (tx) => recordLoss(tx, familyId, form.input))
    return result.ok ? c.redirect(`/gezin/${familyId}`, 303) : c.var.refuse(result.refusal)
  })

function typedText(values: Record<string, string | undefined>): FormValues {
  return Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
}

async function show(c: PageContext, values: FormValues, errors: Record<string, string>) {
  const { language } = c.var.visitor
  const read = await asVisitor(c, (tx) => readBirth(tx, c.req.param('id') ?? ''))
  if (!read.ok) return c.var.refuse(read.refusal)
  const { family, episode } = read.value
  // After a loss this address leads back to the line: nothing asks about the baby again.
  if (episode.pregnancy === 'ended') return c.redirect(`/gezin/${family.id}`, 303)
  return c.var.show({
    title: episode.pregnancy === 'born' ? birthText[language].born : birthText[language].title,
    section: 'work',
    fictitious: c.var.site.mode === 'demo',
    status: Object.keys(errors).length > 0 ? 422 : 200,
    body: <BirthView read={read.value} language={language} values={values} errors={errors} />,
  })
}
