import type { Child } from 'hono/jsx'
import { familyText } from '../../family/family/family.text.ts'
import { dateNear } from '../../platform/text/date-words.ts'
import { Button, Buttons } from '../../platform/ui/button.tsx'
import { Card } from '../../platform/ui/card.tsx'
import { DateField } from '../../platform/ui/form/date-field.tsx'
import { ErrorSummary } from '../../platform/ui/form/error-summary.tsx'
import { Form } from '../../platform/ui/form/form.tsx'
import { SelectField } from '../../platform/ui/form/select-field.tsx'
import { TextField } from '../../platform/ui/form/text-field.tsx'
import { Stack } from '../../platform/ui/layout.tsx'
import { Notice } from '../../platform/ui/notice.tsx'
import { PageHead } from '../../platform/ui/page-head.tsx'
import { PlainList } from '../../platform/ui/plain-list.tsx'
import { Quote } from '../../platform/ui/quote.tsx'
import { typedIn } from '../../platform/web/form-input.ts'
import { planText } from './plan.text.ts'
import { type Action, type Goal, isOpen, isWanted } from './plan.ts'
import { planChangeText } from './plan-change.text.ts'
import { givenInWords } from './plan-change-words.ts'
import type { PlanViewProps } from './plan-view.tsx'

/** What can change about one step: who takes it, and whether anybody has to. */
export function StepView({ action, ...props }: PlanViewProps & { action: Action }) {
  const { view, language } = props
  const text = planChangeText[language].step
  const state = action.doneOn !== null ? text.done : action.dropped !== null ? text.dropped : view.isOpen ? null : text.closed
  return (
    <>
      <Head {...props} title={text.title} lead={action.what ?? planText[language].notReadable} />
      {state === null ? (
        <Stack>
          <p class="soft">
            {text.now(
              [action.by ?? planText[language].parent, givenInWords(action, view.today, language)].filter(Boolean).join(', '),
              dateNear(action.dueOn, view.today, language),
            )}
          </p>
          <GiveForm {...props} action={action} />
          {view.canWork ? <DropForm {...props} path={`stap/${action.id}`} stays={planChangeText[language].drop.stays} /> : null}
        </Stack>
      ) : (
        <Over {...props} state={state} />
      )}
    </>
  )
}

/** That a goal is no longer needed, and what falls with it. */
export function DropGoalView({ goal, ...props }: PlanViewProps & { goal: Goal }) {
  const { language } = props
  const text = planChangeText[language].drop
  const steps = goal.actions.filter(isOpen)
  return (
    <>
      <Head {...props} title={text.goalTitle} />
      <Quote>{goal.words ?? planText[language].notReadable}</Quote>
      {isWanted(goal) ? (
        <DropForm {...props} path={`doel/${goal.id}`} stays={text.goalStays}>
          {steps.length === 0 ? null : (
            <>
              <p>{text.steps(steps.length)}</p>
              <PlainList
                items={steps.map(({ what, by }) => ({
                  what: what ?? planText[language].notReadable,
                  note: by ?? planText[language].parent,
                }))}
              />
            </>
          )}
        </DropForm>
      ) : (
        <Over {...props} state={goal.dropped === null ? text.goalReached : text.goalDropped} />
      )}
    </>
  )
}

function Head({ view, language, title, lead }: PlanViewProps & { title: string; lead?: string }) {
  const text = planText[language]
  return (
    <PageHead
      breadcrumb={{
        label: text.crumbs,
        crumbs: [
          { label: view.label ?? familyText[language].unknownLabel, href: `/gezin/${view.familyId}` },
          { label: text.title, href: `/gezin/${view.familyId}/plan` },
          { label: title },
        ],
      }}
      heading={title}
      lead={lead}
    />
  )
}

function Over({ view, language, state }: PlanViewProps & { state: string }) {
  return (
    <Notice kind="info" heading={state}>
      <p class="links">
        <a href={`/gezin/${view.familyId}/plan`}>{planChangeText[language].step.back}</a>
      </p>
    </Notice>
  )
}

function GiveForm({ view, language, values, errors, action }: PlanViewProps & { action: Action }) {
  const text = planChangeText[language].give
  if (!view.agreed)
    return (
      <Notice kind="warning" heading={text.title}>
        <p>{text.noConsent}</p>
      </Notice>
    )
  const now = action.professionalId ?? 'parent'
  const dueOn = typedIn(values, 'dueOn') ?? (action.dueOn < view.today ? undefined : action.dueOn)
  const takers = [
    { value: 'parent', label: text.theParent },
    ...view.circle.map(({ professionalId, name }) => ({ value: professionalId, label: name })),
  ]
  return (
    <Card heading={text.title} kind="next" id="doorgeven">
      <Form action={`/gezin/${view.familyId}/plan/stap/${action.id}`} hidden={{ from: typedIn(values, 'from') ?? now }}>
        <ErrorSummary heading={planText[language].errorHeading} errors={'reason' in errors ? undefined : errors} />
        <SelectField
          name="who"
          errors={errors}
          value={typedIn(values, 'who')}
          label={text.who}
          hint={text.whoHint}
          prompt={text.whoPrompt}
          options={takers.filter(({ value }) => value !== now)}
        />
        <DateField name="dueOn" errors={errors} value={dueOn} label={text.dueOn} earliest={view.today} />
        <Buttons>
          <Button>{text.submit}</Button>
        </Buttons>
      </Form>
    </Card>
  )
}

function DropForm({
  view,
  language,
  values,
  errors,
  path,
  stays,
  children,
}: PlanViewProps & { path: string; stays: string; children?: Child }) {
  const text = planChangeText[language].drop
  return (
    <Card heading={text.title} id="niet-nodig">
      {children}
      <p class="small">{stays}</p>
      <Form action={`/gezin/${view.familyId}/plan/${path}/niet-nodig`}>
        <ErrorSummary heading={planText[language].errorHeading} errors={'reason' in errors ? errors : undefined} />
        {view.agreed ? (
          <TextField
            name="reason"
            errors={errors}
            value={typedIn(values, 'reason')}
            label={text.reason}
            hint={text.reasonHint}
            autocomplete="off"
          />
        ) : (
          <p class="soft">{text.noConsent}</p>
        )}
        <Buttons>
          <Button kind="quiet">{text.submit}</Button>
        </Buttons>
      </Form>
    </Card>
  )
}
