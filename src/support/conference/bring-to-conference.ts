import { heldConsentsOf } from '../../family/consent/consent.store.ts'
import { consentCovering } from '../../family/consent/consent.ts'
import { recordEvent } from '../../family/event/record-event.ts'
import { familyOfActor } from '../../family/family/family-of-actor.store.ts'
import { sealText } from '../../family/family/sealed-text.ts'
import { forbid } from '../../platform/audit/forbid.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { newId } from '../../platform/id.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import { findConference } from './conference.store.ts'
import { afterConference } from './conference.ts'
import { addCase, conferenceCasesOf } from './conference-case.store.ts'
import type { BringInput } from './conference-case.ts'

export type BringRefusal =
  | 'not_found'
  | 'not_in_circle'
  | 'episode_closed'
  | 'conference_unknown'
  | 'conference_over'
  | 'already_on_agenda'
  | 'consent_missing'

/**
 * Puts a family on the agenda of a conference. Only somebody of its circle may; with its name the parent's consent for a conference must
 * hold on that day, without a name those at the table get no key to the family.
 */
export async function bringToConference(
  tx: Transaction,
  familyId: string,
  input: BringInput,
): Promise<Result<{ conferenceId: string; caseId: string }, BringRefusal>> {
  const seen = await familyOfActor(tx, familyId)
  if (seen === null) return refuse('not_found', 'not_found')
  const { family, episode } = seen
  const { coalitionId } = family
  const line = { action: 'create', code: 'conference.case_brought', objectType: 'conference_case', coalitionId, familyId } as const
  if (seen.parts.length === 0) return forbid(tx, line, 'not_in_circle')
  if (episode.closedOn !== null) return refuse('conflict', 'episode_closed')
  const conference = await findConference(tx, input.conferenceId)
  if (conference === null || conference.coalitionId !== coalitionId) return refuse('invalid', 'conference_unknown', 'conferenceId')
  if (afterConference(conference.state, 'bring') === null || conference.plannedOn < tx.today)
    return refuse('conflict', 'conference_over', 'conferenceId')
  const before = await conferenceCasesOf(tx, familyId)
  if (before.some((other) => other.conferenceId === conference.id)) return refuse('conflict', 'already_on_agenda', 'conferenceId')
  const named = input.named === 'yes'
  if (named && consentCovering(await heldConsentsOf(tx, familyId), 'conference', conference.plannedOn) === null)
    return refuse('conflict', 'consent_missing', 'named')

  const id = newId()
  const purpose = named ? { sealed: await sealText(tx, family, input.purpose) } : { open: input.purpose }
  await addCase(tx, { conference, id, familyId, episodeId: episode.id, purpose })
  await recordEvent(tx, {
    coalitionId,
    familyId,
    episodeId: episode.id,
    type: 'conference.planned',
    subjectId: id,
    detail: { kind: conference.kind, conference_id: conference.id, planned_on: conference.plannedOn, named },
  })
  await recordAudit(tx, { ...line, objectId: id, detail: { conference_id: conference.id, named } })
  return ok({ conferenceId: conference.id, caseId: id })
}
