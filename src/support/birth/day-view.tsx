import { dateInFull } from '../../platform/text/date-words.ts'
import type { Language } from '../../platform/text/text.ts'
import { Button, ButtonLink, Buttons } from '../../platform/ui/button.tsx'
import { DateField } from '../../platform/ui/form/date-field.tsx'
import { ErrorSummary } from '../../platform/ui/form/error-summary.tsx'
import { Form } from '../../platform/ui/form/form.tsx'
import { Notice } from '../../platform/ui/notice.tsx'
import { type FormValues, typedIn } from '../../platform/web/form-input.ts'
import { FamilyHead } from '../overview/family-head.tsx'
import { dayText } from './day.text.ts'
import type { DayToRead } from './read-day.ts'

export interface DayViewProps {
  read: DayToRead
  language: Language
  /** What was typed; null for what stands. */
  values: FormValues | null
  errors: Record<string, string>
  /** A colleague changed the line while this was typed. */
  meanwhile: boolean
  address: string
}

/** One date to put right; or, in one sentence, why it cannot be now. */
export function DayView(props: DayViewProps) {
  const { read, language, errors } = props
  const { family, bar } = read
  const text = dayText[language]
  const words = text[read.kind]
  if (bar !== null)
    return (
      <div class="narrow">
        <FamilyHead
          family={family}
          language={language}
          heading={words.title}
          lead={bar === 'day_not_now' ? words.notNow : text.bars[bar]}
        />
        <Buttons>
          <ButtonLink href={`/gezin/${family.id}`} kind="quiet">
            {text.back}
          </ButtonLink>
          {bar === 'consent_ended' ? (
            <ButtonLink href={`/gezin/${family.id}/toestemming`} kind="plain">
              {text.consentPage}
            </ButtonLink>
          ) : null}
        </Buttons>
      </div>
    )
  return (
    <div class="narrow">
      <FamilyHead family={family} language={language} heading={words.title} lead={words.lead} />
      <ErrorSummary heading={text.errorHeading} errors={errors} />
      {props.meanwhile ? <Meanwhile {...props} /> : null}
      <DayForm {...props} />
    </div>
  )
}

function DayForm({ read, language, values, errors, meanwhile, address }: DayViewProps) {
  const { family, episode, stands } = read
  const text = dayText[language]
  const words = text[read.kind]
  // After a round of errors the form keeps the version it was typed over; only who was shown what a colleague wrote goes on from there.
  const version = meanwhile || values === null ? episode.version : (typedIn(values, 'version') ?? episode.version)
  return (
    <Form action={address} version={version}>
      <DateField
        name="day"
        label={words.label}
        hint={stands === null ? undefined : text.stands(dateInFull(stands, language))}
        value={values === null ? (stands ?? undefined) : typedIn(values, 'day')}
        errors={errors}
      />
      <p class="soft small">{text.parentReads}</p>
      <Buttons>
        <Button>{words.submit}</Button>
        <ButtonLink href={`/gezin/${family.id}`} kind="plain">
          {text.back}
        </ButtonLink>
      </Buttons>
    </Form>
  )
}

function Meanwhile({ read, language }: DayViewProps) {
  const text = dayText[language].meanwhile
  const { changed, stands, today } = read
  const who = changed?.byActor === true ? text.you : (changed?.by ?? text.somebody)
  return (
    <Notice kind="warning" heading={text.heading}>
      <p>{text.what(who, dateInFull(changed?.on ?? today, language))}</p>
      {stands === null ? null : <p>{dayText[language].stands(dateInFull(stands, language))}</p>}
      <p>{text.remedy}</p>
    </Notice>
  )
}
