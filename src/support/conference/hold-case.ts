import { weighsSignUp } from '../../family/circle/circle.store.ts'
import { heldConsentsOf } from '../../family/consent/consent.store.ts'
import { consentCovering } from '../../family/consent/consent.ts'
import { recordEvent } from '../../family/event/record-event.ts'
import { familyOfActor } from '../../family/family/family-of-actor.store.ts'
import { isTextChanged, sealText } from '../../family/family/sealed-text.ts'
import { lastAct } from '../../people/professional/last-act.store.ts'
import { forbid, refuseUnagreed } from '../../platform/audit/forbid.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result, refuse, refuseDone, refuseFaults } from '../../platform/result.ts'
import { nameCoordinator } from '../coordinator/name-coordinator.ts'
import { addAgreements } from './agreement.store.ts'
import { endedBefore } from './close-conference.ts'
import { attendeesOf, findConference, markHeld } from './conference.store.ts'
import { hasEnded } from './conference.ts'
import { changeCase, findCase } from './conference-case.store.ts'
import { closedBeforehand, type HoldInput, standsAlready } from './conference-case.ts'
import { holdConferenceState } from './ended-conference.store.ts'
import { judgeTable, type TableFault } from './judge-table.ts'

export type HoldRefusal =
  | TableFault
  | 'not_found'
  | 'not_attendee'
  | 'anonymous_not_yours'
  | 'not_yet'
  | 'conference_closed'
  | 'conference_cancelled'
  | 'conference_changed'
  | 'consent_missing'
  | 'episode_closed'
  | 'minutes_changed'
  | 'text_changed'

/**
 * Records what was said about one family at the table: the parent's part, the four answers, the minutes, agreements, and who becomes
 * coordinator. Saving again, until the conference is closed, improves the minutes and adds agreements; the parent's part stands.
 */
export async function holdCase(tx: Transaction, caseId: string, input: HoldInput): Promise<Result<{ conferenceId: string }, HoldRefusal>> {
  const held = await findCase(tx, caseId)
  const conference = held === null ? null : await findConference(tx, held.conferenceId)
  if (held === null || conference === null) return refuse('not_found', 'not_found')
  const { coalitionId, familyId, episodeId, discussedOn } = held
  const about = { coalitionId, familyId, episodeId }
  const line = { action: 'update', code: 'conference.case_held', objectType: 'conference_case', objectId: caseId, coalitionId } as const
  const attendees = await attendeesOf(tx, conference)
  if (!attendees.some(({ id }) => id === tx.actor.id)) return forbid(tx, { ...line, familyId }, 'not_attendee')
  const seen = await familyOfActor(tx, familyId)
  const knows = seen !== null && (held.named || seen.parts.length > 0 || (held.kind === 'triage' && (await weighsSignUp(tx, seen.family))))
  if (!knows) return forbid(tx, { ...line, familyId }, 'anonymous_not_yours')
  if (conference.plannedOn > tx.today) return refuse('conflict', 'not_yet')
  const { state } = conference
  if (hasEnded(state)) return refuseDone('conflict', `conference_${state}`, endedBefore(tx, conference))
  if (closedBeforehand(held))
    return refuseDone('conflict', 'episode_closed', await lastAct(tx, { coalitionId, familyId, objectId: episodeId }, ['episode.closed']))
  if (discussedOn !== null && held.notes === null && isTextChanged(tx, familyId)) return refuse('conflict', 'text_changed')
  const consents = await heldConsentsOf(tx, familyId)
  if (held.named && consentCovering(consents, 'conference', conference.plannedOn) === null)
    return refuseUnagreed(tx, { ...line, familyId }, 'consent_missing')
  const { faults, coordinator } = await judgeTable(tx, { held, attendees, consents }, input)
  const wrong = refuseFaults(faults)
  if (wrong !== null) return wrong

  // A colleague may have ended or moved it since it was read above.
  const now = await holdConferenceState(tx, conference)
  const isMoved = (await findConference(tx, conference.id))?.plannedOn !== conference.plannedOn
  if ((now !== 'planned' && now !== 'held') || isMoved) return refuse('conflict', 'conference_changed')
  const parentPart = held.parentPart ?? input.parentPart ?? 'not_asked'
  const parentReason = discussedOn === null ? (input.parentReason ?? null) : (held.notes?.parentReason ?? null)
  const notes = { answers: input.answers, minutes: input.minutes, parentReason: parentPart === 'present' ? null : parentReason }
  const changed = await changeCase(tx, held, input.version, {
    parent_part: parentPart,
    minutes_sealed: await sealText(tx, seen.family, JSON.stringify(notes)),
    discussed_on: discussedOn ?? conference.plannedOn,
    next_on: input.nextOn ?? null,
  })
  if (!changed) return refuseDone('stale', 'minutes_changed', await lastAct(tx, { coalitionId, familyId, objectId: caseId }, [line.code]))
  const agreements = []
  // What stands already is not agreed twice, as when a form is sent again over what it stored before.
  for (const { what, who, dueOn } of input.agreements.filter((agreement) => !standsAlready(held.agreements, agreement)))
    agreements.push({ what: await sealText(tx, seen.family, what), professionalId: who === 'parent' ? null : who, dueOn })
  await addAgreements(tx, held, agreements)
  // When a colleague saved another family at this very moment the conference is held already, and that is as good.
  if (now === 'planned') await markHeld(tx, conference, conference.version)
  if (discussedOn === null) {
    await recordEvent(tx, {
      ...about,
      type: 'conference.held',
      subjectId: caseId,
      occurredOn: conference.plannedOn,
      detail: { kind: conference.kind, parent_part: parentPart, named: held.named, pregnant: seen.episode.pregnancy === 'expecting' },
    })
  }
  await recordAudit(tx, {
    ...line,
    familyId,
    detail: { first: discussedOn === null, agreements: agreements.length, coordinator: coordinator !== null },
  })
  // Last of all: the coordinator before may be the actor herself, whose own view of the family ends here.
  if (coordinator !== null) await nameCoordinator(tx, about, coordinator, 'appointed')
  return ok({ conferenceId: conference.id })
}
