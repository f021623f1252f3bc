import { familyText } from '../../family/family/family.text.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { type Refusal, type Result, refuse } from '../../platform/result.ts'
import { PageHead } from '../../platform/ui/page-head.tsx'
import { Quote } from '../../platform/ui/quote.tsx'
import { type FormValues, formInput, formValues, inOrder } from '../../platform/web/form-input.ts'
import { asVisitor, type PageContext, pages } from '../../platform/web/page.ts'
import { signedIn } from '../../platform/web/signed-in.ts'
import { addAction } from './add-action.ts'
import { addGoal } from './add-goal.ts'
import { makePlan } from './make-plan.ts'
import { markActionDone, markGoalReached } from './mark-plan.ts'
import { planText } from './plan.text.ts'
import { actionForm, goalForm, makeForm, planFieldOrder, reviewForm } from './plan.ts'
import { ActionForm } from './plan-forms.tsx'
import { PlanView } from './plan-view.tsx'
import { reviewPlan } from './review-plan.ts'
import { viewPlan } from './view-plan.ts'

/** `/gezin/:id/plan` and what is done there; adding a step has a page of its own. */
export const planPages = pages()
  .use('/gezin/:id/plan/*', signedIn('professional'))
  .get('/gezin/:id/plan', (c) => showPlan(c))
  .post('/gezin/:id/plan', async (c) => {
    const form = await formInput(c, makeForm, sentence(c))
    if (!form.ok) return showPlan(c, form.values, form.errors)
    return answer(c, showPlan, (tx) => makePlan(tx, c.req.param('id'), form.input))
  })
  .post('/gezin/:id/plan/doel', async (c) => {
    const form = await formInput(c, goalForm, sentence(c))
    if (!form.ok) return showPlan(c, form.values, inOrder(form.errors, planFieldOrder))
    return answer(c, showPlan, (tx) => addGoal(tx, c.req.param('id'), form.input))
  })
  .post('/gezin/:id/plan/bekeken', async (c) => {
    const form = await formInput(c, reviewForm, sentence(c))
    if (!form.ok) return showPlan(c, form.values, form.errors)
    return answer(c, showPlan, (tx) => reviewPlan(tx, c.req.param('id'), form.input))
  })
  .get('/gezin/:id/plan/doel/:goalId', (c) => showActionForm(c))
  .post('/gezin/:id/plan/doel/:goalId', async (c) => {
    const { id, goalId } = c.req.param()
    const form = await formInput(c, actionForm, sentence(c))
    if (!form.ok) return showActionForm(c, form.values, form.errors)
    return answer(c, showActionForm, (tx) => addAction(tx, id, goalId, form.input))
  })
  .post('/gezin/:id/plan/doel/:goalId/gelukt', (c) => {
    const { id, goalId } = c.req.param()
    return answer(c, showPlan, (tx) => markGoalReached(tx, id, goalId))
  })
  .post('/gezin/:id/plan/stap/:actionId/gedaan', (c) => {
    const { id, actionId } = c.req.param()
    return answer(c, showPlan, (tx) => markActionDone(tx, id, actionId))
  })
  .get('/gezin/:id/plan/*', (c) => c.redirect(`/gezin/${c.req.param('id')}/plan`, 303))

type Show = (c: PageContext, values?: FormValues, errors?: Record<string, string>) => Promise<Response>

function sentence(c: PageContext): (code: string) => string {
  const messages: Record<string, string> = planText[c.var.visitor.language].errors
  return (code) => messages[code] ?? code
}

/** Does the act and goes back to the plan; a refusal about a field stands with that field, with what was typed. */
async function answer(c: PageContext, show: Show, act: (tx: Transaction) => Promise<Result<unknown>>): Promise<Response> {
  const result = await asVisitor(c, act)
  if (result.ok) return c.redirect(`/gezin/${c.req.param('id')}/plan`, 303)
  const { field, code }: Refusal = result.refusal
  return field === undefined ? c.var.refuse(result.refusal) : show(c, await formValues(c), { [field]: sentence(c)(code) })
}

async function showPlan(c: PageContext, values: FormValues = {}, errors: Record<string, string> = {}) {
  const { language } = c.var.visitor
  const result = await asVisitor(c, (tx) => viewPlan(tx, c.req.param('id') ?? ''))
  if (!result.ok) return c.var.refuse(result.refusal)
  return c.var.show({
    title: planText[language].titleOf(result.value.label ?? familyText[language].unknownLabel),
    section: 'work',
    fictitious: c.var.site.mode === 'demo',
    status: Object.keys(errors).length > 0 ? 422 : 200,
    body: <PlanView view={result.value} language={language} values={values} errors={errors} />,
  })
}

async function showActionForm(c: PageContext, values: FormValues = {}, errors: Record<string, string> = {}) {
  const { language } = c.var.visitor
  const text = planText[language]
  const { id = '', goalId = '' } = c.req.param() as Record<string, string>
  const result = await asVisitor(c, (tx) => viewPlan(tx, id))
  if (!result.ok) return c.var.refuse(result.refusal)
  const { label, plan, canWork } = result.value
  const goal = plan?.goals.find((one) => one.id === goalId)
  if (goal === undefined) return c.var.refuse(refuse('not_found', 'not_found').refusal)
  if (!canWork) return c.var.refuse(refuse('forbidden', 'not_in_circle').refusal)
  const family = label ?? familyText[language].unknownLabel
  return c.var.show({
    title: text.action.title,
    section: 'work',
    fictitious: c.var.site.mode === 'demo',
    status: Object.keys(errors).length > 0 ? 422 : 200,
    body: (
      <>
        <PageHead
          breadcrumb={{
            label: text.crumbs,
            crumbs: [
              { label: family, href: `/gezin/${id}` },
              { label: text.title, href: `/gezin/${id}/plan` },
              { label: text.action.title },
            ],
          }}
          heading={text.action.title}
        />
        <Quote>{goal.words ?? text.notReadable}</Quote>
        <ActionForm view={result.value} language={language} values={values} errors={errors} goalId={goalId} />
      </>
    ),
  })
}
