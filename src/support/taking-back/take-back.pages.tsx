import { type FormValues, formInput } from '../../platform/web/form-input.ts'
import { asVisitor, type PageContext, pages } from '../../platform/web/page.ts'
import { signedIn } from '../../platform/web/signed-in.ts'
import { readTakeBack } from './read-take-back.ts'
import { takeBackText } from './take-back.text.ts'
import { takeBackForm } from './take-back.ts'
import { takeBackSignUp } from './take-back-sign-up.ts'
import { TakeBackView } from './take-back-view.tsx'

export const takeBackPages = pages()
  .use('/aanmelden/:id/terugnemen', signedIn('professional'))
  .get('/aanmelden/:id/terugnemen', (c) => show(c, {}, {}))
  .post('/aanmelden/:id/terugnemen', async (c) => {
    const id = c.req.param('id')
    const messages: Record<string, string> = takeBackText[c.var.visitor.language].errors
    const form = await formInput(c, takeBackForm, (code) => messages[code] ?? code)
    if (!form.ok) return show(c, form.values, form.errors)
    const result = await asVisitor(c, (tx) => takeBackSignUp(tx, id, form.input))
    return result.ok ? c.redirect(`/aanmelden/${id}`, 303) : c.var.refuse(result.refusal)
  })

async function show(c: PageContext, values: FormValues, errors: Record<string, string>) {
  const { language } = c.var.visitor
  const read = await asVisitor(c, (tx) => readTakeBack(tx, c.req.param('id') ?? ''))
  if (!read.ok) return c.var.refuse(read.refusal)
  return c.var.show({
    title: takeBackText[language].title,
    section: 'work',
    fictitious: c.var.site.mode === 'demo',
    status: Object.keys(errors).length > 0 ? 422 : 200,
    body: <TakeBackView read={read.value} language={language} values={values} errors={errors} />,
  })
}
