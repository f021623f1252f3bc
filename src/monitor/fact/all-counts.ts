import { firstYear, yearOf, yearsToEnd } from './calendar.ts'
import { bornOfHead, type CasePage, casesIn } from './case-page.ts'
import { columns, dayIndicators } from './column.ts'
import { countCases } from './count-cases.ts'
import { dayOfMark } from './mark.ts'
import { Tally } from './tally.ts'

/** How many cases there are, and their first and last day; of no cases at all, day 0. */
export interface Span {
  cases: number
  first: number
  last: number
}

export function spanOf(pages: readonly CasePage[]): Span {
  let [first, last, cases] = [Number.MAX_SAFE_INTEGER, 0, 0]
  for (const page of pages) {
    for (const { head, from, end } of casesIn(page)) {
      cases += 1
      last = Math.max(last, bornOfHead(head))
      if (from === end) continue
      first = Math.min(first, dayOfMark(page[from] ?? 0))
      last = Math.max(last, dayOfMark(page[end - 1] ?? 0))
    }
  }
  return { cases, first: Math.min(first, last), last }
}

/** The tally of all cases of these pages, as small as their years allow; what began in the last of them may end years later. */
export function countPages(pages: readonly CasePage[], places: number, { cases, first, last }: Span = spanOf(pages)): Tally {
  const begin = yearOf(first)
  const tally = new Tally({ places, firstYear: begin, years: yearOf(last) - begin + 1 + yearsToEnd, expectedDays: 2 * cases })
  for (const page of pages) countCases(page, tally)
  return tally
}

/** One number of a tally: so many cases with this value. */
export interface CountedCell {
  place: number
  indicator: string
  year: number
  value: number
  weight: number
}

/** Every number of a tally that is not zero. */
export function* countedCells(tally: Tally): Generator<CountedCell> {
  const at = (row: number) => ({ place: Math.floor(row / tally.years), year: firstYear + tally.firstYear + (row % tally.years) })
  for (let cell = 0; cell < tally.cells.length; cell += 1) {
    const weight = tally.cells[cell] ?? 0
    const column = columns[cell % columns.length]
    if (weight !== 0 && column !== undefined) yield { ...at(Math.floor(cell / columns.length)), ...column, weight }
  }
  for (const [key, weight] of histogram(tally)) {
    const cell = Math.floor(key / mostDays)
    const indicator = dayIndicators[cell % dayIndicators.length] ?? ''
    yield { ...at(Math.floor(cell / dayIndicators.length)), indicator, value: key % mostDays, weight }
  }
}

/** Days are kept in two bytes. */
const mostDays = 0x10000

function histogram(tally: Tally): Map<number, number> {
  const weights = new Map<number, number>()
  for (let index = 0; index < tally.days; index += 1) {
    const key = (tally.dayCells[index] ?? 0) * mostDays + (tally.dayValues[index] ?? 0)
    weights.set(key, (weights.get(key) ?? 0) + 1)
  }
  return weights
}
