import type { CheckedFigure } from '../../contradiction/contradiction.ts'
import { type ContradictionAnswer, outcomesOf } from '../contradiction-answer.ts'
import type { LookedAt } from './look-at-delivery.ts'

/** What all answers together make of one figure of the sheet. */
export interface OutcomeOfAnswers {
  number: number
  figure: CheckedFigure
  area: string
  becomes: 'leave_out' | 'disputed' | 'remark'
  /** What was answered of it, each once, the strictest first. */
  answers: readonly ContradictionAnswer[]
}

const strictestFirst = ['leave_out', 'disputed', 'remark'] as const

/** Every figure that an answer is about; those of which answers differ first, then in the order of the sheet. */
export function outcomesOfAnswers(contradictions: readonly LookedAt[]): OutcomeOfAnswers[] {
  const figures = new Map(contradictions.flatMap(({ own }) => own.map((each) => [each.number, each] as const)))
  const outcomes = outcomesOf(contradictions, () => null).flatMap(({ number, leftOut, state }): OutcomeOfAnswers[] => {
    const about = figures.get(number)
    const given = new Set(contradictions.filter(({ chosen }) => chosen.includes(number)).map(({ answer }) => answer))
    const becomes = leftOut ? 'leave_out' : state === 'disputed' ? 'disputed' : 'remark'
    return about === undefined ? [] : [{ ...about, becomes, answers: strictestFirst.filter((answer) => given.has(answer)) }]
  })
  return outcomes.toSorted((one, other) => Number(differs(other)) - Number(differs(one)) || one.number - other.number)
}

export function differs({ answers }: OutcomeOfAnswers): boolean {
  return answers.length > 1
}
