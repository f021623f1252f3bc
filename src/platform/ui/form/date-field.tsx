import type { PlainDate } from '../../clock.ts'
import { controlClass, Field, type FieldProps } from './field.tsx'

export interface DateFieldProps extends FieldProps {
  /** `YYYY-MM-DD`; anything else the browser shows as empty. */
  value?: PlainDate | undefined
  earliest?: PlainDate | undefined
  latest?: PlainDate | undefined
}

export function DateField(props: DateFieldProps) {
  return (
    <Field {...props}>
      {(control) => (
        <input
          {...control}
          class={controlClass('utrecht-textbox', props)}
          type="date"
          value={props.value}
          min={props.earliest}
          max={props.latest}
        />
      )}
    </Field>
  )
}
