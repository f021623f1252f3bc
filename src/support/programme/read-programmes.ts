import { consentsOf } from '../../family/consent/consent.store.ts'
import { consentCovering } from '../../family/consent/consent.ts'
import { phaseOf } from '../../family/episode/episode.ts'
import { type FamilyOfActor, familyOfActor } from '../../family/family/family-of-actor.store.ts'
import { type Colleague, colleaguesOf } from '../../people/professional/professional.store.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import type { PlainDate } from '../../platform/clock.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import { enrolmentsOf } from './enrolment.store.ts'
import type { EnrolmentWithVisits } from './enrolment.ts'
import { mayStartIn, type Programme } from './programme.ts'
import { currentProgrammes } from './programme-catalogue.ts'
import type { Visit } from './visit.ts'

export interface ProgrammesToRead extends FamilyOfActor {
  enrolments: EnrolmentWithVisits[]
  /** What may be offered now: it fits the phase, and the family does not have it already. */
  offerable: readonly Programme[]
  /** Who can carry out what may be offered. */
  nurses: readonly Colleague[]
  hasConsent: boolean
  actorId: string | null
  today: PlainDate
}

/** The programmes of a family, with the line in the log that they were read. */
export async function readProgrammes(tx: Transaction, familyId: string): Promise<Result<ProgrammesToRead, 'not_found'>> {
  const found = await familyOfActor(tx, familyId)
  if (found === null) return refuse('not_found', 'not_found')
  const { episode, parts } = found
  const { coalitionId } = episode
  await recordAudit(tx, { action: 'read', code: 'programmes.viewed', objectType: 'enrolment', coalitionId, familyId })
  const enrolments = await enrolmentsOf(tx, familyId)
  const open = new Set(
    enrolments
      .filter(({ state, episodeId }) => episodeId === episode.id && state !== 'declined' && state !== 'ended')
      .map(({ programme }) => programme),
  )
  const mayOffer = parts.length > 0 && episode.closedOn === null
  const offerable = mayOffer ? currentProgrammes.filter((one) => mayStartIn(one, phaseOf(episode)) && !open.has(one.code)) : []
  const nurses = offerable.length === 0 ? [] : await colleaguesOf(tx, coalitionId)
  return ok({
    ...found,
    enrolments,
    offerable,
    nurses: nurses.filter(({ profession }) => offerable.some(({ who }) => who.includes(profession))),
    hasConsent: consentCovering(await consentsOf(tx, familyId), 'circle', tx.today) !== null,
    actorId: tx.actor.id,
    today: tx.today,
  })
}

export interface EnrolmentToRead extends Omit<ProgrammesToRead, 'enrolments' | 'offerable' | 'nurses'> {
  enrolment: EnrolmentWithVisits
  isNurse: boolean
}

/** One enrolment of this family, or not found. */
export async function readEnrolment(tx: Transaction, familyId: string, enrolmentId: string): Promise<Result<EnrolmentToRead, 'not_found'>> {
  const read = await readProgrammes(tx, familyId)
  if (!read.ok) return read
  const { enrolments, offerable: _offerable, nurses: _nurses, ...rest } = read.value
  const enrolment = enrolments.find(({ id }) => id === enrolmentId)
  if (enrolment === undefined) return refuse('not_found', 'not_found')
  return ok({ ...rest, enrolment, isNurse: enrolment.professionalId === tx.actor.id })
}

/** One visit of this family with its enrolment, or not found. */
export async function readVisit(
  tx: Transaction,
  familyId: string,
  visitId: string,
): Promise<Result<EnrolmentToRead & { visit: Visit }, 'not_found'>> {
  const read = await readProgrammes(tx, familyId)
  if (!read.ok) return read
  const { enrolments, offerable: _offerable, nurses: _nurses, ...rest } = read.value
  for (const enrolment of enrolments) {
    const visit = enrolment.visits.find(({ id }) => id === visitId)
    if (visit !== undefined) return ok({ ...rest, enrolment, visit, isNurse: enrolment.professionalId === tx.actor.id })
  }
  return refuse('not_found', 'not_found')
}
