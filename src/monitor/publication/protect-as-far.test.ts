import { describe, expect, it } from 'vitest'
import type { Cell, LinkedSystem, Relation } from '../disclosure/disclosure.ts'
import type { Supposed } from './count-system.ts'
import { protectAsFar } from './protect-as-far.ts'

describe('what readers may suppose', () => {
  /** Of two totals that overlap, one less the other is the small count of what only one of them has. */
  const { cells, relations } = joined(['zuid', 15, 'vsv', 12, 'twee', 3], ['noord', 18, 'west', 13, 'drie', 5])

  it('is protected where that can be', async () => {
    const { protection } = await protectAsFar({ cells, relations }, across(0, 1), 'fast')
    expect(hiddenOf(protection.printed)).toHaveLength(4)
  })

  it('is dropped around a count that it gives away whatever is hidden, and nowhere else', async () => {
    const known = cells.map((cell) => (['zuid', 'vsv'].includes(cell.key) ? knownAs(cell) : cell))
    const { protection, givenAway } = await protectAsFar({ cells: known, relations }, across(0, 1), 'fast')
    const hidden = hiddenOf(protection.printed)
    expect(hidden).toContain('twee')
    expect(hidden).toContain('drie')
    expect(hidden).toHaveLength(3)
    expect([...givenAway]).toEqual([])
  })

  it('is dropped across totals that overlap before it is within one of them', async () => {
    const all = [...cells, open('een', 12)].map((cell) => (['zuid', 'vsv'].includes(cell.key) ? knownAs(cell) : cell))
    const within: Relation = { terms: terms(all, ['zuid', 'twee', 'een']), atLeast: 0, atMost: 0 }
    const system = { cells: all, relations: [...relations, within] }
    const { protection } = await protectAsFar(system, new Map([...across(0, 1), [2, 'within']]), 'fast')
    expect(hiddenOf(protection.printed)).toContain('een')
  })
})

function joined(...sums: [string, number, string, number, string, number][]): LinkedSystem {
  const cells = sums.flatMap(([one, ones, other, others, part, parts]) => [open(one, ones), open(other, others), open(part, parts)])
  const relations = sums.map(([one, , other, , part]) => ({ terms: terms(cells, [one, other, part]), atLeast: 0, atMost: 0 }))
  return { cells, relations }
}

function terms(cells: readonly Cell[], [whole, ...parts]: readonly string[]) {
  const at = (key: string | undefined) => cells.findIndex((cell) => cell.key === key)
  return [{ cell: at(whole), times: 1 }, ...parts.map((key) => ({ cell: at(key), times: -1 }))]
}

function open(key: string, count: number): Cell {
  return { key, count, printing: 'open', rule: { hideBelow: 10, zero: 'show' }, weight: 1, tier: 0 }
}

const knownAs = (cell: Cell): Cell => ({ ...cell, printing: 'known', rule: { hideBelow: null, zero: 'show' } })
const across = (...at: number[]) => new Map(at.map((each) => [each, 'across'] as [number, Supposed]))
const hiddenOf = (printed: ReadonlyMap<string, number | null>) => [...printed].filter(([, count]) => count === null).map(([key]) => key)
