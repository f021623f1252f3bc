import type { LinkedSystem, PrintedTable } from './disclosure.ts'
import { onWorker } from './on-worker.ts'
import type { HidingReason } from './suppress/protect-system.ts'

/** A table that may be printed once the audit agrees. */
export interface Protection {
  readonly ok: true
  /** Every cell meant for print; null where the count is hidden. Which of them are sensitive is not for print. */
  readonly printed: PrintedTable
  readonly hidden: ReadonlyMap<string, HidingReason>
  readonly milliseconds: number
}

/** Sensitive cells that readers can work out, whatever is hidden: what they know already gives them away. */
export interface NoProtection {
  readonly ok: false
  readonly exposed: readonly string[]
}

/** Hides what must be hidden so that no sensitive count of the system can be learned, on the solver's thread. */
export async function protectTable(system: LinkedSystem): Promise<Protection | NoProtection> {
  const protection = await onWorker('protect', { system })
  if (!protection.ok) return { ok: false, exposed: protection.exposed }
  const { hidden, milliseconds } = protection
  const open = system.cells.filter(({ printing }) => printing === 'open')
  const printed = new Map(open.map(({ key, count }) => [key, hidden.has(key) ? null : count]))
  return { ok: true, printed, hidden, milliseconds }
}
