import { plainDateOf } from '../../platform/clock.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import type { DoneBefore } from '../../platform/result.ts'

/** Who did one of these acts for a family last, and when, by the log she may read; `objectId` narrows it to one thing. Null when there is no such line. */
export async function lastAct(
  tx: Transaction,
  about: { coalitionId: string; familyId: string; objectId?: string },
  codes: readonly string[],
): Promise<DoneBefore | null> {
  let query = tx.db
    .selectFrom('audit_event as l')
    .leftJoin('professional as p', 'p.id', 'l.actor_id')
    .select(['p.name', 'l.actor_id', 'l.occurred_at'])
    .where('l.coalition_id', '=', about.coalitionId)
    .where('l.family_id', '=', about.familyId)
    .where('l.event_code', 'in', codes)
    .where('l.outcome', '=', 'success')
  if (about.objectId !== undefined) query = query.where('l.object_id', '=', about.objectId)
  const row = await query.orderBy('l.id', 'desc').limit(1).executeTakeFirst()
  return row === undefined ? null : { by: row.name, byActor: row.actor_id === tx.actor.id, on: plainDateOf(row.occurred_at) }
}
