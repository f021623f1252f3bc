import type { Highs } from 'highs'
import type { LinkedSystem } from '../disclosure.ts'
import { mayHide } from '../sensitive-cells.ts'
import { type Block, type BlockProtection, blocksOf, isHiddenAnyway, lossOf } from './block.ts'
import { protectBlockLeast } from './least-block.ts'
import { protectBlock } from './protect-block.ts'
import { totalsNeeded } from './totals-needed.ts'

/** Why a cell is not printed: it is sensitive itself, or it would give another away. */
export type HidingReason = 'primary' | 'secondary'

/**
 * Hidden cells by key, the weight of the secondary ones, and what every protection with these totals printed loses at the least, as far as
 * proven (null when nothing was asked to be proven); or the keys of sensitive cells that cannot be protected, whatever is hidden.
 */
export type SystemProtection =
  | { readonly ok: true; readonly hidden: ReadonlyMap<string, HidingReason>; readonly loses: number; readonly losesAtLeast: number | null }
  | { readonly ok: false; readonly exposed: readonly string[] }

/** `optimal` proves that nothing less would do, within `seconds` for the whole system; told of every part that is done. */
export interface SuppressionChoice {
  readonly method: 'fast' | 'optimal'
  readonly seconds: number
  readonly progress?: (done: number, all: number) => unknown
}

/**
 * Protects every part of the system by itself, with the totals of areas printed. Where a part cannot be protected so, the totals it needs
 * may be hidden as well, and it is tried again with the parts that these join.
 */
export function protectSystem(highs: Highs, system: LinkedSystem, choice: SuppressionChoice): SystemProtection {
  const kept = new Set(system.cells.flatMap((cell, at) => (cell.tier > 0 && mayHide(cell) && !isHiddenAnyway(cell) ? [at] : [])))
  const end = performance.now() + choice.seconds * 1000
  const done = new Map<string, BlockProtection>()
  for (;;) {
    const blocks = blocksOf(system, kept).map((block) => ({ block, name: block.cells.map(({ cell }) => cell).join() }))
    const fresh = blocks.filter(({ name }) => !done.has(name))
    for (const [at, { block, name }] of fresh.entries()) {
      const now = performance.now()
      // A hard part may take what easy ones left, and twice its own share.
      const until = now + Math.max(0, end - now) * Math.min(1, 2 / (fresh.length - at))
      done.set(name, choice.method === 'fast' ? protectBlock(highs, block) : protectBlockLeast(highs, block, until))
      choice.progress?.(at + 1, fresh.length)
    }
    const found = blocks.map(({ block, name }) => ({ block, protection: done.get(name) }))
    const failed = found.flatMap(({ block, protection }) => (protection?.ok === false ? [{ block, exposed: protection.exposed }] : []))
    if (failed.length === 0) return protectionOf(system, found, choice.method)
    const needed = totalsNeeded(highs, system, kept, failed)
    if (!needed.ok) return needed
    for (const cell of needed.totals) kept.delete(cell)
  }
}

function protectionOf(
  { cells }: LinkedSystem,
  found: readonly { block: Block; protection: BlockProtection | undefined }[],
  method: SuppressionChoice['method'],
): SystemProtection {
  const parts = found.flatMap(({ block, protection }) => (protection?.ok === true ? [{ block, ...protection }] : []))
  const secondary = parts.flatMap(({ block, hidden }) => [...hidden].map((at) => block.cells[at]?.key ?? ''))
  const primary = cells.filter((cell) => cell.printing === 'open' && isHiddenAnyway(cell))
  return {
    ok: true,
    hidden: new Map([...primary.map(({ key }) => [key, 'primary'] as const), ...secondary.map((key) => [key, 'secondary'] as const)]),
    loses: parts.reduce((sum, { block, hidden }) => sum + lossOf(block, hidden), 0),
    losesAtLeast: method === 'fast' ? null : parts.reduce((sum, { losesAtLeast }) => sum + losesAtLeast, 0),
  }
}
