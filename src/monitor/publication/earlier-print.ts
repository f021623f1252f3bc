import type { AreaTree } from '../../area/area-tree.ts'
import type { Cell, CountRule } from '../disclosure/disclosure.ts'
import type { Figure } from '../figure/figure.ts'
import { type CountedFigure, countsOfFigure, knownCell, silentCell } from './count-cells.ts'
import { indicatorSums, placeSums } from './known-relations.ts'
import { editionKey } from './reader-change.ts'
import type { Sum } from './sums.ts'

interface Printed {
  figures: readonly Figure[]
  before: readonly Figure[]
  hiddenBefore: readonly Figure[]
  /** The same as it stood when it was hidden, where that was kept. */
  hiddenThen: readonly Figure[]
  areas: AreaTree
  /** What readers calculate with now, by key. */
  cells: ReadonlyMap<string, Cell>
  /** What the publication that hid a figure promised of it. */
  ruleThen: (figure: Figure) => CountRule
}

/**
 * What earlier publications let readers calculate as they stood then, with the counts that have changed since: of what was never shown
 * readers suppose that it did not change. What was hidden and has changed stays hidden: beside those of now its old count would follow from
 * the old sums. Only sums that hold so; each with the old counts in it, as cells under keys of their own.
 */
export function sumsAsPrinted({ figures, before, hiddenBefore, hiddenThen, areas, cells, ruleThen }: Printed): { sum: Sum; old: Cell[] }[] {
  const printedLater = laterPrints(before)
  const isChanged = (each: CountedFigure) => {
    const now = cells.get(each.key)
    return now !== undefined && (now.count !== each.count || printedLater(each))
  }
  const editions = Map.groupBy(before, editionOf)
  const hidden = Map.groupBy(hiddenBefore, editionOf)
  const then = Map.groupBy(hiddenThen, editionOf)
  const standing = new Map(figures.flatMap(countsOfFigure).map((each) => [each.key, each]))
  return [...editions].flatMap(([edition, own]) => {
    const asPrinted = own.flatMap(countsOfFigure).map((each) => (isOldPrint(each, cells) || isChanged(each) ? asOld(each) : each))
    const kept = (then.get(edition) ?? []).flatMap(countsOfFigure)
    const isKept = new Set(kept.map(({ key }) => key))
    const asHidden = [
      ...kept.map((each) => (cells.get(each.key) === undefined || isChanged(each) ? asOld(each) : each)),
      ...(hidden.get(edition) ?? [])
        .flatMap(countsOfFigure)
        .filter(({ key }) => !isKept.has(key))
        .map((each) => standing.get(each.key) ?? each),
    ]
    const series = new Set([...asPrinted, ...asHidden].filter(({ key }) => cells.get(key) === undefined).map((each) => each.series))
    if (series.size === 0) return []
    const all = [...asPrinted, ...asHidden].filter((each) => series.has(each.series))
    const made = new Map(all.map((each) => [each.key, each]))
    const silent = new Set(asHidden.map(({ key }) => key))
    const cellOf = ({ key, count, figure }: CountedFigure) =>
      silent.has(key) ? silentCell(key, count, ruleThen(figure)) : knownCell(key, count)
    const isNew = (key: string) => cells.get(key) === undefined
    return [...placeSums(all, areas), ...indicatorSums(all)]
      .filter(({ left }) => left === 0)
      .filter(({ wholes, parts }) => [...wholes, ...parts].some(isNew) && [...wholes, ...parts].every((key) => made.has(key)))
      .map((sum) => ({
        sum,
        old: [...sum.wholes, ...sum.parts].filter(isNew).flatMap((key) => {
          const each = made.get(key)
          return each === undefined ? [] : cellOf(each)
        }),
      }))
  })
}

/** Printed as it stands now, but not last: readers do not know that it is so again. */
function isOldPrint({ key, count }: CountedFigure, cells: ReadonlyMap<string, Cell>): boolean {
  const now = cells.get(key)
  return now?.count === count && now.printing !== 'known'
}

/** Was something else printed in its place by a later publication of its set? Then readers know that it changed. */
function laterPrints(before: readonly Figure[]): (each: CountedFigure) => boolean {
  const prints = Map.groupBy(before.flatMap(countsOfFigure), ({ key, figure }) => `${figure.set.slug} ${key}`)
  return ({ key, count, figure }) =>
    (prints.get(`${figure.set.slug} ${key}`) ?? []).some(
      (print) => (print.figure.publication ?? 0) > (figure.publication ?? 0) && print.count !== count,
    )
}

function asOld(each: CountedFigure): CountedFigure {
  return { ...each, key: `${each.key}|then ${each.count}` }
}

const editionOf = ({ set, publication }: Figure) => editionKey(set.slug, publication ?? 0)
