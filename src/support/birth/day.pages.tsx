import type { Transaction } from '../../platform/database/as-actor.ts'
import type { Result } from '../../platform/result.ts'
import { type FormValues, formInput, formValues } from '../../platform/web/form-input.ts'
import { asVisitor, type PageContext, pages } from '../../platform/web/page.ts'
import { signedIn } from '../../platform/web/signed-in.ts'
import { changeDueDate } from './change-due-date.ts'
import { correctBirth } from './correct-birth.ts'
import { dayText } from './day.text.ts'
import { dayForm, type LineDay, type LineDayInput } from './day.ts'
import { DayView } from './day-view.tsx'
import { readDay } from './read-day.ts'
import { recordPregnancy } from './record-pregnancy.ts'

type DayAct = (tx: Transaction, familyId: string, input: LineDayInput) => Promise<Result<{ changed: boolean }>>

const acts: Record<LineDay, DayAct> = { pregnancy: recordPregnancy, due_date: changeDueDate, birth_date: correctBirth }

/** `/gezin/:id/zwanger`: record a pregnancy. `/gezin/:id/uitgerekend`: change the due date. `/gezin/:id/geboortedatum`: correct a birth date. */
export const dayPages = pages()
  .use('/gezin/:id/zwanger', signedIn('professional'))
  .get('/gezin/:id/zwanger', (c) => show(c, 'pregnancy'))
  .post('/gezin/:id/zwanger', (c) => send(c, 'pregnancy'))
  .use('/gezin/:id/uitgerekend', signedIn('professional'))
  .get('/gezin/:id/uitgerekend', (c) => show(c, 'due_date'))
  .post('/gezin/:id/uitgerekend', (c) => send(c, 'due_date'))
  .use('/gezin/:id/geboortedatum', signedIn('professional'))
  .get('/gezin/:id/geboortedatum', (c) => show(c, 'birth_date'))
  .post('/gezin/:id/geboortedatum', (c) => send(c, 'birth_date'))

async function send(c: PageContext, kind: LineDay) {
  const familyId = c.req.param('id') ?? ''
  const messages: Record<string, string> = dayText[c.var.visitor.language].errors
  const form = await formInput(c, dayForm, (code) => messages[code] ?? code)
  if (!form.ok) return show(c, kind, { values: form.values, errors: form.errors })
  const result = await asVisitor(c, (tx) => acts[kind](tx, familyId, form.input))
  if (result.ok) return c.redirect(`/gezin/${familyId}`, 303)
  const { refusal } = result
  const values = await formValues(c)
  if (refusal.kind === 'stale') return show(c, kind, { values, meanwhile: true })
  if (refusal.field === undefined) return c.var.refuse(refusal)
  return show(c, kind, { values, errors: { [refusal.field]: messages[refusal.code] ?? refusal.code } })
}

interface Shown {
  values?: FormValues
  errors?: Record<string, string>
  meanwhile?: boolean
}

async function show(c: PageContext, kind: LineDay, { values, errors = {}, meanwhile = false }: Shown = {}) {
  const { language } = c.var.visitor
  const read = await asVisitor(c, (tx) => readDay(tx, c.req.param('id') ?? '', kind))
  if (!read.ok) return c.var.refuse(read.refusal)
  // After a loss this address leads back to the line: nothing asks about the baby again.
  if (read.value.episode.pregnancy === 'ended') return c.redirect(`/gezin/${read.value.family.id}`, 303)
  return c.var.show({
    title: dayText[language][kind].title,
    section: 'work',
    fictitious: c.var.site.mode === 'demo',
    status: meanwhile ? 409 : Object.keys(errors).length > 0 ? 422 : 200,
    body: (
      <DayView read={read.value} language={language} values={values ?? null} errors={errors} meanwhile={meanwhile} address={c.req.path} />
    ),
  })
}
