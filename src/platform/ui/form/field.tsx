import type { Child } from 'hono/jsx'
import { type FormErrors, fieldId } from './form-errors.ts'

/** What every field has in common. */
export interface FieldProps {
  name: string
  label: Child
  hint?: Child
  errors?: FormErrors | undefined
  /** The words that mark a field as optional, such as "(niet verplicht)"; a field without them is asked for. */
  optional?: string | undefined
}

/** Spread onto the control, so that label, hint and error are read out with it. */
export interface ControlProps {
  id: string
  name: string
  'aria-describedby': string | undefined
  'aria-invalid': 'true' | undefined
}

/** The ids of hint and error that are there, for `aria-describedby`. */
export function describedBy(props: FieldProps): string | undefined {
  const id = fieldId(props.name)
  const ids = [props.hint === undefined ? [] : `${id}-uitleg`, props.errors?.[props.name] === undefined ? [] : `${id}-fout`].flat()
  return ids.length === 0 ? undefined : ids.join(' ')
}

/** Label, hint, error and the control that `children` makes. */
export function Field(props: FieldProps & { children: (control: ControlProps) => Child }) {
  const id = fieldId(props.name)
  const invalid = props.errors?.[props.name] !== undefined
  return (
    <div class={`utrecht-form-field${invalid ? ' utrecht-form-field--invalid' : ''}`}>
      <label class="utrecht-form-label" for={id}>
        {props.label} <Optional words={props.optional} />
      </label>
      <HintAndError {...props} />
      {props.children({
        id,
        name: props.name,
        'aria-describedby': describedBy(props),
        'aria-invalid': invalid ? 'true' : undefined,
      })}
    </div>
  )
}

export function Optional({ words }: { words: string | undefined }) {
  return words === undefined ? null : <span class="optional">{words}</span>
}

export function HintAndError(props: FieldProps) {
  const id = fieldId(props.name)
  const error = props.errors?.[props.name]
  return (
    <>
      {props.hint === undefined ? null : (
        <div class="utrecht-form-field-description" id={`${id}-uitleg`}>
          {props.hint}
        </div>
      )}
      {error === undefined ? null : (
        <div class="utrecht-form-field-error-message" id={`${id}-fout`}>
          {error}
        </div>
      )}
    </>
  )
}

/** The class of a control, with its state. */
export function controlClass(base: 'utrecht-textbox' | 'utrecht-textarea' | 'utrecht-select', props: FieldProps): string {
  return props.errors?.[props.name] === undefined ? base : `${base} ${base}--invalid`
}
