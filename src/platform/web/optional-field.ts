import { z } from 'zod'

/** A form field that may be left empty: the empty text is the absence of a value. */
export function optionalField<S extends z.ZodType>(schema: S) {
  return z.preprocess((value) => (value === '' ? undefined : value), schema.optional())
}
