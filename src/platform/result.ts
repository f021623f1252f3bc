/** Why something was not done. Expected refusals are values; exceptions are bugs or broken infrastructure. */
export type RefusalKind = 'not_found' | 'forbidden' | 'invalid' | 'conflict' | 'stale'

export interface Refusal<Code extends string = string> {
  kind: RefusalKind
  /** A literal per rule, in snake_case; every code has a sentence in the texts. */
  code: Code
  /** The form field the refusal is about, where there is one. */
  field?: string
  /** All that is wrong in the form, the one above included, when several things are. */
  faults?: readonly Fault<Code>[]
}

/** What is wrong with one field of a form. */
export interface Fault<Code extends string = string> {
  code: Code
  field: string
}

export type Result<Value, Code extends string = string> = { ok: true; value: Value } | { ok: false; refusal: Refusal<Code> }

export function ok<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value }
}

export function refuse<const Code extends string>(kind: RefusalKind, code: Code, field?: string): { ok: false; refusal: Refusal<Code> } {
  return { ok: false, refusal: field === undefined ? { kind, code } : { kind, code, field } }
}

/** The refusal of a form, with everything that is wrong in it; null when nothing is. */
export function refuseFaults<Code extends string>(faults: readonly Fault<Code>[]): { ok: false; refusal: Refusal<Code> } | null {
  const [first] = faults
  return first === undefined ? null : { ok: false, refusal: { kind: 'invalid', ...first, faults } }
}
