import { dateNear } from '../../platform/text/date-words.ts'
import { Button, Buttons } from '../../platform/ui/button.tsx'
import { ChoiceField } from '../../platform/ui/form/choice-field.tsx'
import { DateField } from '../../platform/ui/form/date-field.tsx'
import { Form } from '../../platform/ui/form/form.tsx'
import { typedIn } from '../../platform/web/form-input.ts'
import { topicsFor } from './programme.ts'
import { findProgramme, topicName } from './programme-catalogue.ts'
import { visitText } from './visit.text.ts'
import { lastDayFor } from './visit.ts'
import type { VisitViewProps } from './visit-view.tsx'

type VisitFormProps = VisitViewProps & { primary?: boolean | undefined }

const address = ({ read }: VisitViewProps, act: string) => `/gezin/${read.family.id}/bezoek/${read.visit.id}/${act}`

export function PlanForm(props: VisitFormProps) {
  const { read, language, values, errors } = props
  const { visit, today } = read
  const text = visitText[language].plan
  const { windowFrom, windowUntil } = visit
  const hint =
    windowFrom === null || windowUntil === null
      ? undefined
      : text.hint(dateNear(windowFrom, today, language), dateNear(windowUntil, today, language), visit.phase === 'pregnancy')
  return (
    <Form action={address(props, 'moment')} version={visit.version}>
      <DateField
        name="plannedOn"
        label={text.on}
        hint={hint}
        value={typedIn(values, 'plannedOn') ?? visit.plannedOn ?? undefined}
        earliest={today}
        latest={lastDayFor(visit, read.episode) ?? undefined}
        errors={errors}
      />
      <Buttons>
        <Button kind={props.primary === true ? 'primary' : 'quiet'}>{text.submit}</Button>
      </Buttons>
    </Form>
  )
}

export function DoneForm(props: VisitFormProps) {
  const { read, language, values, errors } = props
  const { visit, enrolment, today } = read
  const text = visitText[language].done
  const programme = findProgramme(enrolment.programme, enrolment.programmeVersion)
  const topics = programme === null ? [] : topicsFor(programme, visit)
  const day = visit.plannedOn !== null && visit.plannedOn <= today ? visit.plannedOn : undefined
  const last = lastDayFor(visit, { ...read.episode, dueDate: null })
  const latest = last !== null && last < today ? last : today
  return (
    <Form action={address(props, 'gedaan')} version={visit.version}>
      <p>{text.why}</p>
      <DateField name="doneOn" label={text.on} value={typedIn(values, 'doneOn') ?? day} latest={latest} errors={errors} />
      <ChoiceField
        name="topics"
        kind="checkbox"
        label={text.topics}
        value={[values['topics'] ?? []].flat()}
        errors={errors}
        choices={topics.map((topic) => ({ value: topic, label: topicName(topic, language) }))}
      />
      <Buttons>
        <Button kind={props.primary === true ? 'primary' : 'quiet'}>{text.submit}</Button>
      </Buttons>
    </Form>
  )
}

export function OffForm(props: VisitFormProps) {
  const { read, language, values, errors } = props
  const text = visitText[language].off
  return (
    <Form action={address(props, 'niet')} version={read.visit.version}>
      <ChoiceField
        name="off"
        kind="radio"
        label={text.label}
        value={typedIn(values, 'off')}
        errors={errors}
        choices={[
          { value: 'missed', label: text.missed },
          { value: 'cancelled', label: text.cancelled },
        ]}
      />
      <Buttons>
        <Button kind="quiet">{text.submit}</Button>
      </Buttons>
    </Form>
  )
}
