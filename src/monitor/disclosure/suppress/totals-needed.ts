import type { Highs } from 'highs'
import type { LinkedSystem } from '../disclosure.ts'
import { openAttack } from './attack.ts'
import { type Block, blocksOf } from './block.ts'

export type TotalsNeeded =
  | { readonly ok: true; readonly totals: ReadonlySet<number> }
  | { readonly ok: false; readonly exposed: readonly string[] }

/**
 * Which of the kept totals have to go so that the cells that parts could not protect can be protected: the cheapest that a supposition
 * over everything takes for each. Not ok with the cells for which no totals are enough.
 */
export function totalsNeeded(
  highs: Highs,
  system: LinkedSystem,
  kept: ReadonlySet<number>,
  failed: readonly { readonly block: Block; readonly exposed: readonly number[] }[],
): TotalsNeeded {
  const wanted = new Set(failed.flatMap(({ block, exposed }) => exposed.map((at) => block.cells[at]?.cell ?? -1)))
  const totals = new Set<number>()
  const exposed: string[] = []
  for (const block of blocksOf(system, new Set())) {
    const own = [...block.cells.keys()].filter((at) => wanted.has(block.cells[at]?.cell ?? -1))
    if (own.length === 0) continue
    const attack = openAttack(highs, block)
    try {
      for (const at of own) {
        attack.price(block.cells.map(({ cell, weight }) => (totals.has(cell) ? 0 : (weight ?? 0))))
        const supposed = attack.suppose(at)
        if (supposed === null) exposed.push(block.cells[at]?.key ?? '')
        for (const [other, change] of supposed?.entries() ?? []) {
          const cell = block.cells[other]?.cell ?? -1
          if (change !== 0 && kept.has(cell)) totals.add(cell)
        }
      }
    } finally {
      attack.dispose()
    }
  }
  if (exposed.length > 0) return { ok: false, exposed }
  if (totals.size > 0) return { ok: true, totals }
  // A part may fail for want of whole counts where fractions need no total: then any may go.
  const keys = failed.flatMap((part) => part.exposed.map((at) => part.block.cells[at]?.key ?? ''))
  return kept.size > 0 ? { ok: true, totals: kept } : { ok: false, exposed: keys }
}
