import { recordAudit } from '../../platform/audit/record-audit.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import { addTextVersion, entriesOf, openAreaText } from '../factsheet/text/area-text.store.ts'
import { wordsOfEntries } from '../factsheet/text/area-text.ts'
import { textForAct } from '../factsheet/text/text-of-actor.ts'
import { letterFields } from './letter.ts'
import { type LetterRefusal, readLetter } from './read-letter.ts'

/** Writes the letter anew from the published figures, as a new version; what stood there stays kept. Stale when somebody saved after `seen`. */
export async function draftAnew(
  tx: Transaction,
  asked: { area: string; year: number; publicUrl: string },
  seen: number,
): Promise<Result<{ version: number }, LetterRefusal | 'text_moved_on' | 'nothing_to_restore'>> {
  const guarded = await textForAct(tx, { kind: 'council_letter', ...asked }, { action: 'update', code: 'council_letter.drafted' })
  if (!guarded.ok) return guarded
  const read = await readLetter(tx, asked)
  if (!read.ok) return read
  const { ref, line } = guarded.value
  const text = await openAreaText(tx, ref)
  if (text.version !== seen) return refuse('stale', 'text_moved_on')
  const now = wordsOfEntries(await entriesOf(tx, ref))
  const entries = letterFields
    .map((field) => ({ field, words: read.value.draft[field] }))
    .filter(({ field, words }) => words !== (now.get(field) ?? ''))
  if (entries.length === 0) return refuse('conflict', 'nothing_to_restore')
  const version = text.version + 1
  await addTextVersion(tx, ref, version, entries)
  await recordAudit(tx, { ...line, detail: { version, fields: entries.length } })
  return ok({ version })
}
