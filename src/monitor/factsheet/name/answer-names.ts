import { recordAudit } from '../../../platform/audit/record-audit.ts'
import type { Transaction } from '../../../platform/database/as-actor.ts'
import { ok, type Result, refuse } from '../../../platform/result.ts'
import { entriesOf, openAreaText } from '../text/area-text.store.ts'
import { wordsOfEntries } from '../text/area-text.ts'
import { factsheetWordsOf } from '../text/factsheet-fields.ts'
import { type TextGuardRefusal, textForAct } from '../text/text-of-actor.ts'
import { voicesOf } from '../voice/voice.store.ts'
import { keepAnswers } from './name-answer.store.ts'
import { namesInText } from './names-in-text.ts'
import { answersTo, type NameAnswer } from './possible-names.ts'

/**
 * Keeps what is answered (by digest) about words of the text that look like a name or lead to somebody, in the name of the actor, while the
 * text cannot be published yet. Answers about words that do not stand in it are left out; stale when somebody saved after `seen`.
 */
export async function answerNames(
  tx: Transaction,
  { area, year }: { area: string; year: number },
  seen: number,
  answers: ReadonlyMap<string, NameAnswer>,
): Promise<Result<{ kept: number }, TextGuardRefusal | 'text_moved_on'>> {
  const guarded = await textForAct(tx, { kind: 'factsheet', area, year }, { action: 'execute', code: 'area_text.names_answered' })
  if (!guarded.ok) return guarded
  const { ref, line } = guarded.value
  const text = await openAreaText(tx, ref)
  if (text.version !== seen) return refuse('stale', 'text_moved_on')
  const words = factsheetWordsOf(wordsOfEntries(await entriesOf(tx, ref)))
  const names = await namesInText(tx, ref, words, await voicesOf(tx, area, year))
  const given = new Map(
    names.flatMap(({ kind, digest, answer }) => {
      const said = answersTo(kind).find((known) => answers.get(digest) === known)
      return answer !== null || said === undefined ? [] : [[digest, said] as const]
    }),
  )
  await keepAnswers(tx, ref, text.version, given)
  const agreed = [...given.values()].filter((answer) => answer === 'agreed').length
  await recordAudit(tx, { ...line, detail: { version: text.version, names: given.size, agreed } })
  return ok({ kept: given.size })
}
