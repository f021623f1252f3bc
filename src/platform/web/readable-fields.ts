import type { z } from 'zod'

/**
 * What of a form can be read though other fields of it are wrong, for the rules that look further than one field: `partial` is its schema
 * with every field optional. Fields that are wrong are left out.
 */
export function readableFields<S extends z.ZodType>(partial: S, values: Record<string, unknown>): z.infer<S> | null {
  const wrong = new Set((partial.safeParse(values).error?.issues ?? []).map(({ path }) => String(path[0] ?? '')))
  const rest = Object.fromEntries(Object.entries(values).filter(([name]) => !wrong.has(name)))
  return partial.safeParse(rest).data ?? null
}
