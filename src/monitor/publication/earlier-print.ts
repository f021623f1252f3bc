import type { AreaTree } from '../../area/area-tree.ts'
import type { Cell } from '../disclosure/disclosure.ts'
import type { Figure } from '../figure/figure.ts'
import { type CountedFigure, countsOfFigure } from './count-cells.ts'
import { indicatorSums, placeSums } from './known-relations.ts'
import type { Sum } from './sums.ts'

interface Printed {
  figures: readonly Figure[]
  before: readonly Figure[]
  hiddenBefore: readonly Figure[]
  areas: AreaTree
  /** What readers calculate with now, by key. */
  cells: ReadonlyMap<string, Cell>
}

/**
 * What earlier publications let readers calculate as they stood then, with the counts that have changed since: of what was never shown
 * readers suppose that it did not change. Only sums that hold so; each with the old counts in it, under keys of their own.
 */
export function sumsAsPrinted({
  figures,
  before,
  hiddenBefore,
  areas,
  cells,
}: Printed): { sum: Sum; old: { key: string; count: number }[] }[] {
  const isOld = ({ key, count }: CountedFigure) => cells.get(key) !== undefined && cells.get(key)?.count !== count
  const editions = Map.groupBy(before, editionOf)
  const hidden = Map.groupBy(hiddenBefore, editionOf)
  const standing = new Map(figures.flatMap(countsOfFigure).map((each) => [each.key, each]))
  return [...editions].flatMap(([edition, own]) => {
    const printed = own.flatMap(countsOfFigure)
    const changed = new Set(printed.filter(isOld).map(({ key }) => key))
    if (changed.size === 0) return []
    const series = new Set(printed.filter(({ key }) => changed.has(key)).map(({ series }) => series))
    const then = [
      ...printed.map((each) => (changed.has(each.key) ? { ...each, key: oldKey(each) } : each)),
      ...(hidden.get(edition) ?? []).flatMap(countsOfFigure).map((each) => standing.get(each.key) ?? each),
    ].filter((each) => series.has(each.series))
    const counts = new Map(then.map(({ key, count }) => [key, count]))
    const isNew = (key: string) => cells.get(key) === undefined
    return [...placeSums(then, areas), ...indicatorSums(then)]
      .filter(({ left }) => left === 0)
      .filter(({ wholes, parts }) => [...wholes, ...parts].some(isNew) && [...wholes, ...parts].every((key) => counts.has(key)))
      .map((sum) => ({
        sum,
        old: [...sum.wholes, ...sum.parts].filter(isNew).map((key) => ({ key, count: counts.get(key) ?? 0 })),
      }))
  })
}

const oldKey = ({ key, count }: CountedFigure) => `${key}|then ${count}`

function editionOf({ set, publication }: Figure): string {
  return `${set.slug} ${publication}`
}
