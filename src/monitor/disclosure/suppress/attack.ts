import type { Highs } from 'highs'
import type { Block } from './block.ts'

/** By how much each cell of the block is supposed to be another count than it is; whole numbers. */
export type Supposition = readonly number[]

/** A reader's linear program over one block, kept warm between questions. Must be disposed of. */
export interface Attack {
  /** What a reader pays to suppose one more or one less in this cell; null: she cannot, it is printed. */
  price(cell: number, price: number | null): void
  /** The cheapest supposition in which this sensitive cell is as large as it must be able to be; null when there is none. */
  suppose(cell: number): Supposition | null
  dispose(): void
}

export function openAttack(highs: Highs, { cells, rows }: Block): Attack {
  const size = cells.length
  const { infinity, constants } = highs
  const columns = [...cells.keys()].map((cell) => [cell, size + cell] as const)
  const entries = rows.map(({ terms }) => [...terms, ...terms.map(([cell, times]) => [size + cell, -times] as const)])
  const starts = [0]
  for (const row of entries) starts.push((starts.at(-1) ?? 0) + row.length)
  const model = highs.createModel({
    numCols: 2 * size,
    numRows: rows.length,
    colCost: new Float64Array(2 * size),
    colLower: new Float64Array(2 * size),
    colUpper: Float64Array.from({ length: 2 * size }, (_, column) => (column < size ? infinity : (cells[column - size]?.below ?? 0))),
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
  })
  model.options.set({ output_flag: false, presolve: 'off' })
  const all = { kind: 'range', from: 0, to: 2 * size - 1 } as const
  const whole = new Int32Array(2 * size).fill(constants.variableType.integer)

  function bound(cell: number, up: readonly [number, number], down: readonly [number, number]): void {
    model.changeColBounds(cell, ...up)
    model.changeColBounds(size + cell, ...down)
  }

  function solution(): Supposition | null {
    if (model.run().modelStatus !== constants.modelStatus.optimal) return null
    const { colValue } = model.getSolution()
    return columns.map(([up, down]) => (colValue[up] ?? 0) - (colValue[down] ?? 0))
  }

  /** A reader knows that counts are whole; the corners of most tables are whole by themselves, those of others are asked for. */
  function wholeSolution(): Supposition | null {
    const first = solution()
    if (first === null || first.every(isWhole)) return first?.map(Math.round) ?? null
    model.changeColsIntegrality(all, whole)
    const second = solution()
    model.clearIntegrality()
    return second?.map(Math.round) ?? null
  }

  return {
    price(cell, price) {
      const open = price !== null
      bound(cell, [0, open ? infinity : 0], [0, open ? (cells[cell]?.below ?? 0) : 0])
      model.changeColCost(cell, price ?? 0)
      model.changeColCost(size + cell, price ?? 0)
    },
    suppose(cell) {
      const { need = 0, below = 0 } = cells[cell] ?? {}
      bound(cell, [need, infinity], [0, 0])
      const found = wholeSolution()
      bound(cell, [0, infinity], [0, below])
      return found
    },
    dispose: () => model.dispose(),
  }
}

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < 1e-6
}
