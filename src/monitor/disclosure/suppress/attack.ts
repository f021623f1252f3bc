import type { Highs } from 'highs'
import type { Block } from './block.ts'

/** By how much each cell of the block is supposed to be another count than it is. */
export type Supposition = readonly number[]

/** A reader's linear program over one block, kept warm between questions. Must be disposed of. */
export interface Attack {
  /** What a reader pays to suppose one more or one less in each cell; null: she cannot, it is printed. */
  price(prices: readonly (number | null)[]): void
  /** The cheapest supposition in which this sensitive cell is as large as it must be able to be; null when there is none. */
  suppose(cell: number): Supposition | null
  /** The same in whole numbers, as a reader knows that counts are; takes much longer where fractions come up. */
  supposeWhole(cell: number): Supposition | null
  /** The supposition that makes these cells as large as can be together, some more than others by turns, whatever it costs. */
  supposeMost(cells: Iterable<number>, turn: number): Supposition | null
  dispose(): void
}

/** What the solver may be off. */
const tolerance = 1e-6

export function openAttack(highs: Highs, block: Block): Attack {
  const { cells } = block
  const size = cells.length
  // To the solver a bound, to the reader none: a hundred times everything.
  const most = 10_000 + 100 * cells.reduce((sum, { count, need }) => sum + count + need, 0)
  const { constants } = highs
  const model = highs.createModel(modelOf(block, most))
  model.options.set({ output_flag: false, presolve: 'off' })
  const all = { kind: 'range', from: 0, to: 2 * size - 1 } as const
  const whole = new Int32Array(2 * size).fill(constants.variableType.integer)
  let current: readonly (number | null)[] = []

  function bound(cell: number, up: readonly [number, number], down: readonly [number, number]): void {
    model.changeColBounds(cell, ...up)
    model.changeColBounds(size + cell, ...down)
  }
  function solution(strategy: 'dual' | 'primal'): Supposition | null {
    model.options.set('simplex_strategy', strategy === 'dual' ? 1 : 4)
    if (model.run().modelStatus !== constants.modelStatus.optimal) return null
    const { colValue } = model.getSolution()
    return cells.map((_, cell) => settled((colValue[cell] ?? 0) - (colValue[size + cell] ?? 0)))
  }
  function wholeSolution(): Supposition | null {
    const first = solution('dual')
    if (first === null || first.every(Number.isInteger)) return first
    model.changeColsIntegrality(all, whole)
    const second = solution('dual')
    model.clearIntegrality()
    return second
  }
  function asked(cell: number, solve: () => Supposition | null): Supposition | null {
    const { need = 0, below = 0 } = cells[cell] ?? {}
    bound(cell, [need, most], [0, 0])
    const found = solve()
    bound(cell, [0, most], [0, below])
    return found
  }

  return {
    price(prices) {
      current = prices
      model.changeColsCost(
        all,
        [...prices, ...prices].map((price) => price ?? 0),
      )
      const upper = [
        ...prices.map((price) => (price === null ? 0 : most)),
        ...prices.map((price, at) => (price === null ? 0 : (cells[at]?.below ?? 0))),
      ]
      model.changeColsBounds(all, new Float64Array(2 * size), upper)
    },
    suppose: (cell) => asked(cell, () => solution('dual')),
    supposeWhole: (cell) => asked(cell, wholeSolution),
    supposeMost(wanted, turn) {
      const gains = new Float64Array(2 * size)
      for (const cell of wanted) {
        // Together they may not be able to grow at all, as their total is printed; half of them can.
        const gain = scattered(cell + 1, turn)
        gains[cell] = -gain
        gains[size + cell] = gain
      }
      model.changeColsCost(all, gains)
      const found = solution('primal')
      model.changeColsCost(
        all,
        [...current, ...current].map((price) => price ?? 0),
      )
      return found
    },
    dispose: () => model.dispose(),
  }
}

/** Columns: one more in each cell, then one less in each cell. */
function modelOf({ cells, rows }: Block, most: number): Parameters<Highs['createModel']>[0] {
  const size = cells.length
  const entries = rows.map(({ terms }) => [...terms, ...terms.map(([cell, times]) => [size + cell, -times] as const)])
  const starts = [0]
  for (const row of entries) starts.push((starts.at(-1) ?? 0) + row.length)
  return {
    numCols: 2 * size,
    numRows: rows.length,
    colCost: new Float64Array(2 * size),
    colLower: new Float64Array(2 * size),
    colUpper: [...cells.map(() => most), ...cells.map(({ below }) => below)],
    rowLower: rows.map(({ atLeast }) => atLeast),
    rowUpper: rows.map(({ atMost }) => atMost),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: 2 * size,
      starts,
      indices: entries.flatMap((row) => row.map(([column]) => column)),
      values: entries.flatMap((row) => row.map(([, times]) => times)),
    },
  }
}

function settled(value: number): number {
  const nearest = Math.round(value)
  return Math.abs(value - nearest) < tolerance ? nearest : value
}

/** From 0 to 1, as if by chance, the same every time. */
function scattered(cell: number, turn: number): number {
  return ((Math.imul(cell, 2_654_435_761) ^ Math.imul(turn, 1_597_334_677)) >>> 0) / 2 ** 32
}
