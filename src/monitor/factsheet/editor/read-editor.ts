import type { Transaction } from '../../../platform/database/as-actor.ts'
import { ok, type Result, refuse } from '../../../platform/result.ts'
import { publishedFigures } from '../../figure/figure-source.ts'
import type { Factsheet } from '../factsheet.ts'
import { loadFactsheet } from '../load-factsheet.ts'
import { type NameInText, namesInText } from '../name/names-in-text.ts'
import { comingBack, type RecommendationFollowUp } from '../recommendation/recommendation.ts'
import { entriesOf, findAreaText } from '../text/area-text.store.ts'
import { type AreaText, type TextEntry, wordsOfEntries } from '../text/area-text.ts'
import { type FactsheetWords, factsheetWordsOf } from '../text/factsheet-fields.ts'
import { publishedTexts } from '../text/published-text.store.ts'
import { sheetsOf } from '../text/published-text.ts'
import { type TextGuardRefusal, textForAct } from '../text/text-of-actor.ts'
import { voicesOf } from '../voice/voice.store.ts'
import type { ParentVoice } from '../voice/voice.ts'

/** Everything the writer of a factsheet has before her. */
export interface Editor {
  /** The figures she writes beside, with what is published of the text. */
  factsheet: Factsheet
  years: readonly number[]
  /** Null while nobody wrote anything. */
  text: AreaText | null
  version: number
  /** As it stands now, in the order in which fields were begun. */
  entries: readonly TextEntry[]
  words: FactsheetWords
  /** What comes back of earlier sheets, by what is published of those. */
  earlier: readonly RecommendationFollowUp[]
  /** Not taken back, whether they stand on the sheet or not. */
  voices: readonly ParentVoice[]
  /** Words of the draft that may be the name of somebody. */
  names: readonly NameInText[]
  today: string
}

export type EditorRefusal = TextGuardRefusal | 'not_a_factsheet'

/** Where the pages of a draft stand. */
export function editorAddress({ area, year }: Pick<Factsheet, 'area' | 'year'>): string {
  return `/beheer/factsheet/${area.slug}/${year}`
}

/** The draft of an area and year beside its published figures; refused to who may not write it. */
export async function readEditor(tx: Transaction, { area, year }: { area: string; year: number }): Promise<Result<Editor, EditorRefusal>> {
  const guarded = await textForAct(tx, { kind: 'factsheet', area, year }, { action: 'read', code: 'area_text.opened' })
  if (!guarded.ok) return guarded
  const { ref } = guarded.value
  const loaded = await loadFactsheet(tx, publishedFigures, { area, year })
  if (!loaded.ok) return refuse('not_found', 'not_a_factsheet')
  const [text, entries, published, voices] = await Promise.all([
    findAreaText(tx, ref),
    entriesOf(tx, ref),
    publishedTexts(tx, area, year - 1, 'shown'),
    voicesOf(tx, area, year),
  ])
  const begun = entries.toSorted((one, other) => one.since - other.since || one.field.localeCompare(other.field))
  const words = factsheetWordsOf(wordsOfEntries(begun))
  return ok({
    ...loaded.value,
    text,
    version: text?.version ?? 0,
    entries: begun,
    words,
    earlier: comingBack([...sheetsOf(published), { year, ...words }], year),
    voices,
    names: await namesInText(tx, ref, words, voices),
    today: tx.today,
  })
}
