import type { AreaTree } from '../../area/area-tree.ts'
import { auditTable } from '../disclosure/audit-table.ts'
import type { Cell, LinkedSystem, Relation } from '../disclosure/disclosure.ts'
import { onWorker } from '../disclosure/on-worker.ts'
import { type CountedFigure, knownCell, openRule, ruleOf, silentCell } from './count-cells.ts'
import { type PieceSum, piecesOf } from './pieces.ts'

/**
 * The system with the places and stretches that no figure is about: unprinted whole counts from zero, and every figure as the sum of its own,
 * so that readers who solve over all of them at once see nothing that the audit does not. A piece is sensitive when even all figures together,
 * the hidden ones too, prove that it is small. Where days contradict each other, those of today are told by themselves as well.
 */
export async function withPieces(
  system: LinkedSystem,
  counted: readonly (readonly CountedFigure[])[],
  { areas, threshold }: { areas: AreaTree; threshold: number },
): Promise<LinkedSystem> {
  const cells: Cell[] = [...system.cells]
  const relations: Relation[] = [...system.relations]
  const index = new Map(cells.map(({ key }, at) => [key, at]))
  for (const [day, counts] of counted.entries()) {
    const found = await settled(counts, counted, { areas, threshold })
    for (const cell of found.cells) {
      const key = day === 0 ? cell.key : `${cell.key}|${day}`
      index.set(`${day} ${cell.key}`, cells.length)
      cells.push({ ...cell, key })
    }
    const at = (key: string) => index.get(`${day} ${key}`) ?? index.get(key) ?? -1
    relations.push(...found.sums.map((sum) => relationOf(sum, at)))
    if (!found.contradicting) break
  }
  return { cells, relations }
}

async function settled(
  counts: readonly CountedFigure[],
  counted: readonly (readonly CountedFigure[])[],
  { areas, threshold }: { areas: AreaTree; threshold: number },
): Promise<{ cells: Cell[]; sums: PieceSum[]; contradicting: boolean }> {
  const { pieces, sums } = piecesOf(counts, areas)
  if (pieces.length === 0) return { cells: [], sums: [], contradicting: false }
  const known = new Map(counts.map(({ key, count }) => [key, count]))
  const place = new Map(pieces.map(({ key }, at) => [key, at]))
  // Of today, withheld before, or printed by others: the nearest stands where they contradict each other.
  const weights = new Map(counted.flatMap((group, at) => group.map(({ key }) => [key, 10 ** at] as const)))
  const filled = await onWorker('fill', {
    unknown: pieces.length,
    sums: sums.map(({ whole, parts, pieces: own }) => {
      const among = place.get(whole)
      const less = parts.reduce((sum, part) => sum + (known.get(part) ?? 0), 0)
      return {
        terms: [...own.map((key) => [place.get(key) ?? 0, 1] as const), ...(among === undefined ? [] : [[among, -1] as const])],
        sum: (known.get(whole) ?? 0) - less,
        weight: Math.min(...[whole, ...parts].map((key) => weights.get(key) ?? 1000)),
      }
    }),
  })
  const broken = new Set(filled.broken)
  const holding = sums.filter((_, at) => !broken.has(at))
  const rules = pieces.map(({ about }) => ruleOf(about, threshold))
  const countOf = (at: number) => filled.counts[at] ?? 0
  const everythingKnown = [...known].map(([key, count]) => knownCell(key, count))
  const asked = pieces.map(({ key }, at): Cell => {
    const { hideBelow = null } = rules[at] ?? {}
    return { ...silentCell(key, countOf(at), openRule), printing: 'open', rule: { hideBelow, zero: 'hide' } }
  })
  const all = [...everythingKnown, ...asked]
  const index = new Map(all.map(({ key }, at) => [key, at]))
  const relations = holding.map((sum) => relationOf(sum, (key) => index.get(key) ?? -1))
  const nothing = new Map(asked.map(({ key }) => [key, null]))
  const { exactLeaks, intervalLeaks, ranges } = await auditTable({ cells: all, relations }, nothing, { ranges: true })
  const small = new Set([...exactLeaks, ...intervalLeaks])
  const nobody = new Set(ranges.filter(({ to }) => to === 0).map(({ key }) => key))
  return {
    cells: asked.map(({ key, count, rule }) => {
      const sensitive = small.has(key) && !nobody.has(key)
      return { ...silentCell(key, count, openRule), rule: sensitive ? rule : openRule }
    }),
    sums: holding,
    contradicting: broken.size > 0,
  }
}

function relationOf({ whole, parts, pieces }: PieceSum, at: (key: string) => number): Relation {
  return {
    terms: [{ cell: at(whole), times: -1 }, ...[...parts, ...pieces].map((key) => ({ cell: at(key), times: 1 }))],
    atLeast: 0,
    atMost: 0,
  }
}
