import { expect, it } from 'vitest'
import { isMaybeDone } from './still-needed.ts'

const me = 'joke'
const place = { professionalId: me, part: 'nurse', untilOn: null } as const
const over = { professionalId: me, state: 'ended' } as const
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
] as const)('asks (%s) whether a nurse is still needed when %s', (asks, _, circle, cards) =>
  expect(isMaybeDone(me, circle, cards)).toBe(asks),
)
