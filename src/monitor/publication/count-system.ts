import type { AreaTree } from '../../area/area-tree.ts'
import { isSum } from '../disclosure/cross-table.ts'
import type { Cell, LinkedSystem, Relation } from '../disclosure/disclosure.ts'
import type { Figure } from '../figure/figure.ts'
import { type CountedFigure, countedFigure, isWholePublic, knownCell, openCell, ruleOf, wholeOf } from './count-cells.ts'
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
  const isKnown = ({ key, count }: CountedFigure) => printedBefore.get(key) === count
  const shares = counted.flatMap((part) => {
    const whole = wholeOf(part)
    return whole === null ? [] : [{ part, whole }]
  })
  const own = [...counted, ...shares.map(({ whole }) => whole)]
  const ownKeys = new Set(own.map(({ key }) => key))
  const ofOthers = earlier.filter(({ key }) => !ownKeys.has(key))
  // Of a share that was printed before the rest is known as well.
  const rests = shares.filter(({ part }) => !isKnown(part)).flatMap((share) => restOf(share, threshold))
  const cells: Cell[] = [
    ...own.map((each) => {
      const { indicator } = each.figure
      const isPublic = isKnown(each) || (each.series !== indicator && isWholePublic(each.figure))
      return isPublic ? knownCell(each.key, each.count) : openCell(each, ruleOf(each.figure, threshold), favour.get(each.key) ?? 1)
    }),
    ...ofOthers.map(({ key, count }) => knownCell(key, count)),
    ...rests.map(({ rest }) => rest),
  ]
  const index = indexOf(cells)
  const everything = [...own, ...ofOthers]
  const { relations, broken } = areaRelations(everything, areas, index)
  return {
    system: {
      cells,
      relations: [
        ...relations,
        ...periodRelations(everything, index),
        ...indicatorRelations(everything, index),
        ...rests.flatMap(({ part, whole, rest }) => restRelation(index, part.key, whole.key, rest.key)),
      ],
    },
    counted,
    broken,
    knownBefore: counted.filter(isKnown).length,
  }
}

function countsOf(figures: readonly Figure[]): CountedFigure[] {
  const byKey = new Map<string, CountedFigure>()
  for (const each of figures.flatMap((figure) => countedFigure(figure) ?? [])) if (!byKey.has(each.key)) byKey.set(each.key, each)
  return [...byKey.values()]
}

interface Share {
  part: CountedFigure
  whole: CountedFigure
}

/** The rest of a share: not printed, but anybody can subtract. */
function restOf({ part, whole }: Share, threshold: number): (Share & { rest: Cell })[] {
  const rule = ruleOf(part.figure, threshold)
  if (rule.hideBelow === null) return []
  const rest: Cell = {
    key: `${part.key}|rest`,
    count: whole.count - part.count,
    printing: 'never',
    rule: { ...rule, zero: 'show' },
    weight: 0,
    tier: 0,
  }
  return [{ part, whole, rest }]
}

function restRelation(index: CellIndex, part: string, whole: string, rest: string): Relation[] {
  const [total, one, other] = [index.at(whole), index.at(part), index.at(rest)]
  return total === undefined || one === undefined || other === undefined ? [] : [isSum(total, [one, other])]
}

function indexOf(cells: readonly Cell[]): CellIndex {
  const index = new Map(cells.map(({ key }, at) => [key, at]))
  return { at: (key) => index.get(key) }
}
