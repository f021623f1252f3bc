import type { Language } from '../../../platform/text/text.ts'
import { howMuchTooLong } from '../../../platform/text/too-long.ts'
import type { FormValues } from '../../../platform/web/form-input.ts'
import { areaTextText } from './area-text.text.ts'
import { type TextEntry, type TextEntryInput, tidyWords } from './area-text.ts'

const overPrefix = 'over.'

/** The name of the hidden field that says over which version one field was typed, where that is another than the version of the form. */
export const overField = (field: string) => `${overPrefix}${field}`

/** The most characters that are stored of a field; null when there is no such field. */
export type LongestOf = (field: string) => number | null

/** The fields of a posted text with the version each was typed over; names that are none of its fields are left out. */
export function typedFields(values: FormValues, longestOf: LongestOf): TextEntryInput[] {
  const text = (name: string) => [values[name] ?? []].flat()[0]
  const version = numberOf(text('version'))
  return Object.keys(values)
    .filter((field) => longestOf(field) !== null)
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
  /** What is wrong and what to do, per field, in the reader's language. */
  wrong: Readonly<Record<string, string>>
}

/** The codes of what is wrong, per field, as sentences; of a text that is too long also by how much. */
export function faultsInWords(
  codes: Readonly<Record<string, string>>,
  typed: readonly TextEntryInput[],
  longestOf: LongestOf,
  language: Language,
): Record<string, string> {
  const sentences: Readonly<Record<string, string>> = areaTextText[language].errors
  const words = new Map(typed.map((entry) => [entry.field, tidyWords(entry.words)]))
  const over = (field: string) => howMuchTooLong(words.get(field)?.length ?? 0, longestOf(field) ?? 0, language)
  return Object.fromEntries(
    Object.entries(codes).map(([field, code]) => [field, `${sentences[code] ?? code}${code === 'too_long' ? ` ${over(field)}` : ''}`]),
  )
}

export const nothingTyped: TypedBack = { words: new Map(), overtaken: new Map(), wrong: {} }
