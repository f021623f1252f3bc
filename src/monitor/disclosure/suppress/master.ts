import type { Highs } from 'highs'
import type { Block } from './block.ts'
import type { Cut } from './separate.ts'

/** The program that chooses which cells to hide, as far as it has been told what every protection needs. Must be disposed of. */
export interface Master {
  learn(cut: Cut): void
  /** From here on a cell is hidden or not, with nothing between. */
  decide(): void
  /** The cheapest choice that satisfies every cut, but for `slack`, by cell of the block, with what all choices cost at the least; stops at `seconds`. */
  choose(seconds: number, known: ReadonlySet<number>): { shares: readonly number[]; bound: number }
  dispose(): void
}

export function openMaster(highs: Highs, { cells }: Block, prices: ReadonlyMap<number, number>, slack: number): Master {
  const open = [...prices.keys()]
  const column = new Map(open.map((cell, at) => [cell, at]))
  const model = highs.createModel({
    numCols: open.length,
    numRows: 0,
    colCost: [...prices.values()],
    colLower: new Float64Array(open.length),
    colUpper: new Float64Array(open.length).fill(1),
    rowLower: [],
    rowUpper: [],
    matrix: { format: 'csr', numRows: 0, numCols: open.length, starts: [0], indices: [], values: [] },
  })
  model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: slack })
  const { optimal, timeLimit } = highs.constants.modelStatus
  let decides = false

  return {
    learn({ cells: own, times, atLeast }) {
      model.addRow(atLeast, highs.infinity, { indices: own.map((cell) => column.get(cell) ?? 0), values: times })
    },
    decide() {
      decides = true
      const { integer } = highs.constants.variableType
      model.changeColsIntegrality({ kind: 'range', from: 0, to: open.length - 1 }, new Int32Array(open.length).fill(integer))
    },
    choose(seconds, known) {
      model.options.set({ time_limit: Math.max(0.05, seconds) + model.getRunTime() })
      if (decides) model.setSolution({ colValue: open.map((cell) => (known.has(cell) ? 1 : 0)) })
      const { modelStatus } = model.run()
      if (modelStatus !== optimal && modelStatus !== timeLimit) throw new Error(`the solver could not choose (${modelStatus})`)
      const { colValue } = model.getSolution()
      const shares = cells.map((_, cell) => colValue[column.get(cell) ?? -1] ?? 0)
      const bound = decides ? Number(model.info.get('mip_dual_bound')) : modelStatus === optimal ? model.getObjectiveValue() : 0
      return { shares, bound }
    },
    dispose: () => model.dispose(),
  }
}
