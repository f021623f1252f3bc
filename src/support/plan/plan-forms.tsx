import { codeText } from '../../landscape/service/service.text.ts'
import { addDays } from '../../platform/clock.ts'
import { Button, Buttons } from '../../platform/ui/button.tsx'
import { Card } from '../../platform/ui/card.tsx'
import { ChoiceField } from '../../platform/ui/form/choice-field.tsx'
import { DateField } from '../../platform/ui/form/date-field.tsx'
import { ErrorSummary } from '../../platform/ui/form/error-summary.tsx'
import { Form } from '../../platform/ui/form/form.tsx'
import { SelectField } from '../../platform/ui/form/select-field.tsx'
import { TextArea } from '../../platform/ui/form/text-area.tsx'
import { TextField } from '../../platform/ui/form/text-field.tsx'
import { type FormValues, typedIn } from '../../platform/web/form-input.ts'
import { keyFor } from '../../platform/web/form-key.ts'
import { planText } from './plan.text.ts'
import { defaultReviewOn, isReviewNear, lifeDomains, type Plan } from './plan.ts'
import type { PlanViewProps } from './plan-view.tsx'

const field = (values: FormValues, errors: Record<string, string>) => (name: string) => ({ name, errors, value: typedIn(values, name) })

export function MakeForm({ view, language, values, errors }: PlanViewProps) {
  const text = planText[language]
  const common = field({ reviewOn: defaultReviewOn(view.today), ...values }, errors)
  return (
    <Card heading={text.make.title} kind="next">
      <p>{text.noneWhy}</p>
      <Form action={`/gezin/${view.familyId}/plan`}>
        <ErrorSummary heading={text.errorHeading} errors={errors} />
        <DateField {...common('reviewOn')} label={text.make.reviewOn} hint={text.make.reviewHint} earliest={addDays(view.today, 1)} />
        <ChoiceField
          {...common('byFamily')}
          kind="checkbox"
          label={text.make.byFamily}
          choices={[{ value: 'yes', label: text.make.byFamilyYes }]}
        />
        <Buttons>
          <Button>{text.make.submit}</Button>
        </Buttons>
      </Form>
    </Card>
  )
}

export function GoalForm({ view, language, values, errors }: PlanViewProps) {
  const text = planText[language]
  const common = field(values, errors)
  const isNear = view.plan !== null && isReviewNear(view.plan, view.today)
  return (
    <Card heading={text.goal.title} kind={isNear ? undefined : 'next'} id="nieuw-doel">
      <Form action={`/gezin/${view.familyId}/plan/doel`} idempotencyKey={keyFor(values)}>
        <ErrorSummary heading={text.errorHeading} errors={'reviewOn' in errors ? undefined : errors} />
        <TextArea {...common('words')} label={text.goal.words} hint={text.goal.wordsHint} rows={3} />
        <SelectField
          {...common('lifeDomain')}
          label={text.goal.lifeDomain}
          prompt={text.goal.prompt}
          options={lifeDomains.map((domain) => ({ value: domain, label: codeText[language].need[domain] }))}
        />
        <Buttons>
          <Button kind={isNear ? 'quiet' : 'primary'}>{text.goal.submit}</Button>
        </Buttons>
      </Form>
    </Card>
  )
}

export function ReviewForm({ view, language, values, errors, plan }: PlanViewProps & { plan: Plan }) {
  const text = planText[language]
  const common = field({ reviewOn: defaultReviewOn(view.today), ...values }, errors)
  const isNear = isReviewNear(plan, view.today)
  return (
    <Card heading={text.review.title} kind={isNear ? 'next' : 'sand'} id="bekijken">
      <p class="small">{text.review.why}</p>
      <Form action={`/gezin/${view.familyId}/plan/bekeken`} version={plan.version}>
        <ErrorSummary heading={text.errorHeading} errors={'reviewOn' in errors ? errors : undefined} />
        <DateField {...common('reviewOn')} label={text.review.reviewOn} earliest={addDays(view.today, 1)} />
        <Buttons>
          <Button kind={isNear ? 'primary' : 'quiet'}>{text.review.submit}</Button>
        </Buttons>
      </Form>
    </Card>
  )
}

export function ActionForm({ view, language, values, errors, goalId }: PlanViewProps & { goalId: string }) {
  const text = planText[language].action
  const common = field(values, errors)
  return (
    <Form action={`/gezin/${view.familyId}/plan/doel/${goalId}`} idempotencyKey={keyFor(values)}>
      <ErrorSummary heading={planText[language].errorHeading} errors={errors} />
      <TextField {...common('what')} label={text.what} hint={text.whatHint} autocomplete="off" />
      <SelectField
        {...common('who')}
        label={text.who}
        prompt={text.whoPrompt}
        options={[
          { value: 'parent', label: text.theParent },
          ...view.circle.map(({ professionalId, name }) => ({ value: professionalId, label: name })),
        ]}
      />
      <DateField {...common('dueOn')} label={text.dueOn} earliest={view.today} />
      <Buttons>
        <Button>{text.submit}</Button>
      </Buttons>
    </Form>
  )
}
