import { isApart } from './bounds.ts'
import { contradiction, grouped, nameTerm, periodKey, type Rule, severityOf, valueTerm } from './comparison.ts'
import type { Measured } from './measured.ts'

/** An indicator has one value for an area and period. Two sources may both be right when they print the same. */
export const oneCell: Rule = ({ figures }) =>
  [...grouped(figures, cellKey).values()].flatMap((cell) => {
    const [first, ...others] = cell
    if (first === undefined || others.length === 0) return []
    const differs = others.find((other) => !agree(first, other))
    const second = differs ?? others.find((other) => other.source === first.source)
    if (second === undefined) return []
    const severity = differs === undefined ? 'low' : severityOf([first, second])
    const terms = { name: nameTerm(first), first: valueTerm(first), second: valueTerm(second) }
    return [contradiction('two_figures', severity, cell, terms)]
  })

function cellKey(figure: Measured): string | null {
  if (figure.given.value === null) return null
  return `${figure.indicator} ${figure.unit} ${figure.area} ${periodKey(figure)}`
}

/** Two roundings of one number agree; so does a number in words with the number itself. */
function agree(one: Measured, other: Measured): boolean {
  if (one.value === null || other.value === null) return true
  if (isApart(one.value, other.value)) return false
  return one.count === null || other.count === null || !isApart(one.count, other.count)
}
