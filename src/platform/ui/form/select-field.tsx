import { controlClass, Field, type FieldProps } from './field.tsx'

export interface SelectOption {
  value: string
  label: string
  /** Options with the same group stand together under its name. */
  group?: string | undefined
}

export interface SelectFieldProps extends FieldProps {
  value?: string | undefined
  options: readonly SelectOption[]
  /** The words of the empty first option, such as "Kies een jaar"; absent when there is always a choice. */
  prompt?: string | undefined
}

export function SelectField(props: SelectFieldProps) {
  const groups = Map.groupBy(props.options, (option) => option.group)
  return (
    <Field {...props}>
      {(control) => (
        <select {...control} class={controlClass('utrecht-select', props)}>
          {props.prompt === undefined ? null : <option value="">{props.prompt}</option>}
          {[...groups].map(([group, options]) => {
            const items = options.map((option) => (
              <option value={option.value} selected={option.value === props.value}>
                {option.label}
              </option>
            ))
            return group === undefined ? items : <optgroup label={group}>{items}</optgroup>
          })}
        </select>
      )}
    </Field>
  )
}
