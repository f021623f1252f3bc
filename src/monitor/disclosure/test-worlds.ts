import type { LinkedSystem, PrintedTable } from './disclosure.ts'

/**
 * Every sensitive cell a reader can place below the count that must be possible, found the slow way: by writing out all worlds of whole
 * counts that fit what is printed. Shares nothing with the audit. Null when there are more worlds than can be written out.
 */
export function leaksByEnumeration(system: LinkedSystem, printed: PrintedTable, patience = 60_000): string[] | null {
  const { cells, relations } = system
  const values = cells.map((cell) =>
    cell.printing === 'known' ? cell.count : cell.printing === 'never' ? null : (printed.get(cell.key) ?? null),
  )
  const unknown = cells.flatMap((_, at) => (values[at] === null ? [at] : []))
  const most = unknown.reduce((sum, at) => sum + (cells[at]?.count ?? 0), 0) + 80
  const reached = new Map<number, number>()
  const lowest = (at: number) => (cells[at]?.rule.zero === 'stay' ? 1 : 0)
  let visits = 0

  const bounds = (at: number): [number, number] => {
    let [low, high] = [lowest(at), most]
    for (const { terms, atLeast, atMost } of relations) {
      const times = terms.reduce((sum, term) => (term.cell === at ? sum + term.times : sum), 0)
      if (times === 0) continue
      let [least, greatest] = [0, 0]
      for (const { cell, times: factor } of terms) {
        if (cell === at) continue
        const value = values[cell] ?? null
        const ends = value === null ? [factor * lowest(cell), factor * most] : [factor * value, factor * value]
        least += Math.min(...ends)
        greatest += Math.max(...ends)
      }
      const ends = [(atLeast - greatest) / times, (atMost - least) / times]
      low = Math.max(low, Math.ceil(Math.min(...ends) - 1e-9))
      high = Math.min(high, Math.floor(Math.max(...ends) + 1e-9))
    }
    return [low, high]
  }
  const visit = (depth: number): boolean => {
    visits += 1
    if (visits > patience) return false
    const at = unknown[depth]
    if (at === undefined) {
      for (const cell of unknown) reached.set(cell, Math.max(reached.get(cell) ?? 0, values[cell] ?? 0))
      return true
    }
    const [low, high] = bounds(at)
    for (let value = low; value <= high; value += 1) {
      values[at] = value
      if (!visit(depth + 1)) return false
    }
    values[at] = null
    return true
  }
  if (!visit(0)) return null
  return unknown.flatMap((at) => {
    const cell = cells[at]
    if (cell === undefined || cell.rule.hideBelow === null) return []
    const sensitive = cell.count < cell.rule.hideBelow && (cell.count > 0 || cell.rule.zero === 'hide')
    return sensitive && (reached.get(at) ?? 0) < cell.rule.hideBelow ? [cell.key] : []
  })
}
