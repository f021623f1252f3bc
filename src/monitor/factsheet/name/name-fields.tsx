import type { Language } from '../../../platform/text/text.ts'
import { ChoiceField } from '../../../platform/ui/form/choice-field.tsx'
import type { FormValues } from '../../../platform/web/form-input.ts'
import { nameList } from '../name-list.ts'
import { nameText } from './name.text.ts'
import type { NameInText } from './names-in-text.ts'
import { answersTo, type NameAnswer, type PossibleName } from './possible-names.ts'

/** The field of the answer about a name. */
export function nameField({ digest }: Pick<NameInText, 'digest'>): string {
  return `naam-${digest.slice(0, 16)}`
}

/** Which words an answer has: phone numbers and addresses share theirs. */
export function answerWords(kind: PossibleName['kind']): 'name' | 'bsn' | 'detail' {
  return kind === 'name' || kind === 'bsn' ? kind : 'detail'
}

/** A question for each name nobody answered about. */
export function NameFields({ names, placeOf, values, errors, language }: NameFieldsProps) {
  const text = nameText[language]
  const open = names.filter(({ answer }) => answer === null)
  if (open.length === 0) return null
  return (
    <>
      <p>{text.lead}</p>
      {open.map((name) => (
        <ChoiceField
          name={nameField(name)}
          label={text.question[name.kind](name.words)}
          hint={name.fields.length === 0 ? undefined : text.standsIn(nameList(name.fields.map(placeOf), language))}
          kind="radio"
          value={[values[nameField(name)] ?? []].flat().at(0)}
          choices={answersTo(name.kind).map((answer) => ({ value: answer, label: text.answers[answerWords(name.kind)][answer] }))}
          errors={errors}
        />
      ))}
      <p>{text.otherwise}</p>
    </>
  )
}

interface NameFieldsProps {
  names: readonly NameInText[]
  /** What a field is called on screen. */
  placeOf: (field: string) => string
  values: FormValues
  errors: Readonly<Record<string, string>>
  language: Language
}

/** What a form answers about these names, by digest, and a message for each without an answer. */
export function readNameAnswers(names: readonly NameInText[], values: FormValues, language: Language) {
  const answers = new Map<string, NameAnswer>()
  const errors: Record<string, string> = {}
  for (const name of names.filter(({ answer }) => answer === null)) {
    const typed = [values[nameField(name)] ?? []].flat().at(0)
    const answer = answersTo(name.kind).find((known) => known === typed)
    if (answer === undefined) errors[nameField(name)] = nameText[language].missing[name.kind](name.words)
    else answers.set(name.digest, answer)
  }
  return { answers, errors }
}
