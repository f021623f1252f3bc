import type { PlainDate } from './clock.ts'

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
  /** Who did it before, or changed it since, where that is known. */
  before?: DoneBefore
}

/** Something was done already, in another window or by somebody else. */
export interface DoneBefore {
  /** Null when it was no colleague. */
  by: string | null
  /** It was the actor herself. */
  byActor: boolean
  on: PlainDate
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

/** The refusal of an act that was done before, or on a state that changed since; `before` is null when nobody knows by whom. */
export function refuseDone<const Code extends string>(
  kind: 'conflict' | 'stale',
  code: Code,
  before: DoneBefore | null,
): { ok: false; refusal: Refusal<Code> } {
  return { ok: false, refusal: before === null ? { kind, code } : { kind, code, before } }
}
