import type { z } from 'zod'
import type { Transaction } from '../../platform/database/as-actor.ts'
import type { Fault, Result } from '../../platform/result.ts'
import { dateInFull } from '../../platform/text/date-words.ts'
import type { Language } from '../../platform/text/text.ts'
import { errorsOfFaults, type FormValues, formInput, inOrder } from '../../platform/web/form-input.ts'
import { asVisitor, type PageContext, pages } from '../../platform/web/page.ts'
import { signedIn } from '../../platform/web/signed-in.ts'
import { acceptHandover } from './accept-handover.ts'
import { finishHandover } from './finish-handover.ts'
import { handoverText } from './handover.text.ts'
import { prepareForm, stepForm, talkForm } from './handover.ts'
import { HandoverView } from './handover-view.tsx'
import { HandoversView } from './handovers-view.tsx'
import { faultsInUnreadTalk, holdTalk } from './hold-talk.ts'
import { prepareHandover } from './prepare-handover.ts'
import { type HandoverToRead, readHandover, readHandovers } from './read-handovers.ts'
import { withdrawHandover } from './withdraw-handover.ts'

export const handoverPages = pages()
  .use('/gezin/:id/overdracht/*', signedIn('professional'))
  .get('/gezin/:id/overdracht', (c) => showAll(c, {}, {}))
  .post('/gezin/:id/overdracht', async (c) => {
    const familyId = c.req.param('id')
    const messages: Record<string, string> = handoverText[c.var.visitor.language].errors
    const form = await formInput(c, prepareForm, (code) => messages[code] ?? code)
    if (!form.ok) return showAll(c, form.values, form.errors)
    const result = await asVisitor(c, (tx) => prepareHandover(tx, familyId, form.input))
    if (result.ok) return c.redirect(`/gezin/${familyId}/overdracht/${result.value.handoverId}`, 303)
    const { field, code } = result.refusal
    return field === undefined ? c.var.refuse(result.refusal) : showAll(c, form.input, { [field]: messages[code] ?? code })
  })
  .get('/gezin/:id/overdracht/:handoverId', (c) => showOne(c, {}, {}))
  .get('/gezin/:id/overdracht/:handoverId/:act{gesprek|accepteren|afronden|intrekken}', (c) => {
    const { id, handoverId } = c.req.param()
    return c.redirect(`/gezin/${id}/overdracht/${handoverId}`, 303)
  })
  .post('/gezin/:id/overdracht/:handoverId/gesprek', (c) => step(c, talkForm, holdTalk, faultsInUnreadTalk))
  .post('/gezin/:id/overdracht/:handoverId/accepteren', (c) => step(c, stepForm, acceptHandover))
  .post('/gezin/:id/overdracht/:handoverId/afronden', (c) => step(c, stepForm, finishHandover))
  .post('/gezin/:id/overdracht/:handoverId/intrekken', (c) => step(c, stepForm, withdrawHandover))

/** One step of a hand-over: the form, the use case, and back to it, or the form again with what is wrong. */
async function step<S extends z.ZodObject>(
  c: PageContext,
  schema: S,
  useCase: (tx: Transaction, handoverId: string, input: z.infer<S>) => Promise<Result<{ familyId: string }>>,
  faultsInUnread?: (tx: Transaction, handoverId: string, values: FormValues) => Promise<Fault[]>,
) {
  const messages: Record<string, string> = handoverText[c.var.visitor.language].errors
  const handoverId = c.req.param('handoverId') ?? ''
  const form = await formInput(c, schema, (code) => messages[code] ?? code)
  if (!form.ok) {
    const { values, errors } = form
    const more = faultsInUnread === undefined ? [] : await asVisitor(c, (tx) => faultsInUnread(tx, handoverId, values))
    return showOne(c, values, inOrder({ ...errorsOfFaults(more, (code) => messages[code] ?? code), ...errors }, Object.keys(schema.shape)))
  }
  const result = await asVisitor(c, (tx) => useCase(tx, handoverId, form.input))
  if (result.ok) return c.redirect(`/gezin/${result.value.familyId}/overdracht/${handoverId}`, 303)
  const { field, code } = result.refusal
  return field === undefined ? c.var.refuse(result.refusal) : showOne(c, form.input as FormValues, { [field]: messages[code] ?? code })
}

async function showAll(c: PageContext, values: FormValues, errors: Record<string, string>) {
  const { language } = c.var.visitor
  const read = await asVisitor(c, (tx) => readHandovers(tx, c.req.param('id') ?? ''))
  if (!read.ok) return c.var.refuse(read.refusal)
  return c.var.show({
    title: handoverText[language].title,
    section: 'work',
    fictitious: c.var.site.mode === 'demo',
    status: Object.keys(errors).length > 0 ? 422 : 200,
    body: <HandoversView read={read.value} language={language} values={values} errors={errors} />,
  })
}

/** A talk on an impossible day is refused with the days that can be chosen, which only the hand-over itself knows. */
function withDays(errors: Record<string, string>, { handover, today }: HandoverToRead, language: Language): Record<string, string> {
  const text = handoverText[language]
  if (errors['talkOn'] !== text.errors.talk_date_impossible) return errors
  const { between, todayOnly } = text.talk
  return { ...errors, talkOn: handover.preparedOn === today ? todayOnly : between(dateInFull(handover.preparedOn, language)) }
}

async function showOne(c: PageContext, values: FormValues, errors: Record<string, string>) {
  const { language } = c.var.visitor
  const read = await asVisitor(c, (tx) => readHandover(tx, c.req.param('id') ?? '', c.req.param('handoverId') ?? ''))
  if (!read.ok) return c.var.refuse(read.refusal)
  const { from, to } = read.value.handover
  return c.var.show({
    title: handoverText[language].heading(from.name, to.name),
    section: 'work',
    fictitious: c.var.site.mode === 'demo',
    status: Object.keys(errors).length > 0 ? 422 : 200,
    body: <HandoverView read={read.value} language={language} values={values} errors={withDays(errors, read.value, language)} />,
  })
}
