import type { Highs } from 'highs'
import type { LinkedSystem } from '../disclosure.ts'
import type { Constraint, Unknown } from './unknown.ts'
import { leastSafe } from './unknown.ts'
import { openWitnesses, type World, wholeWorld } from './witness.ts'

/** What the audit of rounded tables found; only a `safe` one may be published. */
export interface RoundingAudit {
  readonly safe: boolean
  readonly cells: number
  readonly sensitive: number
  /** Sums that do not hold in print, by the key of their total. */
  readonly broken: readonly string[]
  /** Cells that are printed otherwise than as a multiple next to their count. */
  readonly misprinted: readonly string[]
  /** Sensitive cells that a reader can place among fewer counts than the base. */
  readonly leaks: readonly string[]
  readonly solves: number
  readonly milliseconds: number
}

/**
 * Can a reader of rounded tables place a sensitive count among fewer than `base` counts? She knows that every count lies less than the
 * base from what is printed, that counts add up, and everything the system says beside it. Cells of `further` may lie further off.
 */
export function auditRounded(
  highs: Highs,
  system: LinkedSystem,
  printed: ReadonlyMap<string, number>,
  base: number,
  further: ReadonlySet<string> = new Set(),
): RoundingAudit {
  const began = performance.now()
  const misprinted: string[] = []
  const unknown = system.cells.map((cell): Unknown => {
    const { key, count, printing } = cell
    const safe = printing === 'known' ? null : leastSafe(cell)
    if (printing !== 'open')
      return { key, count, safe, hidden: false, least: printing === 'known' ? count : 0, most: printing === 'known' ? count : null }
    const shown = printed.get(key)
    const off = shown === undefined ? base : Math.abs(shown - count)
    if (
      shown === undefined ||
      shown % base !== 0 ||
      (off >= base && !further.has(key)) ||
      (count % base === 0 && off > 0 && !further.has(key))
    )
      misprinted.push(key)
    // Which cells went further is not told: a reader must hold it for possible of all of them.
    const reach = further.size > 0 ? 2 * base : base - 1
    return { key, count, safe, hidden: false, least: Math.max(0, (shown ?? 0) - reach), most: (shown ?? 0) + reach }
  })
  const constraints: Constraint[] = system.relations.map(({ terms, atLeast, atMost }) => ({
    cells: terms.map(({ cell }) => cell),
    times: terms.map(({ times }) => times),
    lower: atLeast,
    upper: atMost,
  }))
  const broken = brokenSums(system, printed)
  const witnesses = openWitnesses(highs, unknown, constraints)
  try {
    const leaks = narrowCells(unknown, constraints, witnesses, base)
    return {
      safe: broken.length + misprinted.length + leaks.length === 0,
      cells: unknown.length,
      sensitive: unknown.filter(({ safe }) => safe !== null).length,
      broken,
      misprinted,
      leaks,
      solves: witnesses.solves(),
      milliseconds: performance.now() - began,
    }
  } finally {
    witnesses.dispose()
  }
}

function brokenSums({ cells, relations }: LinkedSystem, printed: ReadonlyMap<string, number>): string[] {
  return relations.flatMap(({ terms, atLeast, atMost }) => {
    if (atLeast !== 0 || atMost !== 0 || terms.some(({ cell }) => cells[cell]?.printing !== 'open')) return []
    const sum = terms.reduce((total, { cell, times }) => total + times * (printed.get(cells[cell]?.key ?? '') ?? Number.NaN), 0)
    return sum === 0 ? [] : [cells[terms[0]?.cell ?? 0]?.key ?? '']
  })
}

/** Collects worlds until every sensitive cell has been seen small and large enough; asks for the last ones by themselves. */
function narrowCells(
  unknown: readonly Unknown[],
  constraints: readonly Constraint[],
  witnesses: ReturnType<typeof openWitnesses>,
  base: number,
): string[] {
  const low = unknown.map(({ count }) => count)
  const high = unknown.map(({ count }) => count)
  const open = new Set([...unknown.keys()].filter((at) => unknown[at]?.safe !== null))
  const see = (world: World | null): boolean => {
    const whole = world === null ? null : wholeWorld(world, unknown, constraints)
    if (whole === null) return false
    for (const [at, count] of whole.entries()) {
      low[at] = Math.min(low[at] ?? count, count)
      high[at] = Math.max(high[at] ?? count, count)
    }
    const before = open.size
    for (const at of open) if ((high[at] ?? 0) - (low[at] ?? 0) + 1 >= base) open.delete(at)
    return open.size < before
  }
  const uneven = (turn: number) => (cell: number) => (((cell * 7 + turn * 13) % 17) - 8) * (turn % 2 === 0 ? 1 : -1)
  for (let [turn, idle] = [0, 0]; open.size > 0 && idle < 4; turn += 1) idle = see(witnesses.largest(open, uneven(turn))) ? 0 : idle + 1
  const leaks: string[] = []
  for (const at of open) {
    see(witnesses.largest([at]))
    if (open.has(at)) see(witnesses.largest([at], () => -1))
    if (open.has(at)) see(witnesses.largestWhole(at))
    if (open.delete(at)) leaks.push(unknown[at]?.key ?? '')
  }
  return leaks
}
