import type { Printed } from '../figure/figure.ts'
import type { Unit } from '../indicator/definition.ts'
import { type Bounds, dividedBy, exactly, isApart, isBelow, rounded, times } from './bounds.ts'
import { contradiction, countTerm, existsIn, nameTerm, type Rule, valueTerm } from './comparison.ts'
import type { Contradiction } from './contradiction.ts'
import { type Measured, plain, roughly, wholeOf } from './measured.ts'

/** Units that may lie before birth, such as month -9. */
const mayBeNegative: readonly Unit[] = ['months', 'weeks', 'days']
/** Units of a mean, whose numerator is a sum and may well be larger than the number of people. */
const means: readonly Unit[] = ['days', 'weeks', 'months', 'years', 'euro', 'euro_per_month', 'euro_per_year']

/** What the numbers of one figure say that cannot all be so. */
export const withinFigure: Rule = ({ figures, areas }) =>
  figures.flatMap((figure) => [
    ...aboveHundred(figure),
    ...belowZero(figure),
    ...numeratorAboveDenominator(figure),
    ...countAndShare(figure),
    ...impossibleShare(figure),
    ...outsideRange(figure),
    ...areaNotThere(figure, areas.find(figure.area)),
  ])

function aboveHundred(figure: Measured): Contradiction[] {
  const top = wholeOf[figure.unit]
  const value = figure.given.value
  if (top === undefined || value === null || value.value <= top) return []
  return [
    contradiction('above_hundred', 'high', [figure], { name: nameTerm(figure), first: valueTerm(figure), second: countTerm(exactly(top)) }),
  ]
}

function belowZero(figure: Measured): Contradiction[] {
  if (mayBeNegative.includes(figure.unit)) return []
  const { value, numerator, denominator } = figure.given
  const below = [value?.value ?? null, plain(numerator), plain(denominator)].find((number) => number !== null && number < 0)
  if (below === undefined || below === null) return []
  return [contradiction('below_zero', 'high', [figure], { name: nameTerm(figure), first: countTerm(exactly(below)) })]
}

function numeratorAboveDenominator(figure: Measured): Contradiction[] {
  const { count, denominator, unit } = figure
  if (count === null || denominator === null || means.includes(unit) || !isBelow(denominator, count)) return []
  return [
    contradiction('numerator_above_denominator', 'high', [figure], {
      name: nameTerm(figure),
      first: countTerm(count, plain(figure.given.numerator)),
      second: countTerm(denominator, plain(figure.given.denominator)),
    }),
  ]
}

/** The share that count and denominator give, against the share that is printed. */
function countAndShare(figure: Measured): Contradiction[] {
  const { count, denominator, unit, value, given } = figure
  const top = wholeOf[unit]
  if (top === undefined || count === null || denominator === null || denominator.low <= 0 || isBelow(denominator, count)) return []
  const share = times(dividedBy(count, denominator), top)
  const printed = given.value
  if (printed === null) return []
  const strict = rounded(printed.value, 10 ** -printed.decimals)
  if (value !== null && !isApart(share, value)) return []
  if (value === null && (!isInWords(figure) || !isApart(share, strict))) return []
  const gap = Math.max(share.low - strict.high, strict.low - share.high)
  const terms = {
    name: nameTerm(figure),
    first: countTerm(count, plain(given.numerator)),
    second: countTerm(denominator, plain(given.denominator)),
    third: { kind: 'bounds', bounds: share, unit },
    part: valueTerm(figure),
  } as const
  const near = value === null ? gap <= printed.value / 10 : gap <= 10 ** -printed.decimals
  if (near) return [contradiction('rounded_share', 'low', [figure], terms)]
  return [contradiction('count_and_share', gap > strict.high / 4 ? 'high' : 'medium', [figure], terms)]
}

function isInWords({ given }: Measured): boolean {
  return roughly.some((word) => given.qualifiers.includes(word))
}

/** Of so many answers only certain percentages can come: no whole number of people gives the printed one. */
function impossibleShare(figure: Measured): Contradiction[] {
  const { value, unit, given } = figure
  const top = wholeOf[unit]
  const n = figure.denominator ?? figure.n
  if (top === undefined || value === null || given.value === null || n === null || n.low < 1) return []
  if (plain(given.numerator) !== null || given.value.value > top || given.qualifiers.includes('estimated') || !isBounded(value)) return []
  for (let people = Math.ceil(n.low); people <= n.high; people += 1) if (holdsWhole(times(value, people / top))) return []
  const asked = (n.low + n.high) / 2
  const nearest = (value.low + value.high) / 2 / top
  const neighbours = [Math.floor(nearest * asked), Math.ceil(nearest * asked)].map(
    (count): Printed => asShare(count, asked, top, given.value?.decimals ?? 0),
  )
  const [below, above] = neighbours
  if (below === undefined || above === undefined) return []
  return [
    contradiction('impossible_share', 'medium', [figure], {
      name: nameTerm(figure),
      part: valueTerm(figure),
      whole: countTerm(n),
      first: { kind: 'number', number: below, unit },
      second: { kind: 'number', number: above, unit },
    }),
  ]
}

function asShare(count: number, n: number, top: number, decimals: number): Printed {
  return { value: (count / n) * top, decimals }
}

function holdsWhole({ low, high }: Bounds): boolean {
  return Math.floor(high + 1e-9) >= Math.ceil(low - 1e-9)
}

function isBounded({ low, high }: Bounds): boolean {
  return Number.isFinite(low) && Number.isFinite(high)
}

function outsideRange(figure: Measured): Contradiction[] {
  const { given, value } = figure
  const min = given.range?.min ?? given.rangeMin ?? null
  const max = given.range?.max ?? given.rangeMax ?? null
  if (min === null || max === null) return []
  const range = { low: min.value - 10 ** -min.decimals / 2, high: max.value + 10 ** -max.decimals / 2 }
  const reversed = min.value > max.value
  if (!reversed && (value === null || !isApart(value, range))) return []
  return [
    contradiction('outside_range', 'high', [figure], {
      name: nameTerm(figure),
      part: reversed ? { kind: 'number', number: max, unit: figure.unit } : valueTerm(figure),
      first: { kind: 'number', number: min, unit: figure.unit },
      second: { kind: 'number', number: max, unit: figure.unit },
    }),
  ]
}

/** Municipalities merge: a figure of a year in which its area did not exist is about other borders. */
function areaNotThere(figure: Measured, area: Parameters<typeof existsIn>[0] | undefined): Contradiction[] {
  const { from, until } = figure.period
  if (area === undefined || from === null || until === null || existsIn(area, from) || existsIn(area, until)) return []
  const [first, second] = [area.fromYear, area.untilYear].map((year) => ({
    kind: 'words' as const,
    nl: year === null ? '…' : `${year}`,
    en: year === null ? '…' : `${year}`,
  }))
  if (first === undefined || second === undefined) return []
  return [contradiction('area_not_there', 'medium', [figure], { name: nameTerm(figure), first, second })]
}
