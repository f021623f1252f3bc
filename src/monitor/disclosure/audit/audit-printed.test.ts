import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cell, LinkedSystem } from '../disclosure.ts'
import { withPercentages, withRests } from '../link-tables.ts'
import { loadSolver } from '../solver.ts'
import { areaTable, belowTen, printedOf, someAreaTable } from '../test-tables.ts'
import { leaksByEnumeration } from '../test-worlds.ts'
import { auditPrinted } from './audit-printed.ts'

const highs = await loadSolver()

function leaksOf(system: LinkedSystem, hidden: ReadonlySet<string>): string[] {
  const { exactLeaks, intervalLeaks } = auditPrinted(highs, system, printedOf(system, hidden))
  return [...exactLeaks, ...intervalLeaks].sort()
}

const rule = { hideBelow: 3, zero: 'show' } as const
const small = fc.integer({ min: 0, max: 5 })

/** Any counts with any equations and bounds over them, and some of them hidden. */
const anySystem = fc
  .record({
    counts: fc.array(small, { minLength: 3, maxLength: 6 }),
    relations: fc.array(
      fc.record({
        times: fc.array(fc.constantFrom(-1, 1, 1, 2, 0), { minLength: 6, maxLength: 6 }),
        slack: fc.constantFrom(0, 0, 0, 1),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    zero: fc.constantFrom('show', 'hide', 'stay'),
    open: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
  })
  .map(({ counts, relations, zero, open }) => {
    const cells = counts.map(
      (count, at): Cell => ({ key: `c${at}`, count, printing: 'open', rule: { hideBelow: 3, zero }, weight: 1, tier: 0 }),
    )
    const system = {
      cells,
      relations: relations.map(({ times, slack }) => {
        const sum = counts.reduce((total, count, at) => total + count * (times[at] ?? 0), 0)
        return { terms: counts.map((_, cell) => ({ cell, times: times[cell] ?? 0 })), atLeast: sum - slack, atMost: sum }
      }),
    }
    const stays = (cell: Cell) => cell.count === 0 && cell.rule.zero === 'stay'
    const hidden = cells.filter(
      (cell, at) => !stays(cell) && ((cell.count < 3 && (cell.count > 0 || zero === 'hide')) || open[at] === true),
    )
    return { system, hidden: new Set(hidden.map(({ key }) => key)) }
  })

describe('the audit', () => {
  it('finds what writing out every possible world finds, whatever the equations', () => {
    let compared = 0
    fc.assert(
      fc.property(anySystem, ({ system, hidden }) => {
        const expected = leaksByEnumeration(system, printedOf(system, hidden))
        if (expected === null) return
        compared += 1
        expect(leaksOf(system, hidden)).toEqual(expected.sort())
      }),
      { numRuns: 600, seed: 31 },
    )
    expect(compared).toBeGreaterThan(400)
  })

  it('agrees with every possible world of small area tables with a year or two', () => {
    let [compared, leaking] = [0, 0]
    const table = fc.record({ years: fc.constantFrom(1, 2), counts: fc.array(small, { minLength: 16, maxLength: 16 }) })
    fc.assert(
      fc.property(table, fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }), ({ years, counts }, dice) => {
        const system = areaTable({ regions: 1, municipalities: 2, parts: 2, years }, counts, rule)
        const hidden = system.cells.filter(({ count }, at) => (count > 0 && count < 3) || (dice[at] === true && dice[at + 20] === true))
        const keys = new Set(hidden.map(({ key }) => key))
        const expected = leaksByEnumeration(system, printedOf(system, keys))
        if (expected === null) return
        compared += 1
        if (expected.length > 0) leaking += 1
        expect(leaksOf(system, keys)).toEqual(expected.sort())
      }),
      { numRuns: 300, seed: 32 },
    )
    expect(compared).toBeGreaterThan(200)
    expect(leaking).toBeGreaterThan(60)
  })

  it('tells what it saw: a lonely gap, a bounded one, a printed small count and a misprint', () => {
    const system = areaTable({ regions: 1, municipalities: 3, parts: 1 }, [4, 2, 30])
    const alone = auditPrinted(highs, system, printedOf(system, new Set(['m0.0|part0|year0'])))
    expect(alone).toMatchObject({
      safe: false,
      exactLeaks: ['m0.0|part0|year0'],
      intervalLeaks: [],
      printedOpenly: ['m0.1|part0|year0'],
      hidden: { primary: 1, secondary: 0 },
    })
    const two = auditPrinted(highs, system, printedOf(system, new Set(['m0.0|part0|year0', 'm0.1|part0|year0'])), { ranges: true })
    expect(two).toMatchObject({ safe: false, exactLeaks: [], intervalLeaks: ['m0.0|part0|year0', 'm0.1|part0|year0'] })
    expect(two.ranges).toEqual([
      { key: 'm0.0|part0|year0', from: 0, to: 6, sensitive: true },
      { key: 'm0.1|part0|year0', from: 0, to: 6, sensitive: true },
    ])
    const all = new Set(['m0.0|part0|year0', 'm0.1|part0|year0', 'm0.2|part0|year0'])
    expect(auditPrinted(highs, system, printedOf(system, all))).toMatchObject({
      safe: true,
      valueLost: 30,
      hidden: { primary: 2, secondary: 1 },
    })
    const wrong = new Map([...printedOf(system, all), ['nation|part0|year0', 37]])
    wrong.delete('r0|part0|year0')
    expect(auditPrinted(highs, system, wrong)).toMatchObject({ safe: false, misprinted: ['r0|part0|year0', 'nation|part0|year0'] })
  })

  it('hears what a percentage says of a hidden numerator, and what is left of a whole', () => {
    const cell = (key: string, count: number): Cell => ({ key, count, printing: 'open', rule: belowTen, weight: 1, tier: 0 })
    const system: LinkedSystem = { cells: [cell('visited', 4), cell('births', 200)], relations: [] }
    expect(leaksOf(system, new Set(['visited']))).toEqual([])
    const told = withPercentages(system, [{ numerator: 'visited', denominator: 'births', value: 2, decimals: 0 }])
    expect(leaksOf(told, new Set(['visited']))).toEqual(['visited'])
    expect(leaksOf(told, new Set(['visited', 'births']))).toEqual([])
    const nearly: LinkedSystem = { cells: [cell('visited', 196), cell('births', 200)], relations: [] }
    expect(leaksOf(withRests(nearly, [{ part: 'visited', whole: 'births' }], belowTen), new Set())).toEqual(['visited:rest'])
  })

  it('never fails on whatever is printed', () => {
    fc.assert(
      fc.property(someAreaTable, fc.func(fc.boolean()), (system, hides) => {
        const { exactLeaks, intervalLeaks, safe, printedOpenly } = auditPrinted(
          highs,
          system,
          printedOf(system, new Set(system.cells.filter(({ key }) => hides(key)).map(({ key }) => key))),
        )
        expect(safe).toBe(exactLeaks.length + intervalLeaks.length + printedOpenly.length === 0)
      }),
      { numRuns: 60, seed: 33 },
    )
  })
})
