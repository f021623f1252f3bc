import { apartBy, dividedBy } from './bounds.ts'
import { areaTerm, contradiction, nameTerm, type Rule, severityOf } from './comparison.ts'
import { sameBorders } from './denominators.ts'
import type { Measured } from './measured.ts'
import { plausibleChange } from './populations.ts'
import { areInWords, peopleOf } from './told.ts'

/** Count and percentage of a series should grow by about the same factor: what is left over is the growth of the denominator. */
export const growth: Rule = ({ indicators, areas }) => {
  const both = [...indicators.values()].flatMap((figures) => figures.filter((figure) => impliesWhole(figure) && isOfKnownPeople(figure)))
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

/** How many more there can be in a year is known of these only. */
function isOfKnownPeople(figure: Measured): boolean {
  const people = peopleOf(figure)
  return people !== null && !areInWords(people)
}

function impliesWhole({ whole, count, value, denominator, year }: Measured): boolean {
  return whole !== null && count !== null && value !== null && denominator === null && year !== null
}

function isJump(one: Measured, other: Measured): boolean {
  const people = peopleOf(one)
  if (one.whole === null || other.whole === null || people === null || people !== peopleOf(other)) return false
  const years = Math.abs((one.year ?? 0) - (other.year ?? 0))
  return apartBy(one.whole, other.whole) > plausibleChange(people, years, one.whole.low, other.whole.low)
}
