import type { Highs } from 'highs'
import type { LinkedSystem } from '../disclosure.ts'
import { mayHide } from '../sensitive-cells.ts'
import { type Block, type BlockProtection, blocksOf, isHiddenAnyway } from './block.ts'

/** Why a cell is not printed: it is sensitive itself, or it would give another away. */
export type HidingReason = 'primary' | 'secondary'

/** Hidden cells by key, or the keys of the sensitive cells that cannot be protected, whatever is hidden. */
export type SystemProtection =
  | { readonly ok: true; readonly hidden: ReadonlyMap<string, HidingReason> }
  | { readonly ok: false; readonly exposed: readonly string[] }

export type ProtectBlock = (highs: Highs, block: Block) => BlockProtection

/**
 * Protects every part of the system by itself, with the totals of areas printed. Where a part cannot be protected so, the nearest totals
 * may be hidden as well, and it is tried again with the parts that these join.
 */
export function protectSystem(highs: Highs, system: LinkedSystem, protect: ProtectBlock): SystemProtection {
  const kept = new Set(system.cells.flatMap((cell, at) => (cell.tier > 0 && mayHide(cell) && !isHiddenAnyway(cell) ? [at] : [])))
  const done = new Map<string, BlockProtection>()
  for (;;) {
    const blocks = blocksOf(system, kept).map((block) => ({ block, name: block.cells.map(({ cell }) => cell).join() }))
    for (const { block, name } of blocks) if (!done.has(name)) done.set(name, protect(highs, block))
    const found = blocks.map(({ block, name }) => ({ block, protection: done.get(name) }))
    const failed = found.flatMap(({ block, protection }) => (protection?.ok === false ? [{ block, exposed: protection.exposed }] : []))
    if (failed.length === 0) return { ok: true, hidden: hiddenBy(system, found) }
    const released = failed.map(({ block }) => nearestKept(system, block, kept))
    const stuck = failed.filter((_, at) => released[at]?.length === 0)
    if (stuck.length > 0)
      return { ok: false, exposed: stuck.flatMap(({ block, exposed }) => exposed.map((at) => block.cells[at]?.key ?? '')) }
    for (const cell of released.flat()) kept.delete(cell)
  }
}

/** The printed totals of the lowest tier that stand in a relation with a cell of the block. */
function nearestKept({ cells, relations }: LinkedSystem, block: Block, kept: ReadonlySet<number>): number[] {
  const own = new Set(block.cells.map(({ cell }) => cell))
  const near = relations
    .filter(({ terms }) => terms.some(({ cell }) => own.has(cell)))
    .flatMap(({ terms }) => terms.map(({ cell }) => cell).filter((cell) => kept.has(cell)))
  const lowest = Math.min(...near.map((cell) => cells[cell]?.tier ?? 0))
  return [...new Set(near)].filter((cell) => cells[cell]?.tier === lowest)
}

function hiddenBy(
  { cells }: LinkedSystem,
  found: readonly { block: Block; protection: BlockProtection | undefined }[],
): ReadonlyMap<string, HidingReason> {
  const secondary = found.flatMap(({ block, protection }) =>
    protection?.ok === true ? [...protection.hidden].map((at) => block.cells[at]?.key ?? '') : [],
  )
  const primary = cells.filter((cell) => cell.printing === 'open' && isHiddenAnyway(cell))
  return new Map([...primary.map(({ key }) => [key, 'primary'] as const), ...secondary.map((key) => [key, 'secondary'] as const)])
}
