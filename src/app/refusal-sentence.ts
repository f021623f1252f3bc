import type { Language } from '../platform/text/text.ts'
import { signInRefusals } from './sign-in/sign-in.text.ts'

/** The sentences of every room for the codes of its refusals. Each room adds its own catalogue to this list. */
const catalogues: readonly Record<Language, Record<string, string>>[] = [signInRefusals]

/** What a refusal code means in words; undefined when the general words of its kind say enough. */
export function refusalSentence(code: string, language: Language): string | undefined {
  for (const catalogue of catalogues) {
    const sentence = catalogue[language][code]
    if (sentence !== undefined) return sentence
  }
  return undefined
}
