/** One line of the result: a median, what it is compared to, and whether it stays on the right side of its line. */
export interface Row {
  what: string
  figure: string
  comparedTo: string
  line: string
  passed: boolean | null
  /** The decision by which we live with a line that is not kept, for as long as it is not missed by more than that says. */
  decided?: string
}

/** Whether this row is a fault: a line that is not kept, and no decision says so. */
export const isFault = ({ passed, decided }: Row) => passed === false && decided === undefined

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** The value that this share of the values does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

/** Milliseconds one run of `work` takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

export const ms = (value: number) => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`
export const times = (value: number) => `${value.toFixed(2)} x`

export function print(rows: readonly Row[]): void {
  const header = { what: 'measure', figure: 'median', comparedTo: 'beside', line: 'line' }
  const widths = (['what', 'figure', 'comparedTo', 'line'] as const).map((key) =>
    Math.max(...[header, ...rows].map((row) => row[key].length)),
  )
  const text = (row: typeof header, verdict: string) =>
    `${[row.what, row.figure, row.comparedTo, row.line].map((cell, index) => cell.padEnd(widths[index] ?? 0)).join('  ')}  ${verdict}`
  const verdicts = { true: 'passed', false: 'NOT PASSED', null: '' }
  const verdictOf = ({ passed, decided }: Row) =>
    passed === false && decided !== undefined ? `NOT KEPT, ${decided}` : verdicts[`${passed}`]
  process.stdout.write(`${text(header, '')}\n${rows.map((row) => text(row, verdictOf(row))).join('\n')}\n`)
}
