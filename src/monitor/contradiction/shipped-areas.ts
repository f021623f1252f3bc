import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { areaColumns, readArea } from '../../area/area-row.ts'
import { type AreaTree, areaTree } from '../../area/area-tree.ts'
import type { CsvProblem } from '../../platform/csv/csv-problem.ts'
import { readCsv } from '../../platform/csv/read-csv.ts'
import { projectFolder } from '../../platform/project-folder.ts'

export type AreaReading = { ok: true; areas: AreaTree } | { ok: false; problems: readonly CsvProblem[] }

/** The hierarchy of an areas file, or everything that is wrong in its rows; no store is opened. */
export function readAreas(input: string | Uint8Array): AreaReading {
  const reading = readCsv(input, areaColumns)
  if (!reading.ok) return reading
  const read = reading.rows.map(readArea)
  const problems = read.flatMap((each) => each.problems)
  return problems.length > 0 ? { ok: false, problems } : { ok: true, areas: areaTree(read.map(({ area }) => area)) }
}

/** The areas that come with the product. */
export function shippedAreas(): AreaTree {
  const reading = readAreas(readFileSync(join(projectFolder, 'data/areas.csv')))
  if (!reading.ok) throw new Error(`data/areas.csv: ${JSON.stringify(reading.problems[0])}`)
  return reading.areas
}
