import type { Constraint } from './unknown.ts'

/** The largest prime below 2^25; another than the suppression uses. */
const modulus = 33_554_393

/** Which unknown cells follow from the equations alone, by adding and subtracting. Sparse elimination over remainders. */
export function determinedCells(constraints: readonly Constraint[]): ReadonlySet<number> {
  const solved = new Map<number, Map<number, number>>()
  /** Which solved rows hold a cell, so that a new row need not visit them all. */
  const holders = new Map<number, Set<number>>()
  for (const { cells, times, lower, upper } of constraints) {
    if (lower !== upper) continue
    const row = new Map(cells.map((cell, at) => [cell, modulo(times[at] ?? 0)]))
    for (const cell of cells) {
      const known = solved.get(cell)
      if (known !== undefined) add(row, known, -(row.get(cell) ?? 0))
    }
    const lead = leadOf(row, holders)
    if (lead === null) continue
    const factor = invert(row.get(lead) ?? 1)
    for (const [cell, value] of row) row.set(cell, modulo(value * factor))
    for (const holder of [...(holders.get(lead) ?? [])]) {
      const other = solved.get(holder)
      if (other === undefined) continue
      unlist(other, holder)
      add(other, row, -(other.get(lead) ?? 0))
      list(other, holder)
    }
    solved.set(lead, row)
    list(row, lead)
  }
  return new Set([...solved].filter(([, row]) => row.size === 1).map(([cell]) => cell))

  function list(row: Map<number, number>, holder: number): void {
    for (const cell of row.keys()) {
      const known = holders.get(cell) ?? new Set()
      holders.set(cell, known.add(holder))
    }
  }
  function unlist(row: Map<number, number>, holder: number): void {
    for (const cell of row.keys()) holders.get(cell)?.delete(holder)
  }
}

/** The cell that stands in the fewest rows so far keeps the rows short. */
function leadOf(row: Map<number, number>, holders: Map<number, Set<number>>): number | null {
  let lead: number | null = null
  for (const cell of row.keys()) {
    if (lead === null || (holders.get(cell)?.size ?? 0) < (holders.get(lead)?.size ?? 0)) lead = cell
  }
  return lead
}

function add(row: Map<number, number>, other: Map<number, number>, times: number): void {
  const factor = modulo(times)
  for (const [cell, value] of other) {
    const sum = modulo((row.get(cell) ?? 0) + value * factor)
    if (sum === 0) row.delete(cell)
    else row.set(cell, sum)
  }
}

function modulo(value: number): number {
  const left = value % modulus
  return left < 0 ? left + modulus : left
}

/** By Fermat: the power of the modulus less two. */
function invert(value: number): number {
  let result = 1
  let square = modulo(value)
  for (let power = modulus - 2; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = modulo(result * square)
    square = modulo(square * square)
  }
  return result
}
