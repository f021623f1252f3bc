import type { CsvProblem } from '../../../platform/csv/csv-problem.ts'
import type { TableAudit } from '../audit/audit-printed.ts'
import { auditTable } from '../audit-table.ts'
import type { CountRule } from '../disclosure.ts'
import { type Protection, protectTable } from '../protect-table.ts'
import type { SuppressionChoice } from '../suppress/protect-system.ts'
import type { Chain } from './hierarchy.ts'
import { readTidyTable } from './read-tidy-table.ts'
import { cellCount, type TidySystem, tidyDimensions, tidySystem } from './tidy-system.ts'
import { writeTidyTable } from './write-tidy-table.ts'

/** The file with every cell, and what the audit says of it; or what is wrong; or the cells that cannot be made safe, by what stands in the columns. */
export type ProtectedFile =
  | { ok: true; text: string; protection: Protection; audit: TableAudit }
  | { ok: false; problems: readonly CsvProblem[] }
  | { ok: false; exposed: readonly (readonly string[])[] }

/** More than this is no table that people read, and more than the solver can hold. */
const mostMegabytes = 20
const mostCells = 60_000

/** Is the file larger than is read? Known before reading it. */
export function sizeProblem(bytes: number): CsvProblem | null {
  const megabytes = bytes / 1e6
  if (megabytes <= mostMegabytes) return null
  return { line: 1, column: null, code: 'too_large', value: String(Math.ceil(megabytes)), hint: String(mostMegabytes) }
}

/** Protects the counts of a file with tidy rows and audits the outcome; nothing comes out that the audit does not find safe. */
export async function protectFile(
  input: Uint8Array,
  chains: readonly Chain[],
  rule: CountRule,
  choice: Partial<SuppressionChoice>,
): Promise<ProtectedFile> {
  const tooLarge = sizeProblem(input.byteLength)
  if (tooLarge !== null) return { ok: false, problems: [tooLarge] }
  const reading = readTidyTable(input, chains)
  if (!reading.ok) return reading
  const dimensions = tidyDimensions(reading.table, chains)
  const cells = cellCount(dimensions)
  if (cells > mostCells)
    return { ok: false, problems: [{ line: 1, column: null, code: 'too_many_cells', value: String(cells), hint: String(mostCells) }] }
  const tidy = tidySystem(reading.table, dimensions, rule)
  const protection = await protectTable(tidy.system, choice)
  if (!protection.ok) return { ok: false, exposed: labelsOf(tidy, protection.exposed) }
  const audit = await auditTable(tidy.system, protection.printed)
  if (!audit.safe) return { ok: false, exposed: labelsOf(tidy, [...audit.exactLeaks, ...audit.intervalLeaks]) }
  return { ok: true, text: writeTidyTable(reading.table.columns, tidy, protection), protection, audit }
}

function labelsOf({ system, labels }: TidySystem, keys: readonly string[]): (readonly string[])[] {
  const wanted = new Set(keys)
  return labels.filter((_, at) => wanted.has(system.cells[at]?.key ?? ''))
}
