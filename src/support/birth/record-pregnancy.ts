import { changeEpisode } from '../../family/episode/episode.store.ts'
import { recordEvent } from '../../family/event/record-event.ts'
import { forbid } from '../../platform/audit/forbid.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result, refuse, refuseDone } from '../../platform/result.ts'
import { isPossibleDueDate } from '../sign-up/sign-up.ts'
import { afterPregnancy } from './birth.ts'
import type { DueDateRefusal } from './change-due-date.ts'
import type { LineDayInput } from './day.ts'
import { dayOfActor, lastDayAct } from './day-of-actor.ts'

/** Somebody of the circle records that a family with a wish for a child expects one: the same line goes on, from now on with its due date. */
export async function recordPregnancy(
  tx: Transaction,
  familyId: string,
  input: LineDayInput,
): Promise<Result<{ changed: boolean }, DueDateRefusal>> {
  const found = await dayOfActor(tx, familyId, 'pregnancy')
  if (found === null) return refuse('not_found', 'not_found')
  const { episode, bar } = found
  const about = { coalitionId: episode.coalitionId, familyId, episodeId: episode.id }
  const { episodeId: objectId, ...place } = about
  const audit = { action: 'update', code: 'pregnancy.recorded', objectType: 'pregnancy', objectId, ...place } as const
  if (bar === 'not_in_circle') return forbid(tx, audit, bar)
  // A second click on the same form: recorded already, and nothing said.
  if (bar === 'day_not_now' && episode.pregnancy === 'expecting' && episode.dueDate === input.day) return ok({ changed: false })
  const pregnancy = afterPregnancy(episode.pregnancy, 'expect')
  if (bar !== null || pregnancy === null) return refuseDone('conflict', bar ?? 'day_not_now', await lastDayAct(tx, episode))
  if (!isPossibleDueDate(input.day, tx.today)) return refuse('invalid', 'due_date_impossible', 'day')
  const isSeen = input.version === episode.version && (await changeEpisode(tx, episode, { pregnancy, due_date: input.day }))
  if (!isSeen) return refuseDone('stale', 'day_changed_meanwhile', await lastDayAct(tx, episode))
  await recordEvent(tx, { ...about, type: 'pregnancy.recorded', detail: { due_date: input.day } })
  await recordAudit(tx, audit)
  return ok({ changed: true })
}
