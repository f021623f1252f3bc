import type { Family } from '../../family/family/family.store.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { professionsAtTables } from '../conference/conference.store.ts'
import { conferenceCasesOf } from '../conference/conference-case.store.ts'
import { type ConferenceCase, isToCome } from '../conference/conference-case.ts'
import { type TakenOff, takenOffAgendas } from '../conference/off-agenda.store.ts'
import { type HandoverWithSummary, handoversOf } from '../handover/handover.store.ts'
import { plansOf } from '../plan/plan.store.ts'
import type { Plan } from '../plan/plan.ts'
import { enrolmentsOf } from '../programme/enrolment.store.ts'
import type { EnrolmentWithVisits } from '../programme/enrolment.ts'

/** What the rooms beside the first page of a family have to show there, each the latest first. */
export interface FamilyCardsData {
  plans: readonly Plan[]
  cases: readonly ConferenceCase[]
  /** The agendas it was taken off; for professionals. */
  off: readonly TakenOff[]
  /** What the people are who come to each conference that is still to come; for the parent. */
  tables: ReadonlyMap<string, readonly string[]>
  enrolments: readonly EnrolmentWithVisits[]
  handovers: readonly HandoverWithSummary[]
}

export async function readCards(tx: Transaction, family: Pick<Family, 'coalitionId' | 'id' | 'parentId'>): Promise<FamilyCardsData> {
  const [plans, cases, off, enrolments, handovers] = await Promise.all([
    plansOf(tx, family.id),
    conferenceCasesOf(tx, family.id),
    tx.actor.kind === 'professional' ? takenOffAgendas(tx, family) : [],
    enrolmentsOf(tx, family.id),
    handoversOf(tx, family),
  ])
  const toCome = tx.actor.kind === 'parent' ? cases.filter((item) => isToCome(item, tx.today)) : []
  const tables = await professionsAtTables(
    tx,
    toCome.map(({ conferenceId }) => conferenceId),
  )
  return { plans, cases, off, tables, enrolments, handovers }
}
