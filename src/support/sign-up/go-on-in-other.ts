import { heldConsentsOf } from '../../family/consent/consent.store.ts'
import { consentCovering } from '../../family/consent/consent.ts'
import { changeEpisode, currentEpisode, holdEpisode } from '../../family/episode/episode.store.ts'
import { recordEvent } from '../../family/event/record-event.ts'
import { lastAct } from '../../people/professional/last-act.store.ts'
import { forbid } from '../../platform/audit/forbid.ts'
import { recordAudits } from '../../platform/audit/record-audit.ts'
import { hasRole } from '../../platform/database/actor.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result, refuse, refuseDone } from '../../platform/result.ts'
import { endCircle, endCoordinator } from '../closing/closing.store.ts'
import { circleUntil, doubleSignUpReason } from '../closing/closing.ts'
import { bringAlong, partiesOf } from './bring-along.ts'
import { doubleSignUps, hasBegun, startsTermInLaw } from './double-sign-up.store.ts'
import type { DoubleSignUpInput } from './double-sign-up.ts'
import { changeSignUp, findSignUp } from './sign-up.store.ts'
import { afterTriage } from './sign-up.ts'

export type GoOnRefusal =
  | 'not_found'
  | 'not_entry_team'
  | 'already_decided'
  | 'double_has_begun'
  | 'double_on_agenda'
  | 'double_unknown'
  | 'came_first'
  | 'wmo_of_its_own'
  | 'double_without_consent'
  | 'changed_meanwhile'

/**
 * Two professionals signed up one family: the later sign-up, of which nothing was decided or begun yet, goes on in the earlier one. The parent
 * was asked. Its sender, and its contact when there is one, come into the circle of the earlier one by the consent the parent gave there, with
 * those of sign-ups that went on in this one before; texts stay where they were written, and the later line is closed, so that a family is counted once. That a contact was named in time stays counted.
 */
export async function goOnInOther(
  tx: Transaction,
  signUpId: string,
  input: DoubleSignUpInput,
): Promise<Result<{ signUpId: string }, GoOnRefusal>> {
  const signUp = await findSignUp(tx, signUpId)
  const episode = signUp === null ? null : await currentEpisode(tx, signUp.familyId)
  if (signUp === null || episode === null) return refuse('not_found', 'not_found')
  const { coalitionId, familyId, episodeId } = signUp
  const line = { action: 'update', code: 'sign_up.joined', objectType: 'sign_up', coalitionId } as const
  if (!hasRole(tx.actor, 'entry_team', coalitionId)) return forbid(tx, { ...line, objectId: signUpId, familyId }, 'not_entry_team')
  const codes = ['sign_up.answered', 'triage.decided', line.code]
  const before = () => lastAct(tx, { coalitionId, familyId, objectId: signUpId }, codes)
  if (afterTriage(signUp.triage, 'withdraw') === null) return refuseDone('conflict', 'already_decided', await before())
  const other = (await doubleSignUps(tx, signUp)).find(({ id }) => id === input.otherId)
  const kept = other === undefined ? null : await findSignUp(tx, other.id)
  if (other === undefined || kept === null) return refuse('conflict', 'double_unknown')
  if (!other.cameFirst) return refuse('conflict', 'came_first')
  if (await startsTermInLaw(tx, signUp)) return refuse('conflict', 'wmo_of_its_own')
  const begun = await hasBegun(tx, signUp)
  if (begun !== null) return refuse('conflict', begun)
  // The parent agreed twice: to share what the one knows with her circle, and what the other knows.
  for (const id of [familyId, other.familyId].sort())
    if (consentCovering(await heldConsentsOf(tx, id), 'circle', tx.today) === null) return refuse('conflict', 'double_without_consent')

  // What a refusal leaves is stored, so nothing is until it is sure that nobody changed either of the two since.
  await holdEpisode(tx, episode)
  if ((await currentEpisode(tx, familyId))?.version !== episode.version) return refuse('stale', 'changed_meanwhile')
  const about = { coalitionId, familyId, episodeId }
  if (!(await changeSignUp(tx, signUp, input.version, { triage: 'withdrawn' })))
    return refuseDone('stale', 'changed_meanwhile', await before())
  await changeEpisode(tx, episode, { closed_on: tx.today, closing_reason: doubleSignUpReason })
  const parties = await partiesOf(tx, signUp)
  const coordinator = await endCoordinator(tx, episodeId)
  await endCircle(tx, familyId, circleUntil(tx.today))
  if (coordinator !== null)
    await recordEvent(tx, { ...about, type: 'coordinator.ended', subjectId: coordinator.id, detail: { domain: coordinator.domain } })
  const detail = { reason: doubleSignUpReason, sign_up_id: kept.id }
  await recordEvent(tx, { ...about, type: 'sign_up.withdrawn', subjectId: signUpId, detail })
  await recordEvent(tx, { ...about, type: 'episode.closed', detail })
  for (const party of parties) await bringAlong(tx, party, kept)
  await recordAudits(tx, [
    { ...line, objectId: signUpId, familyId },
    { ...line, objectId: other.id, familyId: other.familyId },
  ])
  return ok({ signUpId: other.id })
}
