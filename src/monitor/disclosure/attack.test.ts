import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { PrintedTable } from './disclosure.ts'
import { safeFrom } from './sensitive-cells.ts'
import { loadSolver } from './solver.ts'
import { protectSystem } from './suppress/protect-system.ts'
import { attack, type KnownSum } from './test-attacker.ts'
import { afterFirst, onlyFirst, onTheDesk, type PublishedSets, somePublishedSets, withoutSensitive } from './test-published-sets.ts'
import { printedOf } from './test-tables.ts'

const highs = await loadSolver()
const fast = { method: 'fast', seconds: 60 } as const
const batches = [1, 2, 3, 4]
const inBatch = 250

/** Sensitive counts of which the attacker proves that they are small. */
function recovered(
  sets: PublishedSets,
  printed: readonly PrintedTable[],
  sums: readonly KnownSum[],
  shares: PublishedSets['shares'],
): string[] {
  const bounds = attack(onTheDesk(sets.system, printed), sums, shares)
  return sets.system.cells.flatMap((cell) => {
    const safe = cell.printing === 'known' ? null : safeFrom(cell)
    return safe !== null && (bounds.get(cell.key)?.to ?? Number.POSITIVE_INFINITY) < safe ? [cell.key] : []
  })
}

const everySum = ({ sums }: PublishedSets) => Object.values(sums).flat()

/** Both sets as they would be published: what cannot be made safe is not. */
function published(sets: PublishedSets): PrintedTable[] {
  const before = onlyFirst(sets)
  const one = protectSystem(highs, before, fast)
  if (!one.ok) return []
  const first = printedOf(before, one.hidden)
  const after = afterFirst(sets, first)
  const two = protectSystem(highs, after, fast)
  return two.ok ? [first, printedOf(after, two.hidden)] : [first]
}

it.each(batches)('nobody recovers a small count from two published sets with everything known beside them: tables %i', (batch) => {
  let [both, none] = [0, 0]
  fc.assert(
    fc.property(somePublishedSets, (sets) => {
      const printed = published(sets)
      if (printed.length === 2) both += 1
      if (printed.length === 0) none += 1
      // A percentage is printed where its numerator is, beside those from long ago.
      const beside = sets.shares.filter(({ numerator }) => printed.some((set) => typeof set.get(numerator) === 'number'))
      if (printed.length > 0) expect(recovered(sets, printed, everySum(sets), [...beside, ...sets.told])).toEqual([])
    }),
    { numRuns: inBatch, seed: batch, endOnFailure: true },
  )
  expect(both).toBeGreaterThan(inBatch / 2)
  expect(none).toBeLessThan(inBatch / 2)
})

it('the same attacks succeed as soon as nothing is hidden beside the small counts themselves', () => {
  const won = { any: 0, areas: 0, breakdown: 0, years: 0, rests: 0, percentages: 0 }
  const samples = batches.flatMap((batch) => fc.sample(somePublishedSets, { numRuns: inBatch, seed: batch }))
  for (const sets of samples) {
    const printed = [withoutSensitive(onlyFirst(sets)), withoutSensitive(sets.system)]
    const gains = (sums: readonly KnownSum[], shares: PublishedSets['shares'] = []) =>
      recovered(sets, printed, sums, shares).length > 0 ? 1 : 0
    won.any += gains(everySum(sets), sets.shares)
    for (const kind of ['areas', 'breakdown', 'years', 'rests'] as const) won[kind] += gains(sets.sums[kind])
    won.percentages += gains([], sets.shares)
  }
  expect(samples).toHaveLength(1000)
  expect(won.any).toBeGreaterThan(900)
  for (const [kind, times] of Object.entries(won)) expect(times, kind).toBeGreaterThan(50)
})
