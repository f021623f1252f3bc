import { familyText } from '../../family/family/family.text.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import { hasRole } from '../../platform/database/actor.ts'
import type { Refusal } from '../../platform/result.ts'
import { dateNear, dayFromToday } from '../../platform/text/date-words.ts'
import { Card } from '../../platform/ui/card.tsx'
import { EmptyState } from '../../platform/ui/empty-state.tsx'
import { PageHead } from '../../platform/ui/page-head.tsx'
import { PlainList } from '../../platform/ui/plain-list.tsx'
import { Tag } from '../../platform/ui/tag.tsx'
import { formInput } from '../../platform/web/form-input.ts'
import { asVisitor, type PageContext, pages } from '../../platform/web/page.ts'
import { signedIn } from '../../platform/web/signed-in.ts'
import { takenBackSignUps } from '../taking-back/take-back.store.ts'
import { takeBackText } from '../taking-back/take-back.text.ts'
import { TakenBackCard, TakenBackPage } from '../taking-back/taken-back-view.tsx'
import { answerSignUp } from './answer-sign-up.ts'
import { decideTriage } from './decide-triage.ts'
import { goOnForm, tellApartForm } from './double-sign-up.ts'
import { goOnInOther } from './go-on-in-other.ts'
import { readSignUp } from './read-sign-up.ts'
import { answerForm, triageForm } from './sign-up.ts'
import { SignUpView } from './sign-up-view.tsx'
import { tellApart } from './tell-apart.ts'
import { type OpenSignUp, openSignUps } from './triage.store.ts'
import { triageText } from './triage.text.ts'

export const triagePages = pages()
  .use('/triage/*', signedIn('professional'))
  .get('/triage', async (c) => {
    const { language } = c.var.visitor
    const text = triageText[language]
    // An empty list would tell others that everybody has an answer.
    if (!hasRole(c.var.visitor.actor, 'entry_team')) return c.var.refuse({ kind: 'forbidden', code: 'not_entry_team' })
    const { list, takenBack, today } = await asVisitor(c, async (tx) => {
      await recordAudit(tx, { action: 'search', code: 'triage.listed', objectType: 'sign_up' })
      return { list: await openSignUps(tx), takenBack: await takenBackSignUps(tx), today: tx.today }
    })
    const rows = (triage: OpenSignUp['triage']) =>
      list
        .filter((signUp) => signUp.triage === triage)
        .map((signUp) => ({
          what: <bdi>{signUp.label ?? familyText[language].unknownLabel}</bdi>,
          href: `/triage/${signUp.id}`,
          note: `${signUp.municipality} · ${text.sentBy(signUp.sender, dateNear(signUp.sentOn, today, language))}`,
          end: (
            <Tag kind={signUp.answerBefore < today && triage === 'open' ? 'open' : 'wait'}>
              {triage === 'open'
                ? text.answerBefore(dayFromToday(signUp.answerBefore, today, language), dateNear(signUp.answerBefore, today, language))
                : text.urgency[signUp.urgency]}
            </Tag>
          ),
        }))
    const open = rows('open')
    const provisional = rows('provisional')
    return c.var.show({
      title: text.title,
      section: 'triage',
      fictitious: c.var.site.mode === 'demo',
      body: (
        <>
          <PageHead heading={text.title} lead={text.lead} />
          <div class="stack">
            <Card heading={text.open} kind="next">
              {open.length === 0 ? <EmptyState heading={text.emptyOpen}>{text.emptyOpenWhy}</EmptyState> : <PlainList items={open} />}
            </Card>
            <Card heading={text.provisional}>
              {provisional.length === 0 ? (
                <EmptyState heading={text.emptyProvisional}>{text.emptyProvisionalWhy}</EmptyState>
              ) : (
                <PlainList items={provisional} />
              )}
            </Card>
            <TakenBackCard list={takenBack} today={today} language={language} />
          </div>
        </>
      ),
    })
  })
  .get('/triage/:id', (c) => showSignUp(c, c.req.param('id'), {}, {}))
  // The address of a form is asked for after a reload or a change of language; the page it stands on answers.
  .get('/triage/:id/:act{antwoord|besluit|zelfde|ander}', (c) => c.redirect(`/triage/${c.req.param('id')}`, 303))
  .post('/triage/:id/antwoord', async (c) => {
    const id = c.req.param('id')
    const messages: Record<string, string> = triageText[c.var.visitor.language].errors
    const form = await formInput(c, answerForm, (code) => messages[code] ?? code)
    if (!form.ok) return showSignUp(c, id, form.values, form.errors)
    const result = await asVisitor(c, (tx) => answerSignUp(tx, id, form.input))
    if (result.ok) return c.redirect(`/triage/${id}`, 303)
    const { field, code } = result.refusal
    return field === undefined
      ? refuseSignUp(c, id, result.refusal)
      : showSignUp(c, id, { ...form.input, version: String(form.input.version) }, { [field]: messages[code] ?? code })
  })
  .post('/triage/:id/besluit', async (c) => {
    const id = c.req.param('id')
    const messages: Record<string, string> = triageText[c.var.visitor.language].errors
    const form = await formInput(c, triageForm, (code) => messages[code] ?? code)
    if (!form.ok) return showSignUp(c, id, form.values, form.errors)
    const result = await asVisitor(c, (tx) => decideTriage(tx, id, form.input))
    if (result.ok) return c.redirect(`/triage/${id}`, 303)
    const { field, code } = result.refusal
    const typed = { decision: form.input.decision, reason: form.input.reason, redirectedTo: form.input.redirectedTo ?? '' }
    return field === undefined ? refuseSignUp(c, id, result.refusal) : showSignUp(c, id, typed, { [field]: messages[code] ?? code })
  })
  .post('/triage/:id/zelfde', async (c) => {
    const id = c.req.param('id')
    const form = await formInput(c, goOnForm, (code) => code)
    if (!form.ok) return c.redirect(`/triage/${id}`, 303)
    const result = await asVisitor(c, (tx) => goOnInOther(tx, id, form.input))
    return result.ok ? c.redirect(`/triage/${result.value.signUpId}`, 303) : refuseSignUp(c, id, result.refusal)
  })
  .post('/triage/:id/ander', async (c) => {
    const id = c.req.param('id')
    const form = await formInput(c, tellApartForm, (code) => code)
    if (!form.ok) return c.redirect(`/triage/${id}`, 303)
    const result = await asVisitor(c, (tx) => tellApart(tx, id, form.input))
    return result.ok ? c.redirect(`/triage/${id}`, 303) : refuseSignUp(c, id, result.refusal)
  })

async function showSignUp(c: PageContext, id: string, values: Record<string, string | string[]>, errors: Record<string, string>) {
  const { language } = c.var.visitor
  const found = await asVisitor(c, (tx) => readSignUp(tx, id))
  if (!found.ok) return refuseSignUp(c, id, found.refusal)
  const { value } = found
  return c.var.show({
    title: value.label ?? familyText[language].unknownLabel,
    section: 'triage',
    fictitious: c.var.site.mode === 'demo',
    status: Object.keys(errors).length > 0 ? 422 : 200,
    body: <SignUpView view={value} language={language} values={values} errors={errors} />,
  })
}

/** A sign-up that its sender took back is not there any more for the entry team; who still had it open hears why. */
async function refuseSignUp(c: PageContext, id: string, refusal: Refusal) {
  const { language } = c.var.visitor
  const isGone = refusal.kind === 'not_found' && hasRole(c.var.visitor.actor, 'entry_team')
  const one = isGone ? (await asVisitor(c, takenBackSignUps)).find(({ signUpId }) => signUpId === id) : undefined
  if (one === undefined) return c.var.refuse(refusal)
  return c.var.show({
    title: takeBackText[language].told.pageTitle,
    section: 'triage',
    fictitious: c.var.site.mode === 'demo',
    status: 404,
    body: <TakenBackPage one={one} language={language} />,
  })
}
