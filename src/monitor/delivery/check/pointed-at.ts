import type { CheckedFigure, Contradiction } from '../../contradiction/contradiction.ts'

/** Rules that hold one figure against several others and give it first; of two that differ neither is the odd one out. */
const oneAgainstOthers = new Set<Contradiction['rule']>([
  'factor_off',
  'mean_outside_parts',
  'parts_above_whole',
  'parts_below_whole',
  'denominators_above_whole',
  'denominators_differ',
])

/**
 * Which figures a contradiction is most likely about, so that an answer does not take along those nothing is wrong with: the one that stands
 * apart from the others; the part that exceeds its whole, or that whole where several parts exceed it. Null when the rule does not know.
 */
export function pointedAt(found: Contradiction, all: readonly Contradiction[]): CheckedFigure | null {
  const [first, second] = found.figures
  if (first === undefined || second === undefined) return null
  if (found.rule === 'part_above_whole') {
    const whole = placeOf(second)
    const exceeded = all.filter(({ rule, figures: [, other] }) => rule === found.rule && other !== undefined && placeOf(other) === whole)
    return (exceeded.length > 1 ? second : first).figure
  }
  return oneAgainstOthers.has(found.rule) && found.figures.length > 2 ? first.figure : null
}

function placeOf({ figure, area }: Contradiction['figures'][number]): string {
  return JSON.stringify([figure.indicator, area.slug, figure.period.text, figure.line ?? null])
}
