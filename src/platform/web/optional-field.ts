import { z } from 'zod'

/** A form field that may be left empty: the empty text is the absence of a value. */
export function optionalField<S extends z.ZodType>(schema: S) {
  return z.preprocess((value) => (value === '' ? undefined : value), schema.optional())
}

/** The key of a form that makes something; one that is no key is as if there were none. */
export const formKey = optionalField(z.guid()).catch(undefined)
