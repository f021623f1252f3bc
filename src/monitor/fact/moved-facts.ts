import type { FactRow } from './fact.store.ts'
import type { CaseFact } from './facts-of.ts'

/** What has to move so that the kept facts become these: a row per cell that differs, empty when none does. */
export function movedFacts(kept: readonly FactRow[], facts: readonly CaseFact[]): FactRow[] {
  const moved = new Map<string, FactRow>()
  const add = ([indicator, area, year, value, weight]: FactRow, sign: number) => {
    const cell = `${indicator} ${area} ${year} ${value}`
    moved.set(cell, [indicator, area, year, value, (moved.get(cell)?.[4] ?? 0) + sign * weight])
  }
  for (const row of kept) add(row, -1)
  for (const { indicator, area, year, value, weight } of facts) add([indicator, area, year, value, weight], 1)
  return [...moved.values()].filter(([, , , , weight]) => weight !== 0)
}
