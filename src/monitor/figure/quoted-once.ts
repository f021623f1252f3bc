import type { Figure } from './figure.ts'

/**
 * The figures, each once: what one source prints may stand in two sets that quote it, and is then still one figure. The first stays. Where
 * two sets say different things of a cell, or one gives a reason, both stay.
 */
export function quotedOnce(figures: readonly Figure[]): readonly Figure[] {
  if (new Set(figures.map(({ set }) => set.id)).size < 2) return figures
  const first = new Map<string, Figure>()
  for (const figure of figures) {
    const key = asPrinted(figure)
    if (!first.has(key)) first.set(key, figure)
  }
  return [...first.values()]
}

/** What the source prints of the cell; its name in a set is no part of that. */
export function asPrinted({
  indicator,
  area,
  period,
  source,
  value,
  range,
  numerator,
  denominator,
  n,
  state,
  unit,
  remark,
}: Figure): string {
  return JSON.stringify([indicator, area.slug, period.text, source.key, value, range, numerator, denominator, n, state, unit, remark])
}
