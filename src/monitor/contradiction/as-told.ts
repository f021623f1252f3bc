import { apartBy } from './bounds.ts'
import { areaTerm, contradiction, countTerm, type Rule, severityOf } from './comparison.ts'
import type { Contradiction } from './contradiction.ts'
import type { Measured } from './measured.ts'
import { subsetAbove, summed } from './parts-of-indicator.ts'
import { betweenRegistrations } from './populations.ts'
import { madeOf, subsets } from './related-indicators.ts'
import { isOwn, type Told, toldOf } from './told.ts'

interface ToldFigure {
  figure: Measured
  told: Told
}

/**
 * What definitions made in an installation say by their words, in one area and period: who counts the same has the same number, who counts
 * those among whom a share was taken has its denominator, and no share counts more people than that.
 */
export const asTold: Rule = ({ figures }) => {
  if (!figures.some(isOwn)) return []
  const told = figures.flatMap((figure): ToldFigure[] => {
    const words = toldOf(figure)
    return words === null ? [] : [{ figure, told: words }]
  })
  return [...Map.groupBy(told, ({ figure }) => `${figure.area} ${figure.when}`).values()].flatMap((cell) =>
    cell.some(({ figure }) => isOwn(figure)) ? [...sameNumbers(cell), ...wholes(cell)] : [],
  )
}

function sameNumbers(cell: readonly ToldFigure[]): Contradiction[] {
  return [...Map.groupBy(cell, ({ told }) => told.counts).values()].flatMap((same) =>
    pairsOf(same).flatMap(([one, other]) => {
      // A share is the whole to compare with: its name says more than that of a bare count.
      const [whole, part] = one.told.among === null ? [other, one] : [one, other]
      const areCounts = whole.figure.count !== null && part.figure.count !== null
      const isOneShare = whole.told.among === part.told.among && whole.figure.unit === part.figure.unit
      return areCounts || isOneShare ? summed(whole.figure, [part.figure], 1) : []
    }),
  )
}

/** Shares with the count of those among whom they were taken. */
function wholes(cell: readonly ToldFigure[]): Contradiction[] {
  const counts = Map.groupBy(
    cell.filter(({ told }) => told.among === null),
    ({ told }) => told.counts,
  )
  return cell.flatMap(({ figure: share, told }) =>
    (told.among === null ? [] : (counts.get(told.among) ?? []))
      .filter(({ figure: whole }) => isTold(share, whole))
      .flatMap(({ figure: whole }) => {
        const above = subsetAbove(share, whole)
        return above.length > 0 ? above : otherDenominator(share, whole)
      }),
  )
}

function otherDenominator(share: Measured, whole: Measured): Contradiction[] {
  const all = whole.count
  if (share.whole === null || all === null || all.low <= 0) return []
  if (apartBy(share.whole, all) <= (share.source === whole.source ? 1 : betweenRegistrations)) return []
  const involved = [share, { ...whole, whole: all, denominator: all }]
  return [
    contradiction('denominators_differ', severityOf(involved), involved, {
      wholeArea: areaTerm(share),
      first: countTerm(share.whole),
      second: countTerm(all),
    }),
  ]
}

function pairsOf(figures: readonly ToldFigure[]): [ToldFigure, ToldFigure][] {
  return figures.flatMap((one, at) =>
    figures.slice(at + 1).flatMap((other): [ToldFigure, ToldFigure][] => (isTold(one.figure, other.figure) ? [[one, other]] : [])),
  )
}

/** Between indicators that ship, our rules say what is known; one code in one cell is told by `one-cell.ts`. */
function isTold(one: Measured, other: Measured): boolean {
  return one.indicator !== other.indicator && (isOwn(one) || isOwn(other)) && !known.has(`${one.indicator} ${other.indicator}`)
}

/** Both ways round. */
const known = new Set(
  [...subsets, ...madeOf.flatMap(({ whole, parts }) => parts.map((part) => [part, whole] as const))].flatMap(([part, whole]) => [
    `${part} ${whole}`,
    `${whole} ${part}`,
  ]),
)
