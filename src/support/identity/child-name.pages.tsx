import { recordAudit } from '../../platform/audit/record-audit.ts'
import type { DoneBefore } from '../../platform/result.ts'
import { type FormValues, formInput, formValues } from '../../platform/web/form-input.ts'
import { asVisitor, type PageContext, pages } from '../../platform/web/page.ts'
import { signedIn } from '../../platform/web/signed-in.ts'
import { childNameText } from './child-name.text.ts'
import { childNameForm } from './child-name.ts'
import { ChildNameView } from './child-name-view.tsx'
import { childOfActor } from './child-of-actor.ts'
import { nameChild } from './name-child.ts'

/** `/gezin/:id/gegevens/kind/:kind`: the name of a child that had none yet, or the right one. */
export const childNamePages = pages()
  .use('/gezin/:id/gegevens/kind/:childId', signedIn('professional'))
  .get('/gezin/:id/gegevens/kind/:childId', (c) => show(c, null, {}))
  .post('/gezin/:id/gegevens/kind/:childId', async (c) => {
    const { id, childId } = c.req.param()
    const messages: Record<string, string> = childNameText[c.var.visitor.language].errors
    const form = await formInput(c, childNameForm, (code) => messages[code] ?? code)
    if (!form.ok) return show(c, form.values, form.errors)
    const result = await asVisitor(c, (tx) => nameChild(tx, id, childId, form.input))
    if (result.ok) return c.redirect(`/gezin/${id}#gezin`, 303)
    const { kind, before } = result.refusal
    return kind === 'stale' ? show(c, await formValues(c), {}, before ?? 'unknown') : c.var.refuse(result.refusal)
  })

async function show(
  c: PageContext,
  values: FormValues | null,
  errors: Record<string, string>,
  meanwhile: DoneBefore | 'unknown' | null = null,
) {
  const { language } = c.var.visitor
  const { id = '', childId = '' } = c.req.param()
  const read = await asVisitor(c, async (tx) => {
    const found = await childOfActor(tx, id, childId)
    if (found === null) return null
    const { coalitionId } = found.family
    const outcome = found.bar === null ? {} : { outcome: 'refused' as const }
    await recordAudit(tx, {
      action: 'read',
      code: 'child.viewed',
      objectType: 'child',
      objectId: childId,
      coalitionId,
      familyId: id,
      ...outcome,
    })
    return found
  })
  if (read === null) return c.var.refuse({ kind: 'not_found', code: 'not_found' })
  return c.var.show({
    title: childNameText[language].title,
    section: 'work',
    fictitious: c.var.site.mode === 'demo',
    status: meanwhile !== null ? 409 : Object.keys(errors).length > 0 ? 422 : 200,
    body: <ChildNameView read={read} language={language} values={values} errors={errors} meanwhile={meanwhile} />,
  })
}
