import type { Highs } from 'highs'
import { isEquation, type LinkedSystem } from '../disclosure.ts'
import { type RoundingRow, solveRounding } from './rounding-model.ts'

/** Counts as multiples of the base that still add up. */
export interface SystemRounding {
  readonly ok: true
  readonly rounded: ReadonlyMap<string, number>
  /** Cells that could not go to the multiple below or above themselves without breaking a sum; none in an ordinary table. */
  readonly further: readonly string[]
  /** What the counts moved together. */
  readonly moved: number
  /** Proven to move the least; the time may have been too short. */
  readonly proven: boolean
}

/** No rounding was found that adds up, in the time there was. */
export interface NoRounding {
  readonly ok: false
}

/**
 * Controlled rounding: every open cell becomes a multiple of the base, the one below or above it (a multiple stays what it is), all
 * equations among open cells keep holding, and together the counts move as little as can be. Where that cannot be, as few cells as
 * possible go further. Relations with cells that are not printed say nothing of what is printed and are left out.
 */
export function roundSystem(highs: Highs, system: LinkedSystem, base: number, seconds: number): SystemRounding | NoRounding {
  const open = system.cells.flatMap((cell, at) => (cell.printing === 'open' ? [{ ...cell, at }] : []))
  const place = new Map(open.map(({ at }, column) => [at, column]))
  const rows: RoundingRow[] = system.relations
    .filter((relation) => isEquation(relation) && relation.atLeast === 0 && relation.terms.every(({ cell }) => place.has(cell)))
    .map(({ terms }) => terms.map(({ cell, times }) => ({ column: place.get(cell) ?? 0, times })))
  const solution = solveRounding(highs, open, rows, base, seconds, false) ?? solveRounding(highs, open, rows, base, seconds, true)
  if (solution === null) return { ok: false }
  const rounded = solution.steps.map((step, at) => base * (Math.floor((open[at]?.count ?? 0) / base) + step))
  // Not left to the solver: what does not add up in whole numbers is no rounding.
  if (rows.some((row) => row.reduce((sum, { column, times }) => sum + times * (rounded[column] ?? 0), 0) !== 0)) return { ok: false }
  const shift = (at: number) => Math.abs((rounded[at] ?? 0) - (open[at]?.count ?? 0))
  return {
    ok: true,
    rounded: new Map(open.map(({ key }, at) => [key, rounded[at] ?? 0])),
    further: open.filter((_, at) => shift(at) >= base).map(({ key }) => key),
    moved: open.reduce((sum, _, at) => sum + shift(at), 0),
    proven: solution.proven,
  }
}
