import type { Child } from 'hono/jsx'
import type { Language } from '../../../platform/text/text.ts'
import { Button } from '../../../platform/ui/button.tsx'
import { Form } from '../../../platform/ui/form/form.tsx'
import { Notice } from '../../../platform/ui/notice.tsx'
import { areaTextText } from './area-text.text.ts'
import type { TextEntry } from './area-text.ts'
import { momentInWords } from './moment.ts'
import type { TypedBack } from './saved-form.ts'

export interface WritingFormProps {
  /** Where the form posts to; saving by itself posts to `/vanzelf` behind it. */
  address: string
  version: number
  /** The latest save; null before there was one. */
  last: Pick<TextEntry, 'savedBy' | 'savedAt'> | null
  typed: TypedBack
  language: Language
  /** Sends every field with the first save, so that what the page proposes is kept whole. */
  whole?: boolean | undefined
  children?: Child
}

/** The form in which a text is written: saved by its button, and by itself where the browser runs scripts. */
export function WritingForm(props: WritingFormProps) {
  const { address, version, language, typed } = props
  const text = areaTextText[language]
  const words = text.autoSave
  const own = [...typed.overtaken.values()].every((entry) => entry.own)
  return (
    <auto-save
      data-to={`${address}/vanzelf`}
      data-ready={words.ready}
      data-saving={words.saving}
      data-saved={words.saved}
      data-failed={words.failed}
      data-signed-out={words.signedOut}
      data-wrong={words.wrong}
      data-overtaken={words.overtaken}
      data-overtaken-own={words.overtakenOwn}
      data-kept={words.kept}
      data-theirs={words.theirs}
      data-mine={words.mine}
      data-whole={props.whole === true ? 'yes' : undefined}
    >
      {typed.overtaken.size === 0 ? null : (
        <Notice kind="warning" heading={own ? text.overtakenOwnHeading : text.overtakenHeading}>
          <p>{own ? text.overtakenOwnLead : text.overtakenLead}</p>
        </Notice>
      )}
      <Form action={address} version={version} id="tekst">
        {props.children}
        <div class="writing-bar">
          <Button>{text.save}</Button>
          <p class="small" data-status>
            {props.last === null ? text.neverSaved : text.savedLast(props.last.savedBy, momentInWords(props.last.savedAt, language))}{' '}
            <span data-hint>{text.saveHint}</span>
          </p>
        </div>
      </Form>
    </auto-save>
  )
}

/** The latest of these saves; null when there is none. */
export function lastSave(entries: readonly TextEntry[]): TextEntry | null {
  return entries.toSorted((one, other) => other.version - one.version)[0] ?? null
}
