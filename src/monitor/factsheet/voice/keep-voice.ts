import { recordAudit } from '../../../platform/audit/record-audit.ts'
import type { Transaction } from '../../../platform/database/as-actor.ts'
import { isId } from '../../../platform/id.ts'
import { ok, type Result, refuse } from '../../../platform/result.ts'
import { addTextVersion, entriesOf, openAreaText } from '../text/area-text.store.ts'
import { wordsOfEntries } from '../text/area-text.ts'
import { voiceField } from '../text/factsheet-fields.ts'
import { touchShown } from '../text/published-text.store.ts'
import { type TextGuardRefusal, textForAct } from '../text/text-of-actor.ts'
import { addVoice, eraseVoice, voicesOf } from './voice.store.ts'
import type { ParentVoiceInput } from './voice.ts'

interface Sheet {
  area: string
  year: number
}

const onSheet = 'shown'

/** Writes down what a parent said, with her consent of today, and puts it on the draft; everybody reads it from the next publishing on. */
export async function keepVoice(
  tx: Transaction,
  { area, year }: Sheet,
  input: ParentVoiceInput,
): Promise<Result<{ voiceId: string }, TextGuardRefusal>> {
  const guarded = await textForAct(tx, { kind: 'factsheet', area, year }, { action: 'create', code: 'parent_voice.kept' })
  if (!guarded.ok) return guarded
  const { ref, line } = guarded.value
  const text = await openAreaText(tx, ref)
  const voiceId = await addVoice(tx, area, year, input)
  await addTextVersion(tx, ref, text.version + 1, [{ field: voiceField(voiceId), words: onSheet }])
  await recordAudit(tx, { ...line, objectType: 'parent_voice', objectId: voiceId, detail: { about: input.about } })
  return ok({ voiceId })
}

/** Puts a voice on the draft or leaves it out; what is published stays as it is until the next publishing. */
export async function placeVoice(
  tx: Transaction,
  { area, year }: Sheet,
  voiceId: string,
  shown: boolean,
): Promise<Result<null, TextGuardRefusal | 'no_such_voice'>> {
  const guarded = await textForAct(tx, { kind: 'factsheet', area, year }, { action: 'update', code: 'parent_voice.placed' })
  if (!guarded.ok) return guarded
  const { ref, line } = guarded.value
  const text = await openAreaText(tx, ref)
  if (!(await voicesOf(tx, area, year)).some(({ id }) => id === voiceId)) return refuse('not_found', 'no_such_voice')
  const field = voiceField(voiceId)
  const words = shown ? onSheet : ''
  if ((wordsOfEntries(await entriesOf(tx, ref)).get(field) ?? '') === words) return ok(null)
  await addTextVersion(tx, ref, text.version + 1, [{ field, words }])
  await recordAudit(tx, { ...line, objectType: 'parent_voice', objectId: voiceId, detail: { shown } })
  return ok(null)
}

/** The parent takes her words back: they are erased at once, from the draft, the page and every PDF made from now on. */
export async function withdrawVoice(
  tx: Transaction,
  { area, year }: Sheet,
  voiceId: string,
): Promise<Result<null, TextGuardRefusal | 'no_such_voice'>> {
  const guarded = await textForAct(tx, { kind: 'factsheet', area, year }, { action: 'delete', code: 'parent_voice.withdrawn' })
  if (!guarded.ok) return guarded
  const { ref, line } = guarded.value
  if (!isId(voiceId) || !(await eraseVoice(tx, area, year, voiceId))) return refuse('not_found', 'no_such_voice')
  await touchShown(tx, ref)
  await recordAudit(tx, { ...line, objectType: 'parent_voice', objectId: voiceId })
  return ok(null)
}
