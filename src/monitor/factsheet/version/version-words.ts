import type { Language } from '../../../platform/text/text.ts'
import { indicatorNames } from '../editor/indicator-names.ts'
import { nameList } from '../name-list.ts'
import { momentInWords } from '../text/moment.ts'
import { factsheetVersionText } from './factsheet-version.text.ts'
import { type FactsheetVersion, writtenParts } from './factsheet-version.ts'

/** More names than these are counted: a list of thirteen tells no council what changed. */
const mostNames = 3

/** "Versie 3, 16 maart 2026 om 10:30". */
export function versionName({ number, at }: FactsheetVersion, language: Language): string {
  return factsheetVersionText[language].version(number, momentInWords(at, language))
}

/** What a version changed: "Cijfers bijgewerkt: 5. Psychische klachten. Tekst bijgewerkt: samenvatting." */
export function changeInWords({ number, figures, written }: FactsheetVersion, language: Language): string {
  const text = factsheetVersionText[language]
  if (number === 1) return written.length === 0 ? text.firstVersion : text.firstVersionWritten
  const names = indicatorNames(language)
  const indicators = figures.map((one) => `${one}. ${names.get(one) ?? ''}`)
  const parts = writtenParts.filter((part) => written.includes(part)).map((part) => text.parts[part])
  return [
    ...(indicators.length === 0
      ? []
      : [indicators.length > mostNames ? text.figuresUpdatedMany(indicators.length) : text.figuresUpdated(indicators.join('; '))]),
    ...(parts.length === 0 ? [] : [text.textUpdated(nameList(parts, language))]),
  ].join(' ')
}

/** From when until when the sheet stood so. */
export function standingInWords({ at, until }: FactsheetVersion, language: Language): string {
  const text = factsheetVersionText[language]
  const from = momentInWords(at, language)
  return until === null ? text.standsNow(from) : text.stoodUntil(from, momentInWords(until, language))
}
