import type { AreaTree } from '../../area/area-tree.ts'
import { isSum } from '../disclosure/cross-table.ts'
import type { Cell, LinkedSystem, Relation } from '../disclosure/disclosure.ts'
import type { Figure } from '../figure/figure.ts'
import { type CountedFigure, countedFigure, knownCell, openCell, ruleOf } from './count-cells.ts'
import { areaRelations, type CellIndex, indicatorRelations, periodRelations } from './known-relations.ts'

export interface CountSystem {
  system: LinkedSystem
  counted: readonly CountedFigure[]
  /** Totals smaller than their parts: left out of what readers calculate with, and told to the analyst. */
  broken: readonly string[]
  /** Counts that stand in an earlier publication already. */
  knownBefore: number
}

export interface CountSystemOptions {
  areas: AreaTree
  /** Everything that was published before, by any set: it cannot be taken back from who has read it. */
  before: readonly Figure[]
  /** Counts from 1 up to this are sensitive. */
  threshold: number
  /** Figures the analyst would rather keep (above 1) or rather lose (below 1), by `figureKey`. */
  favour: ReadonlyMap<string, number>
}

/**
 * All counts that a set would print, what each says of the others, and what readers have already, as one system: areas within areas, years
 * within periods, one count under two names, the rest of every share, and earlier publications.
 */
export function countSystemOf(figures: readonly Figure[], { areas, before, threshold, favour }: CountSystemOptions): CountSystem {
  const counted = countsOf(figures)
  const earlier = countsOf(before)
  const printedBefore = new Map(earlier.map(({ key, count }) => [key, count]))
  const own = new Set(counted.map(({ key }) => key))
  const ofOthers = earlier.filter(({ key }) => !own.has(key))
  const cells: Cell[] = [
    ...counted.map((each) => {
      const cell = openCell(each, ruleOf(each.figure.indicator, threshold), favour.get(each.key) ?? 1)
      return printedBefore.get(each.key) === each.count ? { ...cell, printing: 'known' as const } : cell
    }),
    ...ofOthers.map(({ key, count }) => knownCell(key, count)),
  ]
  // Of what was printed before the rest is known as well.
  const rests = counted.flatMap((each) => (printedBefore.get(each.key) === each.count ? [] : restOf(each, threshold)))
  const all = [...cells, ...rests.flatMap(({ whole, rest }) => [whole, rest])]
  const index = indexOf(all)
  const everything = [...counted, ...ofOthers]
  const { relations, broken } = areaRelations(everything, areas, index)
  return {
    system: {
      cells: all,
      relations: [
        ...relations,
        ...periodRelations(everything, index),
        ...indicatorRelations(everything, index),
        ...rests.flatMap(({ of, whole, rest }) => restRelation(index, of.key, whole.key, rest.key)),
      ],
    },
    counted,
    broken,
    knownBefore: cells.filter(({ key, printing }) => printing === 'known' && own.has(key)).length,
  }
}

function countsOf(figures: readonly Figure[]): CountedFigure[] {
  const byKey = new Map<string, CountedFigure>()
  for (const each of figures.flatMap((figure) => countedFigure(figure) ?? [])) if (!byKey.has(each.key)) byKey.set(each.key, each)
  return [...byKey.values()]
}

/** Of a share readers know the whole (births are counted publicly), so the rest is as good as printed. */
function restOf(of: CountedFigure, threshold: number): { of: CountedFigure; whole: Cell; rest: Cell }[] {
  const rule = ruleOf(of.figure.indicator, threshold)
  if (of.whole === null || rule.hideBelow === null) return []
  const rest: Cell = {
    key: `${of.key}|rest`,
    count: of.whole - of.count,
    printing: 'never',
    rule: { ...rule, zero: 'show' },
    weight: 0,
    tier: 0,
  }
  return [{ of, whole: knownCell(`${of.key}|whole`, of.whole), rest }]
}

function restRelation(index: CellIndex, part: string, whole: string, rest: string): Relation[] {
  const [total, one, other] = [index.at(whole), index.at(part), index.at(rest)]
  return total === undefined || one === undefined || other === undefined ? [] : [isSum(total, [one, other])]
}

function indexOf(cells: readonly Cell[]): CellIndex {
  const index = new Map(cells.map(({ key }, at) => [key, at]))
  return { at: (key) => index.get(key), count: (cell) => cells[cell]?.count ?? 0 }
}
