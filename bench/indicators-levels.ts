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
  const size = areas * benchYears.count * measures
  // A little longer, for days of years that are not shown.
  const figures = new Int32Array(size + perDays)
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
  return figures.subarray(0, size)
}

/** Of each municipality the four areas it counts in. */
function areasOf({ subregion, region }: Country): Uint16Array {
  const above = new Uint16Array(municipalities * 4)
  for (let place = 0; place < municipalities; place += 1) {
    above.set([place, municipalities + (subregion[place] ?? 0), municipalities + subregions + (region[place] ?? 0), areas - 1], place * 4)
  }
  return above
}

/** All values in order once; then each area's count of those passed tells when its ranks are reached. */
function rankDays(figures: Int32Array, tally: Tally, above: Uint16Array): void {
  const order = inOrder(tally)
  const starts = startsOfCells(tally, above, figures.length - perDays)
  for (let index = 0; index < tally.days; index += 1) {
    const cell = (tally.dayCells[index] ?? 0) * 4
    const days = tally.dayValues[index] ?? 0
    for (let level = cell; level < cell + 4; level += 1) {
      const start = starts[level] ?? 0
      figures[start] = (figures[start] ?? 0) + 1
      figures[start + 1] = (figures[start + 1] ?? 0) + days
    }
  }
  const passed = new Int32Array(figures.length)
  for (let index = 0; index < tally.days; index += 1) {
    const at = order[index] ?? 0
    const cell = (tally.dayCells[at] ?? 0) * 4
    for (let level = cell; level < cell + 4; level += 1) {
      const start = starts[level] ?? 0
      const cases = figures[start] ?? 0
      const now = (passed[start] ?? 0) + 1
      passed[start] = now
      // The first of which half, and nine tenths, are no more: rank times two, or ten, has reached as many cases times one, or nine.
      if (now * 2 >= cases && (now - 1) * 2 < cases) figures[start + 2] = tally.dayValues[at] ?? 0
      if (now * 10 >= cases * 9 && (now - 1) * 10 < cases * 9) figures[start + 3] = tally.dayValues[at] ?? 0
    }
  }
}

/** Of each cell of days, where its figures begin on the four levels; beyond the last figure for years that are not shown. */
function startsOfCells(tally: Tally, above: Uint16Array, beyond: number): Int32Array {
  const kinds = dayIndicators.length
  const starts = new Int32Array(municipalities * tally.years * kinds * 4).fill(beyond)
  for (let cell = 0; cell < starts.length / 4; cell += 1) {
    const row = Math.floor(cell / kinds)
    const place = Math.floor(row / tally.years)
    const shown = (row % tally.years) + tally.firstYear - benchYears.first
    if (shown < 0 || shown >= benchYears.count) continue
    for (let level = 0; level < 4; level += 1) {
      const area = above[place * 4 + level] ?? 0
      starts[cell * 4 + level] = (area * benchYears.count + shown) * measures + columns.length + (cell % kinds) * perDays
    }
  }
  return starts
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
