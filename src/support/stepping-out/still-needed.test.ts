import { expect, it } from 'vitest'
import { isMaybeDone, ownPlaceNow } from './still-needed.ts'

const me = 'joke'
const place = { professionalId: me, part: 'nurse', untilOn: null } as const
const over = { professionalId: me, state: 'ended', endedOn: '2026-03-02' } as const
const handover = (state: 'prepared' | 'talk_held' | 'accepted' | 'withdrawn', to = me) => ({ state, from: { id: 'els' }, to: { id: to } })
const nothing = { enrolments: [over], handovers: [] }

it.each([
  [true, 'her only programme is over', [place], nothing],
  [false, 'another of hers goes on', [place], { ...nothing, enrolments: [over, { ...over, state: 'started' as const }] }],
  [false, 'she keeps the overview too', [place, { ...place, part: 'coordinator' as const }], nothing],
  [false, 'she leaves already', [{ ...place, untilOn: '2026-03-03' }], nothing],
  [false, 'a hand-over to her waits for the talk', [place], { ...nothing, handovers: [handover('prepared')] }],
  [false, 'a hand-over to her waits for her yes', [place], { ...nothing, handovers: [handover('talk_held')] }],
  [true, 'the hand-over is to somebody else', [place], { ...nothing, handovers: [handover('prepared', 'fatma')] }],
  [true, 'the hand-over to her did not go ahead', [place], { ...nothing, handovers: [handover('withdrawn')] }],
] as const)('asks (%s) whether a nurse is still needed when %s', (asks, _, circle, work) => {
  const steps = { leftOn: null, stayedOn: null }
  expect(isMaybeDone({ actorId: me, circle, steps, today: '2026-03-02' }, work)).toBe(asks)
})

it.each([
  ['her yes is of today', '2026-03-10', '2026-03-10', { now: 'stays', askedAgainOn: '2026-06-08' }],
  ['her yes holds', '2026-03-10', '2026-06-07', null],
  ['her yes is three months old', '2026-03-10', '2026-06-08', { now: 'asked' }],
  ['a programme ended after her yes', '2026-03-01', '2026-03-11', { now: 'asked' }],
  ['she was never asked', null, '2026-03-10', { now: 'asked' }],
] as const)('when %s', (_, stayedOn, today, told) => {
  expect(ownPlaceNow({ actorId: me, circle: [place], steps: { leftOn: null, stayedOn }, today }, nothing)).toEqual(told)
})

it('tells who stepped out that this is her last day, not whose view ends otherwise', () => {
  const out = (leftOn: string | null) =>
    ownPlaceNow(
      { actorId: me, circle: [{ ...place, untilOn: '2026-03-03' }], steps: { leftOn, stayedOn: null }, today: '2026-03-02' },
      nothing,
    )
  expect(out('2026-03-02')).toEqual({ now: 'leaves', lastDay: '2026-03-02' })
  expect([out(null), out('2025-12-01')]).toEqual([null, null])
})
