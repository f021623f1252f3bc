import { sql } from 'kysely'
import type { PlainDate } from '../../platform/clock.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'

/** What a loss that was recorded stopped: by how many of each, on which day and by whom. */
export interface RecordedLoss {
  on: PlainDate
  /** Null for somebody who is no colleague any more. */
  by: string | null
  /** The actor herself did. */
  byActor: boolean
  phone: string | null
  visits: number
  programmes: number
  handovers: number
}

/** The loss that was recorded on this line, with what it stopped in the same moment; null when none was. */
export async function recordedLoss(
  tx: Transaction,
  { coalitionId, familyId, episodeId }: { coalitionId: string; familyId: string; episodeId: string },
): Promise<RecordedLoss | null> {
  const { rows } = await sql<RecordedLoss>`
    with loss as (
      select * from event where coalition_id = ${coalitionId} and family_id = ${familyId} and episode_id = ${episodeId} and type = 'pregnancy.ended'
      order by sequence desc limit 1
    ), stopped as (
      select v.type from loss l join event v on v.coalition_id = l.coalition_id and v.family_id = l.family_id and v.sequence > l.sequence
        and v.occurred_at = l.occurred_at and v.actor_id = l.actor_id
    )
    select l.occurred_on as "on", p.name as by, l.actor_id = ${tx.actor.id}::uuid as "byActor", p.phone, (select count(*)::integer from stopped where type = 'visit.cancelled') as visits,
      (select count(*)::integer from stopped where type = 'programme.ended') as programmes,
      (select count(*)::integer from stopped where type = 'handover.withdrawn') as handovers
    from loss l left join professional p on p.id = l.actor_id`.execute(tx.db)
  return rows[0] ?? null
}

/** Brings back what the loss stopped, where nothing took its place since; for who works with a family that is expecting again. */
export async function bringBack(
  tx: Transaction,
  { coalitionId, familyId, episodeId }: { coalitionId: string; familyId: string; episodeId: string },
): Promise<{ visits: number; programmes: number; handovers: number }> {
  const { rows } = await sql<{ visits: number; programmes: number; handovers: number }>`
    select visits, programmes, handovers from undo_loss(${coalitionId}::uuid, ${familyId}::uuid, ${episodeId}::uuid)`.execute(tx.db)
  return rows[0] ?? { visits: 0, programmes: 0, handovers: 0 }
}
