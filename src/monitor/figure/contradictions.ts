import type { CsvProblem } from '../../platform/csv/csv-problem.ts'
import type { Unit } from '../indicator/definition.ts'
import type { Printed } from './figure.ts'
import type { FigureRow } from './figure-row.ts'

/** The most a share can be. */
const most: Partial<Record<Unit, number>> = { percent: 100, per_mille: 1000, per_1000_births: 1000 }
/** Units that may lie before birth, such as month -9. */
const mayBeNegative: readonly Unit[] = ['months', 'weeks', 'days']
/** Units of a mean, whose numerator is a sum and may well be larger than the number of clients. */
const means: readonly Unit[] = ['days', 'weeks', 'months', 'years', 'euro']

/** What the cells of one row say that cannot all be true. A contradiction inside a source is not one: that is imported as `disputed`, with its remark. */
export function contradictions(row: FigureRow): CsvProblem[] {
  const problems: CsvProblem[] = []
  const problem = (column: string, code: string, value = '', hint?: string) => {
    problems.push({ line: row.line, column, code, value, ...(hint === undefined ? {} : { hint }) })
  }
  const numbers = { value: row.value, range_min: row.rangeMin, range_max: row.rangeMax }
  for (const [column, number] of Object.entries(numbers)) {
    if (number === null) continue
    const top = most[row.unit]
    if (top !== undefined && number.value > top) problem(column, 'above_whole', text(number), String(top))
    if (number.value < 0 && !mayBeNegative.includes(row.unit)) problem(column, 'negative', text(number))
  }
  if ((row.rangeMin === null) !== (row.rangeMax === null)) problem(row.rangeMin === null ? 'range_min' : 'range_max', 'range_incomplete')
  if (row.rangeMin !== null && row.rangeMax !== null && row.rangeMin.value > row.rangeMax.value)
    problem('range_max', 'range_reversed', text(row.rangeMax), text(row.rangeMin))
  if (row.numerator !== null && row.denominator !== null && row.numerator.value > row.denominator.value && !means.includes(row.unit))
    problem('numerator', 'numerator_above_denominator', text(row.numerator), text(row.denominator))
  if (row.denominator?.value === 0 && row.value !== null && row.unit === 'percent') problem('denominator', 'denominator_zero', '0')
  const hasNumber = row.value !== null || row.rangeMin !== null
  const states = row.state === 'known' || row.state === 'disputed'
  if (states && !hasNumber) problem('value', 'value_missing', '', row.state)
  if (!states && (hasNumber || row.numerator !== null || row.denominator !== null)) problem('state', 'value_with_reason', row.state)
  if (row.state === 'disputed' && row.remark === null) problem('remark', 'remark_missing')
  return problems
}

function text({ value, decimals }: Printed): string {
  return value.toFixed(decimals)
}
