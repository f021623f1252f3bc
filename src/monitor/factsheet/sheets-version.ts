import type { Transaction } from '../../platform/database/as-actor.ts'
import { catalogueVersion } from '../indicator/own-definitions.store.ts'
import { setsVersion } from '../set/figure-set.store.ts'
import { shownTextsVersion } from './text/published-text.store.ts'

/** Changes whenever everybody may read something else on a factsheet or one of its versions, in the figures, in what they count or in the text. */
export async function sheetsVersion(tx: Transaction): Promise<string> {
  return [await setsVersion(tx), await catalogueVersion(tx), await shownTextsVersion(tx)].join(' ')
}
