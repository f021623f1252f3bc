import type { Highs } from 'highs'
import type { LinkedSystem, PrintedTable } from '../disclosure.ts'
import { determinedCells } from './determined.ts'
import { type Reading, readPrinted, type Unknown } from './unknown.ts'
import { openWitnesses, type Witnesses, wholeWorld } from './witness.ts'

/** What a reader can prove of one hidden cell; `to` is infinite when nothing bounds it. */
export interface ProvenRange {
  readonly key: string
  readonly from: number
  readonly to: number
  readonly sensitive: boolean
}

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
  const { unknown, constraints, printedOpenly, misprinted } = reading
  const determined = determinedCells(constraints)
  const witnesses = unknown.length === 0 ? null : openWitnesses(highs, unknown, constraints)
  try {
    const unproven = witnesses === null ? [] : cellsWithoutWitness(reading, witnesses)
    const ranges = witnesses !== null && options.ranges === true ? rangesOf(unknown, witnesses) : []
    const keysOf = (cells: readonly number[]) => cells.map((at) => unknown[at]?.key ?? '')
    const exact = unproven.filter((at) => determined.has(at))
    const interval = unproven.filter((at) => !determined.has(at))
    const hidden = unknown.filter((cell) => cell.hidden)
    const secondary = hidden.filter(({ safe }) => safe === null)
    return {
      safe: unproven.length === 0 && printedOpenly.length === 0 && misprinted.length === 0,
      cells: system.cells.filter(({ printing }) => printing === 'open').length,
      hidden: { primary: hidden.length - secondary.length, secondary: secondary.length },
      exactLeaks: keysOf(exact),
      intervalLeaks: keysOf(interval),
      printedOpenly,
      misprinted,
      knownBefore: reading.knownBefore,
      hiddenInVain: unknown.filter((cell, at) => cell.hidden && cell.safe === null && determined.has(at)).length,
      valueLost: secondary.reduce((sum, { count }) => sum + count, 0),
      ranges,
      solves: witnesses?.solves() ?? 0,
      milliseconds: performance.now() - began,
      versions: { highs: highs.version.string, audit: auditVersion },
    }
  } finally {
    witnesses?.dispose()
  }
}

/** The sensitive cells for which no world was found in which they are large enough. One world serves many cells. */
function cellsWithoutWitness({ unknown, constraints }: Reading, witnesses: Witnesses): number[] {
  const open = new Set([...unknown.keys()].filter((at) => unknown[at]?.safe !== null))
  const settle = (world: Float64Array | null): boolean => {
    const whole = world === null ? null : wholeWorld(world, unknown, constraints)
    const before = open.size
    for (const at of open) if ((whole?.[at] ?? -1) >= safeOf(unknown, at)) open.delete(at)
    return open.size < before
  }
  // Cells whose total is printed cannot all grow at once; counted unequally, turn by turn others do.
  for (let [turn, idle] = [0, 0]; open.size > 0 && idle < 3; turn += 1)
    idle = settle(witnesses.largest(open, (cell) => 1 + ((cell * 7 + turn * 13) % 17))) ? 0 : idle + 1
  const leaks: number[] = []
  for (const at of open) {
    const world = witnesses.largest([at])
    settle(world)
    const bounded = world !== null && (world[at] ?? 0) < safeOf(unknown, at) - 0.5
    // Fractions may fit where whole counts do not, and a reader knows that counts are whole.
    if (open.has(at) && !bounded) settle(witnesses.largestWhole(at))
    if (open.delete(at)) leaks.push(at)
  }
  return leaks
}

function safeOf(unknown: readonly Unknown[], at: number): number {
  return unknown[at]?.safe ?? 0
}

function rangesOf(unknown: readonly Unknown[], witnesses: Witnesses): ProvenRange[] {
  return unknown.flatMap(({ key, safe, hidden }, at) => {
    if (!hidden) return []
    const { from, to } = witnesses.range(at)
    return [{ key, from: Math.max(0, Math.ceil(from - 1e-6)), to: Math.floor(to + 1e-6), sensitive: safe !== null }]
  })
}
