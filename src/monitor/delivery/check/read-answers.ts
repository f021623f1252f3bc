import type { GivenAnswer } from '../answer-delivery.ts'
import type { ContradictionAnswer } from '../contradiction-answer.ts'
import { contradictionAnswers, openContradictions } from '../contradiction-answer.ts'
import { type DeliveryDecisions, openProblems } from '../delivery.ts'
import type { Mapping } from '../mapping/mapping.ts'
import { signKey, signMeanings, wordKey } from '../mapping/mapping.ts'
import type { DraftToCheck, LookedAt } from './look-at-delivery.ts'

/** The fields of the page: every value under a name. */
export type AnswerFields = (name: string) => readonly string[]

export interface ReadAnswers {
  answers: readonly GivenAnswer[]
  decisions: DeliveryDecisions
  /** Words and signs that got a meaning; null when none did. */
  words: Pick<Mapping, 'areas' | 'indicators' | 'signs'> | null
  errors: Readonly<Record<string, AnswerFault>>
}

export type AnswerFault = 'note_missing' | 'note_long' | 'figures_missing' | 'answer_missing'

/** What "leave these rows out" sends where a word could be given a meaning instead. */
export const leaveOutWord = '-'
export const longestNote = 500

/** Reads what an analyst answered; what she left open stays open, and everything she wrote comes back when something is missing. */
export function readAnswers(fields: AnswerFields, { delivery, contradictions, others, areas }: DraftToCheck): ReadAnswers {
  const one = (name: string) => fields(name)[0] ?? ''
  const errors: Record<string, AnswerFault> = {}
  const answers = contradictions.flatMap((contradiction) => {
    const given = answerTo(contradiction, fields)
    if (given === null) {
      // A note without an answer would be lost unseen.
      if (contradiction.severity !== 'low' && one(`note-${contradiction.number}`).trim() !== '')
        errors[`answer-${contradiction.number}`] = 'answer_missing'
      return []
    }
    const { number, answer, chosen, note } = given
    if ((note ?? '').length > longestNote) errors[`note-${number}`] = 'note_long'
    else if ((answer === 'disputed' || answer === 'remark') && note === null) errors[`note-${number}`] = 'note_missing'
    if (answer !== 'ask_source' && chosen.length === 0) errors[`figures-${number}`] = 'figures_missing'
    return [given]
  })
  const problems = delivery.findings?.problems ?? []
  const words = {
    areas: new Map<string, string | null>(),
    indicators: new Map<string, string | null>(),
    signs: new Map<string, Mapping['signs'][string]>(),
  }
  for (const { key, code, value } of problems) {
    const read = one(`read-${key}`)
    if (read === '') continue
    const meaning = signMeanings.find((each) => each === read)
    if (code === 'unknown_area') words.areas.set(wordKey(value), read === leaveOutWord ? null : (areas.find(read)?.slug ?? null))
    else if (code === 'unknown_indicator') words.indicators.set(wordKey(value), read === leaveOutWord ? null : read)
    else if (code === 'unknown_sign' && meaning !== undefined) words.signs.set(signKey(value), meaning)
  }
  const decided = others.flatMap(({ key }) => {
    const decision = one(`other-${key}`)
    return decision === 'replace' || decision === 'leave_out' ? [[key, decision] as const] : []
  })
  const named = words.areas.size + words.indicators.size + words.signs.size > 0
  return {
    answers,
    decisions: {
      ...delivery.decisions,
      leftOut: problems.filter(({ key }) => fields(`problem-${key}`).includes('leave_out')).map(({ key }) => key),
      others: Object.fromEntries(decided),
    },
    words: named
      ? { areas: Object.fromEntries(words.areas), indicators: Object.fromEntries(words.indicators), signs: Object.fromEntries(words.signs) }
      : null,
    errors,
  }
}

/** Every field that is still open, when nothing at all was answered; none when something was, which is then stored. */
export function unanswered(read: ReadAnswers, { delivery, contradictions, others }: DraftToCheck): Record<string, AnswerFault> {
  const { decisions } = delivery
  const decided = JSON.stringify([decisions.leftOut, decisions.others]) !== JSON.stringify([read.decisions.leftOut, read.decisions.others])
  if (read.answers.length > 0 || read.words !== null || decided) return {}
  const fields = [
    ...openProblems(delivery).map(({ key, code }) => (hasMeaning(code) ? `read-${key}` : `problem-${key}`)),
    ...others.filter(({ key }) => decisions.others[key] === undefined).map(({ key }) => `other-${key}`),
    ...openContradictions(contradictions).map(({ number }) => `answer-${number}`),
  ]
  return Object.fromEntries(fields.map((field) => [field, 'answer_missing']))
}

/** Whether what is wrong is a word that can be given a meaning, and not left out in another way. */
export function hasMeaning(code: string): boolean {
  return code === 'unknown_area' || code === 'unknown_indicator'
}

function answerTo({ number, figures, severity }: LookedAt, fields: AnswerFields): GivenAnswer | null {
  const answer: ContradictionAnswer | undefined = contradictionAnswers.find((each) => fields(`answer-${number}`)[0] === each)
  if (answer === undefined || severity === 'low') return null
  const note = (fields(`note-${number}`)[0] ?? '').trim()
  const ticked = fields(`figures-${number}`).map(Number)
  const chosen = figures.length === 1 ? figures : figures.filter((figure) => ticked.includes(figure))
  return { number, answer, chosen: answer === 'ask_source' ? [] : chosen, note: note === '' ? null : note }
}

/** The mapping with these meanings added. */
export function withWords(mapping: Mapping, words: NonNullable<ReadAnswers['words']>): Mapping {
  return {
    ...mapping,
    areas: { ...mapping.areas, ...words.areas },
    indicators: { ...mapping.indicators, ...words.indicators },
    signs: { ...mapping.signs, ...words.signs },
  }
}
