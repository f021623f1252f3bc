import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween } from '../../platform/clock.ts'
import { thePublic } from '../../platform/database/actor.ts'
import { asActor } from '../../platform/database/as-actor.ts'
import { onEveryEngine } from '../../platform/database/test-database.ts'
import { afterConference, attendeeWindow, planForm, timeOfDay } from './conference.ts'
import { type HoldInput, holdForm, mayStay, wrongAtTable } from './conference-case.ts'

describe('the states of a conference', () => {
  it.each([
    ['planned', 'bring', 'planned'],
    ['planned', 'hold', 'held'],
    ['planned', 'close', 'closed'],
    ['held', 'bring', 'held'],
    ['held', 'hold', 'held'],
    ['held', 'close', 'closed'],
    ['closed', 'bring', null],
    ['closed', 'hold', null],
    ['closed', 'close', null],
    ['planned', 'cancel', 'cancelled'],
    ['held', 'cancel', null],
    ['closed', 'cancel', null],
    ['cancelled', 'bring', null],
    ['cancelled', 'hold', null],
    ['cancelled', 'close', null],
  ] as const)('%s, %s: %s', (state, act, next) => expect(afterConference(state, act)).toBe(next))
})

describe('the days on which attendees see a family', () => {
  it('run from three working days before until seven days after', () => {
    expect(attendeeWindow('2026-03-09')).toEqual({ from: '2026-03-04', until: '2026-03-16' })
    expect(attendeeWindow('2026-03-12')).toEqual({ from: '2026-03-09', until: '2026-03-19' })
  })

  it('never run over more than fourteen days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), (days) => {
        const { from, until } = attendeeWindow(addDays('2023-01-01', days))
        expect(daysBetween(from, until)).toBeLessThanOrEqual(12)
      }),
    )
  })
})

describe('who may stay', () => {
  const attendees = [
    { id: 'e', name: 'Els' },
    { id: 'j', name: 'Joke' },
  ]
  it.each([
    ['everyone by consent', { named: true, consentUntil: '2027-01-01' }, { who: 'everyone', untilOn: '2027-01-01' }],
    ['everyone when no name is said', { named: false, consentUntil: null }, { who: 'no_name' }],
    ['only the circle without consent', { named: true, consentUntil: null }, { who: 'circle_only', names: ['Els'] }],
  ] as const)('%s', (_what, input, expected) => expect(mayStay({ ...input, attendees, circle: new Set(['e']) })).toEqual(expected))
})

describe('what is recorded at the table', () => {
  const form = { version: '1', parentPart: 'present', minutes: 'Rust over de huur.' }

  it('takes the rows that were filled in, and names the field of a row that is half', () => {
    const full = { what1: '', who1: '', due1: '', what3: 'Bellen met de verhuurder', who3: 'parent', due3: '2026-03-20' }
    expect(holdForm.parse({ ...form, ...full }).agreements).toEqual([
      { what: 'Bellen met de verhuurder', who: 'parent', dueOn: '2026-03-20', row: 3 },
    ])
    const half = holdForm.safeParse({ ...form, what2: 'Bellen', who2: '', due2: 'morgen' })
    expect(half.error?.issues.map((issue) => [issue.path[0], issue.message])).toEqual([
      ['who2', 'agreement_who_missing'],
      ['due2', 'agreement_due_missing'],
    ])
  })

  const input: HoldInput = { version: 1, parentPart: 'present', answers: {}, minutes: 'x', agreements: [] }
  const open = { named: true, discussedOn: null, plannedOn: '2026-03-09' }
  it.each([
    [open, {}, null],
    [open, { parentPart: undefined }, 'parent_part_missing'],
    [open, { parentPart: 'declined' }, 'parent_reason_missing'],
    [open, { parentPart: 'declined', parentReason: 'Moest werken' }, null],
    [open, { parentPart: 'not_asked' }, 'parent_reason_missing'],
    [{ ...open, named: false }, {}, 'parent_present_without_name'],
    [{ ...open, discussedOn: '2026-03-09' }, { parentPart: undefined }, null],
    [open, { agreements: [{ what: 'x', who: 'stranger', dueOn: '2026-03-20' }] }, 'agreement_who_unknown'],
    [open, { agreements: [{ what: 'x', who: 'parent', dueOn: '2026-03-01' }] }, 'agreement_due_in_past'],
    [open, { coordinatorId: 'els' }, 'coordinator_not_asked'],
    [open, { nextOn: '2026-03-09' }, 'next_in_past'],
  ] as const)('%j %j: %s', (held, change, code) =>
    expect(wrongAtTable(held, { ...input, ...change }, new Set(['els'])).map((fault) => fault.code)).toEqual(code === null ? [] : [code]),
  )
})

it.each([
  ['13:30', '13:30'],
  ['13.30', '13:30'],
  [' 9.05 uur ', '09:05'],
  ['10u15', '10:15'],
  ['10 h 15', '10:15'],
  ['1330', '13:30'],
  ['14 uur', '14:00'],
  ['9', '09:00'],
  ['25:00', null],
  ['13.60', null],
  ['930', null],
  ['half elf', null],
])('reads the time "%s" as %s', (typed, time) => expect(timeOfDay(typed)).toBe(time))

it('asks for a kind, a day and who comes', () => {
  const parsed = planForm.safeParse({ coalitionId: '', plannedOn: '', startsAt: '25:00' })
  expect(parsed.error?.issues.map((issue) => issue.message)).toEqual([
    'coalition_missing',
    'kind_missing',
    'date_missing',
    'time',
    'attendees_missing',
  ])
})

onEveryEngine('the days of the trigger on the agenda', (database) => {
  it('are those of the rule, on every day of a year', async () => {
    const { rows } = await asActor(database.get(), thePublic, new Date('2026-03-02T09:00:00Z'), (tx) =>
      sql<{ day: string; first: string }>`
        select d::date as day, working_days_before(d::date, 3) as first from generate_series('2026-01-01'::date, '2026-12-31', '1 day') d`.execute(
        tx.db,
      ),
    )
    expect(rows).toHaveLength(365)
    for (const { day, first } of rows) expect([day, first]).toEqual([day, attendeeWindow(day).from])
  })
})
