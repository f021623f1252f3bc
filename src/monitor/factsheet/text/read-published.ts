import type { Transaction } from '../../../platform/database/as-actor.ts'
import { readableVoices } from '../voice/voice.store.ts'
import { publishedTexts } from './published-text.store.ts'
import { writtenSheetOf } from './published-text.ts'
import type { WrittenSheet } from './written-sheet.ts'

/** The published text of a factsheet; two statements sent together. Drafts are left out, whoever asks. */
export async function readPublished(tx: Transaction, area: string, year: number): Promise<WrittenSheet> {
  const [texts, voices] = await Promise.all([publishedTexts(tx, area, year, 'shown'), readableVoices(tx, area, year)])
  return writtenSheetOf(texts, voices, year)
}
