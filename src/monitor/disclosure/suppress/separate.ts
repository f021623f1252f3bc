import type { Highs } from 'highs'
import type { Block } from './block.ts'

/** "At least this much of these cells must be hidden": what every protection of the block satisfies. */
export interface Cut {
  readonly cells: readonly number[]
  readonly times: readonly number[]
  readonly atLeast: number
}

/** Asks of a (partly) hidden block whether a sensitive cell can be as large as it must be able to be. Must be disposed of. */
export interface Separation {
  /** By how much of each cell is hidden, from 0 to 1; for the questions that follow. */
  hide(shares: readonly number[]): void
  /** A cut that these shares do not satisfy; null when the cell can be large enough. */
  cutFor(cell: number): Cut | null
  dispose(): void
}

/** Slack of the solver, in persons. */
const tolerance = 1e-6

/**
 * A reader may suppose at most `reach` times what the cell needs in any one cell. In tables of one hierarchy and one breakdown, 1 takes
 * nothing away: what a cell needs runs along closed paths, each cell of which takes it whole.
 */
export function openSeparation(highs: Highs, { cells, rows }: Block, reach: number): Separation {
  const size = cells.length
  const starts = [0]
  for (const { terms } of rows) starts.push((starts.at(-1) ?? 0) + terms.length)
  const model = highs.createModel({
    numCols: size,
    numRows: rows.length,
    sense: highs.constants.objectiveSense.maximize,
    colCost: new Float64Array(size),
    colLower: new Float64Array(size),
    colUpper: new Float64Array(size),
    rowLower: rows.map(({ atLeast }) => atLeast),
    rowUpper: rows.map(({ atMost }) => atMost),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: size,
      starts,
      indices: rows.flatMap(({ terms }) => terms.map(([cell]) => cell)),
      values: rows.flatMap(({ terms }) => terms.map(([, times]) => times)),
    },
  })
  model.options.set({ output_flag: false, presolve: 'off' })
  const all = { kind: 'range', from: 0, to: size - 1 } as const
  let shares: readonly number[] = new Array(size).fill(0)
  let asked = 0

  return {
    hide(next) {
      shares = next
    },
    cutFor(cell) {
      const need = cells[cell]?.need ?? 0
      const up = cells.map((_, at) => (at === cell ? need : need * reach))
      const down = cells.map(({ below }, at) => (at === cell ? 0 : Math.min(below, need * reach)))
      const part = cells.map(({ weight }, at) => (weight === null ? 1 : (shares[at] ?? 0)))
      model.changeColCost(asked, 0)
      model.changeColCost(cell, 1)
      asked = cell
      model.changeColsBounds(
        all,
        down.map((most, at) => -most * (part[at] ?? 0)),
        up.map((most, at) => most * (part[at] ?? 0)),
      )
      if (model.run().modelStatus !== highs.constants.modelStatus.optimal) throw new Error('the solver could not weigh a table')
      if (model.getObjectiveValue() >= need - tolerance) return null
      const { colDual, rowDual } = model.getSolution()
      return cutOf({ cells, rows }, need, up, down, colDual, rowDual)
    },
    dispose: () => model.dispose(),
  }
}

/** By duality: what the hidden cells let through together, at the prices of this solution, is all that the sensitive cell can gain. */
function cutOf(
  { cells, rows }: Block,
  need: number,
  up: readonly number[],
  down: readonly number[],
  colDual: Float64Array,
  rowDual: Float64Array,
): Cut | null {
  let granted = 0
  for (const [at, { atLeast, atMost }] of rows.entries()) {
    const price = rowDual[at] ?? 0
    if (Math.abs(price) > 1e-9) granted += price * (price > 0 ? atMost : atLeast)
  }
  const found: { cell: number; times: number }[] = []
  for (const [cell, { weight }] of cells.entries()) {
    const price = colDual[cell] ?? 0
    const lets = price > 0 ? price * (up[cell] ?? 0) : -price * (down[cell] ?? 0)
    if (lets < 1e-9) continue
    if (weight === null) granted += lets
    else found.push({ cell, times: lets })
  }
  const atLeast = need - granted
  if (atLeast <= tolerance) return null
  // No cell helps more than all that is missing; in shares of that, one is all.
  return { cells: found.map(({ cell }) => cell), times: found.map(({ times }) => Math.min(1, times / atLeast)), atLeast: 1 }
}
