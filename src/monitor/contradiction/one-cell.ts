import { isApart } from './bounds.ts'
import { contradiction, countTerm, nameTerm, type Rule, severityOf, valueTerm } from './comparison.ts'
import type { Contradiction, Term } from './contradiction.ts'
import type { Measured } from './measured.ts'

/** An indicator has one value for an area and period. Two sources may both be right when they print the same. */
export const oneCell: Rule = ({ indicators }) =>
  [...indicators.values()].flatMap((figures) => {
    const doubles = new Map<string, Measured[]>()
    const first = new Map<string, Measured>()
    for (const figure of figures) {
      if (figure.given.value === null) continue
      const key = `${figure.area} ${figure.unit} ${figure.when}`
      const earlier = first.get(key)
      if (earlier === undefined) first.set(key, figure)
      else doubles.set(key, [...(doubles.get(key) ?? [earlier]), figure])
    }
    return [...doubles.values()].flatMap(twice)
  })

function twice(cell: readonly Measured[]): Contradiction[] {
  const [first, ...others] = cell
  if (first === undefined) return []
  const differs = others.find((other) => !agree(first, other))
  const second = differs ?? others.find((other) => isSame(first, other))
  if (second === undefined) return []
  const severity = differs === undefined ? 'low' : severityOf([first, second])
  return [contradiction('two_figures', severity, cell, termsOf(first, second))]
}

/** The numbers that differ: of one percentage twice, how many were counted. */
function termsOf(first: Measured, second: Measured): Contradiction['terms'] {
  const { value } = first
  const printsAlike = value !== null && second.value !== null && !isApart(value, second.value)
  const [one, other] = [first.count, second.count]
  if (!printsAlike || one === null || other === null || !isApart(one, other))
    return { name: nameTerm(first), first: valueTerm(first), second: valueTerm(second) }
  return { name: countedTerm(first), first: countTerm(one), second: countTerm(other) }
}

function countedTerm({ definition, indicator }: Measured): Term {
  const { nl, en } = definition?.name ?? { nl: indicator, en: indicator }
  return { kind: 'words', nl: `${nl}, in aantal`, en: `${en}, as a number` }
}

/** Two roundings of one number agree; so does a number in words with the number itself. */
function agree(one: Measured, other: Measured): boolean {
  if (one.value === null || other.value === null) return true
  if (isApart(one.value, other.value)) return false
  return one.count === null || other.count === null || !isApart(one.count, other.count)
}

/** The very same figure twice; "less than 6" beside 5.7 is another thing to say. */
function isSame(one: Measured, other: Measured): boolean {
  return one.source === other.source && one.given.value?.value === other.given.value?.value
}
