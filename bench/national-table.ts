import { cellKey, crossTable } from '../src/monitor/disclosure/cross-table.ts'
import type { LinkedSystem } from '../src/monitor/disclosure/disclosure.ts'

/** Of the shape of a national year: 342 municipalities in 25 regions, five categories and their total, sizes over two orders of magnitude. */
const municipalities = 342
const regions = 25
const shares = [0.4, 0.25, 0.17, 0.12, 0.06]

/** The same table on every machine; at threshold 5 it has 756 sensitive cells. */
export function nationalTable(threshold: number): LinkedSystem {
  const random = seeded(2024)
  const codes = Array.from({ length: municipalities }, (_, at) => `m${at}`)
  const categories = shares.map((_, at) => `c${at}`)
  const counts = new Map<string, number>()
  for (const code of codes) {
    const size = 4 * Math.exp(3.4 * random())
    for (const [at, share] of shares.entries()) counts.set(cellKey([code, `c${at}`]), poisson(size * share, random))
  }
  const parts = Array.from({ length: regions }, (_, region) => codes.filter((_, at) => at % regions === region))
  const totals = parts.map((own, region) => ({ code: `r${region}`, parts: own }))
  return crossTable({
    name: '',
    dimensions: [
      { name: 'area', codes, totals: [...totals, { code: 'nation', parts: totals.map(({ code }) => code) }], keepsTotals: true },
      { name: 'category', codes: categories, totals: [{ code: '*', parts: categories }] },
    ],
    counts,
    rule: { hideBelow: threshold, zero: 'show' },
  })
}

/** As the tools it is compared with have it: zeros are printed, and readers think no more of that. */
export function withZerosPrinted(system: LinkedSystem): LinkedSystem {
  return { ...system, cells: system.cells.map((cell) => (cell.count === 0 ? { ...cell, printing: 'known' } : cell)) }
}

/** Mulberry32: small, and the same everywhere. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** By Knuth; means here stay below fifty. */
function poisson(mean: number, random: () => number): number {
  const limit = Math.exp(-mean)
  let count = 0
  for (let product = random(); product > limit; product *= random()) count += 1
  return count
}
