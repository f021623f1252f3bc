import type { AreaTree } from '../../area/area-tree.ts'
import { safeFrom } from '../disclosure/sensitive-cells.ts'
import type { Figure } from '../figure/figure.ts'
import { definitionOf } from '../indicator/catalogue.ts'
import { isShare } from '../indicator/definition.ts'
import { type CountedFigure, countedFigure, countsOfFigure, figureKey, isWholePublic, otherCounts, ruleOf, wholeOf } from './count-cells.ts'
import { madeOf, municipalitiesOf } from './known-relations.ts'

export interface Said {
  /** What may be printed, with the wholes that readers can know from elsewhere. */
  figures: readonly Figure[]
  /** Of how many people these are nobody says, and a small count may hide behind them: withheld. */
  unsaid: readonly Figure[]
  /** Those of them whose own numbers contradict each other, one of which is small: no answer helps. */
  contradicting: readonly Figure[]
  /** Printed because somebody answered that their source protected them. */
  bySource: readonly Figure[]
  /** What was withheld before, with wholes likewise. */
  hiddenBefore: readonly Figure[]
  hiddenThen: readonly Figure[]
}

interface Told {
  figures: readonly Figure[]
  before: readonly Figure[]
  hiddenBefore: readonly Figure[]
  hiddenThen?: readonly Figure[] | undefined
  areas: AreaTree
  threshold: number
  /** Keys of sources of which somebody answered that they protected their figures. */
  protectedBySource: ReadonlySet<string>
}

/**
 * Parts the figures of a set by whether it is known of how many people they are. A share, rate or mean without that passes by every threshold: it
 * is printed only when its whole follows from other figures, when so many must be meant that no count below the threshold fits, when exactly the
 * same was printed before, or when somebody answers for its source.
 */
export function saidOfHowMany({ figures, before, hiddenBefore, hiddenThen = [], areas, threshold, protectedBySource }: Told): Said {
  const everything = [...figures, ...before]
  const born = birthsIn(everything)
  const tellers = Map.groupBy(everything.filter(tellsWhole), ({ indicator }) => indicator)
  const within = municipalitiesOf(areas)
  const reading = (figure: Figure): { figure: Figure; isSaid: boolean } => {
    const known = ofBirths(figure, born)
    if (saysHowMany(known)) return { figure: known, isSaid: true }
    return ofParts(known, tellers.get(figure.indicator) ?? [], { within, threshold })
  }
  const printedBefore = new Set(before.map(inPrint))
  const said: Figure[] = []
  const unsaid: Figure[] = []
  const bySource: Figure[] = []
  const contradicting = figures.filter((figure) => saysSmallOtherwise(figure, threshold) && !printedBefore.has(inPrint(figure)))
  const isContradicting = new Set(contradicting)
  for (const figure of figures) {
    const read = reading(figure)
    if (isContradicting.has(figure)) unsaid.push(figure)
    else if (read.isSaid || printedBefore.has(inPrint(figure))) said.push(read.figure)
    else if (protectedBySource.has(figure.source.key)) bySource.push(figure)
    else unsaid.push(figure)
  }
  return {
    figures: [...said, ...bySource],
    unsaid,
    contradicting,
    bySource,
    hiddenBefore: hiddenBefore.map((figure) => reading(figure).figure),
    hiddenThen: hiddenThen.map((figure) => reading(figure).figure),
  }
}

/** Does this figure print nothing about people, or say of how many people it is? */
function saysHowMany(figure: Figure): boolean {
  if (figure.value === null && figure.range === null && figure.numerator === null) return true
  if (ruleOf(figure, 1).hideBelow === null) return true
  if (!isShare(figure.unit)) return countsOfFigure(figure).length > 0
  const part = countedFigure(figure)
  return part !== null && wholeOf(part) !== null
}

/** A value of 3% beside 30 of 100 may be three people. */
function saysSmallOtherwise(figure: Figure, threshold: number): boolean {
  const cell = { key: '', printing: 'open', rule: ruleOf(figure, threshold), weight: 1, tier: 0 } as const
  return otherCounts(figure).some((count) => safeFrom({ ...cell, count }) !== null)
}

/** Everything a figure prints: a reader of exactly this learns nothing when it is printed again. */
function inPrint(figure: Figure): string {
  const { value, range, numerator, denominator, n, unit } = figure
  const numbers = [value, range?.min, range?.max].map((each) => (each == null ? '' : each.value.toFixed(each.decimals)))
  return [figureKey(figure), unit, ...numbers, numerator, denominator, n].join('|')
}

/** How many children were born, by area and period, where that is or was published. */
function birthsIn(figures: readonly Figure[]): ReadonlyMap<string, number> {
  const births = figures.filter(({ indicator }) => indicator === 'geboorten')
  return new Map(births.flatMap(({ area, period, value }) => (value === null ? [] : [[`${area.slug} ${period.text}`, value.value]])))
}

/** A regional share without any count beside it is of births or pregnancies: readers multiply it with the births they know. */
function ofBirths(figure: Figure, born: ReadonlyMap<string, number>): Figure {
  const { area, period, unit, numerator, denominator, n } = figure
  if (!isShare(unit) || numerator !== null || denominator !== null || n !== null || definitionOf(figure)?.set !== 'regional') return figure
  const known = { ...figure, denominator: born.get(`${area.slug} ${period.text}`) ?? null }
  return isWholePublic(known) ? known : figure
}

/** Does it print what share, of how many? Who were asked in a survey says nothing of who were asked in another. */
function tellsWhole(figure: Figure): boolean {
  const definition = definitionOf(figure)
  if (!isShare(figure.unit) || figure.denominator === null || definition?.complete !== true || definition.computedFrom === 'survey')
    return false
  const part = countedFigure(figure)
  return part !== null && wholeOf(part) !== null
}

/**
 * A share without numerator and denominator, read with figures of the same definition within its place and time: where they are about all of
 * it, they add up to its whole; where they are about some of it, its whole is at least theirs.
 */
function ofParts(
  figure: Figure,
  tellers: readonly Figure[],
  { within, threshold }: { within: ReturnType<typeof municipalitiesOf>; threshold: number },
): { figure: Figure; isSaid: boolean } {
  const nothing = { figure, isSaid: false }
  const share =
    isShare(figure.unit) && figure.numerator === null && figure.denominator === null && figure.n === null ? shareOf(figure) : null
  const candidates = tellers.filter((other) => other.definitionVersion === figure.definitionVersion && other.unit === figure.unit)
  if (share === null || candidates.length === 0) return nothing
  const wholes = [...Map.groupBy(candidates, figureKey).values()].flatMap(([latest]) => (latest === undefined ? [] : [latest]))
  const own: CountedFigure = { figure, key: '', series: '', count: 0 }
  const made = madeOf([own, ...wholes.map((other) => ({ ...own, figure: other, key: figureKey(other) }))], within)
  const place = made.find(({ key }) => key === '')?.of ?? new Set<string>()
  const free = new Set(place)
  const parts = made
    .filter(({ key, of }) => key !== '' && of.size > 0 && of.isSubsetOf(place))
    .sort((one, other) => other.of.size - one.of.size || (one.key < other.key ? -1 : 1))
    .filter(({ of }) => {
      if (!of.isSubsetOf(free)) return false
      for (const each of of) free.delete(each)
      return true
    })
  const taken = new Set(parts.map(({ key }) => key))
  const counted = wholes.filter((other) => taken.has(figureKey(other)))
  const all = counted.reduce((sum, { denominator }) => sum + (denominator ?? 0), 0)
  if (free.size === 0 && counted.length > 0) {
    const part = counted.reduce((sum, other) => sum + (countedFigure(other)?.count ?? 0), 0)
    const fits = part >= Math.ceil(share.low * all - 1e-9) && part <= Math.floor(share.high * all + 1e-9)
    return fits ? { figure: { ...figure, numerator: part, denominator: all }, isSaid: true } : nothing
  }
  const { hideBelow } = ruleOf(figure, threshold)
  const [fewest, fewestOthers] = [Math.ceil(share.low * all - 1e-9), Math.ceil((1 - share.high) * all - 1e-9)]
  return { figure, isSaid: hideBelow !== null && Math.min(fewest, fewestOthers) >= hideBelow }
}

/** Between which parts of one the printed share lies; null when nothing is printed. */
function shareOf({ value, range, unit }: Figure): { low: number; high: number } | null {
  const [least, most] = [value ?? range?.min, value ?? range?.max]
  if (least === undefined || most === undefined) return null
  const per = unit === 'percent' ? 100 : 1000
  const reach = (decimals: number) => 0.5 / 10 ** decimals
  return { low: (least.value - reach(least.decimals)) / per, high: (most.value + reach(most.decimals)) / per }
}
