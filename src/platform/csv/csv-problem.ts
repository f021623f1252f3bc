import type { Language } from '../text/text.ts'

/** One thing wrong in a file, precise enough to mend it. */
export interface CsvProblem {
  /** Counted from 1, the header included. */
  line: number
  /** Name of the column; null when the whole line or file is meant. */
  column: string | null
  code: string
  /** What stands there. */
  value: string
  /** What would be right, where that is known: a number as it should be written, the line of the other row. */
  hint?: string
}

export type ProblemSentences = Readonly<Record<string, (value: string, hint: string) => string>>

const words = { nl: { line: 'regel', column: 'kolom' }, en: { line: 'line', column: 'column' } } as const

/** "regel 7, kolom value: ...": the sentence of the code from the first catalogue that has it; the bare code when none has. */
export function problemText(problem: CsvProblem, language: Language, catalogues: readonly Record<Language, ProblemSentences>[]): string {
  const { line, column } = words[language]
  const sentence = catalogues.map((catalogue) => catalogue[language][problem.code]).find((found) => found !== undefined)
  const place = `${line} ${problem.line}${problem.column === null ? '' : `, ${column} ${problem.column}`}`
  return `${place}: ${sentence?.(problem.value, problem.hint ?? '') ?? problem.code}`
}
