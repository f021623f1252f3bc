import type { z } from 'zod'
import type { Fault, Refusal } from '../result.ts'
import type { Language } from '../text/text.ts'
import { howMuchTooLong } from '../text/too-long.ts'
import type { PageContext } from './page.ts'

export type FormValues = Record<string, string | string[]>

export type FormInput<T> = { ok: true; input: T } | { ok: false; values: FormValues; errors: Record<string, string> }

/** The fields of a posted form as text; several values under one name become a list. Files are refused by leaving them out. */
export async function formValues(c: PageContext): Promise<FormValues> {
  const body = await c.req.parseBody({ all: true })
  const values: FormValues = {}
  for (const [name, value] of Object.entries(body)) {
    if (typeof value === 'string') values[name] = readable(value)
    else if (Array.isArray(value)) values[name] = value.filter((item) => typeof item === 'string').map(readable)
  }
  return values
}

/**
 * Without the zero character: no keyboard types it and no database takes it. The end of a line, which browsers send as two characters, is
 * one: who pressed Enter once typed one character.
 */
function readable(text: string): string {
  return text.replaceAll('\0', '').replaceAll('\r\n', '\n')
}

/**
 * Parses a posted form with the schema of its use case. Field messages are the schema's own codes, translated by `message`, with how much
 * must go behind that of a text that is too long; what was typed comes back so that nothing is lost.
 */
export async function formInput<S extends z.ZodType>(
  c: PageContext,
  schema: S,
  message: (code: string, field: string) => string,
): Promise<FormInput<z.infer<S>>> {
  const values = await formValues(c)
  const parsed = parse(schema, values)
  if (parsed.success) return { ok: true, input: parsed.data }
  const errors: Record<string, string> = {}
  for (const issue of parsed.error.issues) {
    const field = String(issue.path[0] ?? '')
    errors[field] ??= `${message(issue.message, field)}${tooMany(issue, c.var.visitor.language)}`
  }
  return { ok: false, values, errors }
}

/**
 * A field that was left out, or came twice where one value is asked, reads as an empty one: the schema has words for that. So does a
 * version no page ever had; the use case then finds that the state has moved on. What was typed is never emptied: a word where a
 * number is asked is a mistake to name, not an answer left out.
 */
function parse<S extends z.ZodType>(schema: S, values: FormValues) {
  const parsed = schema.safeParse(values, { reportInput: true })
  if (parsed.success) return parsed
  const emptied = parsed.error.issues
    .filter(({ code, path: [field] }) => field === 'version' || (code === 'invalid_type' && typeof values[String(field)] !== 'string'))
    .map(({ path }) => [String(path[0] ?? ''), ''])
  return emptied.length === 0 ? parsed : schema.safeParse({ ...values, ...Object.fromEntries(emptied) }, { reportInput: true })
}

/** How much too long a text is; empty when something else is wrong. */
function tooMany(issue: z.core.$ZodIssue, language: Language): string {
  if (issue.code !== 'too_big' || typeof issue.input !== 'string') return ''
  return ` ${howMuchTooLong(issue.input.length, Number(issue.maximum), language)}`
}

/** What was typed in one field; the first of several, undefined when nothing came. */
export function typedIn(values: FormValues, name: string): string | undefined {
  return [values[name] ?? []].flat()[0]
}

/** The sentences of a refused form per field; null when the refusal is about no field. */
export function errorsOf(refusal: Refusal, message: (code: string) => string): Record<string, string> | null {
  if (refusal.field === undefined) return null
  return errorsOfFaults(refusal.faults ?? [{ code: refusal.code, field: refusal.field }], message)
}

/** The first sentence of every field. */
export function errorsOfFaults(faults: readonly Fault[], message: (code: string) => string): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const { code, field } of faults) errors[field] ??= message(code)
  return errors
}

/** The same errors in the order in which the fields stand on the page; fields it does not name come last. */
export function inOrder(errors: Record<string, string>, fields: readonly string[]): Record<string, string> {
  const place = (field: string) => (fields.includes(field) ? fields.indexOf(field) : fields.length)
  return Object.fromEntries(Object.entries(errors).sort(([a], [b]) => place(a) - place(b)))
}
