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
import { type Action, type Goal, isOpen, isReviewNear, isWanted, needsSomebody, type Plan } from './plan.ts'
import { planChangeText } from './plan-change.text.ts'
import { droppedInWords, givenInWords } from './plan-change-words.ts'
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
  const open = view.canWork && isWanted(goal)
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
      {goal.dropped === null ? null : (
        <p>
          <Tag>{planChangeText[language].dropped}</Tag> <span class="soft small">{droppedInWords(goal.dropped, view.today, language)}</span>
        </p>
      )}
      {goal.actions.length === 0 ? (
        isWanted(goal) ? (
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
          <ButtonLink href={`${base}/doel/${goal.id}/niet-nodig`} kind="plain" label={planChangeText[language].dropGoalOf(words)}>
            {planChangeText[language].dropped}
          </ButtonLink>
        </Buttons>
      ) : null}
    </Card>
  )
}

function actionRow(action: Action, view: PlanViewData, language: Language) {
  const text = planText[language]
  const taker = action.by ?? text.parent
  return {
    what: <span id={`stap-${action.id}`}>{action.what ?? text.notReadable}</span>,
    note: [
      taker,
      ...(action.dropped === null
        ? [givenInWords(action, view.today, language), termInWords(action, view, language)]
        : [droppedInWords(action.dropped, view.today, language)]),
    ]
      .filter(Boolean)
      .join(' · '),
    end: <ActionEnd action={action} view={view} language={language} />,
  }
}

/** By when, or since when it is late; of a step whose taker left, that somebody else is needed. */
function termInWords(action: Action, { plan, circle, today }: PlanViewData, language: Language): string {
  const text = planText[language]
  const day = dateNear(action.dueOn, today, language)
  const late = isOpen(action) && action.dueOn < today && plan?.state !== 'closed'
  const left = plan !== null && needsSomebody(plan, action, circle)
  return `${late ? text.late(day) : text.before(day)}${left ? `. ${text.left(action.by ?? '')}` : ''}`
}

function ActionEnd({ action, view, language }: { action: Action; view: PlanViewData; language: Language }) {
  const text = planText[language]
  const change = planChangeText[language]
  const what = action.what ?? text.notReadable
  const path = `/gezin/${view.familyId}/plan/stap/${action.id}`
  if (action.doneOn !== null) return <Tag kind="done">{text.done(dateNear(action.doneOn, view.today, language))}</Tag>
  if (action.dropped !== null) return <Tag>{change.dropped}</Tag>
  if (!view.isOpen) return <Tag>{text.leftOpen}</Tag>
  const left = view.plan !== null && needsSomebody(view.plan, action, view.circle)
  const own = action.professionalId !== null && action.professionalId === view.actorId
  if (!left && !view.canWork && !own) return null
  return (
    <div class="buttons">
      {left ? <Tag kind="open">{change.needsSomebody}</Tag> : null}
      {view.canWork ? (
        <Form action={`${path}/gedaan`}>
          <Button kind="quiet" label={text.markDoneOf(what)}>
            {text.markDone}
          </Button>
        </Form>
      ) : null}
      {view.canWork || own ? (
        <ButtonLink href={path} kind={left ? 'quiet' : 'plain'} label={left ? change.chooseFor(what) : change.changeOf(what)}>
          {left ? change.choose : change.change}
        </ButtonLink>
      ) : null}
    </div>
  )
}
