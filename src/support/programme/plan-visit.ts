import { consentsOf } from '../../family/consent/consent.store.ts'
import { consentCovering } from '../../family/consent/consent.ts'
import { recordEvent } from '../../family/event/record-event.ts'
import { forbid, refuseUnagreed } from '../../platform/audit/forbid.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import type { PlainDate } from '../../platform/clock.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { idFrom } from '../../platform/id.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import { isRunning } from './enrolment.ts'
import { type EnrolmentOfActor, enrolmentOfActor, visitOfActor } from './enrolment-of-actor.ts'
import { isPrenatal } from './programme.ts'
import { addExtraVisit, changeVisit } from './visit.store.ts'
import { afterVisit, isOutsideWindow, lastDayFor, type PlanInput } from './visit.ts'

export type PlanRefusal =
  | 'not_found'
  | 'not_the_nurse'
  | 'visit_over'
  | 'programme_not_running'
  | 'planned_in_past'
  | 'planned_after_birth'
  | 'consent_ended'
  | 'stale'

/**
 * The nurse chooses (another) moment for a visit. A day outside the window needs no reason; the answer and the page say so. A visit
 * of the pregnancy stays before the birth.
 */
export async function planVisit(
  tx: Transaction,
  visitId: string,
  input: PlanInput,
): Promise<Result<{ familyId: string; outsideWindow: boolean }, PlanRefusal>> {
  const found = await visitOfActor(tx, visitId)
  if (found === null) return refuse('not_found', 'not_found')
  const { visit } = found
  const mayNot = await whyNot(tx, found, visitId, input.plannedOn)
  if (mayNot !== null) return mayNot
  if (afterVisit(visit.state, 'plan') === null) return refuse('conflict', 'visit_over')
  const last = lastDayFor(visit, found.episode)
  if (last !== null && input.plannedOn > last) return refuse('invalid', 'planned_after_birth', 'plannedOn')
  if (!(await changeVisit(tx, visit, input.version, { planned_on: input.plannedOn }))) return refuse('stale', 'stale')
  const outsideWindow = isOutsideWindow(visit, input.plannedOn)
  await tell(tx, found, visitId, { planned_on: input.plannedOn, outside_window: outsideWindow })
  return ok({ familyId: visit.familyId, outsideWindow })
}

/** The nurse plans a visit beside the scheme: one more, or instead of one that was missed. The same form sent twice is one visit. */
export async function planExtraVisit(
  tx: Transaction,
  enrolmentId: string,
  input: { plannedOn: PlainDate; idempotencyKey?: string | undefined },
): Promise<Result<{ familyId: string; visitId: string }, PlanRefusal>> {
  const found = await enrolmentOfActor(tx, enrolmentId)
  if (found === null) return refuse('not_found', 'not_found')
  const mayNot = await whyNot(tx, found, undefined, input.plannedOn)
  if (mayNot !== null) return mayNot
  const last = lastDayFor({ phase: 'pregnancy', windowUntil: null }, found.episode)
  const before = isPrenatal(found.episode, input.plannedOn) && (last === null || input.plannedOn <= last)
  const phase = before ? 'pregnancy' : 'after'
  const visitId = idFrom(input, tx.actor.id, enrolmentId)
  const isNew = await addExtraVisit(tx, found.enrolment, { id: visitId, phase, plannedOn: input.plannedOn })
  if (!isNew) return ok({ familyId: found.enrolment.familyId, visitId })
  await tell(tx, found, visitId, { planned_on: input.plannedOn, extra: true })
  return ok({ familyId: found.enrolment.familyId, visitId })
}

async function whyNot(tx: Transaction, found: EnrolmentOfActor, visitId: string | undefined, day: PlainDate) {
  const { enrolment, about } = found
  const { episodeId: _, ...place } = about
  const object = visitId === undefined ? {} : { objectId: visitId }
  const audit = { action: 'update', code: 'visit.planned', objectType: 'visit', ...object, ...place } as const
  if (!found.isNurse) return forbid(tx, audit, 'not_the_nurse')
  if (!isRunning(enrolment)) return refuse('conflict', 'programme_not_running')
  if (day < tx.today) return refuse('invalid', 'planned_in_past', 'plannedOn')
  if (consentCovering(await consentsOf(tx, enrolment.familyId), 'circle', tx.today) === null)
    return refuseUnagreed(tx, audit, 'consent_ended')
  return null
}

async function tell(tx: Transaction, found: EnrolmentOfActor, visitId: string, detail: Record<string, string | boolean>) {
  const { enrolment, about } = found
  const { episodeId: _, ...place } = about
  await recordEvent(tx, { ...about, type: 'visit.planned', subjectId: visitId, detail: { programme: enrolment.programme, ...detail } })
  await recordAudit(tx, { action: 'update', code: 'visit.planned', objectType: 'visit', objectId: visitId, ...place })
}
