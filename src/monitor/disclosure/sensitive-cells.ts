import type { Cell } from './disclosure.ts'

/**
 * The least count a reader must hold for possible, or the cell is disclosed; null when the cell is not sensitive.
 * With a threshold of 10 a count of 3 is safe when it may as well be 10.
 */
export function safeFrom({ count, rule, contributions }: Cell): number | null {
  const small = rule.hideBelow !== null && (count > 0 ? count < rule.hideBelow : rule.zero === 'hide')
  const dominated = safeFromDominance(count, rule.dominance, contributions)
  return small ? Math.max(rule.hideBelow ?? 0, dominated ?? 0) : dominated
}

function safeFromDominance(count: number, dominance: Cell['rule']['dominance'], contributions: readonly number[] = []): number | null {
  if (dominance === undefined || count === 0) return null
  const largest = contributions
    .toSorted((one, other) => other - one)
    .slice(0, dominance.largest)
    .reduce((sum, each) => sum + each, 0)
  // The largest must not be more than this share of what a reader holds for possible.
  const enough = Math.ceil((largest * 100) / dominance.percent)
  return enough > count ? enough : null
}

/** The least count a reader may suppose in a hidden cell. */
export function leastHidden({ rule }: Cell): number {
  return rule.zero === 'stay' ? 1 : 0
}

/** May this cell be hidden to protect another? */
export function mayHide(cell: Cell): boolean {
  return cell.printing === 'open' && !(cell.rule.zero === 'stay' && cell.count === 0)
}
