import fc from 'fast-check'
import { expect, it } from 'vitest'
import { auditPrinted } from '../audit/audit-printed.ts'
import type { LinkedSystem } from '../disclosure.ts'
import { withPublishedBefore, withRests } from '../link-tables.ts'
import { mayHide, safeFrom } from '../sensitive-cells.ts'
import { loadSolver } from '../solver.ts'
import { areaTable, belowTen, printedOf, someAreaTable, someCount } from '../test-tables.ts'
import { leaksByEnumeration } from '../test-worlds.ts'
import { protectSystem } from './protect-system.ts'

const highs = await loadSolver()
const fast = { method: 'fast', seconds: 60 } as const
const optimal = { method: 'optimal', seconds: 60 } as const

/** The least weight that leaves nothing to be worked out, by trying every choice of cells; null when there is none or too much to try. */
function leastByTrying(system: LinkedSystem): number | null {
  const sensitive = system.cells.filter((cell) => cell.printing === 'open' && safeFrom(cell) !== null)
  const open = system.cells.filter((cell) => mayHide(cell) && safeFrom(cell) === null && cell.tier === 0)
  if (open.length > 8) return null
  let least: number | null = null
  for (let choice = 0; choice < 2 ** open.length; choice += 1) {
    const chosen = open.filter((_, at) => (choice >> at) % 2 === 1)
    const loses = chosen.reduce((sum, { weight }) => sum + weight, 0)
    if (least !== null && loses >= least) continue
    const printed = printedOf(system, new Set([...sensitive, ...chosen].map(({ key }) => key)))
    const leaks = leaksByEnumeration(system, printed, 20_000)
    if (leaks === null) return null
    if (leaks.length === 0) least = loses
  }
  return least
}

function withWeights(system: LinkedSystem, weights: readonly number[]): LinkedSystem {
  return { ...system, cells: system.cells.map((cell, at) => ({ ...cell, weight: cell.weight * (weights[at % weights.length] ?? 1) })) }
}

const weights = fc.oneof(fc.constant([1]), fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 8, maxLength: 8 }))

it('loses as little as can be: the same as trying every choice, with any weights', () => {
  let compared = 0
  const counts = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 })
  const sizes = fc.constantFrom(
    { regions: 1, municipalities: 4, parts: 1 },
    { regions: 1, municipalities: 2, parts: 2 },
    { regions: 2, municipalities: 3, parts: 1 },
  )
  fc.assert(
    fc.property(counts, sizes, weights, (counts, size, weights) => {
      const system = withWeights(areaTable(size, counts, { hideBelow: 3, zero: 'show' }), weights)
      const protection = protectSystem(highs, system, optimal)
      // Where totals had to be given up as well, other choices than these were open.
      if (!protection.ok || system.cells.some(({ key, tier }) => tier > 0 && protection.hidden.get(key) === 'secondary')) return
      const least = leastByTrying(system)
      if (least === null) return
      compared += 1
      expect(protection.loses).toBeCloseTo(least, 6)
      expect(protection.losesAtLeast).toBeCloseTo(least, 3)
    }),
    { numRuns: 250, seed: 51 },
  )
  expect(compared).toBeGreaterThan(100)
})

it('never loses more than the fast way, and is as safe', () => {
  let better = 0
  fc.assert(
    fc.property(someAreaTable, weights, (table, weights) => {
      const system = withWeights(table, weights)
      const [quick, least] = [protectSystem(highs, system, fast), protectSystem(highs, system, { method: 'optimal', seconds: 1 })]
      expect(least.ok).toBe(quick.ok)
      if (!least.ok || !quick.ok) return
      expect(least.loses).toBeLessThanOrEqual(quick.loses + 1e-6)
      expect(least.losesAtLeast).toBeLessThanOrEqual(least.loses + 1e-6)
      if (least.loses < quick.loses) better += 1
      expect(auditPrinted(highs, system, printedOf(system, least.hidden)).safe).toBe(true)
    }),
    { numRuns: 100, seed: 52 },
  )
  expect(better).toBeGreaterThan(3)
})

it('keeps within whole counts where tables are linked in more than two ways', () => {
  fc.assert(
    fc.property(fc.array(someCount, { minLength: 12, maxLength: 12 }), (counts) => {
      const shares = areaTable({ regions: 1, municipalities: 3, parts: 2, years: 2 }, counts)
      const wholes = shares.cells.map((cell) => ({ ...cell, key: `${cell.key}:whole`, count: cell.count * 2 + 3 }))
      const pairs = shares.cells.map(({ key }) => ({ part: key, whole: `${key}:whole` }))
      const both = withRests({ cells: [...shares.cells, ...wholes], relations: shares.relations }, pairs, belowTen)
      const system = withPublishedBefore(both, new Set(wholes.map(({ key }) => key)))
      const protection = protectSystem(highs, system, optimal)
      if (protection.ok) expect(auditPrinted(highs, system, printedOf(system, protection.hidden)).safe).toBe(true)
    }),
    { numRuns: 40, seed: 53 },
  )
})

it('gives what it has when time is up, and says how far it got', () => {
  const system = areaTable({ regions: 3, municipalities: 12, parts: 4 }, [3, 12, 0, 31, 7, 18, 22, 1, 40, 9, 14])
  const [quick, none] = [protectSystem(highs, system, fast), protectSystem(highs, system, { method: 'optimal', seconds: 0 })]
  if (!quick.ok || !none.ok) throw new Error('expected a protection')
  expect(none.hidden).toEqual(quick.hidden)
  expect(none.losesAtLeast).toBeLessThan(none.loses)
})
