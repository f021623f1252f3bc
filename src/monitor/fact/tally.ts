import { columns, dayIndicators } from './column.ts'

const width = columns.length

/** Counts per place, year and column in arrays. The rules write here and nowhere else, one case or all of the country alike. */
export class Tally {
  readonly places: number
  /** In years since 2000. */
  readonly firstYear: number
  readonly years: number
  /** By place, then year, then column. */
  readonly cells: Int32Array
  /** How many values in days there are so far; of each, where it belongs (place, then year, then indicator) and the days. */
  days = 0
  dayCells: Uint32Array
  dayValues: Uint16Array
  #row = 0

  constructor(size: { places: number; firstYear: number; years: number; expectedDays: number }) {
    this.places = size.places
    this.firstYear = size.firstYear
    this.years = size.years
    this.cells = new Int32Array(size.places * size.years * columns.length)
    this.dayCells = new Uint32Array(size.expectedDays)
    this.dayValues = new Uint16Array(size.expectedDays)
  }

  /** What follows is of this place. */
  at(place: number): void {
    this.#row = place * this.years - this.firstYear
  }

  add(column: number, year: number, weight: number): void {
    const cell = (this.#row + year) * width + column
    this.cells[cell] = (this.cells[cell] ?? 0) + weight
  }

  /** One more case that took so many days; `indicator` by its number in `dayIndicators`. */
  addDays(indicator: number, year: number, days: number): void {
    if (this.days === this.dayCells.length) this.#makeRoom()
    this.dayCells[this.days] = (this.#row + year) * dayIndicators.length + indicator
    this.dayValues[this.days] = days
    this.days += 1
  }

  empty(): void {
    this.cells.fill(0)
    this.days = 0
  }

  #makeRoom(): void {
    const cells = new Uint32Array(this.days * 2 + 8)
    const values = new Uint16Array(this.days * 2 + 8)
    cells.set(this.dayCells)
    values.set(this.dayValues)
    this.dayCells = cells
    this.dayValues = values
  }
}
