import { changeEpisode } from '../../family/episode/episode.store.ts'
import { recordEvent } from '../../family/event/record-event.ts'
import { forbid } from '../../platform/audit/forbid.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import { daysBetween } from '../../platform/clock.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result, refuse, refuseDone } from '../../platform/result.ts'
import { isPossibleBirthDate } from '../sign-up/sign-up.ts'
import { followBirthDate, followOverlap } from './birth.store.ts'
import { isPossibleBirth } from './birth.ts'
import type { DayBar, LineDayInput } from './day.ts'
import { dayOfActor, lastDayAct } from './day-of-actor.ts'
import { offerVisitsAgain, turnProgrammes } from './turn-programmes.ts'

export type CorrectBirthRefusal =
  | DayBar
  | 'not_found'
  | 'birth_in_future'
  | 'birth_date_impossible'
  | 'birth_date_too_early'
  | 'day_changed_meanwhile'

/**
 * Somebody of the circle corrects a birth date. Children, authority and the birth on the line get the right day, weeks of home visits move
 * along, and it counts as if it had been right at once. A visit that the birth cancelled on a day that now lies before it stands open again:
 * whether it took place, its nurse says. A midwife who handed over reads along to the day that follows. Sending what stands already changes
 * nothing.
 */
export async function correctBirth(
  tx: Transaction,
  familyId: string,
  input: LineDayInput,
): Promise<Result<{ changed: boolean }, CorrectBirthRefusal>> {
  const found = await dayOfActor(tx, familyId, 'birth_date')
  if (found === null) return refuse('not_found', 'not_found')
  const { episode, bar } = found
  const about = { coalitionId: episode.coalitionId, familyId, episodeId: episode.id }
  const { episodeId: objectId, ...place } = about
  const audit = { action: 'update', code: 'birth.corrected', objectType: 'birth_date', objectId, ...place } as const
  if (bar === 'not_in_circle') return forbid(tx, audit, bar)
  const before = episode.bornOn
  if (bar !== null || before === null) return refuseDone('conflict', bar ?? 'day_not_now', await lastDayAct(tx, episode))
  if (input.day === before) return ok({ changed: false })
  if (input.day > tx.today) return refuse('invalid', 'birth_in_future', 'day')
  if (!isPossibleBirth(input.day, episode.dueDate)) return refuse('invalid', 'birth_date_impossible', 'day')
  if (episode.dueDate === null && !isPossibleBirthDate(input.day, tx.today)) return refuse('invalid', 'birth_date_too_early', 'day')
  const isSeen = input.version === episode.version && (await changeEpisode(tx, episode, { born_on: input.day }))
  if (!isSeen) return refuseDone('stale', 'day_changed_meanwhile', await lastDayAct(tx, episode))
  await followBirthDate(tx, about, before)
  await followOverlap(tx, about)
  await offerVisitsAgain(tx, about, input.day)
  await turnProgrammes(tx, about, input.day, before)
  await recordEvent(tx, { ...about, type: 'birth.corrected', detail: { before, now: input.day } })
  await recordAudit(tx, { ...audit, detail: { days: daysBetween(before, input.day) } })
  return ok({ changed: true })
}
