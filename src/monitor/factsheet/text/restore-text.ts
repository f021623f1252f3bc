import { recordAudit } from '../../../platform/audit/record-audit.ts'
import type { Transaction } from '../../../platform/database/as-actor.ts'
import { ok, type Result, refuse } from '../../../platform/result.ts'
import { addTextVersion, entriesOf, openAreaText } from './area-text.store.ts'
import { type AreaTextRef, entriesToRestore, wordsOfEntries } from './area-text.ts'
import { type TextGuardRefusal, textForAct } from './text-of-actor.ts'

/**
 * Brings an earlier version back as a new one; every version stays. Stale when somebody saved after `seen`. Which voices stand on the
 * sheet is left as it is: a parent may have taken hers back.
 */
export async function restoreText(
  tx: Transaction,
  asked: AreaTextRef,
  input: { number: number; seen: number },
): Promise<Result<{ version: number }, TextGuardRefusal | 'no_such_version' | 'text_moved_on' | 'nothing_to_restore'>> {
  const guarded = await textForAct(tx, asked, { action: 'update', code: 'area_text.restored' })
  if (!guarded.ok) return guarded
  const { ref, line } = guarded.value
  const text = await openAreaText(tx, ref)
  if (!Number.isInteger(input.number) || input.number < 1 || input.number > text.version) return refuse('not_found', 'no_such_version')
  if (input.seen !== text.version) return refuse('stale', 'text_moved_on')
  const before = wordsOfEntries(await entriesOf(tx, ref, input.number))
  const now = wordsOfEntries(await entriesOf(tx, ref))
  const entries = entriesToRestore(before, now, (field) => field.startsWith('voice.'))
  if (entries.length === 0) return refuse('conflict', 'nothing_to_restore')
  const version = text.version + 1
  await addTextVersion(tx, ref, version, entries, input.number)
  await recordAudit(tx, { ...line, detail: { version, restored: input.number, fields: entries.length } })
  return ok({ version })
}
