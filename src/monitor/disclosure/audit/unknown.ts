import type { Cell, LinkedSystem, PrintedTable } from '../disclosure.ts'

/** A cell that a reader of the printed tables does not have. */
export interface Unknown {
  readonly key: string
  readonly count: number
  readonly least: number
  /** Null when nothing bounds it from above. */
  readonly most: number | null
  /** The reader must hold this count or more for possible; null when the cell may be learned. */
  readonly safe: number | null
  /** Left out of print, rather than never meant for it. */
  readonly hidden: boolean
}

/** What the reader knows of the unknown cells together: by their index, between two bounds. */
export interface Constraint {
  readonly cells: readonly number[]
  readonly times: readonly number[]
  readonly lower: number
  readonly upper: number
}

/** Everything the reader has to work with. */
export interface Reading {
  readonly unknown: readonly Unknown[]
  readonly constraints: readonly Constraint[]
  /** Sensitive cells that stand in print. */
  readonly printedOpenly: readonly string[]
  /** Printed counts that are not those of the table, and cells without any. */
  readonly misprinted: readonly string[]
  /** Sensitive cells that readers have from elsewhere. */
  readonly knownBefore: readonly string[]
}

/** Reads the printed tables as somebody who did not make them: what is there, what is missing, and what it all adds up to. */
export function readPrinted({ cells, relations }: LinkedSystem, printed: PrintedTable): Reading {
  const place = new Map<number, number>()
  const unknown: Unknown[] = []
  const printedOpenly: string[] = []
  const misprinted: string[] = []
  const knownBefore: string[] = []
  for (const [at, cell] of cells.entries()) {
    const found = cell.printing === 'open' ? printed.get(cell.key) : cell.printing === 'never' ? null : cell.count
    const safe = leastSafe(cell)
    if (found === undefined) misprinted.push(cell.key)
    else if (found !== null && found !== cell.count) misprinted.push(cell.key)
    if (found !== null && safe !== null) (cell.printing === 'known' ? knownBefore : printedOpenly).push(cell.key)
    if (found !== null) continue
    place.set(at, unknown.length)
    unknown.push({
      key: cell.key,
      count: cell.count,
      least: cell.rule.zero === 'stay' ? 1 : 0,
      most: null,
      safe,
      hidden: cell.printing === 'open',
    })
  }
  const constraints = relations.flatMap(({ terms, atLeast, atMost }) => {
    let known = 0
    const own: { cell: number; times: number }[] = []
    for (const { cell, times } of terms) {
      const at = place.get(cell)
      if (at === undefined) known += times * (cells[cell]?.count ?? 0)
      else own.push({ cell: at, times })
    }
    if (own.length === 0) return []
    return [{ cells: own.map(({ cell }) => cell), times: own.map(({ times }) => times), lower: atLeast - known, upper: atMost - known }]
  })
  return { unknown, constraints, printedOpenly, misprinted, knownBefore }
}

/** The rule once more, on purpose: the audit takes nothing from the code it checks. */
export function leastSafe({ count, rule, contributions = [] }: Cell): number | null {
  const bounds: number[] = []
  const { hideBelow, zero, dominance } = rule
  if (hideBelow !== null && count < hideBelow && (count !== 0 || zero === 'hide')) bounds.push(hideBelow)
  if (dominance !== undefined && count > 0) {
    let largest = 0
    for (const share of [...contributions].sort((one, other) => other - one).slice(0, dominance.largest)) largest += share
    if (largest * 100 > dominance.percent * count) bounds.push(Math.ceil((largest * 100) / dominance.percent))
  }
  return bounds.length === 0 ? null : Math.max(...bounds)
}
