import type { Highs } from 'highs'
import { type Attack, openAttack, type Supposition } from './attack.ts'
import type { Block, BlockProtection } from './block.ts'
import { proposeByElimination } from './eliminate.ts'

/**
 * Fast, not proven least: a proposal by elimination, repair of what linear programming still proves, and pruning of what is hidden
 * without need.
 */
export function protectBlock(highs: Highs, block: Block): BlockProtection {
  return improveProtection(highs, block, proposeByElimination(block))
}

/** A protection from any proposal: hides what it lacks, prints what it hides without need. */
export function improveProtection(highs: Highs, block: Block, proposal: ReadonlySet<number>): BlockProtection {
  const attack = openAttack(highs, block)
  try {
    const hidden = new Set(proposal)
    const shown = new Map<number, Supposition>()
    const needy = coverFree(block, attack, shown)
    const exposed = repair(block, attack, hidden, needy, shown)
    if (exposed.length > 0) return { ok: false, exposed }
    prune(block, attack, hidden, needy, shown)
    const broken = settleWhole(block, attack, hidden, shown)
    return broken.length > 0 ? { ok: false, exposed: broken } : { ok: true, hidden, losesAtLeast: 0 }
  } finally {
    attack.dispose()
  }
}

/** Most sensitive cells protect each other: shows for whom that is so, many at once, and returns those who need something more hidden. */
function coverFree(block: Block, attack: Attack, shown: Map<number, Supposition>): number[] {
  const waiting = new Set(sensitiveCells(block))
  const cover = (supposed: Supposition | null): boolean => {
    const covered = supposed === null ? [] : takeCovered(block, supposed, waiting)
    for (const at of covered) if (supposed !== null) shown.set(at, supposed)
    return covered.length > 0
  }
  attack.price(pricesOf(block, new Set(), { hidden: () => 0, printed: () => null }))
  for (let [turn, idle] = [1, 0]; waiting.size > 0 && idle < 3; turn += 1) idle = cover(attack.supposeMost(waiting, turn)) ? 0 : idle + 1
  return [...waiting]
}

/** Hides what else is needed; returns the sensitive cells that cannot be protected, whatever is hidden. */
function repair(block: Block, attack: Attack, hidden: Set<number>, needy: readonly number[], shown: Map<number, Supposition>): number[] {
  const waiting = new Set(needy)
  const exposed: number[] = []
  // What is hidden already costs next to nothing: still, a supposition that needs less of it leaves more to print again.
  const pay = () => attack.price(pricesOf(block, hidden, { hidden: (at) => priceOf(block, at) / 100, printed: (at) => priceOf(block, at) }))
  pay()
  for (const at of waiting) {
    const supposed = attack.suppose(at)
    waiting.delete(at)
    if (supposed === null) {
      exposed.push(at)
      continue
    }
    if (hideUsed(block, supposed, hidden)) pay()
    for (const other of [at, ...takeCovered(block, supposed, waiting)]) shown.set(other, supposed)
  }
  return exposed
}

/** Prints again what can be printed, what matters most first; keeps a supposition per needy cell. */
function prune(block: Block, attack: Attack, hidden: Set<number>, needy: readonly number[], shown: Map<number, Supposition>): void {
  const cover = (wanted: readonly number[]): boolean => {
    attack.price(pricesOf(block, hidden, { hidden: (at) => priceOf(block, at), printed: () => null }))
    const waiting = new Set(wanted)
    for (const at of waiting) {
      const supposed = attack.suppose(at)
      if (supposed === null) return false
      for (const other of takeCovered(block, supposed, waiting)) shown.set(other, supposed)
    }
    return true
  }
  for (const at of [...hidden].sort((one, other) => priceOf(block, other) - priceOf(block, one))) {
    const before = new Map(shown)
    hidden.delete(at)
    if (cover(needy.filter((cell) => (shown.get(cell)?.[at] ?? 0) !== 0))) continue
    hidden.add(at)
    for (const [cell, supposed] of before) shown.set(cell, supposed)
  }
}

/** Fractions were good enough so far; nearly always whole counts will do as well, or else something more is hidden. */
function settleWhole(block: Block, attack: Attack, hidden: Set<number>, shown: ReadonlyMap<number, Supposition>): number[] {
  const waiting = new Set(sensitiveCells(block).filter((at) => shown.get(at)?.every(Number.isInteger) !== true))
  const exposed: number[] = []
  for (let turn = 1; turn <= 4 && waiting.size > 0; turn += 1) {
    // Other prices lead to another corner of what can be supposed, and most corners are whole.
    attack.price(pricesOf(block, hidden, { hidden: (at) => 1 + ((at * turn * 7) % 11) / 4, printed: () => null }))
    for (const at of waiting) {
      const supposed = attack.suppose(at)
      if (supposed?.every(Number.isInteger) === true) takeCovered(block, supposed, waiting)
    }
  }
  for (const at of waiting) {
    attack.price(pricesOf(block, hidden, { hidden: () => 0, printed: (cell) => priceOf(block, cell) }))
    const supposed = attack.supposeWhole(at)
    waiting.delete(at)
    if (supposed === null) exposed.push(at)
    else hideUsed(block, supposed, hidden)
    if (supposed !== null) takeCovered(block, supposed, waiting)
  }
  return exposed
}

/** Hides what is supposed to be otherwise; was any of it printed so far? */
function hideUsed({ cells }: Block, supposed: Supposition, hidden: Set<number>): boolean {
  const before = hidden.size
  for (const [cell, change] of supposed.entries()) if (change !== 0 && cells[cell]?.weight !== null) hidden.add(cell)
  return hidden.size > before
}

/** Takes out the cells that this supposition makes large enough, and returns them. */
function takeCovered(block: Block, supposed: Supposition, waiting: Set<number>): number[] {
  const covered = [...waiting].filter((at) => (supposed[at] ?? 0) >= needOf(block, at) - 1e-6)
  for (const at of covered) waiting.delete(at)
  return covered
}

interface Prices {
  hidden(cell: number): number
  printed(cell: number): number | null
}

/** What is hidden anyway costs nothing. */
function pricesOf({ cells }: Block, hidden: ReadonlySet<number>, prices: Prices): (number | null)[] {
  return cells.map(({ weight }, at) => (weight === null ? 0 : hidden.has(at) ? prices.hidden(at) : prices.printed(at)))
}

/** The hardest to protect first: what is hidden for them protects others too. */
function sensitiveCells(block: Block): number[] {
  return [...block.cells.keys()].filter((at) => needOf(block, at) > 0).sort((one, other) => needOf(block, other) - needOf(block, one))
}

function needOf({ cells }: Block, at: number): number {
  return cells[at]?.need ?? 0
}

/** The weight decides; among equals the smaller count goes first. */
function priceOf({ cells }: Block, at: number): number {
  const { weight, count } = cells[at] ?? { weight: 0, count: 0 }
  return (weight ?? 0) * (1 + Math.log1p(count) / 100)
}
