import type { Block } from './block.ts'

/** The largest prime below 2^26: products of two remainders stay exact in a double. */
const prime = 67_108_859

/** Beyond this many numbers the changes are not written out, and repair has to do without. */
const roomFor = 6_000_000

type Vector = Float64Array

/**
 * Which cells should be hidden so that no sensitive cell of the block can be worked out by adding and subtracting: prints as many of the
 * others as it can, what matters most first. A first proposal: says nothing of what a reader can prove with inequalities.
 */
export function proposeByElimination(block: Block): Set<number> {
  const { cells } = block
  if (cells.length * cells.length > roomFor) return new Set()
  let space = changesOf(block)
  const sensitive = cells.flatMap(({ need }, at) => (need > 0 ? [at] : []))
  const candidates = cells
    .flatMap(({ weight, count }, at) => (weight === null ? [] : [{ at, weight, count }]))
    .sort((one, other) => other.weight - one.weight || other.count - one.count)
  const hidden = new Set<number>()
  for (const { at } of candidates) {
    if (sensitive.some((cell) => goesWith(space, cell, at))) hidden.add(at)
    else space = withoutChange(space, at)
  }
  return hidden
}

/** A basis of all changes that leave every equation of the block as it is, as remainders of the prime. */
function changesOf({ cells, rows }: Block): Vector[] {
  const width = cells.length
  const echelon: { row: Vector; pivot: number }[] = []
  for (const { terms, equation } of rows) {
    if (!equation) continue
    const row = new Float64Array(width)
    for (const [cell, times] of terms) row[cell] = remainder(times)
    for (const { row: done, pivot } of echelon) subtract(row, done, row[pivot] ?? 0)
    const pivot = row.findIndex((value) => value !== 0)
    if (pivot < 0) continue
    scale(row, inverse(row[pivot] ?? 1))
    for (const { row: done } of echelon) subtract(done, row, done[pivot] ?? 0)
    echelon.push({ row, pivot })
  }
  const pivots = new Set(echelon.map(({ pivot }) => pivot))
  return cells.flatMap((_, free) => {
    if (pivots.has(free)) return []
    const change = new Float64Array(width)
    change[free] = 1
    for (const { row, pivot } of echelon) change[pivot] = remainder(-(row[free] ?? 0))
    return [change]
  })
}

/** Would the sensitive cell be known as soon as the other is? Yes when every change of it is the same multiple of the other's. */
function goesWith(space: readonly Vector[], sensitive: number, other: number): boolean {
  let pair: readonly [own: number, its: number] | null = null
  let moves = false
  for (const change of space) {
    const [own = 0, its = 0] = [change[sensitive], change[other]]
    if (own !== 0) moves = true
    if (its === 0 && own !== 0) return false
    if (its === 0) continue
    if (pair !== null && multiply(own, pair[1]) !== multiply(pair[0], its)) return false
    pair ??= [own, its]
  }
  return moves
}

function withoutChange(space: Vector[], cell: number): Vector[] {
  const pivot = space.find((change) => change[cell] !== 0)
  if (pivot === undefined) return space
  const factor = inverse(pivot[cell] ?? 1)
  const left = space.filter((change) => change !== pivot)
  for (const change of left) subtract(change, pivot, multiply(change[cell] ?? 0, factor))
  return left
}

function subtract(from: Vector, row: Vector, times: number): void {
  if (times === 0) return
  for (let at = 0; at < row.length; at += 1) {
    const value = row[at] ?? 0
    if (value !== 0) from[at] = remainder((from[at] ?? 0) - multiply(value, times))
  }
}

function scale(row: Vector, times: number): void {
  for (let at = 0; at < row.length; at += 1) row[at] = multiply(row[at] ?? 0, times)
}

function multiply(one: number, other: number): number {
  return (one * other) % prime
}

function remainder(value: number): number {
  const left = value % prime
  return left < 0 ? left + prime : left
}

/** By Euclid. */
function inverse(value: number): number {
  let [before, now] = [prime, value]
  let [back, forth] = [0, 1]
  while (now !== 0) {
    const times = Math.floor(before / now)
    ;[before, now] = [now, before - times * now]
    ;[back, forth] = [forth, back - times * forth]
  }
  return remainder(back)
}
