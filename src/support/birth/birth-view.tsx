import { familyText } from '../../family/family/family.text.ts'
import { addDays } from '../../platform/clock.ts'
import { dateInFull } from '../../platform/text/date-words.ts'
import type { Language } from '../../platform/text/text.ts'
import { Button, ButtonLink, Buttons } from '../../platform/ui/button.tsx'
import { Card } from '../../platform/ui/card.tsx'
import { Details } from '../../platform/ui/details.tsx'
import { ChoiceField } from '../../platform/ui/form/choice-field.tsx'
import { DateField } from '../../platform/ui/form/date-field.tsx'
import { ErrorSummary } from '../../platform/ui/form/error-summary.tsx'
import { Form } from '../../platform/ui/form/form.tsx'
import { TextField } from '../../platform/ui/form/text-field.tsx'
import { type FormValues, typedIn } from '../../platform/web/form-input.ts'
import { FamilyHead } from '../overview/family-head.tsx'
import { NoConsent } from '../programme/programme-view.tsx'
import { birthText } from './birth.text.ts'
import type { BirthToRead } from './read-birth.ts'

export interface BirthViewProps {
  read: BirthToRead
  language: Language
  values: FormValues
  errors: Record<string, string>
}

/** The form for a birth; once it is recorded, what was recorded. */
export function BirthView(props: BirthViewProps) {
  const { read, language, errors } = props
  const { family, episode } = read
  const text = birthText[language]
  const base = `/gezin/${family.id}`
  if (episode.pregnancy !== 'expecting') return <Known {...props} />
  if (read.parts.length === 0) return <Plain {...props} heading={text.title} what={text.notYours} />
  return (
    <div class="narrow">
      <FamilyHead family={family} language={language} heading={text.title} lead={text.lead} />
      <ErrorSummary heading={text.errorHeading} errors={errors} />
      {read.hasConsent ? <BirthForm {...props} /> : <NoConsent familyId={family.id} language={language} />}
      <Buttons>
        <ButtonLink kind="plain" href={`${base}/geboorte/verlies`}>
          {text.otherwise}
        </ButtonLink>
      </Buttons>
    </div>
  )
}

function Known(props: BirthViewProps) {
  const { episode, children } = props.read
  const text = birthText[props.language]
  if (episode.pregnancy !== 'born' || episode.bornOn === null) return <Plain {...props} heading={text.none} what={text.noneWhy} />
  const names = children.map(({ identity }) =>
    identity === null || identity.name === '' ? familyText[props.language].noChildName : identity.name,
  )
  const what = [text.bornOn(dateInFull(episode.bornOn, props.language)), names.length === 0 ? '' : text.inFamily(names.join(', '))]
  return <Plain {...props} heading={text.born} what={what.join(' ')} />
}

function Plain({ read, language, heading, what }: BirthViewProps & { heading: string; what: string }) {
  return (
    <div class="narrow">
      <FamilyHead family={read.family} language={language} heading={heading} lead={what} />
      <Buttons>
        <ButtonLink href={`/gezin/${read.family.id}`} kind="quiet">
          {birthText[language].back}
        </ButtonLink>
        {read.episode.pregnancy === 'born' && read.parts.length > 0 ? (
          <ButtonLink href={`/gezin/${read.family.id}/geboortedatum`} kind="plain">
            {birthText[language].bornWrong}
          </ButtonLink>
        ) : null}
      </Buttons>
    </div>
  )
}

function BirthForm({ read, language, values, errors }: BirthViewProps) {
  const { family, episode, today } = read
  const text = birthText[language]
  const due = episode.dueDate
  const typed = (name: string) => typedIn(values, name)
  const more = [typed('name2'), typed('name3'), typed('motherIsMinor')].some(Boolean) || (typed('children') ?? '1') !== '1'
  return (
    <Form action={`/gezin/${family.id}/geboorte`} version={episode.version}>
      <DateField
        name="bornOn"
        label={text.on}
        hint={due === null ? undefined : text.onHint(dateInFull(due, language))}
        value={typed('bornOn')}
        earliest={due === null ? undefined : addDays(due, -140)}
        latest={today}
        errors={errors}
      />
      {due === null ? null : (
        <p class="small links">
          <a href={`/gezin/${family.id}/uitgerekend`}>{text.dueWrong}</a>
        </p>
      )}
      <NameField number={1} label={text.name} hint={text.nameHint} {...{ text, typed, errors }} />
      <Details summary={text.more} open={more || errors['children'] !== undefined}>
        <ChoiceField
          name="children"
          kind="radio"
          look="chips"
          label={text.children}
          value={typed('children') ?? '1'}
          errors={errors}
          choices={[
            { value: '1', label: text.count.one },
            { value: '2', label: text.count.two },
            { value: '3', label: text.count.three },
          ]}
        />
        <NameField number={2} label={text.nameSecond} {...{ text, typed, errors }} />
        <NameField number={3} label={text.nameThird} {...{ text, typed, errors }} />
        <ChoiceField
          name="motherIsMinor"
          kind="checkbox"
          label={text.minor}
          value={typed('motherIsMinor')}
          choices={[{ value: 'yes', label: text.minorYes, note: text.minorNote }]}
        />
      </Details>
      <Buttons>
        <Button>{text.submit}</Button>
      </Buttons>
    </Form>
  )
}

interface NameFieldProps {
  number: number
  label: string
  hint?: string
  text: { optional: string }
  typed: (name: string) => string | undefined
  errors: Record<string, string>
}

function NameField({ number, label, hint, text, typed, errors }: NameFieldProps) {
  const name = `name${number}`
  return <TextField name={name} label={label} hint={hint} optional={text.optional} value={typed(name)} autocomplete="off" errors={errors} />
}

/** Said before everything stops: what stops, and what stays. */
export function LossView({ read, language }: Pick<BirthViewProps, 'read' | 'language'>) {
  const { family, episode } = read
  const text = birthText[language].loss
  return (
    <div class="narrow">
      <FamilyHead family={family} language={language} heading={text.title} lead={text.lead} />
      <Card>
        <p>{text.what}</p>
        <ul>
          {[text.visits, text.programmes, text.handover].map((line) => (
            <li>{line}</li>
          ))}
        </ul>
        <p>{text.plan}</p>
        <p>{text.stays}</p>
        <p class="soft small">{text.undo}</p>
        <Form action={`/gezin/${family.id}/geboorte/verlies`} version={episode.version}>
          <Buttons>
            <Button>{text.submit}</Button>
            <ButtonLink href={`/gezin/${family.id}/geboorte`} kind="plain">
              {text.back}
            </ButtonLink>
          </Buttons>
        </Form>
      </Card>
    </div>
  )
}
