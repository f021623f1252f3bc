import type { z } from 'zod'
import type { Transaction } from '../../platform/database/as-actor.ts'
import type { Result } from '../../platform/result.ts'
import { type FormValues, formInput } from '../../platform/web/form-input.ts'
import { asVisitor, type PageContext, pages } from '../../platform/web/page.ts'
import { signedIn } from '../../platform/web/signed-in.ts'
import { acceptProgramme, declineProgramme } from './answer-programme.ts'
import { endProgramme } from './end-programme.ts'
import { answerForm, endForm, startForm } from './enrolment.ts'
import { EnrolmentView } from './enrolment-view.tsx'
import { planExtraVisit } from './plan-visit.ts'
import { programmeText } from './programme.text.ts'
import { programmeName } from './programme-catalogue.ts'
import { readEnrolment } from './read-programmes.ts'
import { startProgramme } from './start-programme.ts'
import { extraForm } from './visit.ts'

export const enrolmentPages = pages()
  .use('/gezin/:id/programma/*', signedIn('professional'))
  .get('/gezin/:id/programma/:enrolmentId', (c) => show(c, {}, {}))
  .get('/gezin/:id/programma/:enrolmentId/:act{antwoord|begin|einde|bezoek}', (c) => {
    const { id, enrolmentId } = c.req.param()
    return c.redirect(`/gezin/${id}/programma/${enrolmentId}`, 303)
  })
  .post('/gezin/:id/programma/:enrolmentId/antwoord', (c) =>
    act(c, answerForm, (tx, id, { answer, ...input }) =>
      answer === 'yes' ? acceptProgramme(tx, id, input) : declineProgramme(tx, id, input),
    ),
  )
  .post('/gezin/:id/programma/:enrolmentId/begin', (c) => act(c, startForm, startProgramme))
  .post('/gezin/:id/programma/:enrolmentId/einde', (c) => act(c, endForm, endProgramme))
  .post('/gezin/:id/programma/:enrolmentId/bezoek', (c) => act(c, extraForm, planExtraVisit))

/** One act on an enrolment: the form, the use case, and back to the enrolment, or the form again with what is wrong. */
async function act<S extends z.ZodType>(
  c: PageContext,
  schema: S,
  useCase: (tx: Transaction, enrolmentId: string, input: z.infer<S>) => Promise<Result<{ familyId: string }>>,
) {
  const messages: Record<string, string> = programmeText[c.var.visitor.language].errors
  const enrolmentId = c.req.param('enrolmentId') ?? ''
  const form = await formInput(c, schema, (code) => messages[code] ?? code)
  if (!form.ok) return show(c, form.values, form.errors)
  const result = await asVisitor(c, (tx) => useCase(tx, enrolmentId, form.input))
  if (result.ok) return c.redirect(`/gezin/${result.value.familyId}/programma/${enrolmentId}`, 303)
  const { field, code } = result.refusal
  return field === undefined ? c.var.refuse(result.refusal) : show(c, form.input as FormValues, { [field]: messages[code] ?? code })
}

async function show(c: PageContext, values: FormValues, errors: Record<string, string>) {
  const { language } = c.var.visitor
  const familyId = c.req.param('id') ?? ''
  const read = await asVisitor(c, (tx) => readEnrolment(tx, familyId, c.req.param('enrolmentId') ?? ''))
  if (!read.ok) return c.var.refuse(read.refusal)
  return c.var.show({
    title: programmeName(read.value.enrolment.programme, language),
    section: 'work',
    fictitious: c.var.site.mode === 'demo',
    status: Object.keys(errors).length > 0 ? 422 : 200,
    body: <EnrolmentView read={read.value} language={language} values={values} errors={errors} />,
  })
}
