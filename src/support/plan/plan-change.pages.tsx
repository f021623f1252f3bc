import type { Child } from 'hono/jsx'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { type Result, refuse } from '../../platform/result.ts'
import { errorsOf, type FormValues, formInput, formValues, inOrder } from '../../platform/web/form-input.ts'
import { asVisitor, type PageContext, pages } from '../../platform/web/page.ts'
import { signedIn } from '../../platform/web/signed-in.ts'
import { dropAction, dropGoal } from './drop-from-plan.ts'
import { giveAction } from './give-action.ts'
import { dropForm, giveFieldOrder, giveForm, stepOf } from './plan.ts'
import { planChangeText } from './plan-change.text.ts'
import { DropGoalView, StepView } from './plan-change-view.tsx'
import type { PlanViewProps } from './plan-view.tsx'
import { viewPlan } from './view-plan.ts'

/** What changes in a plan: `/gezin/:id/plan/stap/:actionId` and `/gezin/:id/plan/doel/:goalId/niet-nodig`. */
export const planChangePages = pages()
  .use('/gezin/:id/plan/*', signedIn('professional'))
  .get('/gezin/:id/plan/stap/:actionId', (c) => showStep(c))
  .post('/gezin/:id/plan/stap/:actionId', async (c) => {
    const { id, actionId } = c.req.param()
    const form = await formInput(c, giveForm, sentence(c))
    if (!form.ok) return showStep(c, form.values, inOrder(form.errors, giveFieldOrder))
    return answer(c, showStep, (tx) => giveAction(tx, id, actionId, form.input))
  })
  .get('/gezin/:id/plan/stap/:actionId/*', (c) => c.redirect(`/gezin/${c.req.param('id')}/plan/stap/${c.req.param('actionId')}`, 303))
  .post('/gezin/:id/plan/stap/:actionId/niet-nodig', async (c) => {
    const { id, actionId } = c.req.param()
    const form = await formInput(c, dropForm, sentence(c))
    if (!form.ok) return showStep(c, form.values, form.errors)
    return answer(c, showStep, (tx) => dropAction(tx, id, actionId, form.input))
  })
  .get('/gezin/:id/plan/doel/:goalId/niet-nodig', (c) => showDropGoal(c))
  .post('/gezin/:id/plan/doel/:goalId/niet-nodig', async (c) => {
    const { id, goalId } = c.req.param()
    const form = await formInput(c, dropForm, sentence(c))
    if (!form.ok) return showDropGoal(c, form.values, form.errors)
    return answer(c, showDropGoal, (tx) => dropGoal(tx, id, goalId, form.input))
  })

type Errors = Record<string, string>
type Show = (c: PageContext, values?: FormValues, errors?: Errors) => Promise<Response>

function sentence(c: PageContext): (code: string) => string {
  const messages: Record<string, string> = planChangeText[c.var.visitor.language].errors
  return (code) => messages[code] ?? code
}

/** Does the act and goes back to the plan; what is wrong with a field stands with that field, with what was typed. */
async function answer(c: PageContext, show: Show, act: (tx: Transaction) => Promise<Result<unknown>>): Promise<Response> {
  const result = await asVisitor(c, act)
  if (result.ok) return c.redirect(`/gezin/${c.req.param('id')}/plan`, 303)
  const errors = errorsOf(result.refusal, sentence(c))
  return errors === null ? c.var.refuse(result.refusal) : show(c, await formValues(c), errors)
}

async function showStep(c: PageContext, values: FormValues = {}, errors: Errors = {}) {
  return showPart(c, { values, errors }, planChangeText[c.var.visitor.language].step.title, (props) => {
    const step = stepOf(props.view.plan, c.req.param('actionId') ?? '')
    if (step === null) return null
    const { view } = props
    const own = step.action.professionalId !== null && step.action.professionalId === view.actorId
    return { may: view.canWork || own || !view.isOpen, body: <StepView {...props} action={step.action} /> }
  })
}

async function showDropGoal(c: PageContext, values: FormValues = {}, errors: Errors = {}) {
  return showPart(c, { values, errors }, planChangeText[c.var.visitor.language].drop.goalTitle, (props) => {
    const goal = props.view.plan?.goals.find(({ id }) => id === c.req.param('goalId'))
    return goal === undefined ? null : { may: props.view.canWork, body: <DropGoalView {...props} goal={goal} /> }
  })
}

/** A page about one part of the plan, as the plan is read: with its line in the log. */
async function showPart(
  c: PageContext,
  form: Pick<PlanViewProps, 'values' | 'errors'>,
  title: string,
  part: (props: PlanViewProps) => { may: boolean; body: Child } | null,
) {
  const result = await asVisitor(c, (tx) => viewPlan(tx, c.req.param('id') ?? ''))
  if (!result.ok) return c.var.refuse(result.refusal)
  const found = part({ view: result.value, language: c.var.visitor.language, ...form })
  if (found === null) return c.var.refuse(refuse('not_found', 'not_found').refusal)
  if (!found.may) return c.var.refuse(refuse('forbidden', 'not_in_circle').refusal)
  return c.var.show({
    title,
    section: 'work',
    fictitious: c.var.site.mode === 'demo',
    status: Object.keys(form.errors).length > 0 ? 422 : 200,
    body: found.body,
  })
}
