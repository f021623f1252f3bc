import { writeCsv } from '../../../platform/csv/write-csv.ts'
import type { Protection } from '../protect-table.ts'
import type { TidySystem } from './tidy-system.ts'

/** Every cell with its totals: the columns of the file, count (empty when hidden), state and reason. */
export function writeTidyTable(columns: readonly string[], { system, labels }: TidySystem, { printed, hidden }: Protection): string {
  const rows = system.cells.map(({ key }, at) => {
    const count = printed.get(key) ?? null
    return [...(labels[at] ?? []), count, count === null ? 'withheld' : 'known', hidden.get(key) ?? '']
  })
  return writeCsv([...columns, 'count', 'state', 'reason'], rows)
}

/** Every cell with its totals as it was rounded; nothing is hidden, and no reason told. */
export function writeRoundedTable(
  columns: readonly string[],
  { system, labels }: TidySystem,
  rounded: ReadonlyMap<string, number>,
): string {
  const rows = system.cells.map(({ key }, at) => [...(labels[at] ?? []), rounded.get(key) ?? null, 'rounded', ''])
  return writeCsv([...columns, 'count', 'state', 'reason'], rows)
}
