import { type Cell, isEquation, type LinkedSystem, type Relation } from '../disclosure.ts'
import { leastHidden, mayHide, safeFrom } from '../sensitive-cells.ts'

/** A cell that a reader may suppose to be another count than it is. */
export interface BlockCell {
  /** Index in the system. */
  readonly cell: number
  readonly key: string
  readonly count: number
  /** How far below its count a reader may suppose it. */
  readonly below: number
  /** How far above its count a reader must be able to suppose it; 0 when it is not sensitive. */
  readonly need: number
  /** What hiding it loses; null when it is hidden anyway, being sensitive or never printed. */
  readonly weight: number | null
}

/** What a set of changes must satisfy together: from `atLeast` to `atMost`, by index within the block. */
export interface BlockRow {
  readonly terms: readonly (readonly [cell: number, times: number])[]
  readonly atLeast: number
  readonly atMost: number
  readonly equation: boolean
}

/** A part of the system that no other part bears upon, as long as the cells between them are printed. */
export interface Block {
  readonly cells: readonly BlockCell[]
  readonly rows: readonly BlockRow[]
}

/**
 * Which cells of the block to hide so that every sensitive cell may be as large as it must be able to be, and what every protection loses
 * at the least, as far as proven; or the sensitive cells for which that cannot be had within the block, whatever is hidden. Indices within
 * the block.
 */
export type BlockProtection =
  | { readonly ok: true; readonly hidden: ReadonlySet<number>; readonly losesAtLeast: number }
  | { readonly ok: false; readonly exposed: readonly number[] }

/** The weight of what is hidden beside the sensitive cells. */
export function lossOf({ cells }: Block, hidden: ReadonlySet<number>): number {
  return [...hidden].reduce((sum, at) => sum + (cells[at]?.weight ?? 0), 0)
}

/** Is it hidden before anything is weighed? */
export function isHiddenAnyway(cell: Cell): boolean {
  return cell.printing === 'never' || (cell.printing === 'open' && safeFrom(cell) !== null)
}

/** The system in parts: printed for certain are the cells of `kept` and those readers know. Only parts with a sensitive cell. */
export function blocksOf({ cells, relations }: LinkedSystem, kept: ReadonlySet<number>): Block[] {
  const moves = cells.map((cell, at) => isHiddenAnyway(cell) || (mayHide(cell) && !kept.has(at)))
  const root = cells.map((_, at) => at)
  const find = (at: number): number => {
    let top = at
    while (root[top] !== top) {
      root[top] = root[root[top] ?? top] ?? top
      top = root[top] ?? top
    }
    return top
  }
  const moving = relations.map(({ terms }) => terms.filter(({ cell }) => moves[cell]))
  for (const [first, ...rest] of moving) for (const { cell } of rest) root[find(cell)] = find(first?.cell ?? cell)
  const members = Map.groupBy(
    cells.flatMap((_, at) => (moves[at] ? [at] : [])),
    find,
  )
  const rows = Map.groupBy(
    relations.flatMap((relation, at) => (moving[at]?.[0] === undefined ? [] : [{ relation, terms: moving[at] }])),
    ({ terms }) => find(terms[0]?.cell ?? 0),
  )
  return [...members]
    .map(([top, own]) => blockOf(cells, own, rows.get(top) ?? []))
    .filter((block) => block.cells.some(({ need }) => need > 0))
}

function blockOf(cells: readonly Cell[], own: readonly number[], rows: readonly { relation: Relation; terms: Relation['terms'] }[]): Block {
  const local = new Map(own.map((cell, at) => [cell, at]))
  return {
    cells: own.flatMap((at) => {
      const cell = cells[at]
      return cell === undefined ? [] : [blockCell(cell, at)]
    }),
    rows: rows.map(({ relation, terms }) => {
      const now = relation.terms.reduce((sum, { cell, times }) => sum + times * (cells[cell]?.count ?? 0), 0)
      return {
        terms: terms.map(({ cell, times }) => [local.get(cell) ?? 0, times] as const),
        atLeast: relation.atLeast - now,
        atMost: relation.atMost - now,
        equation: isEquation(relation),
      }
    }),
  }
}

function blockCell(cell: Cell, at: number): BlockCell {
  const safe = safeFrom(cell)
  return {
    cell: at,
    key: cell.key,
    count: cell.count,
    below: Math.max(0, cell.count - leastHidden(cell)),
    need: safe === null ? 0 : safe - cell.count,
    weight: isHiddenAnyway(cell) ? null : cell.weight,
  }
}
