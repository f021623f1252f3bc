import { professionName } from '../../people/professional/professional.text.ts'
import type { PlainDate } from '../../platform/clock.ts'
import type { Language } from '../../platform/text/text.ts'
import { Button, Buttons } from '../../platform/ui/button.tsx'
import { ChoiceField } from '../../platform/ui/form/choice-field.tsx'
import { DateField } from '../../platform/ui/form/date-field.tsx'
import { ErrorSummary } from '../../platform/ui/form/error-summary.tsx'
import { Form } from '../../platform/ui/form/form.tsx'
import { TextField } from '../../platform/ui/form/text-field.tsx'
import { type FormValues, typedIn } from '../../platform/web/form-input.ts'
import { keyFor } from '../../platform/web/form-key.ts'
import type { Attendee } from './conference.store.ts'
import { conferenceText } from './conference.text.ts'
import { conferenceKinds } from './conference.ts'

interface PlanConferenceFormProps {
  language: Language
  coalitionId: string
  colleagues: readonly Attendee[]
  values: FormValues
  errors: Record<string, string>
  today: PlainDate
}

export function PlanConferenceForm({ language, coalitionId, colleagues, values, errors, today }: PlanConferenceFormProps) {
  const text = conferenceText[language].form
  const common = (name: string) => ({ name, errors, value: typedIn(values, name) })
  return (
    <Form action="/overleg/nieuw" hidden={{ coalitionId }} idempotencyKey={keyFor(values)}>
      <ErrorSummary heading={text.errorHeading} errors={errors} />
      <ChoiceField
        {...common('kind')}
        kind="radio"
        label={text.kind}
        choices={conferenceKinds.map((kind) => ({ value: kind, label: text.kinds[kind] }))}
      />
      <DateField {...common('plannedOn')} label={text.plannedOn} earliest={today} />
      <TextField {...common('startsAt')} label={text.startsAt} hint={text.startsAtHint} optional={text.optional} short autocomplete="off" />
      <TextField {...common('place')} label={text.place} optional={text.optional} autocomplete="off" />
      <ChoiceField
        name="attendees"
        errors={errors}
        value={[values['attendees'] ?? []].flat()}
        kind="checkbox"
        label={text.attendees}
        hint={text.attendeesHint}
        choices={colleagues.map(({ id, name, profession, organisation }) => ({
          value: id,
          label: name,
          note: `${professionName(profession, language)} · ${organisation}`,
        }))}
      />
      <Buttons>
        <Button>{text.submit}</Button>
      </Buttons>
    </Form>
  )
}
