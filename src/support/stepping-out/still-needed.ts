import type { CircleMember } from '../../family/circle/circle.store.ts'
import type { Enrolment } from '../programme/enrolment.ts'

/**
 * Somebody who came as nurse alone, and whose last programme ended: she is asked whether she is still needed. Nothing ends by itself, as she
 * may have agreed more with the parent since.
 */
export function isMaybeDone(
  actorId: string | null,
  circle: readonly Pick<CircleMember, 'professionalId' | 'part' | 'untilOn'>[],
  enrolments: readonly Pick<Enrolment, 'professionalId' | 'state'>[],
): boolean {
  const places = circle.filter(({ professionalId }) => professionalId === actorId)
  const own = enrolments.filter(({ professionalId }) => professionalId === actorId)
  return (
    places.length > 0 &&
    places.every(({ part, untilOn }) => part === 'nurse' && untilOn === null) &&
    own.some(({ state }) => state === 'ended') &&
    own.every(({ state }) => state === 'ended' || state === 'declined')
  )
}
