import { recordAudit } from '../../platform/audit/record-audit.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import { answersFor, type ContradictionAnswer } from './contradiction-answer.ts'
import { changeDelivery, findDelivery } from './delivery.store.ts'
import type { Delivery, DeliveryDecisions } from './delivery.ts'
import { contradictionsOfDelivery, keepAnswers } from './delivery-contradiction.store.ts'
import { type DeliveryRefusal, draftOfActor } from './delivery-of-actor.ts'
import { settleDraft } from './settle-draft.ts'

export interface GivenAnswer {
  number: number
  answer: ContradictionAnswer
  /** Numbers of the figures it is about. */
  chosen: readonly number[]
  note: string | null
}

export interface AnswersInput {
  version: number
  answers: readonly GivenAnswer[]
  decisions: DeliveryDecisions
}

/** Writes down what the analyst says of contradictions, of rows that are wrong and of cells of other sources; the draft shows at once what becomes of it. */
export async function answerDelivery(
  tx: Transaction,
  id: string,
  { version, answers, decisions }: AnswersInput,
): Promise<Result<Delivery, DeliveryRefusal | 'answer_unknown'>> {
  const found = await draftOfActor(tx, id, 'answer')
  if (!found.ok) return found
  const contradictions = new Map((await contradictionsOfDelivery(tx, id)).map((each) => [each.number, each]))
  const possible = answers.every(({ number, answer, chosen, note }) => {
    const about = contradictions.get(number)
    if (about === undefined || !answersFor(about.severity).includes(answer)) return false
    const needsFigures = answer !== 'ask_source'
    const needsNote = answer === 'disputed' || answer === 'remark'
    return chosen.every((figure) => about.figures.includes(figure)) && (!needsFigures || chosen.length > 0) && (!needsNote || note !== null)
  })
  if (!possible) return refuse('invalid', 'answer_unknown')
  if (!(await changeDelivery(tx, id, version, { decisions }))) return refuse('stale', 'delivery_changed')
  await keepAnswers(tx, id, answers)
  await settleDraft(tx, { ...found.value, decisions })
  await recordAudit(tx, {
    action: 'update',
    code: 'delivery.answered',
    objectType: 'delivery',
    objectId: id,
    detail: { answers: answers.length, leftOut: decisions.leftOut.length },
  })
  return ok((await findDelivery(tx, id)) ?? found.value)
}
