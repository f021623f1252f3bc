import { errorsOf, errorsOfFaults, formInput, formValues, inOrder } from '../../platform/web/form-input.ts'
import { asVisitor, type PageContext, pages } from '../../platform/web/page.ts'
import { signedIn } from '../../platform/web/signed-in.ts'
import { caseName } from './agenda-view.tsx'
import { CaseView, type CaseViewProps } from './case-view.tsx'
import { caseText } from './conference-case.text.ts'
import { holdFieldOrder, holdForm } from './conference-case.ts'
import { holdCase } from './hold-case.ts'
import { faultsInUnreadCase } from './judge-table.ts'
import { keepAgreement } from './keep-agreement.ts'
import { offText } from './off-agenda.text.ts'
import { offForm } from './off-agenda.ts'
import { takeOffAgenda } from './take-off-agenda.ts'
import { viewCase } from './view-case.ts'

/** `/overleg/:id/gezin/:caseId`: one family at the table, and the agreements that came of it. */
export const conferenceCasePages = pages()
  .use('/overleg/:id/gezin/*', signedIn('professional'))
  .get('/overleg/:id/gezin/:caseId', (c) => showCase(c, null, 200))
  .post('/overleg/:id/gezin/:caseId', async (c) => {
    const { id, caseId } = c.req.param()
    const messages: Record<string, string> = caseText[c.var.visitor.language].errors
    const sentence = (code: string) => messages[code] ?? code
    const form = await formInput(c, holdForm, sentence)
    if (!form.ok) {
      const more = await asVisitor(c, (tx) => faultsInUnreadCase(tx, caseId, form.values))
      const errors = inOrder({ ...errorsOfFaults(more, sentence), ...form.errors }, holdFieldOrder)
      return showCase(c, { values: form.values, errors, stale: null }, 422)
    }
    const result = await asVisitor(c, (tx) => holdCase(tx, caseId, form.input))
    if (result.ok) return c.redirect(`/overleg/${id}/gezin/${caseId}`, 303)
    if (result.refusal.kind === 'stale') {
      const { before = null } = result.refusal
      return showCase(c, { values: await formValues(c), errors: {}, stale: { before } }, 409)
    }
    const errors = errorsOf(result.refusal, sentence)
    if (errors === null) return c.var.refuse(result.refusal)
    return showCase(c, { values: await formValues(c), errors: inOrder(errors, holdFieldOrder), stale: null }, 422)
  })
  .post('/overleg/:id/gezin/:caseId/van-agenda', async (c) => {
    const { caseId } = c.req.param()
    const messages: Record<string, string> = offText[c.var.visitor.language].errors
    const form = await formInput(c, offForm, (code) => messages[code] ?? code)
    if (!form.ok) return showCase(c, null, 422, form.errors)
    const result = await asVisitor(c, (tx) => takeOffAgenda(tx, caseId, form.input))
    if (!result.ok) return c.var.refuse(result.refusal)
    const { conferenceId, familyId, fromFamily } = result.value
    // Her own family is put on another agenda from its own page; without a seat the agenda may be nobody's to see any more.
    return c.redirect(fromFamily ? `/gezin/${familyId}` : `/overleg/${conferenceId}`, 303)
  })
  .post('/overleg/:id/gezin/:caseId/afspraak/:agreementId', async (c) => {
    const { id, caseId, agreementId } = c.req.param()
    const { terug } = await c.req.parseBody()
    const result = await asVisitor(c, (tx) => keepAgreement(tx, agreementId))
    if (!result.ok) return c.var.refuse(result.refusal)
    // From the family's page one goes back there: not everybody in the circle had a seat.
    return c.redirect(terug === 'gezin' ? `/gezin/${result.value.familyId}#overleg` : `/overleg/${id}/gezin/${caseId}`, 303)
  })
  .get('/overleg/:id/gezin/:caseId/*', (c) => c.redirect(`/overleg/${c.req.param('id')}/gezin/${c.req.param('caseId')}`, 303))

async function showCase(c: PageContext, typed: CaseViewProps['typed'], status: 200 | 409 | 422, off?: CaseViewProps['off']) {
  const { language } = c.var.visitor
  const { id = '', caseId = '' } = c.req.param() as Record<string, string>
  const result = await asVisitor(c, (tx) => viewCase(tx, id, caseId))
  if (!result.ok) return c.var.refuse(result.refusal)
  return c.var.show({
    title: caseName(result.value.item, language),
    section: 'conference',
    fictitious: c.var.site.mode === 'demo',
    status,
    body: <CaseView view={result.value} language={language} typed={typed} off={off} />,
  })
}
