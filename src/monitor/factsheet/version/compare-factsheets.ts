import { loadAreas } from '../../../area/area.store.ts'
import { type AreaRef, isGroup } from '../../../area/area.ts'
import type { Transaction } from '../../../platform/database/as-actor.ts'
import { ok, type Result, refuse } from '../../../platform/result.ts'
import { publishedFigures } from '../../figure/figure-source.ts'
import { inForce } from '../../indicator/catalogue.ts'
import { loadCatalogue } from '../../indicator/own-definitions.store.ts'
import { regionalSet } from '../../indicator/regional-set.ts'
import { factsheetOf } from '../factsheet.ts'
import { yearsOf } from '../load-factsheet.ts'
import { whereElse } from '../where-else.ts'
import { type FactsheetSection, factsheetChanges } from './factsheet-change.ts'
import { type FactsheetVersion, findFactsheetVersions } from './factsheet-version.store.ts'

export interface FactsheetComparison {
  area: AreaRef
  year: number
  /** The latest first. */
  versions: readonly FactsheetVersion[]
  /** Which two are compared, the earlier first; null while there is only one. */
  compared: { from: FactsheetVersion; until: FactsheetVersion; sections: readonly FactsheetSection[] } | null
}

interface Asked {
  area: string
  year: number
  /** ISO moments: the version shown at that moment is meant. Absent or not understood: the latest, and the one before it. */
  from?: string | undefined
  until?: string | undefined
}

/** What was different on a factsheet at two moments, from publications that everybody may still read; refused where there is no sheet. */
export async function compareFactsheets(tx: Transaction, asked: Asked): Promise<Result<FactsheetComparison, 'not_a_factsheet'>> {
  const areas = await loadAreas(tx)
  const area = areas.find(asked.area)
  if (area === undefined || isGroup(area)) return refuse('not_found', 'not_a_factsheet')
  const indicators = regionalSet.map(({ code }) => code)
  const now = await publishedFigures.figures(tx, { indicators })
  if (!yearsOf(now).includes(asked.year)) return refuse('not_found', 'not_a_factsheet')
  const near = [area, ...areas.ancestors(area.slug), ...whereElse(area, areas).flat()].map(({ slug }) => slug)
  const versions = await findFactsheetVersions(tx, indicators, [...new Set(near)])
  const chosen = chosenOf(versions, asked)
  const place = { area: { slug: area.slug, code: area.code, name: area.name, level: area.level }, year: asked.year, versions }
  if (chosen === null) return ok({ ...place, compared: null })
  const catalogue = inForce(regionalSet, await loadCatalogue(tx))
  const sheetAt = async (shownAt: string) => {
    const filter = { indicators, shownAt }
    const [figures, remarks] = await Promise.all([publishedFigures.figures(tx, filter), publishedFigures.remarks(tx, filter)])
    return factsheetOf({ area, year: asked.year, figures, remarks, areas, catalogue, fictitious: false })
  }
  const sections = factsheetChanges(await sheetAt(chosen.from.at), await sheetAt(chosen.until.at), now)
  return ok({ ...place, compared: { ...chosen, sections } })
}

/** Whichever is named first, the earlier one is compared with the later. */
function chosenOf(versions: readonly FactsheetVersion[], { from, until }: Asked) {
  const [latest] = versions
  if (latest === undefined || versions.length < 2) return null
  const later = shownAt(versions, until) ?? latest
  const earlier = shownAt(versions, from) ?? versions[versions.indexOf(later) + 1] ?? later
  return earlier.at <= later.at ? { from: earlier, until: later } : { from: later, until: earlier }
}

/** The version that stood at a moment, or the first one when there was none yet; undefined for what is no moment. */
function shownAt(versions: readonly FactsheetVersion[], moment: string | undefined): FactsheetVersion | undefined {
  if (moment === undefined || !/^\d{4}-\d{2}-\d{2}T[\d:.]{5,12}Z$/.test(moment)) return undefined
  return versions.find(({ at }) => at <= moment) ?? versions.at(-1)
}
