import { recordAudit, recordAudits } from '../../platform/audit/record-audit.ts'
import type { PlainDate } from '../../platform/clock.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import { coalitionsBySlug } from '../coalition/coalition.store.ts'
import { organisationsBySlug } from '../organisation/organisation.store.ts'
import { findPerson, type KnownPerson, peopleOfOrganisation } from '../professional/people.store.ts'
import {
  type ConferenceLeft,
  conferencesLeftBy,
  endPartner,
  endProfessional,
  liftEnd,
  type TakeOver,
  takeOver,
  type WorkLeft,
  workLeftBy,
} from './leaving.store.ts'

export interface Left {
  id: string
  subject: string
  /** Families a colleague took over, or why she could not. */
  taken: Readonly<Record<TakeOver, number>>
  /** What still waits for a colleague. */
  work: readonly WorkLeft[]
  conferences: readonly ConferenceLeft[]
}

export type EndRefusal =
  | 'unknown_person'
  | 'unknown_successor'
  | 'successor_left'
  | 'successor_is_self'
  | 'unknown_coalition'
  | 'unknown_organisation'

interface Ending {
  /** Only in this coalition; null everywhere, and then she cannot sign in any more. */
  coalition: string | null
  /** Id or subject of the colleague who takes over; null when nobody does yet. */
  successor: string | null
}

/**
 * Somebody leaves, from this moment: her sessions, roles and every view of a family end. What only she kept up is listed or, where a
 * colleague is named and the parent's consent holds, hers. Doing it again changes nothing.
 */
export async function endPerson(tx: Transaction, idOrSubject: string, ending: Ending): Promise<Result<Left, EndRefusal>> {
  const person = await findPerson(tx, idOrSubject)
  if (person === null) return refuse('not_found', 'unknown_person')
  const agreed = await settled(tx, [person], ending)
  if (!agreed.ok) return agreed
  return ok(await end(tx, person, agreed.value))
}

/** An organisation leaves: everybody who works there, and the organisation as a partner. */
export async function endOrganisation(tx: Transaction, slug: string, ending: Ending): Promise<Result<Left[], EndRefusal>> {
  const organisation = (await organisationsBySlug(tx)).get(slug)
  if (organisation === undefined) return refuse('not_found', 'unknown_organisation')
  const people = await peopleOfOrganisation(tx, organisation.id)
  const agreed = await settled(tx, people, ending)
  if (!agreed.ok) return agreed
  const left: Left[] = []
  for (const person of people) left.push(await end(tx, person, agreed.value))
  await endPartner(tx, organisation.id, agreed.value.coalitionId)
  await recordAudit(tx, {
    action: 'update',
    code: 'organisation.ended',
    objectType: 'organisation',
    objectId: organisation.id,
    ...whereOf(agreed.value),
  })
  return ok(left)
}

/** A colleague takes over later what somebody left. */
export async function handOver(tx: Transaction, idOrSubject: string, successor: string): Promise<Result<Left, EndRefusal>> {
  const person = await findPerson(tx, idOrSubject)
  if (person === null) return refuse('not_found', 'unknown_person')
  const agreed = await settled(tx, [person], { coalition: null, successor })
  if (!agreed.ok) return agreed
  return ok(await leftBy(tx, person, agreed.value.successor))
}

/** What waits for a colleague of somebody who left; looking is written down. */
export async function listWork(tx: Transaction, idOrSubject: string): Promise<Result<Left, EndRefusal>> {
  const person = await findPerson(tx, idOrSubject)
  if (person === null) return refuse('not_found', 'unknown_person')
  await recordAudit(tx, { action: 'read', code: 'work_left.listed', objectType: 'professional', objectId: person.id })
  return ok(await leftBy(tx, person, null))
}

/** Somebody works here again: she can be given roles and sign in. What she saw before stays closed to her. Null when she never left. */
export async function letReturn(tx: Transaction, idOrSubject: string): Promise<Result<PlainDate | null, EndRefusal>> {
  const person = await findPerson(tx, idOrSubject)
  if (person === null) return refuse('not_found', 'unknown_person')
  if (person.ended_on === null) return ok(null)
  await liftEnd(tx, person.id)
  await recordAudit(tx, { action: 'update', code: 'professional.returned', objectType: 'professional', objectId: person.id })
  return ok(person.ended_on)
}

interface Settled {
  coalitionId: string | null
  successor: KnownPerson | null
}

async function settled(tx: Transaction, leaving: readonly KnownPerson[], ending: Ending): Promise<Result<Settled, EndRefusal>> {
  const coalition = ending.coalition === null ? null : (await coalitionsBySlug(tx)).get(ending.coalition)
  if (coalition === undefined) return refuse('not_found', 'unknown_coalition')
  const successor = ending.successor === null ? null : await findPerson(tx, ending.successor)
  if (ending.successor !== null && successor === null) return refuse('not_found', 'unknown_successor')
  if (leaving.some(({ id }) => id === successor?.id)) return refuse('conflict', 'successor_is_self')
  if (successor !== null && successor.ended_on !== null) return refuse('conflict', 'successor_left')
  return ok({ coalitionId: coalition?.id ?? null, successor })
}

/** For the log: where somebody leaves, when it is not everywhere. */
const whereOf = ({ coalitionId }: Settled) => (coalitionId === null ? {} : { coalitionId })

async function end(tx: Transaction, person: KnownPerson, agreed: Settled): Promise<Left> {
  const families = await endProfessional(tx, person.id, agreed.coalitionId)
  await recordAudit(tx, {
    action: 'update',
    code: 'professional.ended',
    objectType: 'professional',
    objectId: person.id,
    ...whereOf(agreed),
  })
  const ended = { action: 'update', code: 'circle.ended', objectType: 'circle', objectId: person.id } as const
  await recordAudits(
    tx,
    families.map((family) => ({ ...ended, ...family })),
  )
  return leftBy(tx, person, agreed.successor)
}

async function leftBy(tx: Transaction, person: KnownPerson, successor: KnownPerson | null): Promise<Left> {
  const taken = { handed_over: 0, not_in_coalition: 0, no_consent: 0 }
  if (successor !== null) {
    const families = await takeOver(tx, person.id, successor.id)
    for (const { outcome } of families) taken[outcome] += 1
    await recordAudits(
      tx,
      families
        .filter(({ outcome }) => outcome === 'handed_over')
        .map(({ coalitionId, familyId }) => ({
          action: 'update',
          code: 'circle.taken_over',
          objectType: 'circle',
          objectId: successor.id,
          coalitionId,
          familyId,
        })),
    )
  }
  const [work, conferences] = [await workLeftBy(tx, person.id), await conferencesLeftBy(tx, person.id)]
  return { id: person.id, subject: person.subject, taken, work, conferences }
}
