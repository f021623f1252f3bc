import { professionName } from '../../people/professional/professional.text.ts'
import type { Language } from '../../platform/text/text.ts'
import { Button, Buttons } from '../../platform/ui/button.tsx'
import { Card } from '../../platform/ui/card.tsx'
import { EmptyState } from '../../platform/ui/empty-state.tsx'
import { ChoiceField } from '../../platform/ui/form/choice-field.tsx'
import { ErrorSummary } from '../../platform/ui/form/error-summary.tsx'
import { Form } from '../../platform/ui/form/form.tsx'
import { SelectField } from '../../platform/ui/form/select-field.tsx'
import { Stack } from '../../platform/ui/layout.tsx'
import { Notice } from '../../platform/ui/notice.tsx'
import { type FormValues, typedIn } from '../../platform/web/form-input.ts'
import { FamilyHead } from '../overview/family-head.tsx'
import { programmeText } from './programme.text.ts'
import { isLateToStart } from './programme.ts'
import { ProgrammesCard } from './programmes-card.tsx'
import type { ProgrammesToRead } from './read-programmes.ts'

interface ProgrammesViewProps {
  read: ProgrammesToRead
  language: Language
  values: FormValues
  errors: Record<string, string>
}

/** The programmes of one family, and the form to offer one. */
export function ProgrammesView(props: ProgrammesViewProps) {
  const { read, language, errors } = props
  const text = programmeText[language]
  return (
    <div class="narrow">
      <FamilyHead family={read.family} language={language} heading={text.title} lead={text.lead} />
      <ErrorSummary heading={text.errorHeading} errors={errors} />
      <Stack>
        {read.enrolments.length > 0 ? (
          <ProgrammesCard familyId={read.family.id} enrolments={read.enrolments} today={read.today} language={language} />
        ) : (
          <EmptyState heading={text.empty} level={2}>
            {text.emptyWhy}
          </EmptyState>
        )}
        {read.parts.length === 0 || read.episode.closedOn !== null ? null : <Offer {...props} />}
      </Stack>
    </div>
  )
}

export function NoConsent({ familyId, language }: { familyId: string; language: Language }) {
  const text = programmeText[language].noConsent
  return (
    <Notice kind="warning" heading={text.heading}>
      <p>{text.what}</p>
      <p class="links">
        <a href={`/gezin/${familyId}/toestemming`}>{text.link}</a>
      </p>
    </Notice>
  )
}

function Offer({ read, language, values, errors }: ProgrammesViewProps) {
  const text = programmeText[language].offer
  const { family, episode, offerable, nurses, today } = read
  if (offerable.length === 0) return <p class="soft">{text.none}</p>
  if (!read.hasConsent) return <NoConsent familyId={family.id} language={language} />
  const only = offerable.length === 1 ? offerable[0]?.code : undefined
  return (
    <Card heading={text.title} kind={read.enrolments.length === 0 ? 'next' : 'plain'}>
      <p>{text.why}</p>
      <Form action={`/gezin/${family.id}/programma`}>
        <ChoiceField
          name="programme"
          kind="radio"
          label={text.programme}
          value={typedIn(values, 'programme') ?? only}
          errors={errors}
          choices={offerable.map((programme) => ({
            value: programme.code,
            label: programme.name[language],
            note:
              programme.startUntilWeek !== null && isLateToStart(programme, episode.dueDate, today)
                ? text.late(programme.startUntilWeek)
                : programme.who.map((profession) => professionName(profession, language)).join(', '),
          }))}
        />
        <SelectField
          name="professionalId"
          label={text.nurse}
          prompt={text.prompt}
          value={typedIn(values, 'professionalId')}
          errors={errors}
          options={nurses.map(({ id, name, profession, organisation }) => ({
            value: id,
            label: `${name}, ${professionName(profession, language)}`,
            group: organisation,
          }))}
        />
        <Buttons>
          <Button kind={read.enrolments.length === 0 ? 'primary' : 'quiet'}>{text.submit}</Button>
        </Buttons>
      </Form>
    </Card>
  )
}
