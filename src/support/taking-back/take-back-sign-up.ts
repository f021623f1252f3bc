import { changeEpisode, currentEpisode, holdEpisode } from '../../family/episode/episode.store.ts'
import { recordEvent } from '../../family/event/record-event.ts'
import { lastAct } from '../../people/professional/last-act.store.ts'
import { forbid } from '../../platform/audit/forbid.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result, refuse, refuseDone } from '../../platform/result.ts'
import { endCircle } from '../closing/closing.store.ts'
import { circleUntil, takenBackReason } from '../closing/closing.ts'
import { conferenceCasesOf } from '../conference/conference-case.store.ts'
import { removeCase } from '../conference/off-agenda.store.ts'
import { findSignUp } from '../sign-up/sign-up.store.ts'
import { hasBegunOn, keepTakenBack, takenBackOf } from './take-back.store.ts'
import { type TakeBackBar, type TakeBackInput, takeBackBar } from './take-back.ts'

export type TakeBackRefusal = TakeBackBar | 'not_found' | 'changed_meanwhile'

/**
 * The sender takes back a sign-up she sent by mistake and nobody answered yet. It leaves triage and every agenda, its line is closed, and the
 * entry team hears by whom and why. Nobody was waiting for an answer any more, so none was late. Sending the same form twice changes nothing.
 */
export async function takeBackSignUp(
  tx: Transaction,
  signUpId: string,
  input: TakeBackInput,
): Promise<Result<{ familyId: string }, TakeBackRefusal>> {
  const signUp = await findSignUp(tx, signUpId)
  const episode = signUp === null ? null : await currentEpisode(tx, signUp.familyId)
  if (signUp === null || episode === null) return refuse('not_found', 'not_found')
  const { coalitionId, familyId, episodeId } = signUp
  const line = { action: 'delete', code: 'sign_up.taken_back', objectType: 'sign_up', objectId: signUpId, coalitionId, familyId } as const
  await holdEpisode(tx, episode)
  const bar = takeBackBar(signUp, {
    actorId: tx.actor.id,
    takenBack: await takenBackOf(tx, signUp),
    hasBegun: await hasBegunOn(tx, signUp),
  })
  if (bar === 'not_the_sender') return forbid(tx, line, bar)
  if (bar === 'taken_back_already') return ok({ familyId })
  const before = () =>
    lastAct(tx, { coalitionId, familyId, objectId: signUpId }, ['sign_up.answered', 'triage.decided', 'sign_up.joined', line.code])
  if (bar !== null) return refuseDone('conflict', bar, await before())
  if ((await currentEpisode(tx, familyId))?.version !== episode.version) return refuse('stale', 'changed_meanwhile')
  if (!(await keepTakenBack(tx, signUp, input.version, input.reason))) return refuseDone('stale', 'changed_meanwhile', await before())
  for (const held of await conferenceCasesOf(tx, familyId)) await removeCase(tx, held, 'mistake')
  await changeEpisode(tx, episode, { closed_on: tx.today, closing_reason: takenBackReason })
  await endCircle(tx, familyId, circleUntil(tx.today))
  const about = { coalitionId, familyId, episodeId }
  const detail = { reason: takenBackReason, mistake: input.reason }
  await recordEvent(tx, { ...about, type: 'sign_up.withdrawn', subjectId: signUpId, detail })
  await recordEvent(tx, { ...about, type: 'episode.closed', detail })
  await recordAudit(tx, { ...line, detail: { reason: input.reason } })
  return ok({ familyId })
}
