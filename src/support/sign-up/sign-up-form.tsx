import type { Child } from 'hono/jsx'
import { pregnancyDays } from '../../family/episode/episode.ts'
import { addDays, type PlainDate } from '../../platform/clock.ts'
import { Details } from '../../platform/ui/details.tsx'
import { ChoiceField } from '../../platform/ui/form/choice-field.tsx'
import { DateField } from '../../platform/ui/form/date-field.tsx'
import { ErrorSummary } from '../../platform/ui/form/error-summary.tsx'
import { Form } from '../../platform/ui/form/form.tsx'
import { SelectField } from '../../platform/ui/form/select-field.tsx'
import { TextArea } from '../../platform/ui/form/text-area.tsx'
import { TextField } from '../../platform/ui/form/text-field.tsx'
import type { FormValues } from '../../platform/web/form-input.ts'
import { keyFor } from '../../platform/web/form-key.ts'
import type { signUpText } from './sign-up.text.ts'
import { urgencies } from './sign-up.ts'

interface SignUpFormProps {
  text: (typeof signUpText)['en'] | (typeof signUpText)['nl']
  values: FormValues
  errors: Record<string, string>
  municipalities: readonly { slug: string; name: string }[]
  today: PlainDate
  /** Of a form that was not sent yet. */
  children?: Child
}

/** One phone page, in the order of the conversation. */
export function SignUpForm({ text, values, errors, municipalities, today, children }: SignUpFormProps) {
  const value = (name: string) => [values[name] ?? []].flat()[0]
  const common = (name: string) => ({ name, errors, value: value(name) })
  return (
    <Form action="/aanmelden" idempotencyKey={keyFor(values)}>
      <ErrorSummary heading={text.errorHeading} errors={errors} />
      <TextField {...common('label')} label={text.label} hint={text.labelHint} autocomplete="off" />
      <TextField {...common('parentName')} label={text.parentName} autocomplete="off" />
      <TextField {...common('parentPhone')} label={text.parentPhone} type="tel" optional={text.optional} autocomplete="off" />
      <SelectField
        {...common('municipality')}
        label={text.municipality}
        prompt={text.municipalityPrompt}
        options={municipalities.map(({ slug, name }) => ({ value: slug, label: name }))}
      />
      <ChoiceField
        {...common('stage')}
        kind="radio"
        look="chips"
        label={text.stage}
        choices={(['expecting', 'born', 'none'] as const).map((stage) => ({ value: stage, label: text.stages[stage] }))}
      />
      <DateField
        {...common('dueDate')}
        label={text.dueDate}
        hint={text.dueDateHint}
        earliest={addDays(today, -28)}
        latest={addDays(today, pregnancyDays)}
      />
      <DateField {...common('bornOn')} label={text.bornOn} hint={text.bornOnHint} latest={today} />
      <ChoiceField
        {...common('firstChild')}
        kind="radio"
        look="chips"
        label={text.firstChild}
        optional={text.optional}
        choices={[
          { value: 'yes', label: text.yes },
          { value: 'no', label: text.no },
        ]}
      />
      <TextArea {...common('reason')} label={text.reason} hint={text.reasonHint} />
      <ChoiceField
        {...common('urgency')}
        value={value('urgency') ?? 'normal'}
        kind="radio"
        look="chips"
        label={text.urgency}
        hint={text.acuteNote}
        choices={urgencies.map((urgency) => ({ value: urgency, label: text.urgencies[urgency] }))}
      />
      <ChoiceField
        {...common('consent')}
        kind="checkbox"
        label={text.consent}
        hint={text.consentHint}
        choices={[{ value: 'yes', label: text.consentLine }]}
      />
      <Details summary={text.more} open={value('wmo') === 'yes'}>
        <ChoiceField {...common('wmo')} kind="checkbox" label={text.more} choices={[{ value: 'yes', label: text.wmo }]} />
      </Details>
      <div class="buttons">{children}</div>
    </Form>
  )
}
