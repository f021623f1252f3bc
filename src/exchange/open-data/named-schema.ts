import { z } from 'zod'

/** The schemas that have a name in the description of the interface; each is described once and referred to. */
export const namedSchemas = z.registry<{ id: string }>()

export function named<S extends z.ZodType>(id: string, schema: S): S {
  namedSchemas.add(schema, { id })
  return schema
}
