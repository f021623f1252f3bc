import { type FamilyOfActor, familyOfActor } from '../../family/family/family-of-actor.store.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { findEnrolment } from './enrolment.store.ts'
import type { Enrolment } from './enrolment.ts'
import { findVisit } from './visit.store.ts'
import type { Visit } from './visit.ts'

export interface EnrolmentOfActor extends FamilyOfActor {
  enrolment: Enrolment
  /** The actor is the nurse who carries the programme out. */
  isNurse: boolean
  /** What event and audit lines about it have in common. */
  about: { coalitionId: string; familyId: string; episodeId: string }
}

/** An enrolment with the family around it, or null when it does not exist for the actor. */
export async function enrolmentOfActor(tx: Transaction, enrolmentId: string): Promise<EnrolmentOfActor | null> {
  const enrolment = await findEnrolment(tx, enrolmentId)
  const found = enrolment === null ? null : await familyOfActor(tx, enrolment.familyId)
  if (enrolment === null || found === null) return null
  const { coalitionId, familyId, episodeId } = enrolment
  return { ...found, enrolment, isNurse: enrolment.professionalId === tx.actor.id, about: { coalitionId, familyId, episodeId } }
}

/** A visit with its enrolment and family, or null when it does not exist for the actor. */
export async function visitOfActor(tx: Transaction, visitId: string): Promise<(EnrolmentOfActor & { visit: Visit }) | null> {
  const visit = await findVisit(tx, visitId)
  const found = visit === null ? null : await enrolmentOfActor(tx, visit.enrolmentId)
  return visit === null || found === null ? null : { ...found, visit }
}
