import type { LinkedSystem } from './disclosure.ts'

/**
 * Throws when the system is no system of counts: keys that are not unique, counts or factors that are not whole, cells that are not there,
 * or counts that do not do what a relation says. Bugs of the caller; contradicting sources must be sorted out before.
 */
export function checkSystem({ cells, relations }: LinkedSystem): void {
  if (new Set(cells.map(({ key }) => key)).size !== cells.length) throw new Error('two cells of the system have one key')
  const odd = cells.find(
    ({ count, weight }) => !Number.isSafeInteger(count) || count < 0 || !(weight >= 0) || weight === Number.POSITIVE_INFINITY,
  )
  if (odd !== undefined) throw new Error(`the cell ${odd.key} has no count or no weight`)
  for (const { terms, atLeast, atMost } of relations) {
    let sum = 0
    for (const { cell, times } of terms) {
      if (cells[cell] === undefined || !Number.isSafeInteger(times)) throw new Error('a relation names no cell, or no whole number of it')
      sum += times * cells[cell].count
    }
    if (!(sum >= atLeast && sum <= atMost))
      throw new Error(`the counts contradict each other: ${terms.map(({ cell }) => cells[cell]?.key).join(', ')}`)
  }
}
