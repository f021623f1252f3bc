import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import type { Factsheet } from '../factsheet/factsheet.ts'
import { loadFactsheet } from '../factsheet/load-factsheet.ts'
import { entriesOf, findAreaText } from '../factsheet/text/area-text.store.ts'
import { type AreaText, type TextEntry, wordsOfEntries } from '../factsheet/text/area-text.ts'
import { type TextGuardRefusal, textForAct } from '../factsheet/text/text-of-actor.ts'
import { publishedFigures } from '../figure/figure-source.ts'
import { draftLetter } from './draft-letter.ts'
import { type Letter, letterOf } from './letter.ts'

/** A letter to the council on somebody's desk. */
export interface LetterOnDesk {
  /** The published figures and texts it is drafted from. */
  factsheet: Factsheet
  /** Null while nobody kept it. */
  text: AreaText | null
  version: number
  entries: readonly TextEntry[]
  /** As kept, or as drafted where nobody kept it. */
  letter: Letter
  /** As it would be drafted now. */
  draft: Letter
  today: string
}

export type LetterRefusal = TextGuardRefusal | 'not_a_factsheet'

interface Asked {
  area: string
  year: number
  /** Where the product can be reached, without a slash at the end. */
  publicUrl: string
}

/** The letter of an area and year, drafted from its published factsheet; refused to who may not write about the area. */
export async function readLetter(tx: Transaction, { area, year, publicUrl }: Asked): Promise<Result<LetterOnDesk, LetterRefusal>> {
  const guarded = await textForAct(tx, { kind: 'council_letter', area, year }, { action: 'read', code: 'council_letter.opened' })
  if (!guarded.ok) return guarded
  const loaded = await loadFactsheet(tx, publishedFigures, { area, year })
  if (!loaded.ok) return refuse('not_found', 'not_a_factsheet')
  const { factsheet } = loaded.value
  const [text, entries] = await Promise.all([findAreaText(tx, guarded.value.ref), entriesOf(tx, guarded.value.ref)])
  const draft = draftLetter(factsheet, `${publicUrl}/factsheet/${area}/${year}`)
  const version = text?.version ?? 0
  return ok({ factsheet, text, version, entries, draft, letter: letterOf(wordsOfEntries(entries), draft), today: tx.today })
}
