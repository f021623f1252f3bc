import { findArea } from '../../area/area.store.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import { loadCatalogue } from '../indicator/own-definitions.store.ts'
import { findFigures } from './figure.store.ts'
import { figureJson, figuresCsv } from './figure-export.ts'

export interface ExportInput {
  /** Slug, CBS code or name; every area when absent. */
  area?: string | undefined
  year?: number | undefined
  indicator?: string | undefined
  format: 'csv' | 'json'
  /** The figures of demo people instead of the real ones; never both. */
  fictitious?: boolean | undefined
}

/** The published figures as a file: CSV that `import figures` reads again, or JSON. */
export async function exportFigures(tx: Transaction, input: ExportInput): Promise<Result<string, 'unknown_area' | 'unknown_indicator'>> {
  if (input.indicator !== undefined && (await loadCatalogue(tx)).find(input.indicator) === undefined)
    return refuse('not_found', 'unknown_indicator', 'indicator')
  const area = input.area === undefined ? undefined : await findArea(tx, input.area)
  if (input.area !== undefined && area === undefined) return refuse('not_found', 'unknown_area', 'area')
  const figures = await findFigures(tx, {
    fictitious: input.fictitious ?? false,
    year: input.year,
    areas: area === undefined ? undefined : [area.slug],
    indicators: input.indicator === undefined ? undefined : [input.indicator],
  })
  return ok(input.format === 'csv' ? figuresCsv(figures) : `${JSON.stringify({ figures: figures.map(figureJson) }, null, 2)}\n`)
}
