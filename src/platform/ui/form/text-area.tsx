import { controlClass, Field, type FieldProps } from './field.tsx'

/** Without a longest length, as `TextField`. */
export interface TextAreaProps extends FieldProps {
  value?: string | undefined
  /** Lines; 5 when absent. */
  rows?: number | undefined
  /** The language of what is written in it, where that is not the language of the page. */
  lang?: string | undefined
}

export function TextArea(props: TextAreaProps) {
  return (
    <Field {...props}>
      {(control) => (
        <textarea {...control} class={controlClass('utrecht-textarea', props)} rows={props.rows ?? 5} lang={props.lang} dir="auto">
          {props.value}
        </textarea>
      )}
    </Field>
  )
}
