import type { Severity } from '../contradiction/contradiction.ts'
import type { FigureState } from '../figure/figure.ts'

/** What an analyst can answer to figures that cannot all be right. */
export const contradictionAnswers = ['disputed', 'remark', 'leave_out', 'ask_source'] as const
export type ContradictionAnswer = (typeof contradictionAnswers)[number]

/** A grave contradiction never leaves its figures as known: they are disputed, left out, or wait for the source. */
export function answersFor(severity: Severity): readonly ContradictionAnswer[] {
  return severity === 'high' ? ['disputed', 'leave_out', 'ask_source'] : contradictionAnswers
}

/** Must somebody answer before the draft can be accepted? */
export function mustBeAnswered({ severity }: { severity: Severity }): boolean {
  return severity !== 'low'
}

interface Answered {
  severity: Severity
  answer: ContradictionAnswer | null
  chosen: readonly number[]
  note: string | null
}

/** Contradictions that still keep a draft from being accepted: not answered, or waiting for the source. */
export function openContradictions<T extends Answered>(contradictions: readonly T[]): T[] {
  return contradictions.filter((each) => each.answer === 'ask_source' || (each.answer === null && mustBeAnswered(each)))
}

export interface FigureOutcome {
  number: number
  leftOut: boolean
  /** Null when the state of the sheet stays. */
  state: FigureState | null
  /** Null when the remark of the sheet stays. */
  remark: string | null
}

/**
 * What all answers together make of each figure they are about: left out when one says so, disputed when one says so, with every note in its
 * remark after what the sheet says itself.
 */
export function outcomesOf(contradictions: readonly Answered[], sheetRemark: (number: number) => string | null): FigureOutcome[] {
  const byFigure = Map.groupBy(
    contradictions.flatMap(({ answer, chosen, note }) => chosen.map((number) => ({ number, answer, note }))),
    ({ number }) => number,
  )
  return [...byFigure].map(([number, about]) => {
    const notes = about.flatMap(({ answer, note }) => (answer === 'disputed' || answer === 'remark' ? (note ?? []) : []))
    const remarks = [...new Set([sheetRemark(number) ?? '', ...notes].filter((remark) => remark !== ''))]
    return {
      number,
      leftOut: about.some(({ answer }) => answer === 'leave_out'),
      state: about.some(({ answer }) => answer === 'disputed') ? 'disputed' : null,
      remark: notes.length === 0 ? null : inSentences(remarks),
    }
  })
}

/** A remark that ends in the middle of a line of the sheet ends as a sentence before the next begins. */
function inSentences(remarks: readonly string[]): string {
  const last = remarks.length - 1
  return remarks.map((remark, at) => (at === last || /[.!?…]["”’)]?$/u.test(remark) ? remark : `${remark}.`)).join(' ')
}
