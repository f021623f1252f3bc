import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countedCells, countPages } from './all-counts.ts'
import { dayOf } from './calendar.ts'
import { readPage } from './case-page.ts'
import { eventMark } from './event-mark.ts'
import { type CaseHistory, factsOf } from './facts-of.ts'
import { anyEvent, someDay } from './test-history.ts'

const places = ['renkum', 'wageningen', 'ede']
const history: fc.Arbitrary<CaseHistory> = fc.record({
  municipality: fc.constantFrom(...places),
  bornOn: fc.option(someDay),
  events: fc.array(anyEvent, { maxLength: 20, size: 'max' }),
})

/** A page as the store writes it: heads and marks, highest byte first, uncounted events as zeros, in the order of the acts. */
function pageBytes(histories: readonly CaseHistory[]): Buffer {
  const words = histories.flatMap(({ municipality, bornOn, events }) => [
    (places.indexOf(municipality) << 16) | (bornOn === null ? 0 : (dayOf(bornOn) ?? 0)),
    events.length,
    ...events.map(eventMark),
  ])
  const bytes = Buffer.alloc(words.length * 4)
  for (const [index, word] of words.entries()) bytes.writeUInt32BE(word, index * 4)
  return bytes
}

function summed(facts: readonly { area: string; indicator: string; year: number; value: number; weight: number }[]): [string, number][] {
  const cells = new Map<string, number>()
  for (const { area, indicator, year, value, weight } of facts) {
    const cell = `${area} ${indicator} ${year} ${value}`
    cells.set(cell, (cells.get(cell) ?? 0) + weight)
  }
  return [...cells].filter(([, weight]) => weight !== 0).sort()
}

it('counts packed pages as the histories one by one, whatever they hold', () => {
  let counted = 0
  fc.assert(
    fc.property(fc.array(fc.array(history, { maxLength: 6, size: 'max' }), { maxLength: 3, size: 'max' }), (pages) => {
      const together = [
        ...countedCells(
          countPages(
            pages.map((page) => readPage(pageBytes(page))),
            places.length,
          ),
        ),
      ]
      const apart = summed(pages.flat().flatMap(factsOf))
      expect(summed(together.map(({ place, ...cell }) => ({ ...cell, area: places[place] ?? '' })))).toEqual(apart)
      counted += apart.length
    }),
    { numRuns: 400, seed: 8 },
  )
  expect(counted).toBeGreaterThan(2000)
})

it('counts nothing where there is nothing', () => {
  expect([...countedCells(countPages([], 0))]).toEqual([])
  expect([...countedCells(countPages([readPage(Buffer.alloc(0))], 1))]).toEqual([])
})
