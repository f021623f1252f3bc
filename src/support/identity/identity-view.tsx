import type { Parent } from '../../family/family/parent.store.ts'
import { dateInFull } from '../../platform/text/date-words.ts'
import type { Language } from '../../platform/text/text.ts'
import { Button, ButtonLink, Buttons } from '../../platform/ui/button.tsx'
import { ErrorSummary } from '../../platform/ui/form/error-summary.tsx'
import { Form } from '../../platform/ui/form/form.tsx'
import { TextField } from '../../platform/ui/form/text-field.tsx'
import { Notice } from '../../platform/ui/notice.tsx'
import { type FormValues, typedIn } from '../../platform/web/form-input.ts'
import { FamilyHead } from '../overview/family-head.tsx'
import { signUpText } from '../sign-up/sign-up.text.ts'
import { identityText } from './identity.text.ts'
import type { IdentityToRead } from './read-identity.ts'

export interface IdentityViewProps {
  read: IdentityToRead
  language: Language
  /** What was typed; null for what stands. */
  values: FormValues | null
  errors: Record<string, string>
  /** A colleague corrected while this was typed. */
  meanwhile: boolean
}

/** One small form; or, in one sentence, why nothing can be corrected now. */
export function IdentityView(props: IdentityViewProps) {
  const { read, language, errors } = props
  const text = identityText[language]
  const { family, parent, bar } = read
  return (
    <div class="narrow">
      <FamilyHead
        family={family}
        language={language}
        heading={text.title}
        lead={bar === null ? text.lead : bar === 'not_in_circle' ? text.notYours : text.refusals[bar]}
      />
      <ErrorSummary heading={text.errorHeading} errors={errors} />
      {parent === null ? (
        <Buttons>
          <ButtonLink href={`/gezin/${family.id}`} kind="quiet">
            {text.back}
          </ButtonLink>
          {bar === 'correction_without_consent' ? (
            <ButtonLink href={`/gezin/${family.id}/toestemming`} kind="plain">
              {text.consentPage}
            </ButtonLink>
          ) : null}
        </Buttons>
      ) : (
        <>
          {props.meanwhile ? <Meanwhile {...props} parent={parent} /> : null}
          <IdentityForm {...props} parent={parent} />
        </>
      )}
    </div>
  )
}

function IdentityForm({ read, language, values, errors, meanwhile, parent }: IdentityViewProps & { parent: Parent }) {
  const text = identityText[language]
  const labels = signUpText[language]
  const { family, corrected } = read
  const stands = standing(read, parent)
  const common = (name: keyof typeof stands) => ({
    name,
    errors,
    value: values === null ? stands[name] : typedIn(values, name),
    autocomplete: 'off',
  })
  // After a round of errors the form keeps the version it was typed over; only who was shown what a colleague wrote goes on from there.
  const version = meanwhile || values === null ? parent.version : (typedIn(values, 'version') ?? parent.version)
  return (
    <Form action={`/gezin/${family.id}/gegevens`} version={version}>
      <TextField {...common('label')} label={text.label} hint={labels.labelHint} />
      <TextField {...common('parentName')} label={labels.parentName} />
      <TextField {...common('parentPhone')} label={labels.parentPhone} hint={text.phoneHint} type="tel" optional={labels.optional} />
      {corrected === null || meanwhile ? null : (
        <p class="soft small">{text.corrected(nameOf(read, language), dateInFull(corrected.on, language))}</p>
      )}
      <Buttons>
        <Button>{text.submit}</Button>
        <ButtonLink href={`/gezin/${family.id}`} kind="plain">
          {text.back}
        </ButtonLink>
      </Buttons>
    </Form>
  )
}

function Meanwhile({ read, language, parent }: IdentityViewProps & { parent: Parent }) {
  const text = identityText[language].meanwhile
  const { label, parentName, parentPhone } = standing(read, parent)
  const date = dateInFull(read.corrected?.on ?? read.today, language)
  const who = nameOf(read, language)
  return (
    <Notice kind="warning" heading={text.heading}>
      <p>{text.what(who.charAt(0).toUpperCase() + who.slice(1), date)}</p>
      <p>
        {text.now}: <bdi>{label}</bdi> · <bdi>{parentName}</bdi> · <bdi>{parentPhone === '' ? text.noPhone : parentPhone}</bdi>
      </p>
      <p>{text.remedy}</p>
    </Notice>
  )
}

function standing({ family }: IdentityToRead, { identity }: Parent) {
  return { label: family.label ?? '', parentName: identity?.name ?? '', parentPhone: identity?.phone ?? '' }
}

function nameOf({ corrected }: IdentityToRead, language: Language): string {
  const text = identityText[language]
  return corrected?.byActor === true ? text.you : (corrected?.by ?? text.somebody)
}
