import type { FormValues } from '../../../platform/web/form-input.ts'
import type { TextEntry, TextEntryInput } from './area-text.ts'

const overPrefix = 'over.'

/** The name of the hidden field that says over which version one field was typed, where that is another than the version of the form. */
export const overField = (field: string) => `${overPrefix}${field}`

/** The fields of a posted text with the version each was typed over; names that are none of its fields are left out. */
export function typedFields(values: FormValues, isField: (name: string) => boolean): TextEntryInput[] {
  const text = (name: string) => [values[name] ?? []].flat()[0]
  const version = numberOf(text('version'))
  return Object.keys(values)
    .filter(isField)
    .map((field) => {
      const over = text(overField(field))
      return { field, words: text(field) ?? '', over: over === undefined ? version : numberOf(over) }
    })
}

function numberOf(text: string | undefined): number {
  return /^\d{1,9}$/.test(text ?? '') ? Number(text) : 0
}

/** What a page shows after a save that did not store everything. */
export interface TypedBack {
  /** As typed, per field. */
  words: ReadonlyMap<string, string>
  /** What a colleague wrote meanwhile, per field. */
  overtaken: ReadonlyMap<string, TextEntry>
  /** Codes of what is wrong, per field. */
  wrong: Readonly<Record<string, string>>
}

export const nothingTyped: TypedBack = { words: new Map(), overtaken: new Map(), wrong: {} }
