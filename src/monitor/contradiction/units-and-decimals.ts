import type { AreaLevel } from '../../area/area.ts'
import { contradiction, nameTerm, type Rule, valueTerm } from './comparison.ts'
import type { Contradiction } from './contradiction.ts'
import { type Measured, wholeOf } from './measured.ts'
import { type Plausible, plausible } from './plausible.ts'
import { sameThing } from './related-indicators.ts'

const largeLevels: readonly AreaLevel[] = ['region', 'nation']

/** Values no Dutch area can have; with the unit they may have been meant in, where ten times more or less would fit. */
export const beyondPlausible: Rule = ({ figures, of, areas }) =>
  plausible.flatMap((bounds) => {
    const wrong = of(bounds.indicator).filter((figure) => isBeyond(figure, bounds, areas.find(figure.area)?.level))
    return [...Map.groupBy(wrong, ({ when, source }) => `${when} ${source}`).values()].map((same) => beyond(same, bounds, figures))
  })

function isBeyond({ unit: own, value }: Measured, { unit, least, most }: Plausible, level: AreaLevel | undefined): boolean {
  if (own !== unit || value === null) return false
  return value.low > most || (value.high < least && level !== undefined && largeLevels.includes(level))
}

function beyond(figures: readonly Measured[], bounds: Plausible, all: readonly Measured[]): Contradiction {
  const [first] = figures
  if (first === undefined) throw new RangeError('a group has a figure')
  const fits = (factor: number) =>
    figures.every(({ value }) => value !== null && value.low * factor <= bounds.most && value.high * factor >= bounds.least)
  const factor = wholeOf[bounds.unit] === undefined ? undefined : [0.1, 10].find(fits)
  const terms = {
    name: nameTerm(first),
    part: valueTerm(first),
    first: { kind: 'number', number: { value: bounds.least, decimals: bounds.least < 1 ? 1 : 0 }, unit: bounds.unit },
    second: { kind: 'number', number: { value: bounds.most, decimals: 0 }, unit: bounds.unit },
    third: { kind: 'words', nl: bounds.usual.source, en: bounds.usual.source },
    whole: { kind: 'number', number: bounds.usual.number, unit: bounds.usual.unit },
  } as const
  const neighbours = factor === undefined ? [] : all.filter((other) => isNeighbour(other, figures))
  return contradiction(
    factor === undefined ? 'implausible' : 'unit_slip',
    factor === undefined ? 'medium' : 'high',
    [...figures, ...neighbours],
    terms,
  )
}

/** What the same source prints for the same areas and period in another unit of a share, such as the line before it per 1,000. */
function isNeighbour(other: Measured, figures: readonly Measured[]): boolean {
  return figures.some(
    (figure) =>
      other.source === figure.source &&
      other.area === figure.area &&
      other.period.text === figure.period.text &&
      other.unit !== figure.unit &&
      wholeOf[other.unit] !== undefined,
  )
}

/** How far the others may lie apart to be a measure: twice. */
const alike = 2
const enough = 3

/**
 * A share or mean that lies ten, a hundred or a thousand times from three or more figures that agree: of the same area in other years, of
 * other areas in the same period, or of the same thing in another unit. Counts are left out: a programme may well grow from 23 to 237.
 */
export const tenTimesOff: Rule = ({ indicators, of }) => {
  const others = new Set(sameThing.flatMap((codes) => codes.slice(1)))
  return [...indicators].flatMap(([code, own]) => {
    if (others.has(code)) return []
    const under = sameThing.find((codes) => codes.includes(code))
    const shares = (under?.flatMap(of) ?? own).filter(isSteady)
    if (shares.length <= enough) return []
    const groups = [...Map.groupBy(shares, ({ area }) => area).values(), ...Map.groupBy(shares, ({ when }) => when).values()]
    const found = new Map<Measured, Contradiction>()
    for (const group of groups) {
      const odd = group.length > enough ? oddOne(group) : null
      if (odd !== null && !found.has(odd.figure)) found.set(odd.figure, odd.contradiction)
    }
    return [...found.values()]
  })
}

/** A share that chance alone does not make ten times larger. */
function isSteady({ value, unit, count }: Measured): boolean {
  return value !== null && wholeOf[unit] !== undefined && (count === null || count.low >= 10)
}

function oddOne(group: readonly Measured[]): { figure: Measured; contradiction: Contradiction } | null {
  const sorted = group.map((figure) => ({ figure, share: shareOf(figure) })).toSorted((one, other) => one.share - other.share)
  const [lowest, highest] = [sorted[0], sorted.at(-1)]
  for (const odd of [lowest, highest]) {
    if (odd === undefined || odd.share <= 0) continue
    const others = sorted.filter((each) => each !== odd)
    const [least, most] = [others[0]?.share ?? 0, others.at(-1)?.share ?? 0]
    if (least <= 0 || most > alike * least) continue
    const middle = others[Math.floor(others.length / 2)]
    if (middle === undefined) continue
    const factor = odd.share > middle.share ? odd.share / middle.share : middle.share / odd.share
    const step = [10, 100, 1000].find((each) => factor > each * 0.75 && factor < each * 1.34)
    if (step === undefined) continue
    const terms = {
      name: nameTerm(odd.figure),
      part: valueTerm(odd.figure),
      whole: valueTerm(middle.figure),
      first: { kind: 'factor', bounds: { low: step, high: step } },
    } as const
    return { figure: odd.figure, contradiction: contradiction('factor_off', 'high', [odd.figure, ...nearest(odd.figure, others)], terms) }
  }
  return null
}

/** A handful is enough to see it. */
function nearest(odd: Measured, others: readonly { figure: Measured }[]): Measured[] {
  const away = ({ figure }: { figure: Measured }) => Math.abs((figure.period.from ?? 0) - (odd.period.from ?? 0))
  return others
    .toSorted((one, other) => away(one) - away(other))
    .slice(0, enough)
    .map(({ figure }) => figure)
}

function shareOf({ value, unit }: Measured): number {
  const { low, high } = value ?? { low: 0, high: 0 }
  return (low + high) / 2 / (wholeOf[unit] ?? 1)
}
