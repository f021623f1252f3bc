import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { auditPrinted } from './audit/audit-printed.ts'
import { auditTable } from './audit-table.ts'
import type { Cell, LinkedSystem } from './disclosure.ts'
import { linkTables, withPercentages, withPublishedBefore, withRests, withSums } from './link-tables.ts'
import { protectTable } from './protect-table.ts'
import { loadSolver } from './solver.ts'
import { protectSystem, type SystemProtection } from './suppress/protect-system.ts'
import { areaTable, belowTen, printedOf, someAreaTable, someCount } from './test-tables.ts'
import { leaksByEnumeration } from './test-worlds.ts'

const highs = await loadSolver()
const fast = { method: 'fast', seconds: 60 } as const

/** Protects here and audits; "exposed" is only right when readers could tell with everything hidden that can be. */
function protectAndAudit(system: LinkedSystem): SystemProtection {
  const protection = protectSystem(highs, system, fast)
  if (protection.ok) {
    expect(auditPrinted(highs, system, printedOf(system, protection.hidden))).toMatchObject({
      safe: true,
      exactLeaks: [],
      intervalLeaks: [],
    })
    return protection
  }
  const most = system.cells.filter(({ count, rule }) => !(count === 0 && rule.zero === 'stay')).map(({ key }) => key)
  const { exactLeaks, intervalLeaks } = auditPrinted(highs, system, printedOf(system, new Set(most)))
  expect(protection.exposed.length).toBeGreaterThan(0)
  expect([...exactLeaks, ...intervalLeaks]).toEqual(expect.arrayContaining([...protection.exposed]))
  return protection
}

describe('protecting a table', () => {
  it('leaves nothing that the audit can find, in any hierarchy with breakdowns and years', () => {
    let safe = 0
    fc.assert(
      fc.property(someAreaTable, (system) => {
        if (protectAndAudit(system).ok) safe += 1
      }),
      { numRuns: 200, seed: 41 },
    )
    expect(safe).toBeGreaterThan(120)
  })

  it('leaves nothing in any possible world of tiny tables', () => {
    let compared = 0
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 6, maxLength: 6 }), fc.constantFrom(1, 2), (counts, parts) => {
        const system = areaTable({ regions: 1, municipalities: 3, parts }, counts, { hideBelow: 3, zero: 'show' })
        const protection = protectAndAudit(system)
        const leaks = protection.ok ? leaksByEnumeration(system, printedOf(system, protection.hidden)) : null
        if (leaks === null) return
        compared += 1
        expect(leaks).toEqual([])
      }),
      { numRuns: 150, seed: 42 },
    )
    expect(compared).toBeGreaterThan(60)
  })

  it('hides nothing where nothing is small, and nothing twice', () => {
    const large = areaTable({ regions: 2, municipalities: 3, parts: 2 }, [30, 40, 50])
    expect(protectAndAudit(large)).toMatchObject({ ok: true, hidden: new Map(), loses: 0 })
    const one = areaTable({ regions: 1, municipalities: 4, parts: 1 }, [3, 40, 50, 60])
    const protection = protectAndAudit(one)
    expect(protection.ok && [...protection.hidden.values()].sort()).toEqual(['primary', 'secondary'])
  })

  it('keeps what the analyst favours and gives up what she cares less for', () => {
    const system = areaTable({ regions: 1, municipalities: 4, parts: 1 }, [3, 40, 50, 60])
    const weigh = (at: string, weight: number) => ({
      ...system,
      cells: system.cells.map((cell) => (cell.key.startsWith(at) ? { ...cell, weight } : cell)),
    })
    const hiddenIn = (protection: SystemProtection) => (protection.ok ? [...protection.hidden.keys()] : [])
    expect(hiddenIn(protectAndAudit(weigh('m0.3', 0.1)))).toContain('m0.3|part0|year0')
    expect(hiddenIn(protectAndAudit(weigh('m0.1', 100)))).not.toContain('m0.1|part0|year0')
  })

  it('gives up a region’s total only when its municipalities cannot do without', () => {
    const system = areaTable({ regions: 3, municipalities: 2, parts: 1 }, [3, 0, 40, 50, 60, 70], { hideBelow: 10, zero: 'stay' })
    const protection = protectAndAudit(system)
    expect(protection.ok && protection.hidden.get('r0|part0|year0')).toBe('primary')
    expect(protection.ok && [...protection.hidden].filter(([key]) => key.startsWith('nation'))).toEqual([])
    const safe = protectAndAudit(areaTable({ regions: 3, municipalities: 3, parts: 2 }, [3, 40, 50, 60, 70]))
    expect(safe.ok && [...safe.hidden.keys()].filter((key) => !key.startsWith('m'))).toEqual([])
  })

  it('says which cells cannot be saved', () => {
    const system = areaTable({ regions: 1, municipalities: 2, parts: 1 }, [3, 2])
    const protection = protectAndAudit(withPublishedBefore(system, new Set(['nation|part0|year0'])))
    expect(protection.ok).toBe(false)
    expect(protection.ok ? [] : [...protection.exposed].sort()).toEqual(['m0.0|part0|year0', 'm0.1|part0|year0', 'r0|part0|year0'])
  })

  it('does the same on the solver’s thread', async () => {
    const system = areaTable({ regions: 2, municipalities: 4, parts: 2 }, [3, 40, 5, 12, 0, 30, 1])
    const protection = await protectTable(system, fast)
    const here = protectSystem(highs, system, fast)
    if (!protection.ok || !here.ok) throw new Error('expected a protection')
    expect(protection.hidden).toEqual(here.hidden)
    expect(await auditTable(system, protection.printed, { ranges: true })).toMatchObject({ safe: true })
  })
})

describe('linked tables', () => {
  const cell = (key: string, count: number, printing: Cell['printing'] = 'open'): Cell => ({
    key,
    count,
    printing,
    rule: belowTen,
    weight: 1,
    tier: 0,
  })

  it('does not let a rest, an old percentage or an earlier total give a count away', () => {
    const births = { cells: [cell('births:a', 150, 'known'), cell('births:b', 90, 'known')], relations: [] }
    const visits = withSums({ cells: [cell('visits:a', 146), cell('visits:b', 40), cell('visits:all', 186)], relations: [] }, [
      { total: 'visits:all', parts: ['visits:a', 'visits:b'] },
    ])
    const both = withRests(
      linkTables([births, visits]),
      ['a', 'b'].map((at) => ({ part: `visits:${at}`, whole: `births:${at}` })),
      belowTen,
    )
    const protection = protectAndAudit(both)
    expect(protection.ok && [...protection.hidden.keys()]).toContain('visits:a')
    const told = withPercentages(both, [{ numerator: 'visits:a', denominator: 'births:a', value: 97.3, decimals: 1 }])
    expect(protectAndAudit(told)).toEqual({ ok: false, exposed: ['visits:a:rest'] })
  })

  it('does not let overlapping years give a year away', () => {
    const years = withSums({ cells: [cell('2021', 4), cell('2022', 31), cell('2023', 28)], relations: [] }, [])
    const pairs = linkTables([years, { cells: [cell('2021-2022', 35), cell('2022-2023', 59)], relations: [] }])
    const system = withSums(pairs, [
      { total: '2021-2022', parts: ['2021', '2022'] },
      { total: '2022-2023', parts: ['2022', '2023'] },
    ])
    const protection = protectAndAudit(system)
    expect(protection.ok && protection.hidden.size).toBeGreaterThan(1)
    const before = withPublishedBefore(system, new Set(['2021-2022', '2022']))
    expect(protectAndAudit(before)).toEqual({ ok: false, exposed: ['2021'] })
  })

  it('protects any table against what was published of it before', () => {
    fc.assert(
      fc.property(someAreaTable, fc.func(fc.integer({ min: 0, max: 9 })), (system, dice) => {
        const before = system.cells.filter(({ key, count }) => count >= 10 && dice(key) === 0).map(({ key }) => key)
        protectAndAudit(withPublishedBefore(system, new Set(before)))
      }),
      { numRuns: 100, seed: 43 },
    )
  })

  it('protects a share with its rest, whole and old percentages, in any table', () => {
    const table = fc.record({
      parts: fc.array(someCount, { minLength: 6, maxLength: 6 }),
      rests: fc.array(someCount, { minLength: 6, maxLength: 6 }),
    })
    fc.assert(
      fc.property(table, fc.nat({ max: 5 }), ({ parts, rests }, told) => {
        const size = { regions: 2, municipalities: 3, parts: 1 }
        const name = (table: string, { cells, relations }: LinkedSystem): LinkedSystem => ({
          cells: cells.map((each) => ({ ...each, key: `${table}:${each.key}` })),
          relations,
        })
        const shares = areaTable(size, parts)
        const wholes = areaTable(
          size,
          parts.map((count, at) => count + (rests[at] ?? 0)),
        )
        const pairs = shares.cells.map(({ key }) => ({ part: `n:${key}`, whole: `d:${key}` }))
        const system = withRests(linkTables([name('n', shares), name('d', wholes)]), pairs, belowTen)
        const [pair] = pairs.slice(told)
        const count = (key: string) => system.cells.find((each) => each.key === key)?.count ?? 0
        const value = Math.round((100 * count(pair?.part ?? '')) / Math.max(1, count(pair?.whole ?? '')))
        const percentages =
          pair === undefined || count(pair.whole) === 0 ? [] : [{ numerator: pair.part, denominator: pair.whole, value, decimals: 0 }]
        protectAndAudit(withPercentages(system, percentages))
      }),
      { numRuns: 100, seed: 44 },
    )
  })

  it('refuses counts that contradict each other', () => {
    const cells = [cell('a', 4), cell('b', 5), cell('all', 10)]
    expect(() => withSums({ cells, relations: [] }, [{ total: 'all', parts: ['a', 'b'] }])).toThrow('contradict')
    expect(() => withSums({ cells, relations: [] }, [{ total: 'all', parts: ['a', 'c'] }])).toThrow('no cell c')
    expect(() =>
      linkTables([
        { cells, relations: [] },
        { cells, relations: [] },
      ]),
    ).toThrow('one key')
  })
})

it('goes on with the next table after one that could not be worked on', async () => {
  const system = areaTable({ regions: 1, municipalities: 3, parts: 1 }, [3, 40, 50])
  const wrong: readonly [LinkedSystem, string][] = [
    [{ ...system, relations: [{ terms: [{ cell: 0, times: Number.NaN }], atLeast: 0, atMost: 0 }] }, 'no whole number'],
    [{ ...system, relations: [{ terms: [{ cell: 99, times: 1 }], atLeast: 0, atMost: 0 }] }, 'names no cell'],
    [{ ...system, relations: [{ terms: [{ cell: 0, times: 1 }], atLeast: 4, atMost: 9 }] }, 'contradict'],
    [{ ...system, cells: system.cells.map((cell) => ({ ...cell, count: 2.5 })) }, 'no count'],
    [{ ...system, cells: system.cells.map((cell) => ({ ...cell, key: 'one' })) }, 'one key'],
  ]
  for (const [table, why] of wrong) await expect(protectTable(table, fast)).rejects.toThrow(why)
  expect(await protectTable(system, fast)).toMatchObject({ ok: true })
})
