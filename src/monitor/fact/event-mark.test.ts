import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { onEveryEngine } from '../../platform/database/test-database.ts'
import { asOwner } from '../../platform/database/test-owner.ts'
import { type CaseEvent, eventMark, isCounted } from './event-mark.ts'
import { bitsOfMark, dayOfMark, mark, putInOrder, whatOfMark } from './mark.ts'
import { anyEvent } from './test-history.ts'

onEveryEngine('the marks of events', (database) => {
  it('are the same in the store and here, whatever the event', async () => {
    const seen = new Set<number>()
    await fc.assert(
      fc.asyncProperty(fc.array(anyEvent, { minLength: 60, maxLength: 60 }), async (random) => {
        const events: CaseEvent[] = [...random, ...odd]
        const own = events.map(eventMark)
        const { rows } = await asOwner(database.get(), (db) =>
          sql<{
            mark: number
          }>`select event_mark(e.type, e."on"::date, is_local_team(e.organisation ->> 'domain', e.organisation ->> 'type'), e.detail) as mark
            from jsonb_to_recordset(${JSON.stringify(events)}::jsonb) as e (type text, "on" text, organisation jsonb, detail jsonb)`.execute(
            db,
          ),
        )
        expect(rows.map((row) => row.mark)).toEqual(own)
        for (const packed of own) seen.add(whatOfMark(packed))
      }),
      { numRuns: 60, seed: 4 },
    )
    expect([...seen].sort((a, b) => a - b)).toEqual([0, ...Object.values(mark)])
  })
})

const odd: CaseEvent[] = ['1999-12-31', '2000-01-01', '2063-12-31', '2064-01-01'].map((on) => ({
  type: 'sign_up.sent',
  on,
  organisation: null,
  detail: {},
}))

it('hold the day, what happened and what the rules ask', () => {
  const packed = eventMark({ type: 'birth.recorded', on: '2000-01-11', organisation: null, detail: { children: 2 } })
  expect([dayOfMark(packed), whatOfMark(packed), bitsOfMark(packed)]).toEqual([10, mark.birth, 2])
  expect(odd.map(eventMark).map((each) => each > 0)).toEqual([false, true, true, false])
  expect([isCounted('visit.done'), isCounted('consent.given'), isCounted('constructor')]).toEqual([true, false, false])
})

it('stand by day, a birth first, and within a day in the order of the acts', () => {
  const of = (type: string, on: string) => eventMark({ type, on, organisation: null, detail: {} })
  const visit = of('visit.done', '2025-03-02')
  const plan = of('plan.made', '2025-03-02')
  const birth = of('birth.recorded', '2025-03-02')
  const before = of('episode.closed', '2025-03-01')
  const marks = Uint32Array.of(99, visit, plan, birth, before)
  putInOrder(marks, 1, marks.length)
  expect([...marks]).toEqual([99, before, birth, visit, plan])
})
