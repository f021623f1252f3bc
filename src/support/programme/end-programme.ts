import { recordEvent } from '../../family/event/record-event.ts'
import { forbid } from '../../platform/audit/forbid.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import { changeEnrolment, endOpenEnrolments } from './enrolment.store.ts'
import { afterEnrolment, type EndInput, type EndReason } from './enrolment.ts'
import { type EnrolmentOfActor, enrolmentOfActor } from './enrolment-of-actor.ts'
import { isOfPregnancyAlone } from './programme.ts'
import { findProgramme } from './programme-catalogue.ts'
import { type CancelledVisit, cancelPlannedVisits } from './visit.store.ts'

export type EndRefusal = 'not_found' | 'not_nurse_or_coordinator' | 'programme_over' | 'stale'

interface Place {
  coalitionId: string
  familyId: string
  episodeId: string
}

/** The nurse or the coordinator ends a programme with a reason; what was planned is cancelled. */
export async function endProgramme(
  tx: Transaction,
  enrolmentId: string,
  input: EndInput,
): Promise<Result<{ familyId: string }, EndRefusal>> {
  const found = await enrolmentOfActor(tx, enrolmentId)
  if (found === null) return refuse('not_found', 'not_found')
  const { enrolment, about } = found
  const { episodeId: _, ...place } = about
  const audit = { action: 'update', code: 'programme.ended', objectType: 'enrolment', objectId: enrolmentId, ...place } as const
  if (!found.isNurse && !found.parts.includes('coordinator')) return forbid(tx, audit, 'not_nurse_or_coordinator')
  const next = afterEnrolment(enrolment.state, 'end')
  if (next === null) return refuse('conflict', 'programme_over')
  const change = { state: next, ended_on: tx.today, end_reason: input.reason }
  if (!(await changeEnrolment(tx, enrolment, input.version, change))) return refuse('stale', 'stale')
  await tellCancelled(tx, about, await cancelPlannedVisits(tx, { enrolmentId }))
  await tellEnded(tx, about, [enrolment], input.reason)
  await recordAudit(tx, { ...audit, detail: { reason: input.reason } })
  return ok({ familyId: enrolment.familyId })
}

/** Stops every programme of an episode at once: planned visits are cancelled, open enrolments end, the offered ones too. */
export async function stopProgrammes(tx: Transaction, about: Place, reason: EndReason): Promise<void> {
  await tellCancelled(tx, about, await cancelPlannedVisits(tx, { episodeId: about.episodeId }))
  await tellEnded(tx, about, await endOpenEnrolments(tx, about.episodeId, reason), reason)
}

/** After the birth, once its last visit was recorded, a programme of the pregnancy alone is over. */
export async function endAfterLastVisit(tx: Transaction, { enrolment, episode, about }: EnrolmentOfActor): Promise<void> {
  const programme = findProgramme(enrolment.programme, enrolment.programmeVersion)
  if (episode.pregnancy !== 'born' || programme === null || !isOfPregnancyAlone(programme)) return
  await tellEnded(tx, about, await endOpenEnrolments(tx, about.episodeId, 'birth', [programme.code]), 'birth')
}

/** One event per visit somebody had counted on; a window without a moment leaves none. */
export async function tellCancelled(tx: Transaction, about: Place, visits: readonly CancelledVisit[]): Promise<void> {
  for (const { id, plannedOn } of visits) {
    if (plannedOn !== null) await recordEvent(tx, { ...about, type: 'visit.cancelled', subjectId: id, detail: { planned_on: plannedOn } })
  }
}

export async function tellEnded(
  tx: Transaction,
  about: Place,
  ended: readonly { id: string; programme: string }[],
  reason: EndReason,
): Promise<void> {
  for (const { id, programme } of ended)
    await recordEvent(tx, { ...about, type: 'programme.ended', subjectId: id, detail: { programme, reason } })
}
