import { createHash } from 'node:crypto'
import type { CheckedFigure, Contradiction } from '../../contradiction/contradiction.ts'

/** The figure of the sheet that lies apart, where a rule finds one; those it differs from are others when a row comes or goes. */
export function figureApart({ rule, figures: [first] }: Contradiction): CheckedFigure | null {
  return rule === 'factor_off' && first?.figure.line !== undefined ? first.figure : null
}

/**
 * The same for the same rule over the same printed figures, in whichever sheet they come: an answer given once can be remembered. Where one
 * lies apart it is that one alone.
 */
export function contradictionKey(contradiction: Contradiction): string {
  const { rule, figures } = contradiction
  const about = figureApart(contradiction) === null ? figures : figures.slice(0, 1)
  const involved = about.map(({ figure }) => JSON.stringify(printedAs(figure))).sort()
  return createHash('sha256')
    .update(JSON.stringify([rule, involved]))
    .digest('hex')
    .slice(0, 24)
}

function printedAs({ indicator, area, period, value, range, rangeMin, rangeMax, numerator, denominator, n }: CheckedFigure) {
  const plain = (number: CheckedFigure['numerator']) => (typeof number === 'object' ? number?.value : number) ?? null
  const slug = typeof area === 'string' ? area : area.slug
  const bounds = [range?.min ?? rangeMin, range?.max ?? rangeMax].map((bound) => bound?.value ?? null)
  return [indicator, slug, period.text, value?.value ?? null, ...bounds, plain(numerator), plain(denominator), plain(n)]
}

/** A bound may be infinite, which JSON does not have. */
const infinite = { above: '\u221E', below: '-\u221E' } as const

/** The contradiction as text to keep; `contradictionFrom` reads it again. */
export function contradictionContent(contradiction: Contradiction): string {
  return JSON.stringify(contradiction, (_, value: unknown) => {
    if (value === Number.POSITIVE_INFINITY) return infinite.above
    return value === Number.NEGATIVE_INFINITY ? infinite.below : value
  })
}

export function contradictionFrom(content: string): Contradiction {
  return JSON.parse(content, (_, value: unknown) => {
    if (value === infinite.above) return Number.POSITIVE_INFINITY
    return value === infinite.below ? Number.NEGATIVE_INFINITY : value
  }) as Contradiction
}
