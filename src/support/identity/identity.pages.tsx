import { type FormValues, formInput, formValues } from '../../platform/web/form-input.ts'
import { asVisitor, type PageContext, pages } from '../../platform/web/page.ts'
import { signedIn } from '../../platform/web/signed-in.ts'
import { signUpText } from '../sign-up/sign-up.text.ts'
import { correctIdentity } from './correct-identity.ts'
import { identityText } from './identity.text.ts'
import { identityForm } from './identity.ts'
import { IdentityView } from './identity-view.tsx'
import { readIdentity } from './read-identity.ts'

/** `/gezin/:id/gegevens`: correct how the family is called, and the name and number of the parent. */
export const identityPages = pages()
  .use('/gezin/:id/gegevens', signedIn('professional'))
  .get('/gezin/:id/gegevens', (c) => show(c, null, {}))
  .post('/gezin/:id/gegevens', async (c) => {
    const familyId = c.req.param('id')
    const messages: Record<string, string> = signUpText[c.var.visitor.language].errors
    const form = await formInput(c, identityForm, (code) => messages[code] ?? code)
    if (!form.ok) return show(c, form.values, form.errors)
    const result = await asVisitor(c, (tx) => correctIdentity(tx, familyId, form.input))
    if (result.ok) return c.redirect(`/gezin/${familyId}#gezin`, 303)
    return result.refusal.kind === 'stale' ? show(c, await formValues(c), {}, true) : c.var.refuse(result.refusal)
  })

async function show(c: PageContext, values: FormValues | null, errors: Record<string, string>, meanwhile = false) {
  const { language } = c.var.visitor
  const read = await asVisitor(c, (tx) => readIdentity(tx, c.req.param('id') ?? ''))
  if (!read.ok) return c.var.refuse(read.refusal)
  return c.var.show({
    title: identityText[language].title,
    section: 'work',
    fictitious: c.var.site.mode === 'demo',
    status: meanwhile ? 409 : Object.keys(errors).length > 0 ? 422 : 200,
    body: <IdentityView read={read.value} language={language} values={values} errors={errors} meanwhile={meanwhile} />,
  })
}
