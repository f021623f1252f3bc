import type { AreaTree } from '../../area/area-tree.ts'
import { apartBy, type Bounds } from './bounds.ts'
import { areaTerm, contradiction, countTerm, type Rule, severityOf } from './comparison.ts'
import type { Contradiction } from './contradiction.ts'
import type { Measured } from './measured.ts'
import { betweenRegistrations, isDescribed, plausibleChange, ratioBetween } from './populations.ts'
import { areInWords, isAsShipped, isOwn, peopleOf } from './told.ts'

/** Figures of one area that state or imply whom they were counted among, year by year. */
export const denominators: Rule = ({ indicators, areas }) => {
  const measured = [...indicators.values()].flatMap((figures) => figures.filter(({ whole, year }) => whole !== null && year !== null))
  const ownPeople = new Set(measured.filter(isOwn).map(peopleOf))
  const counted = measured.filter((figure) => {
    const people = peopleOf(figure)
    // Words compare only what an installation defines; of those that ship our rules say what is known.
    return people !== null && (!areInWords(people) || ownPeople.has(people))
  })
  return [...Map.groupBy(counted, ({ area }) => area).values()].flatMap((own) => {
    const odd = new Set<Measured>()
    const sameYear = [...Map.groupBy(own, ({ year }) => year).values()].flatMap((year) => withinYear(year, odd))
    const others = own.filter((figure) => !odd.has(figure))
    return [...sameYear, ...acrossYears(others, areas)]
  })
}

/** Beyond all slack by this much, it is more than another way of counting. */
const far = 1.15

/**
 * How many times further apart than they may be the denominators of two figures are; 1 and less is fine. Within one year they are the same
 * people (or mothers and their children), between years there are births and chance.
 */
function excess(one: Measured, other: Measured): number {
  const [first, second] = [peopleOf(one), peopleOf(other)]
  if (first !== null && areInWords(first) && !isOwn(one) && !isOwn(other)) return 0
  if (!isSameTotal(one, other) && [one, other].some(printsTotalOfItsOwn)) return 0
  if (first === null || second === null || one.whole === null || other.whole === null) return 0
  const ratio = ratioBetween(first, second)
  if (ratio === null) return 0
  const expected: Bounds = { low: one.whole.low * ratio.low, high: one.whole.high * ratio.high }
  const years = Math.abs((one.year ?? 0) - (other.year ?? 0))
  const allowed = years === 0 ? betweenRegistrations : plausibleChange(first, years, one.whole.low, other.whole.low)
  return apartBy(expected, other.whole) / allowed
}

/** The definition leaves the total to the source, and the source prints it: it is held against that source's other years only. */
function printsTotalOfItsOwn(figure: Measured): boolean {
  return figure.denominator !== null && isAsShipped(figure) && !isDescribed(figure.indicator)
}

function isSameTotal(one: Measured, other: Measured): boolean {
  return one.indicator === other.indicator && one.source === other.source
}

/** One finding for each figure with those it does not fit, the one that fits fewest first; who is odd among several stays out of the comparison of years. */
function withinYear(figures: readonly Measured[], odd: Set<Measured>): Contradiction[] {
  const found: Contradiction[] = []
  let left = figures
  for (;;) {
    const worst = left
      .map((figure) => ({ figure, against: left.filter((other) => excess(figure, other) > 1) }))
      .map((each) => ({ ...each, gaps: each.against.map((other) => excess(each.figure, other)) }))
      .toSorted((one, other) => other.against.length - one.against.length || total(other.gaps) - total(one.gaps))[0]
    if (worst === undefined || worst.against.length === 0) return found
    const involved = [worst.figure, ...worst.against]
    const severity = severityOf(involved, Math.max(...worst.gaps) > far ? 'high' : 'medium')
    found.push(contradiction('denominators_differ', severity, involved, termsOf(worst.figure, worst.against)))
    // Of two that differ neither is the odd one out.
    if (worst.against.length > 1) odd.add(worst.figure)
    left = left.filter((figure) => figure !== worst.figure)
  }
}

function total(gaps: readonly number[]): number {
  return gaps.reduce((sum, gap) => sum + gap, 0)
}

/** Figures that are linked by a jump, directly or through others; the growth of one series is told by `growth.ts`. */
function acrossYears(figures: readonly Measured[], areas: AreaTree): Contradiction[] {
  const jumps = new Map(
    figures.map((figure) => [
      figure,
      figures.filter(
        (other) => other.year !== figure.year && !isSeries(figure, other) && excess(figure, other) > 1 && sameBorders(figure, other, areas),
      ),
    ]),
  )
  const done = new Set<Measured>()
  return figures.flatMap((figure) => {
    if (done.has(figure) || jumps.get(figure)?.length === 0) return []
    const together: Measured[] = []
    const front = [figure]
    for (let each = front.pop(); each !== undefined; each = front.pop()) {
      if (done.has(each)) continue
      done.add(each)
      together.push(each)
      front.push(...(jumps.get(each) ?? []))
    }
    const involved = together.toSorted((one, other) => (one.year ?? 0) - (other.year ?? 0))
    const [first, ...others] = involved
    if (first === undefined) return []
    return [contradiction('denominators_jump', severityOf(involved, 'medium'), involved, termsOf(first, others))]
  })
}

function isSeries(one: Measured, other: Measured): boolean {
  return one.indicator === other.indicator && one.denominator === null && other.denominator === null
}

/** No municipality went up into this area between the two years. */
export function sameBorders(one: Measured, other: Measured, areas: AreaTree): boolean {
  const [from, until] = [one.year ?? 0, other.year ?? 0].toSorted((a, b) => a - b)
  return !areas.all.some(
    ({ successor, untilYear }) => successor === one.area && untilYear !== null && untilYear >= (from ?? 0) && untilYear < (until ?? 0),
  )
}

function termsOf(first: Measured, others: readonly Measured[]) {
  const wholes = others.flatMap(({ whole }) => whole ?? [])
  const least = Math.min(...wholes.map(({ low }) => low))
  const most = Math.max(...wholes.map(({ high }) => high))
  return {
    wholeArea: areaTerm(first),
    first: countTerm(first.whole ?? { low: 0, high: 0 }),
    second: countTerm({ low: least, high: most }),
  }
}
