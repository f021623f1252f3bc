import { consentsOf } from '../../family/consent/consent.store.ts'
import { consentCovering } from '../../family/consent/consent.ts'
import { familyOfActor } from '../../family/family/family-of-actor.store.ts'
import { forbid } from '../../platform/audit/forbid.ts'
import { recordAudits } from '../../platform/audit/record-audit.ts'
import type { PlainDate } from '../../platform/clock.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import { mayBring } from './bring-to-conference.ts'
import { conferencesOfActor, openConferences } from './conference.store.ts'
import { type Conference, hasEnded } from './conference.ts'
import { conferenceCasesOf } from './conference-case.store.ts'
import type { ConferenceCase } from './conference-case.ts'
import { familiesWaiting, type WaitingFamily } from './waiting-family.store.ts'

export interface Conferences {
  /** Past, and neither closed nor cancelled, the first one first. */
  toClose: readonly Conference[]
  /** From today on, the first one first. */
  coming: readonly Conference[]
  /** Before today or ended, the latest first. */
  past: readonly Conference[]
  waiting: readonly WaitingFamily[]
  today: PlainDate
}

/** The conferences with a seat for the actor, and the families of her circles that wait for a place on an agenda. */
export async function viewConferences(tx: Transaction): Promise<Conferences> {
  const all = await conferencesOfActor(tx)
  const waiting = await familiesWaiting(tx)
  const line = { action: 'search', code: 'conference.listed', objectType: 'conference' } as const
  await recordAudits(tx, [line, ...waiting.map(({ familyId }) => ({ ...line, familyId }))])
  const { today } = tx
  return {
    toClose: all.filter(({ plannedOn, state }) => plannedOn < today && !hasEnded(state)).reverse(),
    coming: all.filter(({ plannedOn, state }) => plannedOn >= today && !hasEnded(state)).reverse(),
    past: all.filter(({ state }) => hasEnded(state)),
    waiting,
    today,
  }
}

export interface BringChoices {
  label: string | null
  /** The conferences this family can still be brought to. */
  conferences: readonly Conference[]
  /** The actor weighs the sign-up and stands not in the circle, so only triage conferences are among them. */
  byTriage: boolean
  /** Where it was or will be discussed. */
  cases: readonly ConferenceCase[]
  /** Until when the parent's consent for a conference holds today; null without consent. */
  consentUntil: PlainDate | null
  /** From this day on the line is closed and nothing is brought any more; null while it is open. */
  lineClosedOn: PlainDate | null
  today: PlainDate
}

/** What somebody of the circle, or of the entry team, chooses from to bring a family to a conference. */
export async function viewBringChoices(tx: Transaction, familyId: string): Promise<Result<BringChoices, 'not_found' | 'not_in_circle'>> {
  const seen = await familyOfActor(tx, familyId)
  if (seen === null) return refuse('not_found', 'not_found')
  const { coalitionId, label } = seen.family
  const line = {
    action: 'read',
    code: 'conference.choices_viewed',
    objectType: 'family',
    objectId: familyId,
    coalitionId,
    familyId,
  } as const
  if (!(await mayBring(tx, seen))) return forbid(tx, line, 'not_in_circle')
  const byTriage = seen.parts.length === 0
  await recordAudits(tx, [line])
  const cases = await conferenceCasesOf(tx, familyId)
  const taken = new Set(cases.map(({ conferenceId }) => conferenceId))
  const conferences = await openConferences(tx, coalitionId)
  return ok({
    label,
    conferences: conferences.filter(({ id, kind }) => !taken.has(id) && (!byTriage || kind === 'triage')),
    byTriage,
    cases,
    consentUntil: consentCovering(await consentsOf(tx, familyId), 'conference', tx.today)?.untilOn ?? null,
    lineClosedOn: seen.episode.closedOn,
    today: tx.today,
  })
}
