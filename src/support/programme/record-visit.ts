import { consentsOf } from '../../family/consent/consent.store.ts'
import { consentCovering } from '../../family/consent/consent.ts'
import { recordEvent } from '../../family/event/record-event.ts'
import { lastAct } from '../../people/professional/last-act.store.ts'
import { forbid, refuseUnagreed } from '../../platform/audit/forbid.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result, refuse, refuseDone } from '../../platform/result.ts'
import { endAfterLastVisit } from './end-programme.ts'
import { isRunning } from './enrolment.ts'
import { visitOfActor } from './enrolment-of-actor.ts'
import { isPrenatal, topicsFor } from './programme.ts'
import { findProgramme } from './programme-catalogue.ts'
import { beginOn } from './start-programme.ts'
import { changeVisit } from './visit.store.ts'
import { afterVisit, type DoneInput, isAfterBirth, type OffInput } from './visit.ts'

export type VisitRefusal =
  | 'not_found'
  | 'not_the_nurse'
  | 'visit_over'
  | 'programme_not_running'
  | 'visit_date_impossible'
  | 'done_after_birth'
  | 'topic_unknown'
  | 'not_missed_yet'
  | 'consent_ended'
  | 'stale'

/** Who planned or recorded it last. */
function lastActOn(tx: Transaction, visitId: string, { coalitionId, familyId }: { coalitionId: string; familyId: string }) {
  const codes = ['visit.planned', 'visit.done', 'visit.missed', 'visit.cancelled'] as const
  return lastAct(tx, { coalitionId, familyId, objectId: visitId }, codes)
}

type Recorded = Result<{ familyId: string }, VisitRefusal>

/** The nurse records a visit: the day it was, and its themes. The first one starts the programme on that day. */
export async function recordVisitDone(tx: Transaction, visitId: string, input: DoneInput): Promise<Recorded> {
  const found = await visitOfActor(tx, visitId)
  if (found === null) return refuse('not_found', 'not_found')
  const { visit, enrolment, episode, about } = found
  const { episodeId: _, ...place } = about
  const audit = { action: 'update', code: 'visit.done', objectType: 'visit', objectId: visitId, ...place } as const
  if (!found.isNurse) return forbid(tx, audit, 'not_the_nurse')
  const next = afterVisit(visit.state, 'finish')
  if (next === null) return refuseDone('conflict', 'visit_over', await lastActOn(tx, visitId, place))
  if (!isRunning(enrolment)) return refuse('conflict', 'programme_not_running')
  if (input.doneOn > tx.today || input.doneOn < (enrolment.answeredOn ?? enrolment.offeredOn))
    return refuse('invalid', 'visit_date_impossible', 'doneOn')
  if (isAfterBirth(visit, episode, input.doneOn)) return refuse('invalid', 'done_after_birth', 'doneOn')
  const programme = findProgramme(enrolment.programme, enrolment.programmeVersion)
  const known = programme === null ? [] : topicsFor(programme, visit)
  if (!input.topics.every((topic) => known.includes(topic))) return refuse('invalid', 'topic_unknown', 'topics')
  if (consentCovering(await consentsOf(tx, enrolment.familyId), 'circle', tx.today) === null)
    return refuseUnagreed(tx, audit, 'consent_ended')
  if (!(await changeVisit(tx, visit, input.version, { state: next, done_on: input.doneOn, topics: input.topics })))
    return refuseDone('stale', 'stale', await lastActOn(tx, visitId, place))
  if (enrolment.state === 'accepted' && !(await beginOn(tx, found, input.doneOn, enrolment.version)))
    throw new Error('an enrolment changed within one transaction')
  await recordEvent(tx, {
    ...about,
    type: 'visit.done',
    subjectId: visitId,
    occurredOn: input.doneOn,
    detail: { programme: enrolment.programme, prenatal: isPrenatal(episode, input.doneOn) },
  })
  await endAfterLastVisit(tx, found)
  await recordAudit(tx, audit)
  return ok({ familyId: visit.familyId })
}

/** The nurse records that a visit did not happen (nobody there), or that it will not. */
export async function recordVisitOff(tx: Transaction, visitId: string, input: OffInput): Promise<Recorded> {
  const found = await visitOfActor(tx, visitId)
  if (found === null) return refuse('not_found', 'not_found')
  const { visit, enrolment, about } = found
  const { episodeId: _, ...place } = about
  const type = input.off === 'missed' ? 'visit.missed' : 'visit.cancelled'
  const audit = { action: 'update', code: type, objectType: 'visit', objectId: visitId, ...place } as const
  if (!found.isNurse) return forbid(tx, audit, 'not_the_nurse')
  const next = afterVisit(visit.state, input.off === 'missed' ? 'miss' : 'cancel')
  if (next === null) return refuseDone('conflict', 'visit_over', await lastActOn(tx, visitId, place))
  if (input.off === 'missed' && (visit.plannedOn === null || visit.plannedOn > tx.today)) return refuse('invalid', 'not_missed_yet', 'off')
  if (!(await changeVisit(tx, visit, input.version, { state: next })))
    return refuseDone('stale', 'stale', await lastActOn(tx, visitId, place))
  await recordEvent(tx, { ...about, type, subjectId: visitId, detail: { programme: enrolment.programme, planned_on: visit.plannedOn } })
  await endAfterLastVisit(tx, found)
  await recordAudit(tx, audit)
  return ok({ familyId: visit.familyId })
}
