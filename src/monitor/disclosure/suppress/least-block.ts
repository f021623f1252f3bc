import type { Highs } from 'highs'
import { type Block, type BlockProtection, lossOf } from './block.ts'
import { type Master, openMaster } from './master.ts'
import { improveProtection, protectBlock } from './protect-block.ts'
import { openSeparation, type Separation } from './separate.ts'

/**
 * The protection of the block that loses the least weight, by branch and cut: a whole-number program over "which cells are hidden" learns
 * cut by cut what every protection needs. Begins with the fast protection and gives the best one found when time is up.
 * @param until on the clock of `performance.now()`
 */
export function protectBlockLeast(highs: Highs, block: Block, until: number): BlockProtection {
  const known = protectBlock(highs, block)
  return known.ok && known.hidden.size > 0 ? leastProtection(highs, block, known.hidden, until) : known
}

function leastProtection(highs: Highs, block: Block, known: ReadonlySet<number>, until: number): BlockProtection {
  const prices = pricesOf(block)
  const priceOf = (hidden: Iterable<number>) => [...hidden].reduce((sum, at) => sum + (prices.of.get(at) ?? 0), 0)
  let best = known
  let bound = 0
  const done = () => bound > priceOf(best) - prices.step || performance.now() > until
  const left = () => (until - performance.now()) / 1000
  const separation = openSeparation(highs, block, isNetwork(block) ? 1 : 4)
  const master = openMaster(highs, block, prices.of, prices.step * 0.8)
  try {
    const waiting = sensitiveCells(block).filter((cell) => separation.cutFor(cell) !== null)
    while (!done()) {
      const { shares, bound: next } = master.choose(left(), best)
      bound = Math.max(bound, next)
      if (done() || !learn(separation, master, waiting, shares, until)) break
    }
    if (!done()) master.decide()
    while (!done()) {
      const { shares, bound: next } = master.choose(left(), best)
      bound = Math.max(bound, next)
      const chosen = new Set([...prices.of.keys()].filter((cell) => (shares[cell] ?? 0) > 0.5))
      const found = improveProtection(highs, block, chosen)
      if (found.ok && priceOf(found.hidden) < priceOf(best)) best = found.hidden
      if (done() || learn(separation, master, waiting, shares.map(Math.round), until) || done()) continue
      // Fractions let the reader suppose enough, whole counts do not: something else must be hidden as well.
      const others = [...prices.of.keys()].filter((cell) => !chosen.has(cell))
      master.learn({ cells: others, times: others.map(() => 1), atLeast: 1 })
    }
    return { ok: true, hidden: best, losesAtLeast: Math.max(0, Math.min(lossOf(block, best), prices.lossFrom(bound))) }
  } finally {
    separation.dispose()
    master.dispose()
  }
}

/** Teaches what this choice overlooks; false when it overlooks nothing, or when nothing was found before time was up. */
function learn(separation: Separation, master: Master, sensitive: readonly number[], shares: readonly number[], until: number): boolean {
  separation.hide(shares)
  let learned = false
  for (const cell of sensitive) {
    if (performance.now() > until) break
    const cut = separation.cutFor(cell)
    if (cut === null) continue
    master.learn(cut)
    learned = true
  }
  return learned
}

function sensitiveCells({ cells }: Block): number[] {
  return [...cells.keys()].filter((at) => (cells[at]?.need ?? 0) > 0)
}

/** The weight decides; among protections of one weight the smaller counts go first, by less than any difference in weight. */
function pricesOf({ cells }: Block) {
  const open = cells.flatMap((cell, at) => (cell.weight === null ? [] : [{ at, weight: cell.weight, size: Math.log1p(cell.count) }]))
  const whole = open.every(({ weight }) => Number.isInteger(weight))
  const share = whole ? 0.49 : 1e-6
  const sizes = open.reduce((sum, { size }) => sum + size, 1)
  return {
    of: new Map(open.map(({ at, weight, size }) => [at, weight + (share * size) / sizes])),
    /** A better protection would cost this much less. */
    step: whole ? 0.5 : 1e-5,
    lossFrom: (bound: number) => (whole ? Math.ceil(bound - share - 1e-6) : bound - share),
  }
}

/** Does every cell stand in at most two equations, with signs as in a flow from one to the other? */
function isNetwork({ cells, rows }: Block): boolean {
  if (rows.some(({ terms, equation }) => !equation || terms.some(([, times]) => Math.abs(times) !== 1))) return false
  const places: { row: number; times: number }[][] = cells.map(() => [])
  for (const [row, { terms }] of rows.entries()) for (const [cell, times] of terms) places[cell]?.push({ row, times })
  if (places.some((own) => own.length > 2)) return false
  // A row may be turned around as a whole; in a flow the two signs of each cell then differ.
  const turn = new Map<number, number>()
  for (const start of rows.keys()) {
    if (turn.has(start)) continue
    turn.set(start, 1)
    for (const front = [start]; front.length > 0; ) {
      const row = front.pop() ?? 0
      for (const [cell, times] of rows[row]?.terms ?? []) {
        const other = places[cell]?.find((place) => place.row !== row)
        if (other === undefined) continue
        const wanted = -(turn.get(row) ?? 1) * times * other.times
        if (turn.has(other.row) ? turn.get(other.row) !== wanted : false) return false
        if (!turn.has(other.row)) front.push(other.row)
        turn.set(other.row, wanted)
      }
    }
  }
  return true
}
