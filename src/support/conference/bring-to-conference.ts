import { weighsSignUp } from '../../family/circle/circle.store.ts'
import { heldConsentsOf } from '../../family/consent/consent.store.ts'
import { consentCovering } from '../../family/consent/consent.ts'
import { currentEpisode, holdEpisode } from '../../family/episode/episode.store.ts'
import { recordEvent } from '../../family/event/record-event.ts'
import type { Family } from '../../family/family/family.store.ts'
import { type FamilyOfActor, familyOfActor } from '../../family/family/family-of-actor.store.ts'
import { sealText } from '../../family/family/sealed-text.ts'
import { forbid } from '../../platform/audit/forbid.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { newId } from '../../platform/id.ts'
import { type Fault, ok, type Result, refuse, refuseFaults } from '../../platform/result.ts'
import { findConference } from './conference.store.ts'
import { afterConference, type Conference } from './conference.ts'
import { addCase, conferenceCasesOf } from './conference-case.store.ts'
import { type BringDraft, type BringInput, bringDraft } from './conference-case.ts'
import { holdConferenceState } from './ended-conference.store.ts'

type BringFault = 'conference_unknown' | 'conference_over' | 'already_on_agenda' | 'consent_missing'

export type BringRefusal = 'not_found' | 'not_in_circle' | 'episode_closed' | BringFault

/**
 * Puts a family on the agenda of a conference. Somebody of its circle may, and the entry team to its own triage conference, as long as it
 * weighs the sign-up; with its name the parent's consent for a conference must
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
  if (!(await mayBring(tx, seen))) return forbid(tx, line, 'not_in_circle')
  if (episode.closedOn !== null) return refuse('conflict', 'episode_closed')
  const { conference, faults } = await judgeAgenda(tx, family, input)
  if (seen.parts.length === 0 && conference !== null && conference.kind !== 'triage') return forbid(tx, line, 'not_in_circle')
  if (faults.some(({ code }) => code === 'consent_missing')) await recordAudit(tx, { ...line, outcome: 'refused' })
  const wrong = refuseFaults(faults)
  if (wrong !== null || conference === null) return wrong ?? refuse('invalid', 'conference_unknown', 'conferenceId')
  const named = input.named === 'yes'
  // A colleague may have ended it since it was read above.
  const state = await holdConferenceState(tx, conference)
  if (state === null || afterConference(state, 'bring') === null) return refuse('invalid', 'conference_over', 'conferenceId')
  // Or taken back the sign-up, or closed the line.
  await holdEpisode(tx, episode)
  if ((await currentEpisode(tx, familyId))?.closedOn !== null) return refuse('conflict', 'episode_closed')

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

/** What else is wrong in a form of which some fields cannot be read, so that everything is said in one round; nothing for who may not bring. */
export async function faultsInUnreadBringing(
  tx: Transaction,
  familyId: string,
  values: Record<string, unknown>,
): Promise<Fault<BringFault>[]> {
  const seen = await familyOfActor(tx, familyId)
  return seen === null || !(await mayBring(tx, seen)) ? [] : (await judgeAgenda(tx, seen.family, bringDraft(values))).faults
}

/** Who stands in the circle brings the family to any conference; who weighs its sign-up, to a triage conference only. */
export async function mayBring(tx: Transaction, { family, parts }: FamilyOfActor): Promise<boolean> {
  return parts.length > 0 || weighsSignUp(tx, family)
}

/** Everything that is wrong in putting this family on that agenda. */
async function judgeAgenda(
  tx: Transaction,
  family: Pick<Family, 'coalitionId' | 'id'>,
  { conferenceId, named }: BringDraft,
): Promise<{ conference: Conference | null; faults: Fault<BringFault>[] }> {
  if (conferenceId === undefined) return { conference: null, faults: [] }
  const conference = await findConference(tx, conferenceId)
  if (conference === null || conference.coalitionId !== family.coalitionId)
    return { conference: null, faults: [{ code: 'conference_unknown', field: 'conferenceId' }] }
  const faults: Fault<BringFault>[] = []
  const before = await conferenceCasesOf(tx, family.id)
  const over = afterConference(conference.state, 'bring') === null || conference.plannedOn < tx.today
  if (over) faults.push({ code: 'conference_over', field: 'conferenceId' })
  else if (before.some((other) => other.conferenceId === conference.id)) faults.push({ code: 'already_on_agenda', field: 'conferenceId' })
  if (named === 'yes' && consentCovering(await heldConsentsOf(tx, family.id), 'conference', conference.plannedOn) === null)
    faults.push({ code: 'consent_missing', field: 'named' })
  return { conference, faults }
}
