import type { Figure } from '../figure/figure.ts'
import { statementOf } from '../figure/statement.ts'
import type { IndicatorDefinition } from '../indicator/definition.ts'

/** What an area's own figures say of one indicator in a year; `doubted` when the source's only numbers contradict themselves. */
export type OwnAnswer = SureAnswer | { kind: 'doubted' }

/** `value` is of the year itself, `nearest` of the year nearest to it, `reason` says why there is no number. */
export type SureAnswer = { kind: 'value' | 'nearest' | 'reason'; figure: Figure }

/**
 * By the same rule as every page of figures (`statementOf`), after setting aside what is disputed: a number in doubt is never the
 * answer, and does not keep a sound number of another year from being shown. Null when the area has nothing at all.
 */
export function ownAnswer(indicator: IndicatorDefinition, area: { slug: string; level: string }, figures: readonly Figure[], year: number) {
  const own = figures.filter((figure) => figure.indicator === indicator.code && figure.area.slug === area.slug)
  const sound = own.filter(({ state }) => state !== 'disputed')
  const statement = statementOf({ indicator, area, year, figures: sound, remarks: [] })
  if (statement.kind === 'figure') return sure(statement.figure, statement.sameYear)
  return own.some(({ period }) => period.from !== null) ? ({ kind: 'doubted' } as const) : null
}

function sure(figure: Figure, sameYear: boolean): SureAnswer {
  if (figure.state !== 'known') return { kind: 'reason', figure }
  return { kind: sameYear ? 'value' : 'nearest', figure }
}
