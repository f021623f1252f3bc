import { controlClass, Field, type FieldProps } from './field.tsx'

export interface TextAreaProps extends FieldProps {
  value?: string | undefined
  /** Lines; 5 when absent. */
  rows?: number | undefined
  maxLength?: number | undefined
}

export function TextArea(props: TextAreaProps) {
  return (
    <Field {...props}>
      {(control) => (
        <textarea
          {...control}
          class={controlClass('utrecht-textarea', props)}
          rows={props.rows ?? 5}
          maxlength={props.maxLength}
          dir="auto"
        >
          {props.value}
        </textarea>
      )}
    </Field>
  )
}
