import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addWorkingDays } from '../../platform/clock.ts'
import { afterTwoWorkingDays, dayOf, sixthBirthday } from './calendar.ts'
import { columns, counted, dayIndicators } from './column.ts'
import { type CaseEvent, isCounted } from './event-mark.ts'
import { factsOf } from './facts-of.ts'
import { ruleCases } from './test-cases.ts'
import { anyEvent, someDay } from './test-history.ts'

/** `indicator year`: `weight x value`, several of them in order of value. */
function countedOf(events: CaseEvent[], bornOn: string | null): Record<string, string> {
  const facts = factsOf({ municipality: 'renkum', bornOn, events })
  const cells = Map.groupBy(facts, (fact) => `${fact.indicator} ${fact.year}`)
  return Object.fromEntries(
    [...cells].map(([cell, own]) => [
      cell,
      own
        .toSorted((one, other) => one.value - other.value)
        .map(({ weight, value }) => `${weight}x${value}`)
        .join(' '),
    ]),
  )
}

describe('what a history counts for', () => {
  it.each(ruleCases)('$what', ({ events, facts, bornOn }) => {
    expect(countedOf(events, bornOn ?? null)).toEqual(facts)
  })

  it('has every indicator in one of these', () => {
    const told = ruleCases.flatMap(({ facts }) => Object.keys(facts))
    expect(new Set(told.map((cell) => cell.slice(0, -5)))).toEqual(new Set(Object.keys(counted)))
    expect(new Set([...columns.map(({ indicator }) => indicator), ...dayIndicators])).toEqual(new Set(Object.keys(counted)))
  })

  it('does not depend on when things of different days were written down', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyEvent, { selector: ({ on }) => on, maxLength: 25 }),
        fc.option(someDay),
        fc.infiniteStream(fc.nat()),
        (events, bornOn, dice) => {
          const shuffled = events
            .map((each) => ({ each, at: dice.next().value }))
            .sort((one, other) => one.at - other.at)
            .map(({ each }) => each)
          const facts = factsOf({ municipality: 'renkum', bornOn, events })
          expect(factsOf({ municipality: 'renkum', bornOn, events: shuffled })).toEqual(facts)
          expect(new Set(facts.map(({ area }) => area)).size).toBeLessThan(2)
        },
      ),
      { numRuns: 300, seed: 2 },
    )
  })

  it('lets what stands from year to year end as often as it began, or once less while it lasts', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 25 }), fc.option(someDay), (events, bornOn) => {
        const facts = factsOf({ municipality: 'renkum', bornOn, events })
        const sum = (indicator: string) =>
          facts.filter((fact) => fact.indicator === indicator).reduce((total, { weight }) => total + weight, 0)
        expect(sum('10')).toBe(0)
        expect([0, 1]).toContain(sum('12-wachtend'))
      }),
      { numRuns: 300, seed: 3 },
    )
  })
})

it('counts nothing by a call to the parent', () => {
  expect(isCounted('sign_up.parent_spoken')).toBe(false)
})

it('knows two working days and the sixth birthday as the calendar does', () => {
  for (let offset = 0; offset < 15; offset += 1) {
    const date = new Date(Date.UTC(2025, 1, 20 + offset)).toISOString().slice(0, 10)
    expect(afterTwoWorkingDays(dayOf(date) ?? 0), date).toBe(dayOf(addWorkingDays(date, 2)))
  }
  expect(sixthBirthday(dayOf('2024-02-29') ?? 0)).toBe(dayOf('2030-02-28'))
  expect(sixthBirthday(dayOf('2025-06-01') ?? 0)).toBe(dayOf('2031-06-01'))
  expect([dayOf('1999-12-31'), dayOf('2064-01-01'), dayOf('not a date')]).toEqual([null, null, null])
})
