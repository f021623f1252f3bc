import { recordAudit } from '../platform/audit/record-audit.ts'
import type { CsvProblem } from '../platform/csv/csv-problem.ts'
import { readCsv } from '../platform/csv/read-csv.ts'
import type { Transaction } from '../platform/database/as-actor.ts'
import { loadAreas, saveAreas } from './area.store.ts'
import { areaColumns, type ReadArea, readArea } from './area-row.ts'
import type { AreaTree } from './area-tree.ts'

export type AreaImport = { ok: true; count: number } | { ok: false; problems: readonly CsvProblem[] }

/** Adds and changes areas from a file; all of it or, with every problem by line, none of it. Parents may stand further down or be known already. */
export async function importAreas(tx: Transaction, input: string | Uint8Array): Promise<AreaImport> {
  const reading = readCsv(input, areaColumns)
  if (!reading.ok) return reading
  const read = reading.rows.map(readArea)
  const known = await loadAreas(tx)
  const problems = [...read.flatMap((each) => each.problems), ...doubles(read, known), ...relations(read, known), ...circles(read, known)]
  if (problems.length > 0) return { ok: false, problems: problems.toSorted((one, other) => one.line - other.line) }
  await saveAreas(
    tx,
    read.map(({ area }) => area),
  )
  await recordAudit(tx, { action: 'update', code: 'areas.imported', objectType: 'area', detail: { count: read.length } })
  return { ok: true, count: read.length }
}

/** Two areas with one slug, code or name would make an address or a figure ambiguous. */
function doubles(read: readonly ReadArea[], known: AreaTree): CsvProblem[] {
  const own = new Set(read.map(({ area }) => area.slug))
  return (['slug', 'code', 'name'] as const).flatMap((column) => {
    const seen = new Map<string, string>()
    for (const area of known.all) if (!own.has(area.slug)) seen.set(area[column]?.toLowerCase() ?? '', area.slug)
    return read.flatMap(({ line, area }) => {
      const value = area[column]
      if (value === null || value === '') return []
      const first = seen.get(value.toLowerCase())
      seen.set(value.toLowerCase(), first ?? `${line}`)
      return first === undefined ? [] : [{ line, column, code: 'double_area', value, hint: first }]
    })
  })
}

function relations(read: readonly ReadArea[], known: AreaTree): CsvProblem[] {
  const slugs = new Set([...known.all.map(({ slug }) => slug), ...read.map(({ area }) => area.slug)])
  return read.flatMap(({ line, area }) => [
    ...area.parents
      .filter(({ slug }) => !slugs.has(slug))
      .map(({ slug }) => ({ line, column: 'parents', code: 'unknown_area', value: slug })),
    ...(area.successor === null || slugs.has(area.successor)
      ? []
      : [{ line, column: 'successor', code: 'unknown_area', value: area.successor }]),
  ])
}

/** An area cannot lie within itself, however far up, also not by way of areas that are here already. */
function circles(read: readonly ReadArea[], known: AreaTree): CsvProblem[] {
  const parents = new Map([...known.all, ...read.map(({ area }) => area)].map((area) => [area.slug, area.parents.map(({ slug }) => slug)]))
  return read.flatMap(({ line, area }) => {
    const above = new Set<string>()
    const front = [area.slug]
    for (let slug = front.pop(); slug !== undefined; slug = front.pop()) {
      for (const parent of parents.get(slug) ?? []) {
        if (!above.has(parent)) front.push(parent)
        above.add(parent)
      }
    }
    return above.has(area.slug) ? [{ line, column: 'parents', code: 'circle', value: area.slug }] : []
  })
}
