import type { Figure } from '../figure/figure.ts'

/** A year says nothing of people; any other number in a remark may count them. */
const otherThanYears = (text: string) => /\d/.test(text.replaceAll(/(?<![\d.,])(?:19|20)\d\d(?![\d.,]*\d)/g, ''))

/**
 * Figures that give a reason instead of a number, and tell numbers beside it all the same: how many were asked, or what their source counted,
 * in a remark. Nothing protects those, so a set that is protected prints the reason without them.
 */
export function tellingBeside(figures: readonly Figure[]): Figure[] {
  return figures.filter(
    ({ state, n, remark }) => state !== 'known' && state !== 'disputed' && (n !== null || (remark !== null && otherThanYears(remark))),
  )
}
