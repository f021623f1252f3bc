import { numberFormat } from './number-format.ts'
import { type Language, texts } from './text.ts'

const tooLongText = texts(
  { characters: (typed: string, most: string, over: string) => `Het zijn ${typed} tekens en er passen er ${most}: ${over} te veel.` },
  { characters: (typed: string, most: string, over: string) => `These are ${typed} characters and ${most} fit: ${over} too many.` },
)

/** Behind the sentence that a text is too long: how long it is, how long it may be and how much must go. */
export function howMuchTooLong(typed: number, most: number, language: Language): string {
  const number = (value: number) => numberFormat(language, 0).format(value)
  return tooLongText[language].characters(number(typed), number(most), number(typed - most))
}
