import { joinCircle, leaveCircle } from '../../family/circle/circle.store.ts'
import { recordEvent } from '../../family/event/record-event.ts'
import type { Colleague } from '../../people/professional/professional.store.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { addCoordinator, coordinatorOf, endCoordinator } from './coordinator.store.ts'

interface Place {
  coalitionId: string
  familyId: string
  episodeId: string
}

/**
 * Makes somebody the coordinator of the episode, provisional or appointed; the one before ends today. The caller has checked
 * consent and who may decide. There is always exactly one at a time (a unique index holds it). Naming the same person in the same
 * state again changes nothing. Call it last: when the one before is the actor and stands in the circle for nothing else, she no
 * longer sees the family afterwards.
 */
export async function nameCoordinator(
  tx: Transaction,
  place: Place,
  who: Pick<Colleague, 'id' | 'domain'>,
  state: 'provisional' | 'appointed',
): Promise<void> {
  const before = await coordinatorOf(tx, place)
  const stays = before?.professionalId === who.id
  if (stays && before?.state === state) return
  if (before !== null) await endCoordinator(tx, before.id)
  if (!stays)
    await joinCircle(tx, { coalitionId: place.coalitionId, familyId: place.familyId, professionalId: who.id, part: 'coordinator' })
  const id = await addCoordinator(tx, place, who, state)
  await recordEvent(tx, {
    ...place,
    type: state === 'provisional' ? 'coordinator.provisional' : 'coordinator.appointed',
    subjectId: id,
    detail: { domain: who.domain },
  })
  if (before !== null && !stays) await leaveCircle(tx, place.familyId, before.professionalId, tx.today, 'coordinator')
}
