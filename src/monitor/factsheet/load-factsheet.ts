import { loadAreas } from '../../area/area.store.ts'
import { type Area, isGroup } from '../../area/area.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import type { FigureSource } from '../figure/figure-source.ts'
import { inForce } from '../indicator/catalogue.ts'
import { loadCatalogue } from '../indicator/own-definitions.store.ts'
import { regionalSet } from '../indicator/regional-set.ts'
import { type Factsheet, factsheetOf } from './factsheet.ts'
import { readPublished } from './text/read-published.ts'
import { nothingWritten } from './text/written-sheet.ts'

export interface LoadedFactsheet {
  factsheet: Factsheet
  /** Every year that a figure of the regional set is about, for going to another sheet. */
  years: readonly number[]
}

/**
 * The factsheet over the thirteen regional indicators; `area` is a slug, CBS code or name. Refused for an unknown area, for a
 * combination that only one source names, and for a year before the first or after the last figure.
 */
export async function loadFactsheet(
  tx: Transaction,
  source: FigureSource,
  input: { area: string; year: number },
): Promise<Result<LoadedFactsheet, 'not_a_factsheet'>> {
  const areas = await loadAreas(tx)
  const area = areas.find(input.area)
  if (area === undefined || isGroup(area)) return refuse('not_found', 'not_a_factsheet')
  const filter = { indicators: regionalSet.map(({ code }) => code) }
  const figures = await source.figures(tx, filter)
  const years = yearsOf(figures)
  if (!years.includes(input.year)) return refuse('not_found', 'not_a_factsheet')
  const { fictitious } = source
  const { year } = input
  const [remarks, own, written] = await Promise.all([
    source.remarks(tx, filter),
    loadCatalogue(tx),
    // What people wrote is about the real figures.
    fictitious ? nothingWritten : readPublished(tx, area.slug, year),
  ])
  const catalogue = inForce(regionalSet, own)
  return ok({ factsheet: factsheetOf({ area, year, figures, remarks, areas, catalogue, fictitious, written }), years })
}

/** The area and the years there are factsheets of, for who asked for another year; null for what never has one. */
export async function factsheetYears(
  tx: Transaction,
  source: FigureSource,
  term: string,
): Promise<{ area: Area; years: readonly number[] } | null> {
  const area = (await loadAreas(tx)).find(term)
  if (area === undefined || isGroup(area)) return null
  const years = yearsOf(await source.figures(tx, { indicators: regionalSet.map(({ code }) => code) }))
  return years.length === 0 ? null : { area, years }
}

/** The area and the newest year with a figure of its own, or any where it has none; null for what never has a factsheet. */
export async function newestFactsheet(tx: Transaction, source: FigureSource, term: string): Promise<{ area: Area; year: number } | null> {
  const offer = await factsheetYears(tx, source, term)
  if (offer === null) return null
  const own = await source.figures(tx, { indicators: regionalSet.map(({ code }) => code), areas: [offer.area.slug] })
  const year = yearsOf(own).at(-1) ?? offer.years.at(-1)
  return year === undefined ? null : { area: offer.area, year }
}

/** Every year from the first to the last that one of these figures is about. */
export function yearsOf(figures: readonly { period: { from: number | null; until: number | null } }[]): readonly number[] {
  const ends = figures.flatMap(({ period: { from, until } }) => (from === null || until === null ? [] : [from, until]))
  if (ends.length === 0) return []
  const first = Math.min(...ends)
  return Array.from({ length: Math.max(...ends) - first + 1 }, (_, at) => first + at)
}
