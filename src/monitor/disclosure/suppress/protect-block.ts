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
    const exposed = repair(block, attack, hidden)
    if (exposed.length > 0) return { ok: false, exposed }
    prune(block, attack, hidden)
    return { ok: true, hidden, losesAtLeast: 0 }
  } finally {
    attack.dispose()
  }
}

/** Hides what else is needed; returns the sensitive cells that cannot be protected, whatever is hidden. */
function repair({ cells }: Block, attack: Attack, hidden: Set<number>): number[] {
  for (const [at, { weight, count }] of cells.entries()) attack.price(at, weight === null || hidden.has(at) ? 0 : priceOf(weight, count))
  const waiting = new Set(sensitiveCells(cells))
  const exposed: number[] = []
  for (const at of waiting) {
    const supposed = attack.suppose(at)
    if (supposed === null) exposed.push(at)
    waiting.delete(at)
    for (const [cell, change] of supposed?.entries() ?? []) {
      if (change === 0 || hidden.has(cell) || cells[cell]?.weight === null) continue
      hidden.add(cell)
      attack.price(cell, 0)
    }
    for (const other of waiting) if (suffices(cells, supposed, other)) waiting.delete(other)
  }
  return exposed
}

/** Prints again what can be printed, what matters most first. */
function prune({ cells }: Block, attack: Attack, hidden: Set<number>): void {
  for (const [at, { weight, count }] of cells.entries())
    attack.price(at, weight === null ? 0 : hidden.has(at) ? priceOf(weight, count) : null)
  const sensitive = sensitiveCells(cells)
  const shown = new Map<number, Supposition>()
  const cover = (at: number): boolean => {
    const supposed = attack.suppose(at)
    if (supposed === null) return false
    for (const other of sensitive) if (suffices(cells, supposed, other)) shown.set(other, supposed)
    return true
  }
  for (const at of sensitive) if (!shown.has(at)) cover(at)
  const candidates = [...hidden].sort((one, other) => priceAt(cells, other) - priceAt(cells, one))
  for (const at of candidates) {
    const before = new Map(shown)
    const touched = sensitive.filter((cell) => (shown.get(cell)?.[at] ?? 0) !== 0)
    attack.price(at, null)
    hidden.delete(at)
    if (touched.every((cell) => (shown.get(cell)?.[at] ?? 0) === 0 || cover(cell))) continue
    hidden.add(at)
    attack.price(at, priceAt(cells, at))
    for (const [cell, supposed] of before) shown.set(cell, supposed)
  }
}

/** The hardest to protect first: what is hidden for them protects others too. */
function sensitiveCells(cells: Block['cells']): number[] {
  return [...cells.keys()].filter((at) => needOf(cells, at) > 0).sort((one, other) => needOf(cells, other) - needOf(cells, one))
}

function needOf(cells: Block['cells'], at: number): number {
  return cells[at]?.need ?? 0
}

function suffices(cells: Block['cells'], supposed: Supposition | null, at: number): boolean {
  return (supposed?.[at] ?? 0) >= needOf(cells, at)
}

function priceAt(cells: Block['cells'], at: number): number {
  return priceOf(cells[at]?.weight ?? 0, cells[at]?.count ?? 0)
}

/** The weight decides; among equals the smaller count goes first. */
function priceOf(weight: number, count: number): number {
  return weight * (1 + Math.log1p(count) / 100)
}
