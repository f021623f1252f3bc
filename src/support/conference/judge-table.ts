import { circleOf } from '../../family/circle/circle.store.ts'
import { consentsOf } from '../../family/consent/consent.store.ts'
import { type Consent, consentCovering } from '../../family/consent/consent.ts'
import { familyOfActor } from '../../family/family/family-of-actor.store.ts'
import { type Colleague, findColleague } from '../../people/professional/professional.store.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import type { Fault } from '../../platform/result.ts'
import { type Attendee, attendeesOf, findConference } from './conference.store.ts'
import { findCase } from './conference-case.store.ts'
import { type ConferenceCase, type TableDraft, type TableRefusal, tableDraft, wrongAtTable } from './conference-case.ts'

export type TableFault = TableRefusal | 'coordinator_unknown' | 'circle_consent_missing' | 'line_closed'

interface Table {
  held: ConferenceCase
  attendees: readonly Attendee[]
  consents: readonly Consent[]
}

/** Everything that is wrong in what was recorded at the table, and who becomes coordinator (null: nobody new). */
export async function judgeTable(
  tx: Transaction,
  { held, attendees, consents }: Table,
  input: TableDraft,
): Promise<{ faults: Fault<TableFault>[]; coordinator: Colleague | null }> {
  const circle = await circleOf(tx, held.familyId)
  const known = new Set([...attendees.map(({ id }) => id), ...circle.map(({ professionalId }) => professionalId)])
  const faults: Fault<TableFault>[] = wrongAtTable(held, input, known)
  // What was said can still be written down; nothing new is begun on a line that is closed.
  if (held.lineClosedOn !== null)
    for (const [index, { row = index + 1 }] of input.agreements.entries()) faults.push({ code: 'line_closed', field: `what${row}` })
  if (input.coordinatorId === undefined) return { faults, coordinator: null }
  if (held.lineClosedOn !== null) return { faults: [...faults, { code: 'line_closed', field: 'coordinatorId' }], coordinator: null }
  const coordinator = await findColleague(tx, held.coalitionId, input.coordinatorId)
  if (coordinator === null) faults.push({ code: 'coordinator_unknown', field: 'coordinatorId' })
  else if (consentCovering(consents, 'circle', tx.today) === null) faults.push({ code: 'circle_consent_missing', field: 'coordinatorId' })
  return { faults, coordinator }
}

/** What else is wrong in a form of which some fields cannot be read, so that everything is said in one round; nothing for who has no seat. */
export async function faultsInUnreadCase(tx: Transaction, caseId: string, values: Record<string, unknown>): Promise<Fault<TableFault>[]> {
  const held = await findCase(tx, caseId)
  const conference = held === null ? null : await findConference(tx, held.conferenceId)
  if (held === null || conference === null || (await familyOfActor(tx, held.familyId)) === null) return []
  const attendees = await attendeesOf(tx, conference)
  if (!attendees.some(({ id }) => id === tx.actor.id)) return []
  return (await judgeTable(tx, { held, attendees, consents: await consentsOf(tx, held.familyId) }, tableDraft(values))).faults
}
