import type { FactRow } from './fact.store.ts'
import type { CaseFact } from './facts-of.ts'

/** Facts as the store keeps them, each cell once. */
export function rowsOf(facts: readonly CaseFact[]): FactRow[] {
  return summed(facts.map(({ indicator, area, year, value, weight }) => [indicator, area, year, value, weight] as const))
}

/** What has to move so that the kept facts become these: a row per cell that differs, empty when none does. */
export function movedFacts(kept: readonly FactRow[], facts: readonly FactRow[]): FactRow[] {
  return summed([...kept.map(([indicator, area, year, value, weight]) => [indicator, area, year, value, -weight] as const), ...facts])
}

function summed(rows: readonly FactRow[]): FactRow[] {
  const cells = new Map<string, FactRow>()
  for (const [indicator, area, year, value, weight] of rows) {
    const cell = `${indicator} ${area} ${year} ${value}`
    cells.set(cell, [indicator, area, year, value, (cells.get(cell)?.[4] ?? 0) + weight])
  }
  return [...cells.values()].filter(([, , , , weight]) => weight !== 0)
}
