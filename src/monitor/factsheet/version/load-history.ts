import { loadAreas } from '../../../area/area.store.ts'
import { type AreaRef, isGroup } from '../../../area/area.ts'
import type { Transaction } from '../../../platform/database/as-actor.ts'
import { ok, type Result, refuse } from '../../../platform/result.ts'
import { findFigures, findSeriesRemarks } from '../../figure/figure.store.ts'
import type { Figure } from '../../figure/figure.ts'
import { publishedFigures } from '../../figure/figure-source.ts'
import { quotedOnce } from '../../figure/quoted-once.ts'
import { inForce } from '../../indicator/catalogue.ts'
import { loadCatalogue } from '../../indicator/own-definitions.store.ts'
import { regionalSet } from '../../indicator/regional-set.ts'
import { type Factsheet, factsheetOf } from '../factsheet.ts'
import { yearsOf } from '../load-factsheet.ts'
import { publishedTexts } from '../text/published-text.store.ts'
import { textsAt, writtenSheetOf } from '../text/published-text.ts'
import { nothingWritten } from '../text/written-sheet.ts'
import { readableVoices } from '../voice/voice.store.ts'
import { whereElse } from '../where-else.ts'
import { factsheetChanges } from './factsheet-change.ts'
import { findFigureEditions } from './factsheet-version.store.ts'
import { editionsAt, type FactsheetVersion, momentsOf, versionsOf } from './factsheet-version.ts'
import { withoutWithheld } from './withheld-now.ts'
import { writtenChanges } from './written-change.ts'

/** Every version of a factsheet that everybody may still read. */
export interface FactsheetHistory {
  area: AreaRef
  year: number
  /** Every year there is a factsheet of. */
  years: readonly number[]
  /** The oldest first; none while nothing of the sheet was ever published. */
  versions: readonly FactsheetVersion[]
  /** The figures that are shown now. */
  now: readonly Figure[]
  /** The sheet with figures and text as they stood at the moment of a version. */
  sheetAt(at: string): Factsheet
  /** The same as it may be shown: without the numbers that are withheld by now. */
  shownAt(at: string): Factsheet
}

/**
 * The versions of the factsheet of an area (slug, CBS code or name) and year, made of publications of figures and texts that were not
 * taken back. As many queries however many versions. Refused where there is no sheet.
 */
export async function loadHistory(
  tx: Transaction,
  asked: { area: string; year: number },
): Promise<Result<FactsheetHistory, 'not_a_factsheet'>> {
  const areas = await loadAreas(tx)
  const area = areas.find(asked.area)
  if (area === undefined || isGroup(area)) return refuse('not_found', 'not_a_factsheet')
  const { year } = asked
  const indicators = regionalSet.map(({ code }) => code)
  const now = await publishedFigures.figures(tx, { indicators })
  const years = yearsOf(now)
  if (!years.includes(year)) return refuse('not_found', 'not_a_factsheet')
  const around = [area, ...areas.ancestors(area.slug), ...whereElse(area, areas).flat()]
  const near = [...new Set(around.map(({ slug }) => slug))]
  const [editions, own, texts, voices] = await Promise.all([
    findFigureEditions(tx, indicators, near),
    loadCatalogue(tx),
    publishedTexts(tx, area.slug, year, 'all'),
    readableVoices(tx, area.slug, year),
  ])
  const filter = { fictitious: false, indicators, areas: near, editions }
  const [figures, remarks] = await Promise.all([findFigures(tx, filter), findSeriesRemarks(tx, filter)])
  const catalogue = inForce(regionalSet, own)
  const made = (at: string, shown: (figures: readonly Figure[]) => readonly Figure[]) => {
    const standing = editionsAt(editions, at)
    const stood = ({ set, publication }: { set: { id: string }; publication?: number }) => standing.get(set.id) === publication
    return factsheetOf({
      ...{ area, year, areas, catalogue, fictitious: false },
      figures: shown(quotedOnce(figures.filter(stood))),
      remarks: remarks.filter(stood),
      written: writtenSheetOf(textsAt(texts, at), voices, year),
    })
  }
  const sheets = new Map<string, Factsheet>()
  const sheetAt = (at: string) => {
    const sheet = sheets.get(at) ?? made(at, (all) => all)
    sheets.set(at, sheet)
    return sheet
  }
  const versions = versionsOf(momentsOf(editions, texts), (at, before) => {
    const sheet = sheetAt(at)
    const old = before === null ? null : sheetAt(before)
    const written = writtenChanges(old?.written ?? nothingWritten, sheet.written, 'nl').map(({ part }) => part)
    return {
      figures: old === null ? [] : factsheetChanges(old, sheet, now).map(({ number }) => number),
      written: [...new Set(written)],
    }
  })
  return ok({
    area: { slug: area.slug, code: area.code, name: area.name, level: area.level },
    ...{ year, years, versions, now, sheetAt },
    shownAt: (at) => made(at, (all) => withoutWithheld(all, now)),
  })
}
