import type { RoundingAudit } from './audit/audit-rounded.ts'
import type { LinkedSystem } from './disclosure.ts'
import { onWorker } from './on-worker.ts'
import type { NoRounding, SystemRounding } from './round/round-system.ts'

/** A rounded table with its audit; print it only when `audit.safe`. */
export type TableRounding =
  | (SystemRounding & { readonly base: 5 | 10; readonly audit: RoundingAudit; readonly milliseconds: number })
  | NoRounding

/**
 * Rounds every open cell to a multiple of the base so that all sums still hold, instead of hiding, and audits what a reader can prove of
 * it; on the solver's thread. Small counts stay visibly small, but none can be told from its neighbours.
 */
export async function roundTable(system: LinkedSystem, base: 5 | 10, seconds = 60): Promise<TableRounding> {
  const rounding = await onWorker('round', { system, base, seconds })
  return rounding.ok ? { ...rounding, base } : rounding
}
