import { sql } from 'kysely'
import type { PlainDate } from '../../platform/clock.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import type { TriageState, Urgency } from './sign-up.ts'

export interface OpenSignUp {
  id: string
  familyId: string
  label: string | null
  municipality: string
  sender: string
  sentOn: PlainDate
  answerBefore: PlainDate
  urgency: Urgency
  triage: TriageState
}

/** The sign-ups that wait at the entry points of the actor's coalitions, the most urgent promise first; at most 200. */
export async function openSignUps(tx: Transaction): Promise<OpenSignUp[]> {
  const { rows } = await sql<{
    id: string
    family_id: string
    owner_id: string
    parent_id: string
    label_sealed: Buffer
    municipality: string
    sender: string
    sent_on: PlainDate
    answer_before: PlainDate
    urgency: Urgency
    triage: TriageState
  }>`
    select s.id, s.family_id, f.owner_id, f.parent_id, f.label_sealed, a.name as municipality, p.name as sender,
      s.sent_on, s.answer_before, s.urgency, s.triage
    from circle_key k
    join sign_up s on s.coalition_id = k.coalition_id and s.id = k.via_id
    join family f on f.coalition_id = s.coalition_id and f.id = s.family_id
    join area a on a.slug = f.municipality
    join professional p on p.id = s.sender_id
    where k.holder_id = actor_id() and k.via = 'triage' and k.until_on is null and s.triage in ('open', 'provisional')
    order by s.answer_before, s.sent_on, s.id
    limit 200`.execute(tx.db)
  const labels = await tx.keyring.open(
    tx.db,
    rows.map((row) => ({ familyId: row.family_id, organisationId: row.owner_id, personId: row.parent_id, sealed: row.label_sealed })),
  )
  return rows.map((row, index) => ({
    id: row.id,
    familyId: row.family_id,
    label: labels[index] ?? null,
    municipality: row.municipality,
    sender: row.sender,
    sentOn: row.sent_on,
    answerBefore: row.answer_before,
    urgency: row.urgency,
    triage: row.triage,
  }))
}
