import { consentsOf } from '../../family/consent/consent.store.ts'
import { consentCovering } from '../../family/consent/consent.ts'
import { phaseOf } from '../../family/episode/episode.ts'
import { recordEvent } from '../../family/event/record-event.ts'
import { familyOfActor } from '../../family/family/family-of-actor.store.ts'
import { findColleague } from '../../people/professional/professional.store.ts'
import { forbid, refuseUnagreed } from '../../platform/audit/forbid.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { newId } from '../../platform/id.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import { addEnrolment, hasOpenEnrolment } from './enrolment.store.ts'
import type { OfferInput } from './enrolment.ts'
import { mayStartIn } from './programme.ts'
import { findProgramme } from './programme-catalogue.ts'

export type OfferRefusal =
  | 'not_found'
  | 'not_in_circle'
  | 'episode_closed'
  | 'programme_unknown'
  | 'programme_not_now'
  | 'nurse_unfit'
  | 'already_enrolled'
  | 'consent_ended'

/** Somebody of the circle offers the family a programme by a named nurse, who sees nothing until the family says yes. */
export async function offerProgramme(
  tx: Transaction,
  familyId: string,
  input: OfferInput,
): Promise<Result<{ enrolmentId: string }, OfferRefusal>> {
  const found = await familyOfActor(tx, familyId)
  if (found === null) return refuse('not_found', 'not_found')
  const { episode, parts } = found
  const { coalitionId } = episode
  const audit = { action: 'create', code: 'programme.offered', objectType: 'enrolment', coalitionId, familyId } as const
  if (parts.length === 0) return forbid(tx, audit, 'not_in_circle')
  if (episode.closedOn !== null) return refuse('conflict', 'episode_closed')
  const programme = findProgramme(input.programme)
  if (programme === null) return refuse('invalid', 'programme_unknown', 'programme')
  if (!mayStartIn(programme, phaseOf(episode))) return refuse('invalid', 'programme_not_now', 'programme')
  const nurse = await findColleague(tx, coalitionId, input.professionalId)
  if (nurse === null || !programme.who.includes(nurse.profession)) return refuse('invalid', 'nurse_unfit', 'professionalId')
  if (consentCovering(await consentsOf(tx, familyId), 'circle', tx.today) === null) return refuseUnagreed(tx, audit, 'consent_ended')
  if (await hasOpenEnrolment(tx, episode.id, programme.code)) return refuse('conflict', 'already_enrolled')
  const enrolmentId = newId()
  await addEnrolment(tx, {
    coalitionId,
    id: enrolmentId,
    familyId,
    episodeId: episode.id,
    programme: programme.code,
    programmeVersion: programme.version,
    professionalId: nurse.id,
  })
  await recordEvent(tx, {
    coalitionId,
    familyId,
    episodeId: episode.id,
    type: 'programme.offered',
    subjectId: enrolmentId,
    detail: { programme: programme.code },
  })
  await recordAudit(tx, { ...audit, objectId: enrolmentId, detail: { programme: programme.code } })
  return ok({ enrolmentId })
}
