import type { AreaTree } from '../../area/area-tree.ts'
import { type Figure, isShown, type ShownFigure } from '../figure/figure.ts'
import { chanceOfCounts, chanceOfShares, intervalOf, type Share, shareOf } from '../figure/interval.ts'

/** A difference rarer than this by chance alone is marked. */
const level = 0.05

/** `unsure`: it may well be chance. */
export interface Difference {
  kind: 'more' | 'less' | 'unsure'
  than: ShownFigure
}

/**
 * How a figure differs from the year before that has one, of the same area, definition and unit; null where there is none or chance cannot
 * be reckoned with. Shares by Fisher's exact test, counts by the exact conditional test, both two-sided at 5%.
 */
export function changeOf(figure: Figure, figures: readonly Figure[]): Difference | null {
  const earlier = figures
    .filter(isShown)
    .filter((other) => isComparable(figure, other) && other.area.slug === figure.area.slug && isYear(other))
    .filter((other) => other.period.text < figure.period.text)
    .toSorted((one, other) => other.period.text.localeCompare(one.period.text))[0]
  if (earlier === undefined || !isShown(figure) || !isYear(figure)) return null
  return judged(figure, earlier, chanceOf(figure, earlier))
}

/**
 * How a share differs from the rest of a larger area it is counted in; null where either leaves out its counts. The area itself is taken
 * out first: a part and its whole are never independent.
 */
export function differenceFromRest(figure: Figure, whole: Figure): Difference | null {
  const share = shareOf(figure)
  const all = shareOf(whole)
  if (share === null || all === null || !isShown(figure) || !isShown(whole)) return null
  const rest: Share = { cases: all.cases - share.cases, total: all.total - share.total }
  const samePeriod = figure.period.text === whole.period.text && isComparable(figure, whole)
  if (!samePeriod || rest.total <= 0 || rest.cases < 0 || rest.cases > rest.total) return null
  const p = chanceOfShares(share, rest)
  const kind = p >= level ? 'unsure' : share.cases / share.total > rest.cases / rest.total ? 'more' : 'less'
  return { kind, than: whole }
}

/**
 * The pairs of figures of one period that differ by more than chance, the surest first. Many pairs find a chance difference sooner, so the
 * level is shared out among them (Holm). Areas within each other make no pair.
 */
export function surePairs(figures: readonly Figure[], areas: AreaTree): readonly { more: Figure; less: Figure }[] {
  const shares = figures.flatMap((figure) => {
    const share = shareOf(figure)
    return share === null ? [] : [{ figure, share, around: new Set(areas.ancestors(figure.area.slug).map(({ slug }) => slug)) }]
  })
  const pairs = shares.flatMap((one, at) =>
    shares.slice(at + 1).flatMap((other) => {
      const { figure } = one
      const apart = !one.around.has(other.figure.area.slug) && !other.around.has(figure.area.slug)
      const same = isComparable(figure, other.figure) && figure.period.text === other.figure.period.text
      return apart && same ? [{ one, other, p: chanceOfShares(one.share, other.share) }] : []
    }),
  )
  const ordered = pairs.toSorted((one, other) => one.p - other.p)
  const first = ordered.findIndex(({ p }, at) => p >= level / (ordered.length - at))
  return (first === -1 ? ordered : ordered.slice(0, first)).map(({ one, other }) =>
    one.share.cases / one.share.total > other.share.cases / other.share.total
      ? { more: one.figure, less: other.figure }
      : { more: other.figure, less: one.figure },
  )
}

function chanceOf(one: ShownFigure, other: ShownFigure): number | null {
  const shares = [shareOf(one), shareOf(other)]
  if (shares[0] != null && shares[1] != null) return chanceOfShares(shares[0], shares[1])
  const counted = intervalOf(one)?.method === 'count' && intervalOf(other)?.method === 'count'
  return counted ? chanceOfCounts(one.value.value, other.value.value) : null
}

function judged(figure: ShownFigure, than: ShownFigure, p: number | null): Difference | null {
  if (p === null) return null
  if (p >= level) return { kind: 'unsure', than }
  return { kind: figure.value.value > than.value.value ? 'more' : 'less', than }
}

function isComparable(one: Figure, other: Figure): boolean {
  return one.indicator === other.indicator && one.unit === other.unit && one.definitionVersion === other.definitionVersion
}

const isYear = ({ period }: Figure) => /^\d{4}$/.test(period.text)
