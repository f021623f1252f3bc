import type { Highs } from 'highs'
import type { LinkedSystem, PrintedTable } from '../disclosure.ts'
import { auditPart, type ProvenRange } from './audit-part.ts'
import { partsOf } from './parts.ts'
import { readPrinted } from './unknown.ts'

/** What the audit of printed tables found; kept with the set. Only a `safe` table may be published. */
export interface TableAudit {
  readonly safe: boolean
  readonly cells: number
  readonly hidden: { readonly primary: number; readonly secondary: number }
  /** Sensitive cells anybody can work out exactly by adding and subtracting. */
  readonly exactLeaks: readonly string[]
  /** Sensitive cells of which anybody can prove that they lie below the count they must be able to be. */
  readonly intervalLeaks: readonly string[]
  /** Sensitive cells that stand in print. */
  readonly printedOpenly: readonly string[]
  /** Printed counts that are not those of the table. */
  readonly misprinted: readonly string[]
  /** Sensitive cells that an earlier set printed already; nothing can be done about them here. */
  readonly knownBefore: readonly string[]
  /** Hidden cells that are not sensitive and can be worked out: hidden in vain, no leak. */
  readonly hiddenInVain: number
  /** The counts of secondary cells together. */
  readonly valueLost: number
  /** Per hidden cell, when asked for. */
  readonly ranges: readonly ProvenRange[]
  readonly solves: number
  readonly milliseconds: number
  readonly versions: { readonly highs: string; readonly audit: number }
}

/** Goes up when the audit tests something else than before. */
const auditVersion = 1

/**
 * Can a reader learn a sensitive count from the printed tables, with every relation of the system and whole counts from zero? The verdict
 * "no" rests on a witness per sensitive cell: a world that fits everything printed, checked in whole numbers, in which that cell is large
 * enough. Shares no code with the suppression it checks.
 */
export function auditPrinted(highs: Highs, system: LinkedSystem, printed: PrintedTable, options: { ranges?: boolean } = {}): TableAudit {
  const began = performance.now()
  const reading = readPrinted(system, printed)
  const { unknown, printedOpenly, misprinted, knownBefore } = reading
  const parts = partsOf(unknown, reading.constraints).map((part) => auditPart(highs, part, options.ranges === true))
  const exactLeaks = parts.flatMap((part) => part.exactLeaks)
  const intervalLeaks = parts.flatMap((part) => part.intervalLeaks)
  const hidden = unknown.filter((cell) => cell.hidden)
  const secondary = hidden.filter(({ safe }) => safe === null)
  return {
    safe: [exactLeaks, intervalLeaks, printedOpenly, misprinted].every(({ length }) => length === 0),
    cells: system.cells.filter(({ printing }) => printing === 'open').length,
    hidden: { primary: hidden.length - secondary.length, secondary: secondary.length },
    exactLeaks,
    intervalLeaks,
    printedOpenly,
    misprinted,
    knownBefore,
    hiddenInVain: parts.reduce((sum, part) => sum + part.hiddenInVain, 0),
    valueLost: secondary.reduce((sum, { count }) => sum + count, 0),
    ranges: parts.flatMap(({ ranges }) => ranges),
    solves: parts.reduce((sum, { solves }) => sum + solves, 0),
    milliseconds: performance.now() - began,
    versions: { highs: highs.version.string, audit: auditVersion },
  }
}
