import { sql } from 'kysely'
import type { PlainDate } from '../../platform/clock.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ahead } from '../../platform/database/prepared-pool.ts'
import { newId } from '../../platform/id.ts'
import type { EventDetail, EventType } from './event.ts'

export interface NewEvent {
  coalitionId: string
  familyId: string
  episodeId: string | null
  type: EventType
  /** The thing it happened to: the sign-up, visit, conference case ... */
  subjectId?: string
  /** When it happened, if not today: a visit is often recorded the day after. */
  occurredOn?: PlainDate
  detail?: EventDetail
}

export async function addEvent(tx: Transaction, event: NewEvent): Promise<void> {
  await tx.db
    .insertInto('event')
    .values({
      coalition_id: event.coalitionId,
      id: newId(),
      family_id: event.familyId,
      episode_id: event.episodeId,
      type: event.type,
      occurred_on: event.occurredOn ?? tx.today,
      occurred_at: tx.now,
      actor_id: tx.actor.id,
      organisation_id: tx.actor.organisationId,
      subject_id: event.subjectId ?? null,
      detail: JSON.stringify(event.detail ?? {}),
    })
    .modifyEnd(sql.raw(ahead))
    .execute()
}
