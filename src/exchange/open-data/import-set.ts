import { loadAreas } from '../../area/area.store.ts'
import { replaceSeriesRemarks, saveFigures } from '../../monitor/figure/figure-write.store.ts'
import { loadCatalogue } from '../../monitor/indicator/own-definitions.store.ts'
import { publishAsPrinted } from '../../monitor/publication/publish-as-printed.ts'
import { openSet, touchSet } from '../../monitor/set/figure-set.store.ts'
import { saveSources } from '../../monitor/set/source.store.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import type { SetProblem } from './import-set.text.ts'
import { keepOnly } from './imported-set.store.ts'
import { readSet } from './read-set.ts'

export type SetImport = { ok: true; count: number; set: string; shown: boolean } | { ok: false; problems: readonly SetProblem[] }

/**
 * Takes in a publication of another installation as a set of its own, and shows it as it is: all of it or, with every problem by its place in
 * the file, none of it. The source of every figure here is that set; what it was taken from there stays in the remark. What is withheld
 * there is withheld here. A newer publication replaces the one before; a set that was taken back here stays so until somebody publishes it. Only the system and analysts may.
 */
export async function importSet(tx: Transaction, text: string): Promise<SetImport> {
  const read = readSet(text, { areas: await loadAreas(tx), catalogue: await loadCatalogue(tx) })
  if (!read.ok) return read
  const { set, source, publication, rows, remarks } = read.value
  await saveSources(tx, [source])
  await openSet(tx, set)
  await saveFigures(tx, set.id, rows)
  const cells = rows.map(({ indicator, area, period }) => ({ indicator, area, period: period.text }))
  await keepOnly(tx, set.id, cells)
  await replaceSeriesRemarks(tx, set.id, remarks)
  await touchSet(tx, set.id)
  await recordAudit(tx, {
    action: 'update',
    code: 'figures.imported',
    objectType: 'figure_set',
    objectId: set.id,
    detail: { count: rows.length, publication },
  })
  const shown = (await publishAsPrinted(tx, set.slug)) === 'published'
  return { ok: true, count: rows.length, set: set.slug, shown }
}
