import { familyText } from '../../family/family/family.text.ts'
import { codeText } from '../../landscape/service/service.text.ts'
import { dateInFull, dateNear } from '../../platform/text/date-words.ts'
import type { Language } from '../../platform/text/text.ts'
import { Button, ButtonLink, Buttons } from '../../platform/ui/button.tsx'
import { Card } from '../../platform/ui/card.tsx'
import { EmptyState } from '../../platform/ui/empty-state.tsx'
import { Form } from '../../platform/ui/form/form.tsx'
import { Columns, Stack } from '../../platform/ui/layout.tsx'
import { PageHead } from '../../platform/ui/page-head.tsx'
import { PlainList } from '../../platform/ui/plain-list.tsx'
import { Quote } from '../../platform/ui/quote.tsx'
import { Tag } from '../../platform/ui/tag.tsx'
import type { FormValues } from '../../platform/web/form-input.ts'
import { planText } from './plan.text.ts'
import { type Action, type Goal, isReviewNear, type Plan } from './plan.ts'
import { GoalForm, MakeForm, ReviewForm } from './plan-forms.tsx'
import type { PlanView as PlanViewData } from './view-plan.ts'

export interface PlanViewProps {
  view: PlanViewData
  language: Language
  values: FormValues
  errors: Record<string, string>
}

/** The plan of one family: its goals as it says them, the steps, and one thing to add. */
export function PlanView(props: PlanViewProps) {
  const { view, language } = props
  const text = planText[language]
  const { plan, canWork } = view
  return (
    <>
      <PlanHead {...props} />
      {plan === null ? (
        canWork ? (
          <MakeForm {...props} />
        ) : (
          <EmptyState heading={text.none} level={2}>
            {text.noneWhy}
          </EmptyState>
        )
      ) : canWork && isReviewNear(plan, view.today) ? (
        <Stack>
          <ReviewForm {...props} plan={plan} />
          <Goals {...props} plan={plan} />
        </Stack>
      ) : (
        <Columns
          aside={
            canWork ? (
              <ReviewForm {...props} plan={plan} />
            ) : (
              <p class="soft">{plan.state === 'closed' ? text.closedOnly : text.readOnly}</p>
            )
          }
          label={text.review.title}
        >
          <Goals {...props} plan={plan} />
        </Columns>
      )}
    </>
  )
}

function Goals({ plan, ...props }: PlanViewProps & { plan: Plan }) {
  const { view, language } = props
  return (
    <>
      <h2 class="visually-hidden">{planText[language].goals}</h2>
      {plan.goals.map((goal) => (
        <GoalCard goal={goal} view={view} language={language} />
      ))}
      {view.canWork ? <GoalForm {...props} /> : null}
    </>
  )
}

function PlanHead({ view, language }: PlanViewProps) {
  const text = planText[language]
  const label = view.label ?? familyText[language].unknownLabel
  return (
    <PageHead
      breadcrumb={{ label: text.crumbs, crumbs: [{ label, href: `/gezin/${view.familyId}` }, { label: text.title }] }}
      heading={text.titleOf(label)}
      lead={text.lead}
      meta={view.plan === null ? undefined : <Facts plan={view.plan} view={view} language={language} />}
    />
  )
}

function Facts({ plan, view, language }: { plan: Plan; view: PlanViewData; language: Language }) {
  const text = planText[language]
  const day = dateInFull(plan.reviewOn, language)
  const late = plan.reviewOn < view.today
  return (
    <>
      <Tag>{text.madeOn(dateNear(plan.madeOn, view.today, language))}</Tag>
      {plan.state === 'closed' ? (
        <Tag kind="done">{text.closed}</Tag>
      ) : (
        <Tag kind={late ? 'open' : 'wait'}>{late ? text.reviewLate(day) : text.reviewOn(day)}</Tag>
      )}
      {plan.byFamily ? <Tag kind="done">{text.byFamily}</Tag> : null}
    </>
  )
}

function GoalCard({ goal, view, language }: { goal: Goal; view: PlanViewData; language: Language }) {
  const text = planText[language]
  const words = goal.words ?? text.notReadable
  const base = `/gezin/${view.familyId}/plan`
  const open = view.canWork && goal.reachedOn === null
  return (
    <Card heading={codeText[language].need[goal.lifeDomain]} level={3}>
      <Quote>
        <span class="written">{words}</span>
      </Quote>
      {goal.reachedOn === null ? null : (
        <p>
          <Tag kind="done">{text.reached(dateNear(goal.reachedOn, view.today, language))}</Tag>
        </p>
      )}
      {goal.actions.length === 0 ? (
        goal.reachedOn === null ? (
          <p class="soft">{text.noActions}</p>
        ) : null
      ) : (
        <PlainList items={goal.actions.map((action) => actionRow(action, view, language))} />
      )}
      {open ? (
        <Buttons>
          <ButtonLink href={`${base}/doel/${goal.id}`} kind="quiet" label={text.addActionTo(words)}>
            {text.addAction}
          </ButtonLink>
          <Form action={`${base}/doel/${goal.id}/gelukt`}>
            <Button kind="plain" label={text.markReachedOf(words)}>
              {text.markReached}
            </Button>
          </Form>
        </Buttons>
      ) : null}
    </Card>
  )
}

function actionRow(action: Action, view: PlanViewData, language: Language) {
  const text = planText[language]
  const what = action.what ?? text.notReadable
  const day = dateNear(action.dueOn, view.today, language)
  const closed = view.plan?.state === 'closed'
  const late = action.doneOn === null && action.dueOn < view.today && !closed
  const { professionalId } = action
  const left =
    action.doneOn === null && view.canWork && professionalId !== null && !view.circle.some((one) => one.professionalId === professionalId)
  return {
    what,
    note: `${action.by ?? text.parent} · ${late ? text.late(day) : text.before(day)}${left ? `. ${text.left(action.by ?? '')}` : ''}`,
    end:
      action.doneOn !== null ? (
        <Tag kind="done">{text.done(dateNear(action.doneOn, view.today, language))}</Tag>
      ) : view.canWork ? (
        <Form action={`/gezin/${view.familyId}/plan/stap/${action.id}/gedaan`}>
          <Button kind="quiet" label={text.markDoneOf(what)}>
            {text.markDone}
          </Button>
        </Form>
      ) : closed ? (
        <Tag>{text.leftOpen}</Tag>
      ) : undefined,
  }
}
