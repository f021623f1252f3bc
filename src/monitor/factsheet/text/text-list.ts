import { loadAreas } from '../../../area/area.store.ts'
import type { Area } from '../../../area/area.ts'
import type { Transaction } from '../../../platform/database/as-actor.ts'
import { ok, type Result, refuse } from '../../../platform/result.ts'
import { publishedFigures } from '../../figure/figure-source.ts'
import { regionalSet } from '../../indicator/regional-set.ts'
import { yearsOf } from '../load-factsheet.ts'
import { areasWrittenAbout, textsOfAreas } from './area-text.store.ts'
import type { AreaText, AreaTextKind } from './area-text.ts'

export interface TextList {
  /** The areas the actor writes about, by name. */
  areas: readonly Area[]
  /** The years of which there are published figures, the latest first. */
  years: readonly number[]
  /** What was begun, by area and year. */
  texts: readonly (AreaText & { area: string; year: number; savedAt: string | null })[]
}

/** What the actor can write and what was written; refused to who writes about no area. */
export async function listTexts(tx: Transaction, kind: AreaTextKind): Promise<Result<TextList, 'no_areas_to_write_about'>> {
  const [own, areas, texts, figures] = await Promise.all([
    areasWrittenAbout(tx),
    loadAreas(tx),
    textsOfAreas(tx, kind),
    publishedFigures.figures(tx, { indicators: regionalSet.map(({ code }) => code) }),
  ])
  if (own.size === 0) return refuse('forbidden', 'no_areas_to_write_about')
  return ok({
    areas: areas.all.filter(({ slug }) => own.has(slug)),
    years: yearsOf(figures).toReversed(),
    texts: texts.filter(({ area, version }) => own.has(area) && version > 0),
  })
}
