import { sql } from 'kysely'
import type { PlainDate } from '../../platform/clock.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'

/** A family around which somebody stood who left, and what of hers waits there. Ids and numbers, never a name. */
export interface WorkLeft {
  coalition: string
  familyId: string
  municipality: string
  /** How many colleagues still stand in the circle. */
  others: number
  /** Whether the parent's consent lets a colleague come into the circle. */
  consent: boolean
  /** Whether somebody keeps the overview today. */
  coordinator: boolean
  agreements: number
  actions: number
  programmes: number
  visits: number
  handovers: number
}

export interface ConferenceLeft {
  coalition: string
  plannedOn: PlainDate
  kind: string
}

export type TakeOver = 'handed_over' | 'not_in_coalition' | 'no_consent'

/**
 * Ends roles, places and, without a coalition, sessions and signing in, from this moment; the families in whose circle she stood until
 * now. Only the system may.
 */
export async function endProfessional(
  tx: Transaction,
  professionalId: string,
  coalitionId: string | null,
): Promise<{ coalitionId: string; familyId: string }[]> {
  const { rows } = await sql<{ coalitionId: string; familyId: string }>`
    select coalition_id as "coalitionId", family_id as "familyId" from end_professional(${professionalId}::uuid, ${coalitionId}::uuid)`.execute(
    tx.db,
  )
  return rows
}

/** The organisation is no partner any more, of one coalition or (null) of any. Only the system may. */
export async function endPartner(tx: Transaction, organisationId: string, coalitionId: string | null): Promise<void> {
  await sql`select end_partner(${organisationId}::uuid, ${coalitionId}::uuid)`.execute(tx.db)
}

/** She may sign in again; her places stay ended. Only the system may. */
export async function liftEnd(tx: Transaction, professionalId: string): Promise<void> {
  await tx.db.updateTable('professional').set({ ended_on: null }).where('id', '=', professionalId).execute()
}

/** What waits for a colleague of who left, by coalition and municipality; nothing of a family whose line is closed. */
export async function workLeftBy(tx: Transaction, professionalId: string): Promise<WorkLeft[]> {
  const { rows } =
    await sql<WorkLeft>`select coalition, family_id as "familyId", municipality, others, consent, coordinator, agreements, actions,
    programmes, visits, handovers from work_of_who_left(${professionalId}::uuid)`.execute(tx.db)
  return rows
}

/** Planned conferences that lost who chairs them. */
export async function conferencesLeftBy(tx: Transaction, professionalId: string): Promise<ConferenceLeft[]> {
  const { rows } = await sql<ConferenceLeft>`
    select coalition, planned_on as "plannedOn", kind from conferences_of_who_left(${professionalId}::uuid)`.execute(tx.db)
  return rows
}

/** The colleague takes over what can be taken over, a line per family. Only the system may. */
export async function takeOver(
  tx: Transaction,
  leaverId: string,
  successorId: string,
): Promise<{ coalitionId: string; familyId: string; outcome: TakeOver }[]> {
  const { rows } = await sql<{ coalitionId: string; familyId: string; outcome: TakeOver }>`
    select coalition_id as "coalitionId", family_id as "familyId", outcome from hand_over_places(${leaverId}::uuid, ${successorId}::uuid)`.execute(
    tx.db,
  )
  return rows
}
