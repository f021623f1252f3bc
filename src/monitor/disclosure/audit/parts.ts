import type { Constraint, Unknown } from './unknown.ts'

/** Unknown cells that bear upon each other, and on no others. */
export interface Part {
  readonly unknown: readonly Unknown[]
  readonly constraints: readonly Constraint[]
}

/** What a reader has to work with, in parts between which everything is printed: a region says nothing of another. */
export function partsOf(unknown: readonly Unknown[], constraints: readonly Constraint[]): Part[] {
  const own: number[][] = unknown.map(() => [])
  for (const [at, { cells }] of constraints.entries()) for (const cell of cells) own[cell]?.push(at)
  const seenCells = new Set<number>()
  const parts: Part[] = []
  for (const start of unknown.keys()) {
    if (seenCells.has(start)) continue
    seenCells.add(start)
    const cells = [start]
    const rows = new Set<number>()
    // The list grows while it is walked.
    for (const cell of cells) {
      for (const row of own[cell] ?? []) {
        if (rows.has(row)) continue
        rows.add(row)
        for (const next of constraints[row]?.cells ?? []) {
          if (seenCells.has(next)) continue
          seenCells.add(next)
          cells.push(next)
        }
      }
    }
    parts.push(partOf(unknown, constraints, cells, [...rows]))
  }
  return parts
}

function partOf(unknown: readonly Unknown[], constraints: readonly Constraint[], cells: readonly number[], rows: readonly number[]): Part {
  const place = new Map(cells.map((cell, at) => [cell, at]))
  return {
    unknown: cells.flatMap((cell) => unknown[cell] ?? []),
    constraints: rows.flatMap((row) => {
      const constraint = constraints[row]
      return constraint === undefined ? [] : [{ ...constraint, cells: constraint.cells.map((cell) => place.get(cell) ?? 0) }]
    }),
  }
}
