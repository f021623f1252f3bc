import { controlClass, Field, type FieldProps } from './field.tsx'

/** Without a longest length: a browser cuts what is pasted at it without a word. The server says what is too long, and by how much. */
export interface TextFieldProps extends FieldProps {
  value?: string | undefined
  type?: 'text' | 'email' | 'tel' | 'search' | 'number' | 'url' | undefined
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'search' | undefined
  /** As in the HTML standard; `off` where the browser must not remember. */
  autocomplete?: string | undefined
  /** For a few characters, such as a postcode. */
  short?: boolean | undefined
  /** The language of what is written in it, where that is not the language of the page. */
  lang?: string | undefined
}

export function TextField(props: TextFieldProps) {
  return (
    <Field {...props}>
      {(control) => (
        <input
          {...control}
          class={`${controlClass('utrecht-textbox', props)}${props.short === true ? ' short' : ''}`}
          type={props.type ?? 'text'}
          inputmode={props.inputMode}
          autocomplete={props.autocomplete}
          value={props.value}
          lang={props.lang}
          dir="auto"
        />
      )}
    </Field>
  )
}
