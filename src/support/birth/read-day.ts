import { recordAudit } from '../../platform/audit/record-audit.ts'
import type { PlainDate } from '../../platform/clock.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { type DoneBefore, ok, type Result, refuse } from '../../platform/result.ts'
import type { LineDay } from './day.ts'
import { type DayOfActor, dayOfActor, lastDayAct } from './day-of-actor.ts'

export interface DayToRead extends DayOfActor {
  kind: LineDay
  /** What stands now; null when nothing does. */
  stands: PlainDate | null
  /** Who changed a day of this line last; null when nobody did, and for who may not change it. */
  changed: DoneBefore | null
  today: PlainDate
}

/** What the page of a day shows, with the line in the log that it was read. */
export async function readDay(tx: Transaction, familyId: string, kind: LineDay): Promise<Result<DayToRead, 'not_found'>> {
  const found = await dayOfActor(tx, familyId, kind)
  if (found === null) return refuse('not_found', 'not_found')
  const { episode } = found
  const { coalitionId, id } = episode
  const changed = found.bar === null ? await lastDayAct(tx, episode) : null
  await recordAudit(tx, { action: 'read', code: `${kind}.viewed`, objectType: kind, objectId: id, coalitionId, familyId })
  return ok({ ...found, kind, stands: kind === 'birth_date' ? episode.bornOn : episode.dueDate, changed, today: tx.today })
}
