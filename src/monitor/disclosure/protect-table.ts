import type { LinkedSystem, PrintedTable } from './disclosure.ts'
import { onWorker } from './on-worker.ts'
import type { HidingReason, SuppressionChoice } from './suppress/protect-system.ts'

/** A table that may be printed once the audit agrees. */
export interface Protection {
  readonly ok: true
  readonly method: SuppressionChoice['method']
  /** Every cell meant for print; null where the count is hidden. */
  readonly printed: PrintedTable
  /** Why each is hidden. Not for print: `primary` tells readers that a count is small. */
  readonly hidden: ReadonlyMap<string, HidingReason>
  /** The weight of the cells hidden to protect others. */
  readonly loses: number
  /** How far that may be from the least, in percent: 0 is proven least with these totals printed, null is not asked for. */
  readonly gap: number | null
  readonly milliseconds: number
}

/** Sensitive cells that readers can work out, whatever is hidden: what they know already gives them away. */
export interface NoProtection {
  readonly ok: false
  readonly exposed: readonly string[]
}

/**
 * Hides what must be hidden so that no sensitive count of the system can be learned, on the solver's thread. `fast` takes about a second
 * for a national table; `optimal` (the usual) loses the least weight and says how far it got when `seconds` (60) were not enough.
 */
export async function protectTable(system: LinkedSystem, choice: Partial<SuppressionChoice> = {}): Promise<Protection | NoProtection> {
  const { method = 'optimal', seconds = 60, progress } = choice
  const protection = await onWorker('protect', { system, choice: { method, seconds } }, progress)
  if (!protection.ok) return { ok: false, exposed: protection.exposed }
  const { hidden, loses, losesAtLeast, milliseconds } = protection
  const open = system.cells.filter(({ printing }) => printing === 'open')
  const printed = new Map(open.map(({ key, count }) => [key, hidden.has(key) ? null : count]))
  return { ok: true, method, printed, hidden, loses, gap: gapOf(loses, losesAtLeast), milliseconds }
}

function gapOf(loses: number, losesAtLeast: number | null): number | null {
  if (losesAtLeast === null) return null
  return loses === 0 ? 0 : (100 * (loses - losesAtLeast)) / loses
}
