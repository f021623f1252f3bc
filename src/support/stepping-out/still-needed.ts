import type { CircleMember } from '../../family/circle/circle.store.ts'
import { addDays, type PlainDate } from '../../platform/clock.ts'
import { type Handover, isOpen } from '../handover/handover.ts'
import type { Enrolment } from '../programme/enrolment.ts'
import type { OwnSteps } from './step-out.store.ts'
import { leavesAnyway } from './step-out.ts'

/** After so many days a yes is asked for again: nobody sees a family for years because she once had a programme there. */
const askAgainAfter = 90

interface Around {
  actorId: string | null
  circle: readonly Pick<CircleMember, 'professionalId' | 'part' | 'untilOn'>[]
  steps: OwnSteps
  today: PlainDate
}

interface HerWork {
  enrolments: readonly Pick<Enrolment, 'professionalId' | 'state' | 'endedOn'>[]
  handovers: readonly (Pick<Handover, 'state'> & { from: { id: string }; to: { id: string } })[]
}

/** asked: whether she is still needed. stays: she said today that she is, and is asked again on that day. leaves: she stepped out, and this is her last day. */
export type OwnPlaceNow = { now: 'asked' } | { now: 'stays'; askedAgainOn: PlainDate } | { now: 'leaves'; lastDay: PlainDate } | null

/** What there is to tell somebody of her own place around a family on this day; null when it is as it was. */
export function ownPlaceNow(around: Around, work: HerWork): OwnPlaceNow {
  const { actorId, circle, steps, today } = around
  const places = circle.filter(({ professionalId }) => professionalId === actorId)
  if (places.length === 0) return null
  if (steps.leftOn === today && leavesAnyway(places, today)) return { now: 'leaves', lastDay: today }
  if (isMaybeDone(around, work)) return { now: 'asked' }
  return steps.stayedOn === today ? { now: 'stays', askedAgainOn: addDays(today, askAgainAfter) } : null
}

/**
 * Somebody who came as nurse alone, and whose last programme ended: she is asked whether she is still needed. Not while a hand-over to or
 * from her is open, and after her yes not before another programme of hers ended or the yes is old. Nothing ends by itself, as she may have
 * agreed more with the parent since.
 */
export function isMaybeDone({ actorId, circle, steps, today }: Around, { enrolments, handovers }: HerWork): boolean {
  const places = circle.filter(({ professionalId }) => professionalId === actorId)
  const own = enrolments.filter(({ professionalId }) => professionalId === actorId)
  const { stayedOn } = steps
  return (
    places.length > 0 &&
    places.every(({ part, untilOn }) => part === 'nurse' && untilOn === null) &&
    own.some(({ state }) => state === 'ended') &&
    own.every(({ state }) => state === 'ended' || state === 'declined') &&
    !handovers.some((handover) => isOpen(handover) && [handover.from.id, handover.to.id].some((id) => id === actorId)) &&
    (stayedOn === null ||
      addDays(stayedOn, askAgainAfter) <= today ||
      own.some(({ state, endedOn }) => state === 'ended' && endedOn !== null && endedOn > stayedOn))
  )
}
