import { recordAudit } from '../../../platform/audit/record-audit.ts'
import type { Transaction } from '../../../platform/database/as-actor.ts'
import { ok, type Result } from '../../../platform/result.ts'
import { addTextVersion, entriesOf, openAreaText, wordsSeen } from './area-text.store.ts'
import { type AreaTextRef, type TextEntry, type TextEntryInput, tidyWords, versionSeen, weighEntries } from './area-text.ts'
import { type TextGuardRefusal, textForAct } from './text-of-actor.ts'

export interface SavedText {
  /** The version that holds what was saved. */
  version: number
  saved: readonly string[]
  /** Fields that somebody changed meanwhile, with what stands there now; not stored. */
  overtaken: readonly TextEntry[]
  /** Fields with words that cannot stand there, with the code of what is wrong; not stored. */
  wrong: Readonly<Record<string, string>>
}

/** Says what is wrong with the words of a field, or null; an unknown field is `unknown_field`. */
export type FaultOf = (field: string, words: string) => string | null

/** Saves what was typed, field by field: what cannot be stored does not hold up the rest, and everything not stored is told. */
export async function saveText(
  tx: Transaction,
  asked: AreaTextRef,
  typed: readonly TextEntryInput[],
  faultOf: FaultOf,
): Promise<Result<SavedText, TextGuardRefusal>> {
  const guarded = await textForAct(tx, asked, { action: 'update', code: 'area_text.saved' })
  if (!guarded.ok) return guarded
  const { ref, line } = guarded.value
  const tidied = typed.map((input) => ({ ...input, words: tidyWords(input.words) }))
  const wrong = Object.fromEntries(
    tidied.flatMap(({ field, words }) => {
      const fault = faultOf(field, words)
      return fault === null ? [] : [[field, fault]]
    }),
  )
  const text = await openAreaText(tx, ref)
  const sound = tidied
    .filter(({ field }) => wrong[field] === undefined)
    .map((input) => ({ ...input, over: versionSeen(input, text.version) }))
  const [entries, seen] = await Promise.all([entriesOf(tx, ref), wordsSeen(tx, ref, sound)])
  const { stored, overtaken } = weighEntries(sound, entries, seen, text.version)
  const version = stored.length === 0 ? text.version : text.version + 1
  if (stored.length > 0) {
    await addTextVersion(tx, ref, version, stored)
    await recordAudit(tx, { ...line, detail: { version, fields: stored.length } })
  }
  return ok({ version, saved: stored.map(({ field }) => field), overtaken: overtaken.map(({ entry }) => entry), wrong })
}
