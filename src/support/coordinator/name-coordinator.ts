import { joinCircle, leaveCircle } from '../../family/circle/circle.store.ts'
import { recordEvent } from '../../family/event/record-event.ts'
import type { Colleague } from '../../people/professional/professional.store.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { newId } from '../../platform/id.ts'

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
  const before = await tx.db
    .selectFrom('coordinator')
    .select(['id', 'professional_id', 'state'])
    .where('coalition_id', '=', place.coalitionId)
    .where('episode_id', '=', place.episodeId)
    .where('until_on', 'is', null)
    .executeTakeFirst()
  const stays = before?.professional_id === who.id
  if (stays && before.state === state) return
  if (before !== undefined)
    await tx.db.updateTable('coordinator').set({ state: 'ended', until_on: tx.today }).where('id', '=', before.id).execute()
  if (!stays)
    await joinCircle(tx, { coalitionId: place.coalitionId, familyId: place.familyId, professionalId: who.id, part: 'coordinator' })
  const id = newId()
  await tx.db
    .insertInto('coordinator')
    .values({
      coalition_id: place.coalitionId,
      id,
      family_id: place.familyId,
      episode_id: place.episodeId,
      professional_id: who.id,
      domain: who.domain,
      state,
      from_on: tx.today,
    })
    .execute()
  await recordEvent(tx, {
    ...place,
    type: state === 'provisional' ? 'coordinator.provisional' : 'coordinator.appointed',
    subjectId: id,
    detail: { domain: who.domain },
  })
  if (before !== undefined && !stays) await leaveCircle(tx, place.familyId, before.professional_id, tx.today, 'coordinator')
}
