import { weighsSignUp } from '../../family/circle/circle.store.ts'
import { familyOfActor } from '../../family/family/family-of-actor.store.ts'
import { forbid } from '../../platform/audit/forbid.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result, refuse, refuseDone } from '../../platform/result.ts'
import { endedBefore } from './close-conference.ts'
import { attendeesOf, findConference } from './conference.store.ts'
import { mayChange } from './conference.ts'
import { findCase } from './conference-case.store.ts'
import { removeCase } from './off-agenda.store.ts'
import { type OffInput, offFault } from './off-agenda.ts'

export type TakeOffRefusal =
  | 'not_found'
  | 'neither_circle_nor_chair'
  | 'conference_closed'
  | 'conference_cancelled'
  | 'case_discussed'
  | 'conference_changed'

/**
 * Takes one family off an agenda before it is discussed: somebody of its circle, who may change the conference, or who weighs its sign-up and
 * put it there. It waits for another
 * agenda, nothing is counted, and those at the table see it no more. What was asked about it is gone; the reason stands on its line.
 */
export async function takeOffAgenda(
  tx: Transaction,
  caseId: string,
  input: OffInput,
): Promise<Result<{ conferenceId: string; familyId: string; fromFamily: boolean }, TakeOffRefusal>> {
  const held = await findCase(tx, caseId)
  const conference = held === null ? null : await findConference(tx, held.conferenceId)
  if (held === null || conference === null) return refuse('not_found', 'not_found')
  const { coalitionId, familyId, conferenceId } = held
  const line = {
    action: 'delete',
    code: 'conference.case_taken_off',
    objectType: 'conference_case',
    objectId: caseId,
    coalitionId,
    familyId,
  } as const
  const seated = new Set((await attendeesOf(tx, conference)).map(({ id }) => id))
  const inCircle = ((await familyOfActor(tx, familyId))?.parts.length ?? 0) > 0
  const broughtIt = held.broughtBy.id === tx.actor.id && (await weighsSignUp(tx, { coalitionId, id: familyId }))
  const may = inCircle || broughtIt || mayChange(conference, { actorId: tx.actor.id, seated, today: tx.today })
  if (!may) return forbid(tx, line, 'neither_circle_nor_chair')
  const fault = offFault(held)
  if (fault === 'conference_closed' || fault === 'conference_cancelled') return refuseDone('conflict', fault, endedBefore(tx, conference))
  if (fault !== null) return refuse('conflict', fault)
  if (!(await removeCase(tx, held, input.reason))) return refuse('stale', 'conference_changed')
  await recordAudit(tx, { ...line, detail: { conference_id: conferenceId, reason: input.reason } })
  return ok({ conferenceId, familyId, fromFamily: inCircle || !seated.has(tx.actor.id ?? '') })
}
