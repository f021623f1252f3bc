import type { Highs } from 'highs'

export interface RoundingCell {
  readonly count: number
  readonly weight: number
}

/** Terms that add up to zero. */
export type RoundingRow = readonly { readonly column: number; readonly times: number }[]

/** Steps of the base above the multiple below each count: 0 or 1, and others only for those who must go further. */
export interface RoundingSteps {
  readonly steps: readonly number[]
  readonly proven: boolean
}

/** A cell that must go beyond its nearest multiples pays as much as a hundred that need not. */
const furtherPrice = 100

/** The steps that move the counts least; null when there are none, or none were found in time. */
export function solveRounding(
  highs: Highs,
  cells: readonly RoundingCell[],
  rows: readonly RoundingRow[],
  base: number,
  seconds: number,
  further: boolean,
): RoundingSteps | null {
  const size = cells.length
  const width = further ? 3 * size : size
  const model = highs.createModel(modelOf(highs, cells, rows, base, further))
  try {
    model.options.set({ output_flag: false, time_limit: seconds, mip_rel_gap: 0 })
    model.changeColsIntegrality({ kind: 'range', from: 0, to: width - 1 }, new Int32Array(width).fill(highs.constants.variableType.integer))
    const { modelStatus } = model.run()
    if (model.info.get('primal_solution_status') !== highs.constants.solutionStatus.feasible) return null
    const { colValue } = model.getSolution()
    const steps = cells.map((_, at) => Math.round((colValue[at] ?? 0) + (colValue[size + at] ?? 0) - (colValue[2 * size + at] ?? 0)))
    return { steps, proven: modelStatus === highs.constants.modelStatus.optimal }
  } finally {
    model.dispose()
  }
}

/** Columns: the step up; with `further` also steps beyond it, up and then down. */
function modelOf(
  highs: Highs,
  cells: readonly RoundingCell[],
  rows: readonly RoundingRow[],
  base: number,
  further: boolean,
): Parameters<Highs['createModel']>[0] {
  const size = cells.length
  const width = further ? 3 * size : size
  const below = cells.map(({ count }) => Math.floor(count / base))
  const entries = rows.map((row) => {
    const shifted = (by: number, sign: number) => row.map(({ column, times }) => [by + column, sign * times] as const)
    return further ? [...shifted(0, 1), ...shifted(size, 1), ...shifted(2 * size, -1)] : shifted(0, 1)
  })
  const starts = [0]
  for (const row of entries) starts.push((starts.at(-1) ?? 0) + row.length)
  const sums = rows.map((row) => -row.reduce((sum, { column, times }) => sum + times * (below[column] ?? 0), 0))
  const weights = cells.map(({ weight }) => Math.max(weight, 1e-3))
  // Up instead of down moves the count by so much more, or less.
  const up = cells.map(({ count }, at) => (weights[at] ?? 1) * (base - 2 * (count % base)))
  const beyond = weights.map((weight) => weight * base * furtherPrice)
  const once = cells.map(({ count }) => (count % base === 0 ? 0 : 1))
  return {
    numCols: width,
    numRows: rows.length,
    colCost: further ? [...up, ...beyond, ...beyond] : up,
    colLower: new Float64Array(width),
    colUpper: further ? [...once, ...cells.map(() => highs.infinity), ...below] : once,
    rowLower: sums,
    rowUpper: sums,
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: width,
      starts,
      indices: entries.flatMap((row) => row.map(([column]) => column)),
      values: entries.flatMap((row) => row.map(([, times]) => times)),
    },
  }
}
