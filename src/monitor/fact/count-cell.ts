import { countedRemark } from '../figure/counted-remark.ts'
import type { Printed } from '../figure/figure.ts'
import { findIndicator } from '../indicator/catalogue.ts'
import type { Unit } from '../indicator/definition.ts'
import { counted } from './column.ts'
import type { Histogram } from './counts-by-area.ts'

export interface Summary {
  cases: number
  total: number
  mean: number
  median: number
  /** The value that nine in ten cases do not exceed. */
  ninetieth: number
}

/** Mean and ranks of a histogram; the median of an even number of cases is the lower of the two in the middle. */
export function summarise(histogram: Histogram): Summary {
  const values = [...histogram].filter(([, weight]) => weight > 0).sort(([a], [b]) => a - b)
  const cases = values.reduce((sum, [, weight]) => sum + weight, 0)
  const total = values.reduce((sum, [value, weight]) => sum + value * weight, 0)
  const rank = (share: number) => {
    let seen = 0
    for (const [value, weight] of values) {
      seen += weight
      if (seen >= Math.ceil(cases * share)) return value
    }
    return 0
  }
  return { cases, total, mean: cases === 0 ? 0 : total / cases, median: rank(0.5), ninetieth: rank(0.9) }
}

/** One number of the monitor, with everything that travels with it. */
export interface CountCell {
  indicator: string
  value: Printed
  unit: Unit
  numerator: number | null
  denominator: number | null
  n: number | null
  remark: string | null
}

/** Of which indicator the counted children or starts are the numerator, and which code the bare count goes by. */
const ofChildrenBorn = new Map([
  ['8a', '8a'],
  ['8b', '8b-aantal'],
  ['8c', '8c-aantal'],
  ['8bc', '8bc'],
  ['8d', '8d'],
])

/**
 * The numbers of one indicator, area and year: a count, a share in percent with one decimal, or days as mean, median and ninetieth
 * percentile. Of children born the percentage, where the store knows how many were; otherwise the count, with the reason.
 */
export function countCells(indicator: string, histogram: Histogram, surroundings: { births: number | null }): CountCell[] {
  const { cases, total, mean, median, ninetieth } = summarise(histogram)
  const counting = counted[indicator as keyof typeof counted]
  if (counting === 'share') return [share(indicator, total, cases)]
  if (counting === 'days') {
    const days = (code: string, value: number, decimals: number, remark: string | null): CountCell => ({
      ...count(code, value, remark),
      value: { value: Math.round(value * 10 ** decimals) / 10 ** decimals, decimals },
      unit: 'days',
      n: cases,
    })
    const of = indicator === '12' ? 'starts' : 'families'
    const average = days(indicator, mean, 1, countedRemark({ kind: 'mean', of, cases, median, ninetieth }, 'nl'))
    if (indicator !== '12') return [average]
    return [average, days('12-mediaan', median, 0, null), days('12-negentig', ninetieth, 0, null)]
  }
  const code = ofChildrenBorn.get(indicator)
  if (code === undefined) return [count(indicator, total, null)]
  const bare = count(code, total, null)
  const { births } = surroundings
  if (births !== null && births >= total && births > 0) return [share(indicator, total, births), ...(code === indicator ? [] : [bare])]
  return [{ ...bare, remark: countedRemark(births === null ? { kind: 'births_unknown' } : { kind: 'births_fewer', births }, 'nl') }]
}

const count = (indicator: string, value: number, remark: string | null): CountCell => ({
  indicator,
  value: { value, decimals: 0 },
  unit: 'count',
  numerator: null,
  denominator: null,
  n: null,
  remark,
})

const share = (indicator: string, numerator: number, denominator: number): CountCell => ({
  ...count(indicator, 0, null),
  value: { value: Math.round((1000 * numerator) / denominator) / 10, decimals: 1 },
  unit: findIndicator(indicator)?.unit ?? 'percent',
  numerator,
  denominator,
})
