import { fieldId } from './form/form-errors.ts'

export interface CopyTextProps {
  /** Unique on the page. */
  name: string
  label: string
  hint: string
  /** The words on the button that the island adds. */
  action: string
  /** What is said once it is copied. */
  done: string
  /** Plain text, lines as they should arrive elsewhere. */
  text: string
  /** Of the text, where that is not the language of the page. */
  lang?: string | undefined
}

/** Text to take along to another system: it can be selected by hand, and with script a button copies it. */
export function CopyText(props: CopyTextProps) {
  const id = fieldId(props.name)
  return (
    <copy-text data-action={props.action} data-done={props.done}>
      <label class="utrecht-form-label" for={id}>
        {props.label}
      </label>
      <div class="utrecht-form-field-description" id={`${id}-uitleg`}>
        {props.hint}
      </div>
      <textarea
        class="utrecht-textarea"
        id={id}
        rows={Math.min(14, props.text.split('\n').length + 1)}
        readonly
        aria-describedby={`${id}-uitleg`}
        lang={props.lang}
        dir="auto"
      >
        {props.text}
      </textarea>
    </copy-text>
  )
}
