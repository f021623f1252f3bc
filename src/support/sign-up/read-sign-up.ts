import { nameOfArea } from '../../area/area.store.ts'
import { circleOf } from '../../family/circle/circle.store.ts'
import { currentEpisode } from '../../family/episode/episode.store.ts'
import type { Episode } from '../../family/episode/episode.ts'
import { findFamily, type Person, personsOf } from '../../family/family/family.store.ts'
import { openTexts } from '../../family/family/sealed-text.ts'
import { type Colleague, colleaguesOf } from '../../people/professional/professional.store.ts'
import { recordAudits } from '../../platform/audit/record-audit.ts'
import type { PlainDate } from '../../platform/clock.ts'
import { hasRole } from '../../platform/database/actor.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import { openConferences } from '../conference/conference.store.ts'
import { conferenceCasesOf } from '../conference/conference-case.store.ts'
import type { ConferenceCase } from '../conference/conference-case.ts'
import { doubleSignUps } from './double-sign-up.store.ts'
import type { DoubleSignUp } from './double-sign-up.ts'
import { type FirstSignUp, firstSignUpOf, type JoinedSignUp, joinedSignUps } from './joined-sign-up.store.ts'
import { findSignUp } from './sign-up.store.ts'
import type { SignUp } from './sign-up.ts'

export interface SignUpToRead extends SignUp {
  label: string | null
  reasonText: string | null
  /** Why the team decided so; null before, or when the key was destroyed. */
  decisionText: string | null
  episode: Episode
  municipality: string
  colleagues: readonly Colleague[]
  /** Whom to call; null for who is not of the entry team. */
  persons: readonly Person[] | null
  today: PlainDate
  /** The number of who signed the family up, for whoever may call; null when there is none. */
  senderPhone: string | null
  /** Sign-ups that could be about the same family, while there is still something to decide; for the entry team only. */
  doubles: readonly DoubleSignUp[]
  /** Later sign-ups of the same family that go on in this one. */
  joined: readonly JoinedSignUp[]
  /** Where this one goes on, when it was the second; null also for who does not see that. */
  first: FirstSignUp | null
  /** The triage conferences to come that it is on the agenda of. */
  agendas: readonly Pick<ConferenceCase, 'conferenceId' | 'kind' | 'plannedOn'>[]
  /** The entry team can put it on another triage conference to come. */
  mayBring: boolean
  /** Whether the actor is of the entry team and may answer and decide. */
  mayAct: boolean
}

/** Everything the entry team weighs, read with an audit line. */
export async function readSignUp(tx: Transaction, id: string): Promise<Result<SignUpToRead, 'not_found'>> {
  const signUp = await findSignUp(tx, id)
  const family = signUp === null ? null : await findFamily(tx, signUp.familyId)
  const episode = signUp === null ? null : await currentEpisode(tx, signUp.familyId)
  if (signUp === null || family === null || episode === null) return refuse('not_found', 'not_found')
  const { reason, decisionReason, ...rest } = signUp
  const { coalitionId } = signUp
  const mayAct = hasRole(tx.actor, 'entry_team', coalitionId)
  const inTriage = mayAct && (signUp.triage === 'open' || signUp.triage === 'provisional')
  const doubles = inTriage ? await doubleSignUps(tx, signUp) : []
  const triageConferences = (inTriage ? await openConferences(tx, coalitionId) : []).flatMap(({ id, kind }) =>
    kind === 'triage' ? [id] : [],
  )
  const cases = triageConferences.length === 0 ? [] : await conferenceCasesOf(tx, family.id)
  const agendas = cases.filter(({ conferenceId }) => triageConferences.includes(conferenceId))
  const line = { action: 'read', objectType: 'sign_up', coalitionId } as const
  await recordAudits(tx, [
    { ...line, code: 'sign_up.viewed', objectId: id, familyId: family.id },
    // Each of their parents reads in her own log that somebody looked.
    ...doubles.map((other) => ({ ...line, code: 'sign_up.compared', objectId: other.id, familyId: other.familyId })),
  ])
  const [reasonText, decisionText] = await openTexts(tx, family, [reason, ...(decisionReason === null ? [] : [decisionReason])])
  return ok({
    ...rest,
    label: family.label,
    reasonText: reasonText ?? null,
    decisionText: decisionText ?? null,
    episode,
    municipality: await nameOfArea(tx, family.municipality),
    colleagues: await colleaguesOf(tx, coalitionId),
    today: tx.today,
    persons: mayAct ? await personsOf(tx, family.id) : null,
    senderPhone: (await circleOf(tx, family.id)).find(({ professionalId }) => professionalId === signUp.senderId)?.phone ?? null,
    doubles,
    joined: await joinedSignUps(tx, signUp),
    first: await firstSignUpOf(tx, signUp),
    agendas,
    mayBring: triageConferences.some((id) => !agendas.some(({ conferenceId }) => conferenceId === id)),
    mayAct,
  })
}
