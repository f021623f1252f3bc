import type { Transaction } from '../../../platform/database/as-actor.ts'
import { comingBack } from '../recommendation/recommendation.ts'
import { publishedVoices } from '../voice/voice.store.ts'
import { findAreaText } from './area-text.store.ts'
import { type FactsheetWords, factsheetWordsOf } from './factsheet-fields.ts'
import { type PublishedEntry, publishedEntries } from './published-text.store.ts'
import type { WrittenSheet } from './written-sheet.ts'

/** The published text of a factsheet; three statements sent together. Drafts are left out, whoever asks. */
export async function readPublished(tx: Transaction, area: string, year: number): Promise<WrittenSheet> {
  const [entries, voices, text] = await Promise.all([
    publishedEntries(tx, area, year),
    publishedVoices(tx, area, year),
    findAreaText(tx, { kind: 'factsheet', area, year }),
  ])
  const sheets = sheetsOf(entries)
  const own = sheets.find((sheet) => sheet.year === year)
  return {
    summary: own?.summary ?? '',
    here: own?.here ?? new Map(),
    voices,
    recommendations: own?.recommendations ?? [],
    earlier: comingBack(sheets, year),
    publishedAt: text?.publishedAt ?? null,
    fictitious: entries.some(({ fictitious }) => fictitious),
  }
}

/** The words of every year among these entries. */
export function sheetsOf(entries: readonly PublishedEntry[]): readonly (FactsheetWords & { year: number })[] {
  return [...Map.groupBy(entries, ({ year }) => year)].map(([year, own]) => ({
    year,
    ...factsheetWordsOf(new Map(own.map(({ field, words }) => [field, words]))),
  }))
}
