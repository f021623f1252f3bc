import { expect, it, test } from 'vitest'
import { auditPrinted } from './audit/audit-printed.ts'
import type { Cell, LinkedSystem } from './disclosure.ts'
import { withSums } from './link-tables.ts'
import { leastHidden, mayHide, safeFrom } from './sensitive-cells.ts'
import { loadSolver } from './solver.ts'
import { protectSystem } from './suppress/protect-system.ts'
import { printedOf } from './test-tables.ts'

function cellOf(rule: Cell['rule'], count: number, contributions?: readonly number[]): Cell {
  return { key: `c${count}`, count, printing: 'open', rule, weight: 1, tier: 0, ...(contributions ? { contributions } : {}) }
}

test.each([
  [{ hideBelow: 10, zero: 'show' }, 0, null],
  [{ hideBelow: 10, zero: 'hide' }, 0, 10],
  [{ hideBelow: 10, zero: 'stay' }, 0, null],
  [{ hideBelow: 10, zero: 'show' }, 1, 10],
  [{ hideBelow: 10, zero: 'show' }, 9, 10],
  [{ hideBelow: 10, zero: 'show' }, 10, null],
  [{ hideBelow: 5, zero: 'show' }, 5, null],
  [{ hideBelow: null, zero: 'show' }, 1, null],
  [{ hideBelow: null, zero: 'hide' }, 0, null],
] as const)('under %j a count of %i must be able to be %s', (rule, count, safe) => {
  expect(safeFrom(cellOf(rule, count))).toBe(safe)
})

test.each([
  // The two largest are 80 of 100: more than 75 percent, until the count may as well be 107.
  [[50, 30, 12, 8], 107],
  [[40, 30, 20, 10], null],
  [[100], 134],
])('with contributions %j it must be able to be %s', (contributions, safe) => {
  const rule = { hideBelow: null, zero: 'show', dominance: { largest: 2, percent: 75 } } as const
  expect(safeFrom(cellOf(rule, 100, contributions))).toBe(safe)
})

it('hides nothing that is known, never printed, or a zero that stays', () => {
  const rule = { hideBelow: 10, zero: 'stay' } as const
  expect(mayHide(cellOf(rule, 12))).toBe(true)
  expect(mayHide(cellOf(rule, 0))).toBe(false)
  expect(mayHide({ ...cellOf(rule, 12), printing: 'known' })).toBe(false)
  expect(mayHide({ ...cellOf(rule, 12), printing: 'never' })).toBe(false)
  expect([leastHidden(cellOf(rule, 12)), leastHidden(cellOf({ hideBelow: 10, zero: 'show' }, 12))]).toEqual([1, 0])
})

it('protects a practice that makes up most of a count', async () => {
  const highs = await loadSolver()
  const rule = { hideBelow: 10, zero: 'show', dominance: { largest: 1, percent: 80 } } as const
  const cells: Cell[] = [
    { ...cellOf(rule, 100, [95, 5]), key: 'a' },
    { ...cellOf(rule, 60, [30, 30]), key: 'b' },
    { ...cellOf(rule, 40, [20, 20]), key: 'c' },
    { ...cellOf(rule, 200, [95, 30]), key: 'all' },
  ]
  const system: LinkedSystem = withSums({ cells, relations: [] }, [{ total: 'all', parts: ['a', 'b', 'c'] }])
  const bare = auditPrinted(highs, system, printedOf(system, new Set(['a'])))
  expect(bare.exactLeaks).toEqual(['a'])
  expect(auditPrinted(highs, system, printedOf(system, new Set())).printedOpenly).toEqual(['a'])
  const protection = protectSystem(highs, system, { method: 'optimal', seconds: 10 })
  expect(protection.ok && [...protection.hidden.keys()].sort()).toEqual(['a', 'c'])
  expect(protection.ok && auditPrinted(highs, system, printedOf(system, protection.hidden)).safe).toBe(true)
})
