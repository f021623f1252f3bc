import type { Language } from '../../platform/text/text.ts'
import { contradictionWords } from '../contradiction/contradiction-words.ts'
import { checkText } from './check/check.text.ts'
import { contradictionFrom } from './check/contradiction-content.ts'
import { problemWords } from './check/problem-words.ts'
import type { DeliveryFindings, ProblemGroup } from './delivery.ts'
import type { DeliveryContradiction } from './delivery-contradiction.store.ts'
import type { LeftOut } from './delivery-diff.store.ts'

/** What is known of a delivery that says why a figure of its sheet stays out. */
export interface Reasons {
  findings: DeliveryFindings | null
  contradictions: readonly DeliveryContradiction[]
}

/** Of two rows for one figure it says which holds; what to do about it belongs to the question. */
function wrongWords(problem: ProblemGroup, language: Language): string {
  return problem.code === 'double_figure' ? checkText[language].leftOutWhy.double(problem.hint ?? '') : problemWords(problem, language)
}

/** Why a figure of the sheet does not go into the set, in sentences: what is wrong with it, what it contradicts, or whose figure was kept. */
export function leftOutWords({ problems, contradictions, other }: LeftOut, reasons: Reasons, language: Language): string {
  const text = checkText[language]
  const wrong = (reasons.findings?.problems ?? []).filter(({ key }) => problems.includes(key))
  const contradicted = reasons.contradictions.filter(({ number }) => contradictions.includes(number))
  return [
    ...(problems.length === 0 ? [] : [text.leftOutWhy.problem, ...wrong.map((problem) => wrongWords(problem, language))]),
    ...contradicted.map(({ content, note }) =>
      text.leftOutWhy.contradiction(contradictionWords(contradictionFrom(content), language).what, note),
    ),
    ...(other === null ? [] : [text.leftOutWhy.other(other)]),
  ].join(' ')
}
