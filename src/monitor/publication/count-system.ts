import type { AreaTree } from '../../area/area-tree.ts'
import { isSum } from '../disclosure/cross-table.ts'
import type { Cell, CountRule, LinkedSystem, Relation } from '../disclosure/disclosure.ts'
import { safeFrom } from '../disclosure/sensitive-cells.ts'
import type { Figure } from '../figure/figure.ts'
import { isShare } from '../indicator/definition.ts'
import {
  type CountedFigure,
  countedFigure,
  countsOfFigure,
  figureKey,
  isWholePublic,
  knownCell,
  openCell,
  openRule,
  ruleOf,
  silentCell,
  takenOf,
  wholeOf,
} from './count-cells.ts'
import { sumsAsPrinted } from './earlier-print.ts'
import { indicatorSums, leftOf, nameOfSum, type PlaceSum, placeSums } from './known-relations.ts'
import { editionKey } from './reader-change.ts'
import type { Sum } from './sums.ts'

export interface CountSystem {
  system: LinkedSystem
  /** The counts that each figure prints, by `figureKey`: all of them are printed, or none. */
  counts: ReadonlyMap<string, readonly CountedFigure[]>
  /** Totals smaller than their parts, told to the analyst. */
  broken: readonly string[]
  /** Sums that do not hold: readers cannot calculate with them, but may believe them. Those of today, and with what others printed on another day. */
  contradicting: Readonly<Record<'today' | 'allDays', readonly Sum[]>>
  /** Counts of figures that are printed nowhere. */
  silent: ReadonlySet<string>
  /** Counts that stand in an earlier publication already. */
  knownBefore: number
  /** Figures, by `figureKey`, with a small count that a protected set of ours printed, and that is not printed again: who did not read it then shall not now. */
  printedSmall: ReadonlySet<string>
  /** Everything readers calculate with, and by themselves the counts of this set and of what was withheld: days may contradict each other. */
  counted: readonly (readonly CountedFigure[])[]
  /** Relations, by index, that hold only for who supposes that nobody lives where no figure is about. */
  supposed: ReadonlyMap<number, Supposed>
}

export interface CountSystemOptions {
  areas: AreaTree
  /** Everything that was published before, by any set: it cannot be taken back from who has read it. */
  before: readonly Figure[]
  /** What was withheld before, by any set, as it stands now: what is published next must not give it away. */
  hiddenBefore: readonly Figure[]
  /** The same as it stood when it was hidden, where that was kept: a correction must not tell it afterwards. */
  hiddenThen?: readonly Figure[] | undefined
  /** Below which count each earlier publication hides, by `editionKey`. */
  promised?: ReadonlyMap<string, number> | undefined
  /** Counts from 1 up to this are sensitive. */
  threshold: number
  /** Figures the analyst would rather keep (above 1) or rather lose (below 1), by `figureKey`. */
  favour: ReadonlyMap<string, number>
  /** What readers who believe every sum would take what is printed nowhere for, by key; for who protects it. */
  believed?: ReadonlyMap<string, number>
}

/**
 * All counts that a set would print, what each says of the others, and what readers have already, as one system: areas within areas, years
 * within periods, one count under two names, the rest of every share and total, what was published before, and what was withheld then.
 */
export function countSystemOf(figures: readonly Figure[], options: CountSystemOptions): CountSystem {
  const { areas, before, hiddenBefore, hiddenThen = [], promised = new Map(), threshold, favour, believed = new Map() } = options
  const counts = new Map(figures.map((figure) => [figureKey(figure), countsOfFigure(figure)]))
  const own = oncePerKey([...counts.values()].flat())
  const ownKeys = new Set(own.map(({ key }) => key))
  const earlier = before.flatMap(countsOfFigure)
  const printedLast = new Set(lastPrints(earlier).map(nameOfCount))
  const isKnown = (each: CountedFigure) => printedLast.has(nameOfCount(each))
  const ofOthers = oncePerKey(earlier.filter(({ key }) => !ownKeys.has(key)))
  const othersKeys = new Set(ofOthers.map(({ key }) => key))
  const hidden = oncePerKey(hiddenBefore.flatMap(countsOfFigure)).filter(({ key }) => !ownKeys.has(key) && !othersKeys.has(key))
  const believe = (each: CountedFigure) => ({ ...each, count: believed.get(each.key) ?? each.count })
  const silent = hidden.map(believe)
  const below = belowBefore(figures, hiddenBefore, promised)
  const ruleFor = (figure: Figure) => ruleOf(figure, Math.max(threshold, below.get(figureKey(figure)) ?? 0))
  const basesBefore = Map.groupBy(before, figureKey)
  const cells = new Map<string, Cell>()
  for (const each of own) {
    const isPublic = isKnown(each) || (isWholeOfShare(each) && isWholePublic(each.figure))
    const wish = favour.get(figureKey(each.figure)) ?? 1
    cells.set(each.key, isPublic ? knownCell(each.key, each.count) : openCell(each, changedRule(each, basesBefore, threshold), wish))
  }
  const quoted = new Set(earlier.filter(({ figure }) => !promised.has(editionOf(figure))).map(nameOfCount))
  const isPrintedSmall = (each: CountedFigure) =>
    isKnown(each) && !quoted.has(nameOfCount(each)) && safeFrom(openCell(each, ruleOf(each.figure, threshold), 1)) !== null
  for (const { key, count } of ofOthers) cells.set(key, knownCell(key, count))
  for (const each of hidden) cells.set(each.key, believedCell(each, believe(each).count, ruleFor(each.figure)))

  const everything = [...own, ...ofOthers, ...silent]
  const figureOf = new Map(everything.map(({ key, figure }) => [key, figure]))
  // By itself, with what was withheld, and with all that others printed: counts of another day may contradict those of today.
  const ofToday = [own, [...own, ...silent]].flatMap((counts) => placeSums(counts, areas))
  const ofAllDays = placeSums(everything, areas)
  const placed = [...ofToday, ...ofAllDays.filter(({ left, beside }) => left === 0 || beside === null || beside.size > 0)]
  const shares = shareSums([...figures, ...hiddenBefore], believe)
  const areaOf = (key: string | undefined) => figureOf.get(key ?? '')?.area.slug
  const smaller = placed.filter(({ wholes, parts, left }) => left < 0 && wholes.length === 1 && areaOf(wholes[0]) !== areaOf(parts[0]))
  const broken = [...new Set(smaller.flatMap(({ wholes }) => wholes))]
  const isContradicting = ({ wholes, parts, left }: Sum) =>
    (left < 0 || (left > 0 && wholes.length > 1)) && [...wholes, ...parts].every((key) => figureOf.has(key))
  const today = [...ofToday, ...shares].filter(isContradicting)
  const contradicting = { today, allDays: [...today, ...ofAllDays.filter(isContradicting)] }
  const relations = relationsOf([...placed, ...indicatorSums(everything), ...shares], cells, ruleFor)
  const ruleThen = (figure: Figure) => ruleOf(figure, Math.max(threshold, promised.get(editionOf(figure)) ?? 0))
  for (const { sum, old } of sumsAsPrinted({ figures, before, hiddenBefore, hiddenThen, areas, cells, ruleThen })) {
    for (const cell of old) cells.set(cell.key, cell)
    relations.set(nameOfSum(sum), { ...sum, supposed: supposedOf(sum) })
  }
  const index = new Map([...cells.keys()].map((key, at) => [key, at]))
  const all = [...cells.values()]
  return {
    system: { cells: all, relations: [...relations.values()].map((sum) => relationOf(sum, index, all)) },
    counts,
    broken,
    contradicting,
    printedSmall: new Set(own.filter(isPrintedSmall).map(({ figure }) => figureKey(figure))),
    silent: new Set(silent.map(({ key }) => key)),
    knownBefore: [...counts.values()].filter(([first]) => first !== undefined && isKnown(first)).length,
    supposed: new Map([...relations.values()].flatMap(({ supposed }, at) => (supposed === null ? [] : [[at, supposed] as const]))),
    counted: [everything, [...own, ...silent], own],
  }
}

/** Of every count what each set printed last: what it printed before, readers know to have changed. */
function lastPrints(earlier: readonly CountedFigure[]): CountedFigure[] {
  const last = new Map<string, number>()
  const placeOf = ({ key, figure }: CountedFigure) => `${figure.set.slug} ${key}`
  for (const each of earlier) last.set(placeOf(each), Math.max(each.figure.publication ?? 0, last.get(placeOf(each)) ?? 0))
  return earlier.filter((each) => (each.figure.publication ?? 0) === last.get(placeOf(each)))
}

const editionOf = ({ set, publication }: Figure) => editionKey(set.slug, publication ?? 0)
const nameOfCount = ({ key, count }: CountedFigure) => `${key}=${count}`

/**
 * Below which count a place was said to be hidden, by `figureKey`: a later set with a smaller threshold may not tell it. What this set prints
 * itself is hers to decide.
 */
function belowBefore(
  figures: readonly Figure[],
  hiddenBefore: readonly Figure[],
  promised: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const own = new Set(figures.map(figureKey))
  const below = new Map<string, number>()
  for (const figure of hiddenBefore) {
    const place = figureKey(figure)
    const said = promised.get(editionOf(figure)) ?? 0
    if (!own.has(place)) below.set(place, Math.max(said, below.get(place) ?? 0))
  }
  return below
}

/** A count that is printed nowhere, with what readers take it for: small as it truly is, they must hold more than that for possible. */
function believedCell({ key, count }: CountedFigure, taken: number, rule: CountRule): Cell {
  const own = silentCell(key, count, rule)
  if (taken === count) return own
  const safe = safeFrom(own)
  return { ...own, count: taken, rule: safe === null ? openRule : { hideBelow: Math.max(safe, taken + 1), zero: 'hide' } }
}

/**
 * Of a share or mean that was printed before over a few people more or less, the difference would tell what is so of those few: readers must
 * hold for possible that they are the threshold or more.
 */
function changedRule(each: CountedFigure, before: ReadonlyMap<string, readonly Figure[]>, threshold: number): CountRule {
  const rule = ruleOf(each.figure, threshold)
  if (rule.hideBelow === null || takenOf(each.figure)?.key !== each.key) return rule
  const bases = (before.get(figureKey(each.figure)) ?? []).flatMap((figure) => takenOf(figure)?.count ?? [])
  const near = bases.filter((base) => Math.abs(base - each.count) < threshold)
  return near.length === 0 ? rule : { ...rule, hideBelow: Math.max(each.count + 1, Math.min(...near) + threshold) }
}

function isWholeOfShare({ key, figure }: CountedFigure): boolean {
  return isShare(figure.unit) && key !== figureKey(figure)
}

function oncePerKey(counts: readonly CountedFigure[]): CountedFigure[] {
  return [...new Map(counts.toReversed().map((each) => [each.key, each])).values()].reverse()
}

/**
 * The sums as relations between cells, with a cell for what is left where that is something. What is left of known counts is known: nothing
 * can be done about it.
 */
function relationsOf(
  sums: readonly (Sum | PlaceSum)[],
  cells: Map<string, Cell>,
  ruleFor: (figure: Figure) => CountRule,
): Map<string, TwoSides & { supposed: Supposed | null }> {
  const holding = sums.filter(({ left, wholes }) => left === 0 || (left > 0 && wholes.length === 1))
  const isKnown = (key: string) => cells.get(key)?.printing === 'known'
  const leaving = holding.filter(({ left }) => left > 0)
  const keyOf = (sum: Sum | PlaceSum) => ('leftKey' in sum ? sum.leftKey : leftOf(sum))
  for (let learned = true; learned; ) {
    learned = false
    for (const sum of leaving) {
      if (isKnown(keyOf(sum)) || ![...sum.wholes, ...sum.parts].every(isKnown)) continue
      cells.set(keyOf(sum), knownCell(keyOf(sum), sum.left))
      learned = true
    }
  }
  for (const sum of leaving) {
    if (isKnown(keyOf(sum)) || !('about' in sum) || sum.about === null) continue
    cells.set(keyOf(sum), silentCell(keyOf(sum), sum.left, ruleFor(sum.about)))
  }
  const relations = new Map<string, TwoSides & { supposed: Supposed | null }>()
  for (const sum of holding) {
    const parts = sum.left === 0 ? sum.parts : [...sum.parts, keyOf(sum)]
    const all = [...sum.wholes, ...parts]
    if (!all.every(isKnown) && all.every((key) => cells.has(key)))
      relations.set(nameOfSum(sum), { wholes: sum.wholes, parts, supposed: supposedOf(sum) })
  }
  return relations
}

/** Within a total, its parts are at most the total anyhow; across two that overlap, nothing is left when it is not supposed. */
export type Supposed = 'within' | 'across'

function supposedOf({ left, beside, across }: Sum): Supposed | null {
  if (left !== 0 || beside === null || beside.size === 0) return null
  return across === true ? 'across' : 'within'
}

type TwoSides = Pick<Sum, 'wholes' | 'parts'>

/** Everybody can subtract the part from the whole. */
function shareSums(figures: readonly Figure[], believe: (each: CountedFigure) => CountedFigure): PlaceSum[] {
  return figures.flatMap((figure) => {
    const part = countedFigure(figure)
    const whole = part === null ? null : wholeOf(part)
    if (part === null || whole === null) return []
    const left = believe(whole).count - believe(part).count
    return [{ wholes: [whole.key], parts: [part.key], left, beside: null, leftKey: `${part.key}|rest`, about: figure }]
  })
}

function relationOf({ wholes, parts }: TwoSides, index: ReadonlyMap<string, number>, cells: readonly Cell[]): Relation {
  const at = (key: string) => index.get(key) ?? []
  const [total, ...others] = wholes.flatMap(at)
  const sum = isSum(total ?? -1, parts.flatMap(at))
  const terms = [...sum.terms, ...others.map((cell) => ({ cell, times: -1 }))]
  // A sum of another day, with a count that readers of today take for another: it holds nearly.
  const off = terms.reduce((all, { cell, times }) => all + times * (cells[cell]?.count ?? 0), 0)
  return { terms, atLeast: Math.min(0, off), atMost: Math.max(0, off) }
}
