import type { Language } from '../../../platform/text/text.ts'
import { figureProblemText } from '../../figure/import-figures.text.ts'
import type { ProblemGroup } from '../delivery.ts'
import { sheetProblemText } from './sheet-problem.text.ts'

/** What is wrong in words: of sheets first, then those of files of figures; the bare code when neither knows it. */
export function problemWords({ code, value, hint }: Pick<ProblemGroup, 'code' | 'value' | 'hint'>, language: Language): string {
  const own: Readonly<Record<string, (value: string, hint: string) => string>> = sheetProblemText[language]
  const others: Readonly<Record<string, (value: string, hint: string) => string>> = figureProblemText[language]
  const sentence = (own[code] ?? others[code])?.(value, hint ?? '') ?? code
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`
}
