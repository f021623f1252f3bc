import type { Child } from 'hono/jsx'
import { describedBy, type FieldProps, HintAndError, Optional } from './field.tsx'
import { fieldId } from './form-errors.ts'

export interface Choice {
  value: string
  label: Child
  /** A softer line under the label; not shown in chips. */
  note?: Child
}

export interface ChoiceFieldProps extends FieldProps {
  /** One answer or several. */
  kind: 'radio' | 'checkbox'
  choices: readonly Choice[]
  /** What is chosen: one value, or the list of them. */
  value?: string | readonly string[] | undefined
  /** `chips` for a few short choices; a list when absent. */
  look?: 'list' | 'chips' | undefined
  /** The id of the form the answers belong to, when they stand outside it. */
  form?: string | undefined
}

/** A question with its answers as one group. The first answer carries the field's id. */
export function ChoiceField(props: ChoiceFieldProps) {
  const invalid = props.errors?.[props.name] !== undefined
  const chosen = new Set(typeof props.value === 'string' ? [props.value] : props.value)
  const chips = props.look === 'chips'
  return (
    <fieldset
      class={`utrecht-form-fieldset utrecht-form-fieldset--html-fieldset${invalid ? ' utrecht-form-fieldset--invalid' : ''}`}
      aria-describedby={describedBy(props)}
    >
      <legend class="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">
        {props.label} <Optional words={props.optional} />
      </legend>
      <HintAndError {...props} />
      <div class={chips ? 'chips' : 'choice-list'}>
        {props.choices.map((choice, index) => (
          <label class={chips ? 'chip' : 'choice'}>
            <input
              id={index === 0 ? fieldId(props.name) : undefined}
              type={props.kind}
              name={props.name}
              form={props.form}
              value={choice.value}
              checked={chosen.has(choice.value)}
              aria-invalid={invalid ? 'true' : undefined}
            />
            <span>
              {choice.label}
              {chips || choice.note === undefined ? null : <span class="note">{choice.note}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
