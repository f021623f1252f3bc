import type { Highs } from 'highs'
import type { LinkedSystem, PrintedTable } from '../src/monitor/disclosure/disclosure.ts'

/** How much a hidden cell can be at the most, the plain way: the whole table as the text of a linear program, solved from nothing. */
export function oneShotMost(highs: Highs, { cells, relations }: LinkedSystem, printed: PrintedTable, key: string): number {
  const hidden = (at: number) => printed.get(cells[at]?.key ?? '') === null
  const lines = relations.flatMap(({ terms }) => {
    const own = terms.filter(({ cell }) => hidden(cell))
    if (own.length === 0) return []
    const rest = terms.reduce((sum, { cell, times }) => (hidden(cell) ? sum : sum - times * (cells[cell]?.count ?? 0)), 0)
    return [`${own.map(({ cell, times }) => `${times < 0 ? '-' : '+'} ${Math.abs(times)} x${cell}`).join(' ')} = ${rest}`]
  })
  const at = cells.findIndex((cell) => cell.key === key)
  const { Status, ObjectiveValue } = highs.solve(`Maximize\n x${at}\nSubject To\n${lines.join('\n')}\nEnd`, { output_flag: false })
  if (Status !== 'Optimal') throw new Error(`one-shot solving ended with ${Status}`)
  return ObjectiveValue
}
