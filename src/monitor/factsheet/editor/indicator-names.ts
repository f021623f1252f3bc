import type { Language } from '../../../platform/text/text.ts'
import { regionalSet } from '../../indicator/regional-set.ts'
import { factsheetText } from '../factsheet.text.ts'

/** What each of the thirteen is called on a factsheet, by number. */
export function indicatorNames(language: Language): ReadonlyMap<number, string> {
  const groups: Readonly<Record<string, string>> = factsheetText[language].group
  const names = new Map<number, string>()
  for (const { number, name } of regionalSet) if (!names.has(number)) names.set(number, groups[number] ?? name[language])
  return names
}
