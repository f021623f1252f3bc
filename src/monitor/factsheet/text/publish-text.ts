import { recordAudit } from '../../../platform/audit/record-audit.ts'
import type { Transaction } from '../../../platform/database/as-actor.ts'
import { ok, type Result, refuse } from '../../../platform/result.ts'
import { keepAnswers } from '../name/name-answer.store.ts'
import { type NameInText, namesInText } from '../name/names-in-text.ts'
import { answersTo, type NameAnswer } from '../name/possible-names.ts'
import { missingOf } from '../recommendation/recommendation.ts'
import { voicesOf } from '../voice/voice.store.ts'
import { entriesOf, openAreaText } from './area-text.store.ts'
import { wordsOfEntries } from './area-text.ts'
import { factsheetWordsOf } from './factsheet-fields.ts'
import { addPublication, takeBackPublications } from './published-text.store.ts'
import { type TextGuardRefusal, textForAct } from './text-of-actor.ts'

interface Sheet {
  area: string
  year: number
}

export type PublishTextRefusal = TextGuardRefusal | 'text_moved_on' | 'nothing_written' | 'recommendation_incomplete' | 'names_unanswered'

/**
 * Shows the text of a factsheet to everybody, as it stands at version `seen`; stale when somebody saved after that. A recommendation
 * without who or by when is refused: nobody could follow it up. So are words that look like a name, number or address of somebody, until
 * somebody answered in `answers` (by digest) that they are nobody's, or that this person agreed; the answer is kept in the name of the actor. What was published before stays
 * readable as an earlier version.
 */
export async function publishText(
  tx: Transaction,
  { area, year }: Sheet,
  seen: number,
  answers: ReadonlyMap<string, NameAnswer> = new Map(),
): Promise<Result<{ version: number }, PublishTextRefusal>> {
  const guarded = await textForAct(tx, { kind: 'factsheet', area, year }, { action: 'execute', code: 'area_text.published' })
  if (!guarded.ok) return guarded
  const { ref, line } = guarded.value
  const text = await openAreaText(tx, ref)
  if (text.version !== seen) return refuse('stale', 'text_moved_on')
  const fields = wordsOfEntries(await entriesOf(tx, ref))
  if ([...fields.values()].every((words) => words === '')) return refuse('conflict', 'nothing_written')
  const words = factsheetWordsOf(fields)
  if (words.recommendations.some((one) => missingOf(one).length > 0)) return refuse('conflict', 'recommendation_incomplete')
  const names = await namesInText(tx, ref, words, await voicesOf(tx, area, year))
  const open = names.filter(({ answer }) => answer === null)
  const isAnswered = ({ kind, digest }: NameInText) => answersTo(kind).some((answer) => answers.get(digest) === answer)
  if (!open.every(isAnswered)) return refuse('conflict', 'names_unanswered')
  const given = new Map([...answers].filter(([digest]) => open.some((name) => name.digest === digest)))
  await keepAnswers(tx, ref, text.version, given)
  const publication = await addPublication(tx, ref, text.version)
  const agreed = [...given.values()].filter((answer) => answer === 'agreed').length
  await recordAudit(tx, { ...line, detail: { version: text.version, publication, names: names.length, agreed } })
  return ok({ version: text.version })
}

/** Takes the text from the public page and from every earlier version of it; the figures stay, and so does the draft. */
export async function takeTextBack(tx: Transaction, { area, year }: Sheet): Promise<Result<null, TextGuardRefusal | 'not_published'>> {
  const guarded = await textForAct(tx, { kind: 'factsheet', area, year }, { action: 'execute', code: 'area_text.taken_back' })
  if (!guarded.ok) return guarded
  const { ref, line } = guarded.value
  const text = await openAreaText(tx, ref)
  if (text.publishedVersion === null) return refuse('conflict', 'not_published')
  await takeBackPublications(tx, ref)
  await recordAudit(tx, line)
  return ok(null)
}
