import type { DoneBefore } from '../../platform/result.ts'
import { dateInFull } from '../../platform/text/date-words.ts'
import type { Language } from '../../platform/text/text.ts'
import { Button, ButtonLink, Buttons } from '../../platform/ui/button.tsx'
import { ErrorSummary } from '../../platform/ui/form/error-summary.tsx'
import { Form } from '../../platform/ui/form/form.tsx'
import { TextField } from '../../platform/ui/form/text-field.tsx'
import { Notice } from '../../platform/ui/notice.tsx'
import { type FormValues, typedIn } from '../../platform/web/form-input.ts'
import { FamilyHead } from '../overview/family-head.tsx'
import { childNameText } from './child-name.text.ts'
import type { ChildOfActor } from './child-of-actor.ts'
import { identityText } from './identity.text.ts'

interface ChildNameViewProps {
  read: ChildOfActor
  language: Language
  /** What was typed; null for what stands. */
  values: FormValues | null
  errors: Record<string, string>
  /** A colleague wrote a name while this was typed. */
  meanwhile: DoneBefore | 'unknown' | null
}

/** One field: the name of a child that has none yet, or a better one; or, in one sentence, why it cannot be written now. */
export function ChildNameView(props: ChildNameViewProps) {
  const { read, language, errors } = props
  const { family, child, bar } = read
  const text = childNameText[language]
  const lead = child.bornOn === null ? text.leadUnknown : text.lead(dateInFull(child.bornOn, language))
  const whyNot = bar === null ? null : bar === 'not_in_circle' ? text.notYours : identityText[language].refusals[bar]
  return (
    <div class="narrow">
      <FamilyHead family={family} language={language} heading={text.title} lead={whyNot ?? lead} />
      <ErrorSummary heading={text.errorHeading} errors={errors} />
      <Meanwhile {...props} />
      {bar === null ? (
        <NameForm {...props} />
      ) : (
        <Buttons>
          <ButtonLink href={`/gezin/${family.id}`} kind="quiet">
            {text.back}
          </ButtonLink>
        </Buttons>
      )}
    </div>
  )
}

function NameForm({ read, language, values, errors, meanwhile }: ChildNameViewProps) {
  const text = childNameText[language]
  const { family, child } = read
  // After a round of errors the form keeps the version it was typed over; only who was shown what a colleague wrote goes on from there.
  const version = meanwhile !== null || values === null ? child.version : (typedIn(values, 'version') ?? child.version)
  return (
    <Form action={`/gezin/${family.id}/gegevens/kind/${child.id}`} version={version}>
      <TextField
        name="childName"
        label={text.label}
        hint={text.hint}
        value={values === null ? (child.identity?.name ?? '') : typedIn(values, 'childName')}
        autocomplete="off"
        errors={errors}
      />
      <Buttons>
        <Button>{text.submit}</Button>
        <ButtonLink href={`/gezin/${family.id}`} kind="plain">
          {text.back}
        </ButtonLink>
      </Buttons>
    </Form>
  )
}

function Meanwhile({ read, language, meanwhile }: ChildNameViewProps) {
  const text = childNameText[language].meanwhile
  if (meanwhile === null) return null
  return (
    <Notice kind="warning" heading={text.heading}>
      {meanwhile === 'unknown' ? null : <p>{text.what(meanwhile.by ?? text.somebody, dateInFull(meanwhile.on, language))}</p>}
      <p>
        {text.now}: <bdi>{read.child.identity?.name}</bdi>. {text.remedy}
      </p>
    </Notice>
  )
}
