import type { Cell, CountRule, LinkedSystem, Relation } from './disclosure.ts'

/** A total over codes of one dimension: a region over its municipalities, `*` over a breakdown, 2021-2022 over its years. */
export interface Total {
  code: string
  parts: readonly string[]
}

export interface Dimension {
  name: string
  /** The innermost codes. */
  codes: readonly string[]
  /** A part of a total is a code or another total; several totals may share parts, such as region and VSV. */
  totals: readonly Total[]
  /** Totals of this dimension stay visible as long as that can be: areas yes, breakdowns no. */
  keepsTotals?: boolean
}

export interface CrossTable {
  name: string
  dimensions: readonly Dimension[]
  /** Innermost counts by `cellKey` of their codes without the name of the table; what is missing is zero. */
  counts: ReadonlyMap<string, number>
  rule: CountRule
  /** What is lost when the cell with these codes is hidden; 1 when left out. A kept total counts ten times its parts. */
  weight?: (codes: readonly string[]) => number
}

/** The key of a cell: the codes of every dimension in their order, after the name of the table when it has one. */
export function cellKey(codes: readonly string[], table = ''): string {
  return table === '' ? codes.join('|') : `${table}:${codes.join('|')}`
}

/** The codes of a dimension as the cells of its table follow each other: totals after their parts. */
export function codesInOrder(dimension: Dimension): string[] {
  return nodesOf(dimension).map(({ code }) => code)
}

interface Node {
  code: string
  tier: number
  parts: readonly number[]
}

/**
 * Every cell of a table with all its totals, and per total and line the equation that it is the sum of its parts.
 * Throws when the totals of a dimension go round in a circle or name a part that is not there: bugs of the caller.
 */
export function crossTable({ name, dimensions, counts, rule, weight }: CrossTable): LinkedSystem {
  const nodes = dimensions.map(nodesOf)
  const strides = dimensions.map((_, at) => nodes.slice(at + 1).reduce((size, next) => size * next.length, 1))
  const size = nodes.reduce((product, next) => product * next.length, 1)
  const nodeAt = (cell: number, at: number): Node =>
    present(nodes[at]?.[Math.floor(cell / present(strides[at])) % present(nodes[at]).length])
  const sums = new Float64Array(size)
  const relations: Relation[] = []
  const cells: Cell[] = []
  // Totals come after their parts in every dimension, so a sum of parts is complete when it is needed.
  for (let cell = 0; cell < size; cell += 1) {
    const codes = dimensions.map((_, at) => nodeAt(cell, at))
    const equations = codes.flatMap(({ parts }, at) => {
      const base = cell - codeIndex(cell, at) * present(strides[at])
      return parts.length === 0 ? [] : [parts.map((part) => base + part * present(strides[at]))]
    })
    const names = codes.map(({ code }) => code)
    const [first] = equations
    sums[cell] = first === undefined ? (counts.get(cellKey(names)) ?? 0) : first.reduce((sum, part) => sum + (sums[part] ?? 0), 0)
    for (const parts of equations) relations.push(isSum(cell, parts))
    const tier = codes.reduce((sum, node) => sum + node.tier, 0)
    cells.push({
      key: cellKey(names, name),
      count: sums[cell] ?? 0,
      printing: 'open',
      rule,
      weight: (weight?.(names) ?? 1) * 10 ** tier,
      tier,
    })
  }
  return { cells, relations }

  function codeIndex(cell: number, at: number): number {
    return Math.floor(cell / present(strides[at])) % present(nodes[at]).length
  }
}

/** "The total is the sum of its parts." */
export function isSum(total: number, parts: readonly number[]): Relation {
  return { terms: [{ cell: total, times: -1 }, ...parts.map((cell) => ({ cell, times: 1 }))], atLeast: 0, atMost: 0 }
}

function nodesOf({ name, codes, totals, keepsTotals = false }: Dimension): Node[] {
  const nodes: Node[] = codes.map((code) => ({ code, tier: 0, parts: [] }))
  const index = new Map(codes.map((code, at) => [code, at]))
  let waiting = totals
  while (waiting.length > 0) {
    const ready = waiting.filter(({ parts }) => parts.every((part) => index.has(part)))
    if (ready.length === 0)
      throw new Error(`the totals of ${name} name parts that are not there: ${waiting.map(({ code }) => code).join(', ')}`)
    for (const { code, parts } of ready) {
      const own = parts.map((part) => index.get(part) ?? 0)
      const tier = keepsTotals ? 1 + Math.max(0, ...own.map((part) => nodes[part]?.tier ?? 0)) : 0
      index.set(code, nodes.length)
      nodes.push({ code, tier, parts: own })
    }
    waiting = waiting.filter((total) => !ready.includes(total))
  }
  if (index.size !== nodes.length) throw new Error(`${name} has two codes of one name`)
  return nodes
}

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('a dimension without codes')
  return value
}
