import type { z } from 'zod'
import type { Transaction } from '../../platform/database/as-actor.ts'
import type { Result } from '../../platform/result.ts'
import { type FormValues, formInput } from '../../platform/web/form-input.ts'
import { asVisitor, type PageContext, pages } from '../../platform/web/page.ts'
import { signedIn } from '../../platform/web/signed-in.ts'
import { planVisit } from './plan-visit.ts'
import { readVisit } from './read-programmes.ts'
import { recordVisitDone, recordVisitOff } from './record-visit.ts'
import { visitText } from './visit.text.ts'
import { doneForm, offForm, planForm } from './visit.ts'
import { visitName } from './visit-list.tsx'
import { VisitView } from './visit-view.tsx'

export const visitPages = pages()
  .use('/gezin/:id/bezoek/*', signedIn('professional'))
  .get('/gezin/:id/bezoek/:visitId', (c) => show(c, {}, {}))
  .get('/gezin/:id/bezoek/:visitId/:act{moment|gedaan|niet}', (c) => {
    const { id, visitId } = c.req.param()
    return c.redirect(`/gezin/${id}/bezoek/${visitId}`, 303)
  })
  .post('/gezin/:id/bezoek/:visitId/moment', (c) => act(c, planForm, planVisit))
  .post('/gezin/:id/bezoek/:visitId/gedaan', (c) => act(c, doneForm, recordVisitDone))
  .post('/gezin/:id/bezoek/:visitId/niet', (c) => act(c, offForm, recordVisitOff))

/** One act on a visit: the form, the use case, and back to the visit, or the form again with what is wrong. */
async function act<S extends z.ZodType>(
  c: PageContext,
  schema: S,
  useCase: (tx: Transaction, visitId: string, input: z.infer<S>) => Promise<Result<{ familyId: string }>>,
) {
  const messages: Record<string, string> = visitText[c.var.visitor.language].errors
  const visitId = c.req.param('visitId') ?? ''
  const form = await formInput(c, schema, (code) => messages[code] ?? code)
  if (!form.ok) return show(c, form.values, form.errors)
  const result = await asVisitor(c, (tx) => useCase(tx, visitId, form.input))
  if (result.ok) return c.redirect(`/gezin/${result.value.familyId}/bezoek/${visitId}`, 303)
  const { field, code } = result.refusal
  return field === undefined ? c.var.refuse(result.refusal) : show(c, form.input as FormValues, { [field]: messages[code] ?? code })
}

async function show(c: PageContext, values: FormValues, errors: Record<string, string>) {
  const { language } = c.var.visitor
  const read = await asVisitor(c, (tx) => readVisit(tx, c.req.param('id') ?? '', c.req.param('visitId') ?? ''))
  if (!read.ok) return c.var.refuse(read.refusal)
  return c.var.show({
    title: visitName(read.value.visit, read.value.enrolment.visits, language),
    section: 'work',
    fictitious: c.var.site.mode === 'demo',
    status: Object.keys(errors).length > 0 ? 422 : 200,
    body: <VisitView read={read.value} language={language} values={values} errors={errors} />,
  })
}
