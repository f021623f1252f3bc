import type { Highs, Model } from 'highs'
import type { Constraint, Unknown } from './unknown.ts'

/** Counts a reader may suppose in the unknown cells. */
export type World = Float64Array

/** The reader's whole knowledge as one linear model, kept warm. Must be disposed of. */
export interface Witnesses {
  /** The world in which these cells together are as large as can be, each counted so many times; null when the solver finds none. */
  largest(cells: Iterable<number>, times?: (cell: number) => number): World | null
  /** One of the worlds in which this cell is at least so large, by turns another; null when there is none. */
  corner(cell: number, least: number, turn: number): World | null
  /** The world in which this cell is as large as can be in whole numbers; null when there is none. */
  largestWhole(cell: number): World | null
  /** The least and the most this cell can be, fractions allowed. */
  range(cell: number): { from: number; to: number }
  solves(): number
  dispose(): void
}

export function openWitnesses(highs: Highs, unknown: readonly Unknown[], constraints: readonly Constraint[]): Witnesses {
  const { maximize, minimize } = highs.constants.objectiveSense
  // Nothing is supposed to be a hundred times everything hidden together; to the solver that is a bound, to the reader it is none.
  const most = 10_000 + 100 * unknown.reduce((sum, { count, safe }) => sum + count + (safe ?? 0), 0)
  const model = modelOf(highs, unknown, constraints, most)
  const every = { kind: 'range', from: 0, to: unknown.length - 1 } as const
  let asked: number[] = []
  let solves = 0

  function ask(cells: Iterable<number>, sense: typeof maximize, times: (cell: number) => number = () => 1): boolean {
    for (const cell of asked) model.changeColCost(cell, 0)
    asked = [...cells]
    for (const cell of asked) model.changeColCost(cell, times(cell))
    model.changeObjectiveSense(sense)
    solves += 1
    return model.run().modelStatus === highs.constants.modelStatus.optimal
  }
  const world = () => model.getSolution().colValue

  return {
    largest: (cells, times) => (ask(cells, maximize, times) ? world() : null),
    corner(cell, least, turn) {
      model.changeColBounds(cell, least, unknown[cell]?.most ?? most)
      const found = ask(unknown.keys(), minimize, (other) => 1 + ((other * 11 + turn * 5) % 13)) ? world() : null
      model.changeColBounds(cell, unknown[cell]?.least ?? 0, unknown[cell]?.most ?? most)
      return found
    },
    largestWhole(cell) {
      model.changeColsIntegrality(every, new Int32Array(unknown.length).fill(highs.constants.variableType.integer))
      const found = ask([cell], maximize) ? world() : null
      model.clearIntegrality()
      return found
    },
    range(cell) {
      const from = ask([cell], minimize) ? (world()[cell] ?? 0) : 0
      const to = ask([cell], maximize) ? (world()[cell] ?? most) : most
      return { from, to: to >= most - 0.5 ? Number.POSITIVE_INFINITY : to }
    },
    solves: () => solves,
    dispose: () => model.dispose(),
  }
}

function modelOf(highs: Highs, unknown: readonly Unknown[], constraints: readonly Constraint[], most: number): Model {
  const starts = [0]
  for (const { cells } of constraints) starts.push((starts.at(-1) ?? 0) + cells.length)
  const model = highs.createModel({
    numCols: unknown.length,
    numRows: constraints.length,
    colCost: new Float64Array(unknown.length),
    colLower: unknown.map(({ least }) => least),
    colUpper: unknown.map((cell) => cell.most ?? most),
    rowLower: constraints.map(({ lower }) => lower),
    rowUpper: constraints.map(({ upper }) => upper),
    matrix: {
      format: 'csr',
      numRows: constraints.length,
      numCols: unknown.length,
      starts,
      indices: constraints.flatMap(({ cells }) => cells),
      values: constraints.flatMap(({ times }) => times),
    },
  })
  // Primal simplex goes on from the last corner when only the question changes.
  model.options.set({ output_flag: false, presolve: 'off', simplex_strategy: 4 })
  return model
}

/** A world as whole counts, when it is one: every constraint is checked in whole numbers, so that a witness does not rest on the solver. */
export function wholeWorld(world: World, unknown: readonly Unknown[], constraints: readonly Constraint[]): World | null {
  const whole = world.map(Math.round)
  const fits = constraints.every(({ cells, times, lower, upper }) => {
    let sum = 0
    for (const [at, cell] of cells.entries()) sum += (whole[cell] ?? 0) * (times[at] ?? 0)
    return sum >= lower && sum <= upper
  })
  return fits && unknown.every(({ least, most }, at) => (whole[at] ?? 0) >= least && (whole[at] ?? 0) <= (most ?? Number.POSITIVE_INFINITY))
    ? whole
    : null
}
