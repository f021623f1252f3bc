import { apartBy, dividedBy } from './bounds.ts'
import { areaTerm, contradiction, nameTerm, type Rule, severityOf } from './comparison.ts'
import { sameBorders } from './denominators.ts'
import type { Measured } from './measured.ts'
import { plausibleChange, populationOf } from './populations.ts'

/** Count and percentage of a series should grow by about the same factor: what is left over is the growth of the denominator. */
export const growth: Rule = ({ indicators, areas }) => {
  const both = [...indicators].flatMap(([code, figures]) => (populationOf(code) === null ? [] : figures.filter(impliesWhole)))
  return [...Map.groupBy(both, ({ indicator, area, source }) => `${indicator} ${area} ${source}`).values()].flatMap((series) => {
    const inOrder = series.toSorted((one, other) => (one.year ?? 0) - (other.year ?? 0))
    return inOrder.flatMap((later, at) => {
      const earlier = inOrder[at - 1]
      if (earlier === undefined || earlier.year === later.year || !isJump(earlier, later) || !sameBorders(earlier, later, areas)) return []
      const { count, value } = later
      if (count === null || value === null || earlier.count === null || earlier.value === null) return []
      const involved = [earlier, later]
      return [
        contradiction('growth_differs', severityOf(involved, 'medium'), involved, {
          name: nameTerm(later),
          wholeArea: areaTerm(later),
          first: { kind: 'factor', bounds: dividedBy(count, earlier.count) },
          second: { kind: 'factor', bounds: dividedBy(value, earlier.value) },
          part: { kind: 'count', bounds: earlier.whole ?? count },
          whole: { kind: 'count', bounds: later.whole ?? count },
        }),
      ]
    })
  })
}

function impliesWhole({ whole, count, value, denominator, year }: Measured): boolean {
  return whole !== null && count !== null && value !== null && denominator === null && year !== null
}

function isJump(one: Measured, other: Measured): boolean {
  const population = populationOf(one.indicator)
  if (one.whole === null || other.whole === null || population === null) return false
  const years = Math.abs((one.year ?? 0) - (other.year ?? 0))
  return apartBy(one.whole, other.whole) > plausibleChange(population, years, one.whole.low, other.whole.low)
}
