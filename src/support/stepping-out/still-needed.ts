import type { CircleMember } from '../../family/circle/circle.store.ts'
import { type Handover, isOpen } from '../handover/handover.ts'
import type { Enrolment } from '../programme/enrolment.ts'

/**
 * Somebody who came as nurse alone, and whose last programme ended: she is asked whether she is still needed. Not while a hand-over to or
 * from her is open. Nothing ends by itself, as she may have agreed more with the parent since.
 */
export function isMaybeDone(
  actorId: string | null,
  circle: readonly Pick<CircleMember, 'professionalId' | 'part' | 'untilOn'>[],
  {
    enrolments,
    handovers,
  }: {
    enrolments: readonly Pick<Enrolment, 'professionalId' | 'state'>[]
    handovers: readonly (Pick<Handover, 'state'> & { from: { id: string }; to: { id: string } })[]
  },
): boolean {
  const places = circle.filter(({ professionalId }) => professionalId === actorId)
  const own = enrolments.filter(({ professionalId }) => professionalId === actorId)
  return (
    places.length > 0 &&
    places.every(({ part, untilOn }) => part === 'nurse' && untilOn === null) &&
    own.some(({ state }) => state === 'ended') &&
    own.every(({ state }) => state === 'ended' || state === 'declined') &&
    !handovers.some((handover) => isOpen(handover) && [handover.from.id, handover.to.id].some((id) => id === actorId))
  )
}
