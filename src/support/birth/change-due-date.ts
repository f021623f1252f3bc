import { changeEpisode } from '../../family/episode/episode.store.ts'
import { recordEvent } from '../../family/event/record-event.ts'
import { forbid } from '../../platform/audit/forbid.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import { daysBetween } from '../../platform/clock.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result, refuse, refuseDone } from '../../platform/result.ts'
import { shiftWindows } from '../programme/visit.store.ts'
import { isPossibleDueDate } from '../sign-up/sign-up.ts'
import { followOverlap } from './birth.store.ts'
import type { DayBar, LineDayInput } from './day.ts'
import { dayOfActor, lastDayAct } from './day-of-actor.ts'

export type DueDateRefusal = DayBar | 'not_found' | 'due_date_impossible' | 'day_changed_meanwhile'

/**
 * Somebody of the circle changes the due date, most often after a scan. What is planned without a moment moves along; a visit with a moment
 * keeps it, and one that is over stays as it was. Sending what stands already changes nothing.
 */
export async function changeDueDate(
  tx: Transaction,
  familyId: string,
  input: LineDayInput,
): Promise<Result<{ changed: boolean }, DueDateRefusal>> {
  const found = await dayOfActor(tx, familyId, 'due_date')
  if (found === null) return refuse('not_found', 'not_found')
  const { episode, bar } = found
  const about = { coalitionId: episode.coalitionId, familyId, episodeId: episode.id }
  const { episodeId: objectId, ...place } = about
  const audit = { action: 'update', code: 'due_date.changed', objectType: 'due_date', objectId, ...place } as const
  if (bar === 'not_in_circle') return forbid(tx, audit, bar)
  if (bar !== null) return refuseDone('conflict', bar, await lastDayAct(tx, episode))
  const before = episode.dueDate
  if (input.day === before) return ok({ changed: false })
  if (!isPossibleDueDate(input.day, tx.today)) return refuse('invalid', 'due_date_impossible', 'day')
  const isSeen = input.version === episode.version && (await changeEpisode(tx, episode, { due_date: input.day }))
  if (!isSeen) return refuseDone('stale', 'day_changed_meanwhile', await lastDayAct(tx, episode))
  const days = before === null ? 0 : daysBetween(before, input.day)
  await shiftWindows(tx, episode.id, days, ['pregnancy', 'after'])
  await followOverlap(tx, about)
  await recordEvent(tx, { ...about, type: 'due_date.changed', detail: { before, now: input.day } })
  await recordAudit(tx, { ...audit, detail: { days } })
  return ok({ changed: true })
}
