import { dateInFull } from '../../platform/text/date-words.ts'
import type { Language } from '../../platform/text/text.ts'
import { Button, ButtonLink, Buttons } from '../../platform/ui/button.tsx'
import { Card } from '../../platform/ui/card.tsx'
import { ChoiceField } from '../../platform/ui/form/choice-field.tsx'
import { ErrorSummary } from '../../platform/ui/form/error-summary.tsx'
import { Form } from '../../platform/ui/form/form.tsx'
import { Stack } from '../../platform/ui/layout.tsx'
import { type FormValues, typedIn } from '../../platform/web/form-input.ts'
import { circleUntil } from '../closing/closing.ts'
import { FamilyHead } from '../overview/family-head.tsx'
import type { TakeBackToRead } from './read-take-back.ts'
import { takeBackText } from './take-back.text.ts'
import { takeBackReasons } from './take-back.ts'

interface TakeBackViewProps {
  read: TakeBackToRead
  language: Language
  values: FormValues
  errors: Record<string, string>
}

/** What taking a sign-up back does and the form for it; or why it cannot be. */
export function TakeBackView(props: TakeBackViewProps) {
  const { read, language, errors } = props
  const { family, bar } = read
  const text = takeBackText[language]
  return (
    <div class="narrow">
      <FamilyHead family={family} language={language} heading={text.title} lead={bar === null ? text.lead : whyNot(read, language)} />
      <ErrorSummary heading={text.errorHeading} errors={errors} />
      <Stack>
        {bar === null ? <TakeBackForm {...props} /> : null}
        <Buttons>
          <ButtonLink href={`/gezin/${family.id}`} kind={bar === null ? 'plain' : 'quiet'}>
            {text.back}
          </ButtonLink>
        </Buttons>
      </Stack>
    </div>
  )
}

function whyNot({ bar, contact }: TakeBackToRead, language: Language): string {
  const { bars } = takeBackText[language]
  if (bar === null) return ''
  if (bar !== 'answered_already') return bars[bar]
  return bars.answered_already(contact === null ? null : [contact.name, contact.phone].filter(Boolean).join(', '))
}

function TakeBackForm({ read, language, values, errors }: TakeBackViewProps) {
  const { family, signUp, wmo, today } = read
  const text = takeBackText[language]
  const until = dateInFull(circleUntil(today), language)
  const happens = [text.team, text.agenda, ...(wmo ? [text.wmo] : []), text.line(until), text.parent, text.counts, text.again]
  return (
    <>
      <Card heading={text.before} kind="sand">
        <ul>
          {happens.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
        <p>
          {text.parentStops} <a href={`/gezin/${family.id}/toestemming`}>{text.parentStopsLink}</a>.
        </p>
      </Card>
      <Form action={`/aanmelden/${signUp.id}/terugnemen`} version={signUp.version}>
        <ChoiceField
          name="reason"
          kind="radio"
          label={text.reason}
          value={typedIn(values, 'reason')}
          errors={errors}
          choices={takeBackReasons.map((reason) => ({ value: reason, label: text.reasons[reason] }))}
        />
        <Buttons>
          <Button>{text.submit}</Button>
        </Buttons>
      </Form>
    </>
  )
}
