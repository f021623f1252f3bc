import type { Highs } from 'highs'

/** Sums over counts that nobody wrote down: `times` each, adding up to `sum`; of sums that contradict each other the heavier one stands. */
export interface SumOfUnknown {
  readonly terms: readonly (readonly [unknown: number, times: number])[]
  readonly sum: number
  readonly weight: number
}

/** A count for each unknown, and the sums, by index, that do not hold with them. */
export interface Filling {
  readonly counts: readonly number[]
  readonly broken: readonly number[]
}

/** How long whole counts are looked for where fractions come up first, in seconds. */
const patience = 5

/** Some whole counts from zero that make these sums hold, all of them unless they contradict each other. */
export function fillCounts(highs: Highs, unknown: number, sums: readonly SumOfUnknown[]): Filling {
  if (unknown === 0 || sums.length === 0) return { counts: new Array<number>(unknown).fill(0), broken: [] }
  const size = unknown + 2 * sums.length
  const most = 10 + 10 * sums.reduce((all, { sum }) => all + Math.abs(sum), 0)
  const entries = sums.map(({ terms }, at) => [...terms, [unknown + 2 * at, 1] as const, [unknown + 2 * at + 1, -1] as const])
  const starts = [0]
  for (const row of entries) starts.push((starts.at(-1) ?? 0) + row.length)
  const model = highs.createModel({
    numCols: size,
    numRows: sums.length,
    colCost: [...new Array<number>(unknown).fill(0), ...sums.flatMap(({ weight }) => [weight, weight])],
    colLower: new Float64Array(size),
    colUpper: new Float64Array(size).fill(most),
    rowLower: sums.map(({ sum }) => sum),
    rowUpper: sums.map(({ sum }) => sum),
    matrix: {
      format: 'csr',
      numRows: sums.length,
      numCols: size,
      starts,
      indices: entries.flatMap((row) => row.map(([column]) => column)),
      values: entries.flatMap((row) => row.map(([, times]) => times)),
    },
  })
  model.options.set({ output_flag: false, time_limit: patience })
  try {
    model.run()
    let found = model.getSolution().colValue
    if (found.slice(0, unknown).some((value) => Math.abs(value - Math.round(value)) > 1e-6)) {
      model.changeColsIntegrality({ kind: 'range', from: 0, to: size - 1 }, new Int32Array(size).fill(highs.constants.variableType.integer))
      model.run()
      found = model.getSolution().colValue
    }
    const counts = Array.from({ length: unknown }, (_, at) => Math.max(0, Math.round(found[at] ?? 0)))
    // Checked in whole numbers: what is returned does not rest on the solver.
    const broken = sums.flatMap(({ terms, sum }, at) => {
      const reached = terms.reduce((all, [cell, times]) => all + times * (counts[cell] ?? 0), 0)
      return reached === sum ? [] : [at]
    })
    return { counts, broken }
  } finally {
    model.dispose()
  }
}
