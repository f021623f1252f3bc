import type { PercentageReading } from '../delivery.ts'
import type { MappedRow } from './mapped-rows.ts'

/** How the percentages of each column were read: of a column one example, where the sheet rounds one that shows it. */
export function percentageReadings(rows: readonly MappedRow[]): PercentageReading[] {
  const found = new Map<string, PercentageReading>()
  for (const { percentages } of rows) {
    for (const { column, kind, stored, read } of percentages) {
      const key = `${kind} ${column}`
      const known = found.get(key)
      const rounded = kind === 'format' && Number(stored) * 100 !== Number(read) && isRounded(stored, read)
      if (known === undefined) found.set(key, { column, kind, count: 1, rounded: rounded ? 1 : 0, example: { stored, read } })
      else
        found.set(key, {
          ...known,
          count: known.count + 1,
          rounded: known.rounded + (rounded ? 1 : 0),
          example: rounded && known.rounded === 0 ? { stored, read } : known.example,
        })
    }
  }
  return [...found.values()]
}

/** Binary noise is no rounding. */
function isRounded(stored: string, read: string): boolean {
  return Math.abs(Number(stored) * 100 - Number(read)) > 1e-9
}
