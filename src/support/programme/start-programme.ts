import { recordEvent } from '../../family/event/record-event.ts'
import { forbid } from '../../platform/audit/forbid.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import type { PlainDate } from '../../platform/clock.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import { changeEnrolment } from './enrolment.store.ts'
import { afterEnrolment, type StartInput } from './enrolment.ts'
import { type EnrolmentOfActor, enrolmentOfActor } from './enrolment-of-actor.ts'
import { isPrenatal } from './programme.ts'

export type StartRefusal = 'not_found' | 'not_the_nurse' | 'programme_not_accepted' | 'start_date_impossible' | 'stale'

/** The nurse records the day a programme began; whether that was before the birth is derived. */
export async function startProgramme(
  tx: Transaction,
  enrolmentId: string,
  input: StartInput,
): Promise<Result<{ familyId: string }, StartRefusal>> {
  const found = await enrolmentOfActor(tx, enrolmentId)
  if (found === null) return refuse('not_found', 'not_found')
  const { enrolment, about } = found
  const { episodeId: _, ...place } = about
  const audit = { action: 'update', code: 'programme.started', objectType: 'enrolment', objectId: enrolmentId, ...place } as const
  if (!found.isNurse) return forbid(tx, audit, 'not_the_nurse')
  if (afterEnrolment(enrolment.state, 'start') === null) return refuse('conflict', 'programme_not_accepted')
  if (input.startedOn < (enrolment.answeredOn ?? enrolment.offeredOn) || input.startedOn > tx.today)
    return refuse('invalid', 'start_date_impossible', 'startedOn')
  if (!(await beginOn(tx, found, input.startedOn, input.version))) return refuse('stale', 'stale')
  await recordAudit(tx, audit)
  return ok({ familyId: enrolment.familyId })
}

/** Puts an accepted enrolment in `started`, with its event; false when somebody changed it meanwhile. */
export async function beginOn(tx: Transaction, found: EnrolmentOfActor, startedOn: PlainDate, version: number): Promise<boolean> {
  const { enrolment, episode, about } = found
  const changed = await changeEnrolment(tx, enrolment, version, { state: 'started', started_on: startedOn })
  if (!changed) return false
  await recordEvent(tx, {
    ...about,
    type: 'programme.started',
    subjectId: enrolment.id,
    occurredOn: startedOn,
    detail: { programme: enrolment.programme, prenatal: isPrenatal(episode, startedOn) },
  })
  return true
}
