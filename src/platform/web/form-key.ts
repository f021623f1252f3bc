import { newId } from '../id.ts'
import { type FormValues, typedIn } from './form-input.ts'
import { formKey } from './optional-field.ts'

/** The key of a form to be shown: the one it was sent with, or a new one. */
export function keyFor(values: FormValues): string {
  return formKey.parse(typedIn(values, 'idempotencyKey')) ?? newId()
}
