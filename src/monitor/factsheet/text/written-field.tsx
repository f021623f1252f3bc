import type { Child } from 'hono/jsx'
import type { Language } from '../../../platform/text/text.ts'
import { TextArea } from '../../../platform/ui/form/text-area.tsx'
import { TextField } from '../../../platform/ui/form/text-field.tsx'
import { areaTextText } from './area-text.text.ts'
import type { TextEntry } from './area-text.ts'
import { momentInWords } from './moment.ts'
import { overField, type TypedBack } from './saved-form.ts'

export interface WrittenFieldProps {
  field: string
  label: Child
  hint?: Child
  /** What stands in the store. */
  words: string
  typed: TypedBack
  language: Language
  /** Lines; one makes a single-line field. */
  rows: number
}

/** A field of a text that several people write: what was typed stays in it, with what a colleague wrote meanwhile below. */
export function WrittenField(props: WrittenFieldProps) {
  const { field, label, hint, typed, rows } = props
  const value = typed.words.get(field) ?? props.words
  const common = { name: field, label, hint, errors: errorsOf(field, typed), value, lang: dutchIn(props.language) }
  return (
    <div class="written">
      {rows === 1 ? <TextField {...common} autocomplete="off" /> : <TextArea {...common} rows={rows} />}
      <Overtaken entry={typed.overtaken.get(field)} language={props.language} />
    </div>
  )
}

/** What is written for readers is Dutch, on a page in whichever language. */
export function dutchIn(language: Language): string | undefined {
  return language === 'nl' ? undefined : 'nl'
}

/** The sentence on what is wrong with one field, as a field wants it. */
export function errorsOf(field: string, { wrong }: TypedBack): Record<string, string> {
  const fault = wrong[field]
  return fault === undefined ? {} : { [field]: fault }
}

/** Who changed the field meanwhile, and when: a colleague, or the reader herself in another window. */
export function overtakenBy({ own, savedBy, savedAt }: TextEntry, language: Language): string {
  const text = areaTextText[language]
  const when = momentInWords(savedAt, language)
  return own ? text.overtakenByYou(when) : text.overtakenBy(savedBy, when)
}

/** What a colleague wrote in this field meanwhile; having read it, saving again replaces it. */
export function Overtaken({ entry, language }: { entry: TextEntry | undefined; language: Language }) {
  if (entry === undefined) return null
  const text = areaTextText[language]
  return (
    <div class="overtaken">
      <input type="hidden" name={overField(entry.field)} value={String(entry.version)} />
      <p>{overtakenBy(entry, language)}</p>
      <blockquote lang={entry.words === '' ? undefined : dutchIn(language)}>
        {entry.words === '' ? text.overtakenEmpty : entry.words}
      </blockquote>
    </div>
  )
}
