import { columns, counted, dayIndicators } from '../src/monitor/fact/column.ts'
import type { Tally } from '../src/monitor/fact/tally.ts'
import { benchYears, type Country, municipalities, regions, subregions } from './indicators-country.ts'

/** Municipalities, then subregions, regions and the nation. */
export const areas = municipalities + subregions + regions + 1
/** Per indicator in days: how many cases, the days together, the median and the ninetieth percentile. */
export const perDays = 4
export const measures = columns.length + perDays * dayIndicators.length

const standing = columns.map(({ indicator }) => counted[indicator] === 'standing')

/** All figures of a country, per area, year and measure: the counts of the tally added up over four levels, and ranks of days. */
export function figuresOfCountry(country: Country, tally: Tally): Int32Array {
  const figures = new Int32Array(areas * benchYears.count * measures)
  const above = areasOf(country)
  const width = columns.length
  for (let place = 0; place < municipalities; place += 1) {
    for (let column = 0; column < width; column += 1) {
      let sum = 0
      // What stands began perhaps before the first year that is shown.
      for (let year = 0; year < tally.years; year += 1) {
        const weight = tally.cells[(place * tally.years + year) * width + column] ?? 0
        sum = standing[column] === true ? sum + weight : weight
        const shown = year + tally.firstYear - benchYears.first
        if (sum === 0 || shown < 0 || shown >= benchYears.count) continue
        for (let level = 0; level < 4; level += 1) {
          const cell = ((above[place * 4 + level] ?? 0) * benchYears.count + shown) * measures + column
          figures[cell] = (figures[cell] ?? 0) + sum
        }
      }
    }
  }
  rankDays(figures, tally, above)
  return figures
}

/** Of each municipality the four areas it counts in. */
function areasOf({ subregion, region }: Country): Uint16Array {
  const above = new Uint16Array(municipalities * 4)
  for (let place = 0; place < municipalities; place += 1) {
    above.set([place, municipalities + (subregion[place] ?? 0), municipalities + subregions + (region[place] ?? 0), areas - 1], place * 4)
  }
  return above
}

/** The values in order; each area's count of those passed tells when its ranks are reached. In tables of a number per area, year and kind. */
function rankDays(figures: Int32Array, tally: Tally, above: Uint16Array): void {
  const kinds = dayIndicators.length
  const size = areas * benchYears.count * kinds
  const [cases, total, median, ninetieth, passed] = Array.from({ length: 5 }, () => new Int32Array(size + 1)) as [
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
  ]
  const numbers = numbersOfCells(tally, above, size)
  for (let index = 0; index < tally.days; index += 1) {
    const cell = (tally.dayCells[index] ?? 0) * 4
    for (let level = cell; level < cell + 4; level += 1) {
      const number = numbers[level] ?? 0
      cases[number] = (cases[number] ?? 0) + 1
      total[number] = (total[number] ?? 0) + (tally.dayValues[index] ?? 0)
    }
  }
  const half = cases.map((count) => Math.ceil(count * 0.5))
  const nine = cases.map((count) => Math.ceil(count * 0.9))
  for (const at of inOrder(tally)) {
    const cell = (tally.dayCells[at] ?? 0) * 4
    for (let level = cell; level < cell + 4; level += 1) {
      const number = numbers[level] ?? 0
      const now = (passed[number] ?? 0) + 1
      passed[number] = now
      if (now === half[number]) median[number] = tally.dayValues[at] ?? 0
      if (now === nine[number]) ninetieth[number] = tally.dayValues[at] ?? 0
    }
  }
  for (let number = 0; number < size; number += 1) {
    const start = Math.floor(number / kinds) * measures + columns.length + (number % kinds) * perDays
    figures[start] = cases[number] ?? 0
    figures[start + 1] = total[number] ?? 0
    figures[start + 2] = median[number] ?? 0
    figures[start + 3] = ninetieth[number] ?? 0
  }
}

/** Of each cell of days, the number of its area, year and kind on the four levels; the one beyond the last for years that are not shown. */
function numbersOfCells(tally: Tally, above: Uint16Array, beyond: number): Uint16Array {
  const kinds = dayIndicators.length
  const numbers = new Uint16Array(municipalities * tally.years * kinds * 4).fill(beyond)
  for (let cell = 0; cell < numbers.length / 4; cell += 1) {
    const row = Math.floor(cell / kinds)
    const place = Math.floor(row / tally.years)
    const shown = (row % tally.years) + tally.firstYear - benchYears.first
    if (shown < 0 || shown >= benchYears.count) continue
    for (let level = 0; level < 4; level += 1) {
      numbers[cell * 4 + level] = ((above[place * 4 + level] ?? 0) * benchYears.count + shown) * kinds + (cell % kinds)
    }
  }
  return numbers
}

/** The numbers of the values of a tally, by days (a counting sort). */
function inOrder({ days, dayValues }: Tally): Uint32Array {
  const starts = new Uint32Array(0x10001)
  for (let index = 0; index < days; index += 1) {
    const next = (dayValues[index] ?? 0) + 1
    starts[next] = (starts[next] ?? 0) + 1
  }
  for (let value = 1; value < starts.length; value += 1) starts[value] = (starts[value] ?? 0) + (starts[value - 1] ?? 0)
  const order = new Uint32Array(days)
  for (let index = 0; index < days; index += 1) {
    const value = dayValues[index] ?? 0
    const at = starts[value] ?? 0
    order[at] = index
    starts[value] = at + 1
  }
  return order
}
