import type { CsvProblem } from '../../../platform/csv/csv-problem.ts'
import type { ReadAs } from '../../../platform/csv/read-table.ts'
import type { TableAudit } from '../audit/audit-printed.ts'
import { auditTable } from '../audit-table.ts'
import type { CountRule } from '../disclosure.ts'
import { type Protection, protectTable } from '../protect-table.ts'
import { roundTable, type TableRounding } from '../round-table.ts'
import type { SuppressionChoice } from '../suppress/protect-system.ts'
import type { Chain } from './hierarchy.ts'
import { readTidyTable } from './read-tidy-table.ts'
import { cellCount, type TidySystem, tidyDimensions, tidySystem } from './tidy-system.ts'
import { writeRoundedTable, writeTidyTable } from './write-tidy-table.ts'

/** The file with every cell, and what the audit says of it; or what is wrong; or the cells that cannot be made safe, by what stands in the columns. */
export type ProtectedFile =
  | { ok: true; text: string; protection: Protection; audit: TableAudit; readAs: ReadAs }
  | { ok: false; problems: readonly CsvProblem[]; readAs?: ReadAs }
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
  const reading = systemOf(input, chains, rule)
  if (!reading.ok) return reading
  const { tidy, columns, readAs } = reading
  const protection = await protectTable(tidy.system, choice)
  if (!protection.ok) return { ok: false, exposed: labelsOf(tidy, protection.exposed) }
  const audit = await auditTable(tidy.system, protection.printed)
  if (!audit.safe) return { ok: false, exposed: labelsOf(tidy, [...audit.exactLeaks, ...audit.intervalLeaks]) }
  return { ok: true, text: writeTidyTable(columns, tidy, protection), protection, audit, readAs }
}

/** The file with every cell as a multiple of the base, instead of hiding; what is wrong; the cells that readers could still place; or no rounding in time. */
export type RoundedFile =
  | { ok: true; text: string; rounding: Extract<TableRounding, { ok: true }>; readAs: ReadAs }
  | { ok: false; problems: readonly CsvProblem[]; readAs?: ReadAs }
  | { ok: false; exposed: readonly (readonly string[])[] }
  | { ok: false; late: true }

/** Rounds the counts of a file with tidy rows so that all sums still hold, and audits the outcome; nothing comes out that the audit does not find safe. */
export async function roundFile(
  input: Uint8Array,
  chains: readonly Chain[],
  rule: CountRule,
  { base, seconds }: { base: 5 | 10; seconds: number },
): Promise<RoundedFile> {
  const reading = systemOf(input, chains, rule)
  if (!reading.ok) return reading
  const { tidy, columns, readAs } = reading
  const rounding = await roundTable(tidy.system, base, seconds)
  if (!rounding.ok) return { ok: false, late: true }
  const { safe, leaks, broken, misprinted } = rounding.audit
  if (!safe) return { ok: false, exposed: labelsOf(tidy, [...leaks, ...broken, ...misprinted]) }
  return { ok: true, text: writeRoundedTable(columns, tidy, rounding.rounded), rounding, readAs }
}

function systemOf(
  input: Uint8Array,
  chains: readonly Chain[],
  rule: CountRule,
):
  | { ok: true; tidy: TidySystem; columns: readonly string[]; readAs: ReadAs }
  | { ok: false; problems: readonly CsvProblem[]; readAs?: ReadAs } {
  const tooLarge = sizeProblem(input.byteLength)
  if (tooLarge !== null) return { ok: false, problems: [tooLarge] }
  const reading = readTidyTable(input, chains)
  if (!reading.ok) return reading
  const dimensions = tidyDimensions(reading.table, chains)
  const cells = cellCount(dimensions)
  if (cells > mostCells)
    return { ok: false, problems: [{ line: 1, column: null, code: 'too_many_cells', value: String(cells), hint: String(mostCells) }] }
  return { ok: true, tidy: tidySystem(reading.table, dimensions, rule), columns: reading.table.columns, readAs: reading.readAs }
}

function labelsOf({ system, labels }: TidySystem, keys: readonly string[]): (readonly string[])[] {
  const wanted = new Set(keys)
  return labels.filter((_, at) => wanted.has(system.cells[at]?.key ?? ''))
}
