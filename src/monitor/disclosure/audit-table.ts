import type { TableAudit } from './audit/audit-printed.ts'
import type { LinkedSystem, PrintedTable } from './disclosure.ts'
import { onWorker } from './on-worker.ts'

/**
 * Audits printed tables against everything a reader knows, on the solver's thread. `system` holds the true counts; `printed` what will be
 * published. With `ranges` also what can be proven of each hidden cell, which takes two solves a cell.
 */
export function auditTable(system: LinkedSystem, printed: PrintedTable, { ranges = false } = {}): Promise<TableAudit> {
  return onWorker('audit', { system, printed, ranges })
}
